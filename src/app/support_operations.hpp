// The operations on supports, as the catalogue lists them.
#pragma once

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> support_operations();

}  // namespace mangnon::app
