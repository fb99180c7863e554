// Whether what a row states can be held at all: known facts, each of its form, and nothing that has not happened yet.
#pragma once

#include "app/book_row.hpp"

namespace mangnon::app {

// Every fault, field = fact key. FAILS (in the result) as check_changes, and DATE_IN_FUTURE (CHECK-36).
[[nodiscard]] base::Failures check_row(const BookRow& row, base::Date today);

}  // namespace mangnon::app
