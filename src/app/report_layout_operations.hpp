// The operations of report layouts, for the catalogue.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> report_layout_operations();

}  // namespace mangnon::app
