// How lists show children: one row each, without what the actor may not know, and pages of rows by cursor.
// Source: docs/domain/access.md ACCESS-5.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

[[nodiscard]] wire::Json row_json(Context& context, const domain::UnitTree& tree, const storage::ChildRow& row,
                                  int version, base::Date on, base::Lang lang);
[[nodiscard]] wire::Json unit_json(const domain::UnitTree& units, domain::UnitId unit, base::Date on);

// Where a page begins. FAILS FIELD_MALFORMED.
[[nodiscard]] Outcome<std::size_t> offset_of(const std::string& cursor);

struct PageOf {
  domain::UnitId unit{};
  base::Date on{};
  std::size_t offset = 0;
  base::Lang lang = base::Lang::vi;
  // Of children who moved, by place in the page: the last day on which each was of the unit. Who is of another area on
  // `on` is shown as on that day, without a version (ACCESS-13).
  std::vector<base::Date> last_days{};
};
// {"on", "unit", "total", "rows", "next_cursor"}
[[nodiscard]] wire::Json page_json(Context& context, const PageOf& of, const tabulation::Page& page);

}  // namespace mangnon::app
