// What a printed sheet or slip is, told by its square code: of a household here, and whether what stands on it still
// holds. Source: docs/domain/reports.md REPORT-20, REPORT-36.
#pragma once

#include <string_view>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// {"state": "current", "superseded" or "unknown" (the sheet does not say when it was printed), "printed_at",
// "superseded_on" (the day of the first change), "household", "hamlet", "number", "children": [{"id", "full_name"}] as
// of today}. FAILS NOT_PERMITTED, SHEET_CODE_MISREAD, SHEET_NOT_OURS (there is no such household, or it is another
// unit's: nothing tells the two apart).
[[nodiscard]] Outcome<wire::Json> find_sheet(Context& context, std::string_view code);

}  // namespace mangnon::app
