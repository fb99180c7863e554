// A commune's book into the register, row by row through the same rules as a typed form (docs/domain/import.md
// IMPORT-1 … IMPORT-9).
//
// 1. A row is matched to a child already known (by code, ID number, or name with birth date and sex within the
// commune);
//    what it states anew becomes a change from the reference date; what it does not state stays.
// 2. The same file again changes nothing.
// 3. A row with an error is refused and waits in quarantine with its cells and reasons; the other rows are not
// disturbed.
// 4. Rows are committed durably in batches; a stop in the middle leaves whole rows, and the file can simply be given
// again.
// 5. A dry run decides everything and writes nothing but its own record.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/book_row.hpp"
#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct BookHeader {
  domain::ImportId import{};
  domain::UnitId commune{};
  base::Date on{};
  std::string filename{};
  std::string digest{};
  std::string stored_file{};  // where the upload is kept for a later commit; may be empty
  bool dry_run = false;
};

enum class RowState { added, changed, unchanged, refused };
inline constexpr std::array<domain::Word<RowState>, 4> ROW_STATE_WORDS = {{
    {RowState::added, "added", "Ghi mới", "Added"},
    {RowState::changed, "changed", "Cập nhật", "Changed"},
    {RowState::unchanged, "unchanged", "Không thay đổi", "Unchanged"},
    {RowState::refused, "refused", "Chưa nhận", "Refused"},
}};
constexpr const auto& words_of(RowState) {
  return ROW_STATE_WORDS;
}

struct RowVerdict {
  int row = 0;
  RowState state = RowState::unchanged;
  base::Failures findings{};  // errors and warnings, field = cell address
};

struct ImportSummary {
  long rows = 0;
  long added = 0;
  long changed = 0;
  long unchanged = 0;
  long refused = 0;
  long warned = 0;  // accepted with at least one warning
  long households_added = 0;
  std::vector<std::string> hamlets_added{};
  std::vector<std::string> unknown_columns{};  // set by whoever read the file
  std::map<std::string, long> reasons{};       // failure code → rows
  std::map<std::string, const base::FailureType*> reason_types{};

  [[nodiscard]] long accepted() const { return added + changed + unchanged; }
  void count(const RowVerdict& verdict);
};
[[nodiscard]] wire::Json to_json(const ImportSummary& summary, base::Lang lang = base::Lang::vi);

class BookImport {
 public:
  // FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE, IMPORT_NOT_A_COMMUNE.
  [[nodiscard]] static Outcome<std::unique_ptr<BookImport>> begin(Context context, BookHeader header);
  struct State;  // of this file's own; begin() makes it
  explicit BookImport(std::unique_ptr<State> state);
  ~BookImport();

  // Decides the row; it is committed with its batch. The verdict may still turn to refused at commit: on_verdict tells.
  void take(BookRow row);
  // Called for every row once its verdict is final, in order.
  void on_verdict(std::function<void(const RowVerdict&)> tell);
  // Commits what waits and the import's record. The summary is final.
  [[nodiscard]] ImportSummary finish(const std::vector<std::string>& unknown_columns);
  // Commits what waits and marks the import cancelled.
  [[nodiscard]] ImportSummary cancel();

 private:
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::app
