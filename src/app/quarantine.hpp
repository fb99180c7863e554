// Rows that were refused and wait for a person: kept with the sheet's own cells and the reasons beside them, until a
// later import of the same child is accepted or somebody dismisses them (docs/domain/import.md IMPORT-8).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/book_row.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// A refused row as it is kept. The reasons' fields are cell addresses.
[[nodiscard]] storage::QuarantineRecord quarantined_row(domain::ImportId import, domain::UnitId commune,
                                                        const BookRow& row, const base::Failures& findings,
                                                        base::Moment at);

// The rows that wait in one commune.
class OpenRows {
 public:
  void load(storage::Transaction& transaction, domain::UnitId commune);
  // Those of the child that the row states: with its ID number, its name and birth date, or its name in its household;
  // and those written in the very same way.
  [[nodiscard]] std::vector<storage::QuarantineRecord> of_child(const BookRow& row) const;

 private:
  std::vector<storage::QuarantineRecord> rows_{};
  std::multimap<std::string, std::size_t> by_key_{};
};

}  // namespace mangnon::app
