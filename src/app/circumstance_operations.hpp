// The operations on circumstances, as the catalogue lists them.
#pragma once

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> circumstance_operations();

}  // namespace mangnon::app
