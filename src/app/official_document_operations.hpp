// The commands about the register of documents and the legal bases of rounds, as the catalogue lists them.
#pragma once

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> official_document_operations();

}  // namespace mangnon::app
