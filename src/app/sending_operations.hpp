// The catalogue's entries of sending, appraising and accepting figures.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> sending_operations();

}  // namespace mangnon::app
