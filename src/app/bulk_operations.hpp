// The operations on many records together, as the catalogue lists them.
#pragma once

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> bulk_operations();

}  // namespace mangnon::app
