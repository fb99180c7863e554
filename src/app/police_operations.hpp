// The commands on batches handed to the police, as the catalogue lists them.
#pragma once

#include <vector>

#include "app/catalogue.hpp"
#include "app/police_failures.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> police_operations();

}  // namespace mangnon::app
