// The facilities of an area (docs/domain/facility.md FACILITY-1).
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/date.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// RETURNS {"on", "facilities": [unit + "commune": unit, "children": under 16 at the date]}, by commune, then name.
// `unit`: id, code or uid:…; empty: the actor's own area. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> list_facilities(Context& context, const std::string& unit, base::Date on);

}  // namespace mangnon::app
