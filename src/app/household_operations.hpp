// The operations of households in the catalogue: split, merge, dissolve, restore, change of head.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> household_life_operations();

}  // namespace mangnon::app
