// The catalogue's entries of duplicates and mergers.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> merge_operations();

}  // namespace mangnon::app
