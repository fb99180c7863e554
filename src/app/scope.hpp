// What lies within an actor's scope. The one place that decides it; every list, figure, page and command asks here.
// What of a record they may
// know is in sight.hpp. Source: docs/domain/access.md ACCESS-1, ACCESS-2.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

// A scope follows the lineage of its unit: a commune's officer keeps what the commune became (domain.md 9.3.8).
[[nodiscard]] bool in_scope(const domain::UnitTree& units, const Actor& actor, domain::UnitId unit, base::Date on);

// The same; of a unit that has ended by then, on its last day: its accounts and its years are still somebody's to keep.
[[nodiscard]] bool was_in_scope(const domain::UnitTree& units, const Actor& actor, domain::UnitId unit, base::Date on);

// The actor's own unit on a date: what it became by then, else itself.
[[nodiscard]] domain::UnitId scope_on(const domain::UnitTree& units, const Actor& actor, base::Date on);

// The communes of the actor's area today and those that became them.
[[nodiscard]] std::set<domain::UnitId> communes_in_scope(const domain::UnitTree& units, const Actor& actor,
                                                         base::Date today);

// The unit named by a code, "uid:…" or an id, within the actor's scope on the date. FAILS UNIT_NOT_FOUND and the other
// refusals of unit_failures.hpp, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<domain::UnitId> find_unit(Context& context, const std::string& text, base::Date on);

// By hamlet ordinal: whether the hamlet or facility lies under the unit on the date, as figures count it. REQUIRES the
// unit to be in scope.
[[nodiscard]] std::vector<bool> hamlets_of(const domain::UnitTree& units, domain::UnitId unit, base::Date on);

}  // namespace mangnon::app
