// The catalogue's entries of facilities and the stays of children in them.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> facility_operations();

}  // namespace mangnon::app
