// The households of one commune: hamlets, families, and each child with its numbers, school, insurance and help.
#pragma once

#include "generator/families.hpp"
#include "generator/model.hpp"
#include "generator/places.hpp"

namespace mangnon::generator {

// RETURNS exactly `place.children` children in households ordered by hamlet and number; no two children of the commune
// have the same name, birth date and sex.
[[nodiscard]] Commune draw_commune(const Setting& setting, const CommunePlace& place);

}  // namespace mangnon::generator
