// The book of a commune or hamlet as rows: one child after another in the book's order, each with all its facts, for
// entry in a grid. Answers only within the actor's scope; leaves out what the actor may not know.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct AskBook {
  std::string unit{};  // a commune, hamlet or facility: code, uid:… or id
  base::Date on{};
  std::string cursor{};  // of the page before; empty: the first
};

// RETURNS {"on", "unit", "rows": [{id, version, household, household_number, head_name, hamlet, facts, groups,
// confidential}], "next_cursor"} (REG-33). A page ends with the end of a hamlet, once it has limits::PAGE_ROWS rows.
// FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE and the other refusals of a place, BOOK_TOO_WIDE, FIELD_MALFORMED.
[[nodiscard]] Outcome<wire::Json> list_book(Context& context, const AskBook& query);

}  // namespace mangnon::app
