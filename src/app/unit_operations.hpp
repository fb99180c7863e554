// The catalogue's entries of hamlets, facilities and the succession of communes.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> unit_operations();

}  // namespace mangnon::app
