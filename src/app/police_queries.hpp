// Questions about the batches handed to the police: the list, one batch with what each answer would do, and the sheet
// that is handed over (docs/domain/police.md).
#pragma once

#include <string>
#include <vector>

#include "app/police_batch.hpp"
#include "base/lang.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// {"on", "batches": [{"id", "reference", "commune", "on", "state", "state_name", "version", "children", "handed_on",
// "person", "due_on", "overdue", "returned_on", "made_at"}], "may_make", "may_apply"}; overdue ones first, then the
// latest. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_police_batches(Context& context, base::Lang lang);

// The batch named by its reference or its id; what is then asked of it leaves its own audit line.
// FAILS NOT_PERMITTED, POLICE_BATCH_NOT_FOUND.
[[nodiscard]] Outcome<domain::PoliceBatchId> find_police_batch(Context& context, const std::string& text);

// The same members of one batch, its "steps" and its "rows": what stood on the list, what the police say, and, for
// whoever may apply it, what would change. FAILS NOT_PERMITTED, POLICE_BATCH_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> show_police_batch(Context& context, domain::PoliceBatchId id, base::Lang lang);

// Whether the actor may hand in an answer to the batch, before anything of the answer is read.
// FAILS as show_police_batch, with an audit line of `operation`.
[[nodiscard]] Outcome<bool> check_police_answer(Context& context, domain::PoliceBatchId id,
                                                const std::string& operation);

// What is printed or written into the workbook: one row a child, by hamlet.
struct PoliceSheetRow {
  domain::PoliceEntry entry{};
  domain::UnitId hamlet{};
  std::string hamlet_name{};
  ListedChild child{};
  std::string fault{};  // of all its lists
};
struct PoliceSheet {
  domain::PoliceBatch batch{};
  domain::UnitId commune{};  // today
  std::string commune_name{};
  std::optional<base::Date> due_on{};
  bool training = false;  // nothing here is real
  std::vector<PoliceSheetRow> rows{};
};
// FAILS as show_police_batch. `operation`: for the audit trail.
[[nodiscard]] Outcome<PoliceSheet> read_police_sheet(Context& context, domain::PoliceBatchId id,
                                                     const std::string& operation, base::Lang lang);

}  // namespace mangnon::app
