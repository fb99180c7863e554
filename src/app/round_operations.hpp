// The catalogue's entries of rounds.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> round_operations();

}  // namespace mangnon::app
