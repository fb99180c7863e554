// The catalogue's entries of the people of rounds.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> roster_operations();

}  // namespace mangnon::app
