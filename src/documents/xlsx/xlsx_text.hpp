// What both workbook writers need to put a value into an Excel cell.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"

namespace mangnon::documents::xlsx {

// The text as Excel can hold it: valid UTF-8 (a broken byte becomes "?") of at most 32,767 bytes, cut between
// characters.
[[nodiscard]] std::string cell_text(std::string_view text);

// Excel's day number: 1900-03-01 is 61. Dates before it are not dates for Excel.
[[nodiscard]] double serial_of(base::Date date);

}  // namespace mangnon::documents::xlsx
