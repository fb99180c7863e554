// A hamlet or facility that the register itself makes, below a commune, with a local code beside the official ones
// (docs/domain/units.md UNIT-8).
#pragma once

#include <string>

#include "domain/unit_tree.hpp"

namespace mangnon::app {

// The first version of the unit, valid for as long as its commune is. REQUIRES a commune of the tree on the day.
[[nodiscard]] domain::UnitVersion new_local_unit(const domain::UnitTree& tree, domain::UnitLevel level,
                                                 domain::UnitId id, domain::UnitId commune, const std::string& name,
                                                 base::Date on);

}  // namespace mangnon::app
