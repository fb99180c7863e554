// Rows that were refused and wait for a person: kept with the sheet's own cells and the reasons beside them, until a
// later import of the same child is accepted or somebody dismisses them (docs/domain/import.md IMPORT-8). Rows that
// were accepted with something to look at are kept beside them, in state "warned": they wait for nobody (IMPORT-22).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/book_import.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// What an import came to say of one row.
struct RowToKeep {
  domain::ImportId import{};
  domain::UnitId commune{};
  const BookRow& row;
  const RowVerdict& verdict;                           // its findings' fields are cell addresses
  const std::vector<const base::FailureType*>& coded;  // findings about the child's codes, wherever they stand
  base::Moment at{};
};

// What imports kept of a commune's rows: those that wait, and what the preview of the same import said.
class KeptRows {
 public:
  void load(storage::Transaction& transaction, const domain::UnitTree& tree, domain::UnitId commune,
            domain::ImportId import);
  // A refused row goes into quarantine with all its cells; of one that was accepted with findings the cells that they
  // are about are kept beside it (IMPORT-22). Whatever became of it, the refused rows of the same child before it are
  // settled: an accepted row corrects them, a refused one waits in their place (IMPORT-13). A trial settles nothing.
  void settle(storage::Transaction& transaction, const RowToKeep& row, bool dry_run) const;

 private:
  // Those of the child that the row states: with its ID number, its name and birth date, or its name in its household;
  // and those written in the very same way.
  [[nodiscard]] std::vector<storage::QuarantineRecord> of_child(const BookRow& row) const;

  std::set<int> previewed_{};
  std::vector<storage::QuarantineRecord> rows_{};
  std::multimap<std::string, std::size_t> by_key_{};
};

}  // namespace mangnon::app
