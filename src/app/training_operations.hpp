// The catalogue's entries of the trainings of rounds.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> training_operations();

}  // namespace mangnon::app
