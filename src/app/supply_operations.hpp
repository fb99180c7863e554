// The catalogue's entries of the gifts of rounds.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> supply_operations();

}  // namespace mangnon::app
