// A hamlet or facility that the register itself makes, below a commune, with a local code beside the official ones
// (docs/domain/units.md UNIT-8).
#pragma once

#include <string>

#include "app/register.hpp"

namespace mangnon::app {

// The tree with those of the hamlets that it does not have. Left out is one whose code another bears: the register goes
// on without it, and doctor names it. Throws storage::StoreBroken when one has no commune in the tree.
[[nodiscard]] domain::UnitTreePtr with_unknown_hamlets(const domain::UnitTreePtr& tree,
                                                       const std::vector<domain::UnitVersion>& hamlets);

// The units as the store has them within this transaction, with those that others made meanwhile. Nobody else is told
// of these: they may yet be rolled back. REQUIRES a transaction that has written no unit.
[[nodiscard]] domain::UnitTreePtr stored_units(Register& reg, storage::Transaction& transaction);

// After a commit that wrote local units. NEVER fails for a store that is busy: whoever counts next finds them too.
void follow_local_units(Register& reg);

// The first version of the unit, valid for as long as its commune is, with a code that nobody bears in this tree:
// take stored_units(), so that two who make a unit at one moment do not both think a code free (the later one is
// StoreBusy, and numbers anew). REQUIRES a commune of the tree on the day.
[[nodiscard]] domain::UnitVersion new_local_unit(const domain::UnitTree& tree, domain::UnitLevel level,
                                                 domain::UnitId id, domain::UnitId commune, const std::string& name,
                                                 base::Date on);

}  // namespace mangnon::app
