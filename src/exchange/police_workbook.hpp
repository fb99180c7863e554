// The workbook that the commune police fill in: what the register has, locked, with each child's code and the batch's
// reference; beside it the police's result, the right values and a note. Sent back, it is read row by row into the same
// answers that can be typed. No cell may be a formula. Source: docs/domain/police.md POLICE-6, POLICE-7; domain.md 6.5.
#pragma once

#include <string>

#include "app/police_commands.hpp"
#include "app/police_queries.hpp"
#include "exchange/code_list.hpp"
#include "wire/json.hpp"

namespace mangnon::exchange {

// FAILS with what SheetWriter::finish fails with.
[[nodiscard]] base::Result<void> write_police_workbook(const std::string& path, const CodeLists& lists,
                                                       const app::PoliceSheet& sheet);

// What a returned workbook says: its reference and its rows. `on`: the day of the code lists.
struct ReturnedSheet {
  std::string reference{};
  std::vector<app::ReturnedRow> rows{};
};
// FAILS with all that is wrong with its cells at once: POLICE_FILE_FORMULA, POLICE_FILE_RESULT, the failures of cells;
// POLICE_RETURN_TOO_WRONG after the first POLICE_RETURN_FAULTS of them; POLICE_RETURN_TOO_LONG alone, beyond the rows
// of a batch; POLICE_FILE_WRONG when it is no such workbook; and with what read_sheet fails with.
[[nodiscard]] app::Outcome<ReturnedSheet> read_police_workbook(const std::string& path, const CodeLists& lists,
                                                               base::Date on);

// The same as the input of return_police_batch; batch, version, on and person are the sender's to set.
[[nodiscard]] wire::Json return_input(const ReturnedSheet& sheet);

}  // namespace mangnon::exchange
