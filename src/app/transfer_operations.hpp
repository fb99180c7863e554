// The catalogue's entries of moves.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> transfer_operations();

}  // namespace mangnon::app
