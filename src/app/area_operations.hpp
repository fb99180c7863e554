// The catalogue's entries of who is in charge of an area.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> area_operations();

}  // namespace mangnon::app
