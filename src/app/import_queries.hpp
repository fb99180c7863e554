// Looking back at imports and their quarantine.
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// The import, when its commune is within the actor's scope. FAILS IMPORT_NOT_FOUND, NOT_PERMITTED.
[[nodiscard]] Outcome<storage::ImportRecord> find_import(Context& context, domain::ImportId id);
// The import, when the actor may have the sent workbook back with its reasons: whoever sent it, and who may see what
// any cell can tell. FAILS as find_import, and NOT_PERMITTED.
[[nodiscard]] Outcome<storage::ImportRecord> find_answered_workbook(Context& context, domain::ImportId id);
// {"imports": […]} of the actor's scope, the latest first.
[[nodiscard]] Outcome<wire::Json> list_imports(Context& context);
// {"rows": [{row, state, became, values, findings}], "next_cursor"} in row order; `state` empty: all. What `became` of
// the row is a code of RowState; a row in state warned was accepted (IMPORT-22).
[[nodiscard]] Outcome<wire::Json> list_import_rows(Context& context, domain::ImportId id, const std::string& state,
                                                   int after_row, int limit);
// One import as list_imports tells it. FAILS as find_import.
[[nodiscard]] Outcome<wire::Json> show_import(Context& context, domain::ImportId id);

// Whether a commune's book of a day is of an area: it lay there on that day, or what became of it lies there today.
[[nodiscard]] bool is_book_of(Context& context, domain::UnitId commune, base::Date on, domain::UnitId area);

struct AskQuarantine {
  std::optional<domain::UnitId> area{};  // absent: the actor's own scope. REQUIRES it to be in scope
  std::string state = "refused";         // refused, warned, corrected, replaced, dismissed; empty: all
  std::string cursor{};                  // of the page before; empty: the first
  int limit = 50;                        // 1 … limits::PAGE_ROWS
};
// {"columns", "rows": [{row, state, values, findings, import, filename, on, unit}], "next_cursor"}: the rows of all
// committed imports of the area, the latest import first (IMPORT-8). FAILS NOT_PERMITTED, FIELD_MALFORMED.
[[nodiscard]] Outcome<wire::Json> list_quarantine(Context& context, const AskQuarantine& query);
// The date that pages open with: today or, when the newest book of the actor's own units was imported for a day more
// than a year ago (a demo, a past campaign), that day.
[[nodiscard]] base::Date working_date(Register& reg, const Actor& actor, base::Date today);
// A refused row that will not be corrected. Audited.
[[nodiscard]] Outcome<bool> dismiss_import_row(Context& context, domain::ImportId id, int row);

}  // namespace mangnon::app
