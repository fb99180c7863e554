// What hamlets and facilities have been, and communes whose lineage is broken. docs/domain/units.md UNIT-11, UNIT-16.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// A unit's life: {"unit", "version", "lives": [{from, to, name, code, commune}], "changes": [{number, change, on, name,
// commune, decision, at}], "receivers": [unit]: where its commune went, by every edge, with the day of each}.
// FAILS UNIT_NOT_FOUND, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> show_unit(Context& context, const std::string& unit);

// Hamlets and facilities of a commune that have ended by a day, among them those of communes that went into it:
// [{unit…, ended_on}]. One closed by mistake is found among them.
[[nodiscard]] wire::Json closed_units_json(const domain::UnitTree& tree, domain::UnitId commune, base::Date on);

// Whether an ended commune was of the actor's area. Nothing leads from it to what the area is today, so its province
// answers for it.
[[nodiscard]] bool was_of_area(const domain::UnitTree& tree, const Actor& actor, domain::UnitId ended);

// Communes of the area that ended by a day and have no successor: {"on", "units": [{unit…, full_name, ended_on,
// hamlets, children, likely: [unit]}]}. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_units_without_successor(Context& context, base::Date on);

}  // namespace mangnon::app
