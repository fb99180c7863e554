// The commands about paper books, as the catalogue lists them.
#pragma once

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> paper_book_operations();

}  // namespace mangnon::app
