// Questions about children: lists, one child's page, search. Each answers only within the actor's scope and leaves out
// what the actor may not know (docs/domain/access.md). Reading one child is audited.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/child_rows.hpp"
#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "tabulation/question.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// As the list page and `mangnon search` ask. Texts are as typed.
struct ListChildren {
  std::string unit{};  // code, uid:… or id; empty: the actor's own scope
  base::Date on{};
  std::string text{};   // words of names and places, a birth date or year, numbers (tabulation/search_text.hpp)
  std::string group{};  // S, R, O, S04, S04.2, none
  std::string without_group{};
  std::string sex{};  // male, female
  int age_from = 0;
  int age_to = 15;
  std::string hamlet{};  // id
  std::optional<bool> minority{};
  std::optional<bool> assisted{};
  // Who came into `group` or left it from a day until `on`: began, found, moved_in, from_group, turned_16, left, died,
  // ended, to_group, corrected, increase, decrease. The other filters are not asked then.
  std::string movement{};
  std::optional<base::Date> from{};
  std::string cursor{};  // of the page before; empty: the first
  int limit = 50;        // 1 … limits::PAGE_ROWS
};

// RETURNS {"on", "unit", "total", "rows": […], "next_cursor"} as docs/reference/http-api.md.
// FAILS UNIT_OUTSIDE_SCOPE, GROUP_CONFIDENTIAL, CODE_UNKNOWN, FIELD_MALFORMED, NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_children(Context& context, const ListChildren& query, base::Lang lang);

// The page of one child. FAILS CHILD_NOT_FOUND for a child that does not exist and for another unit's alike.
[[nodiscard]] Outcome<wire::Json> show_child(Context& context, domain::ChildId id, base::Date on, base::Lang lang);
[[nodiscard]] Outcome<wire::Json> show_household(Context& context, domain::HouseholdId id, base::Date on,
                                                 base::Lang lang);

// The units below one (or the actor's own scope when `parent` is empty), each with its number of children under 16.
[[nodiscard]] Outcome<wire::Json> list_units(Context& context, const std::string& parent, base::Date on,
                                             base::Lang lang);

// The code lists, the codebook (without what the actor may not know) and the ethnic groups, for forms.
[[nodiscard]] wire::Json list_codes(Context& context, base::Date on);

}  // namespace mangnon::app
