// The catalogue's entries of consents and disclosures.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> disclosure_operations();

}  // namespace mangnon::app
