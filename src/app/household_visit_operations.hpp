// The catalogue's entries of visits.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> household_visit_operations();

}  // namespace mangnon::app
