// How much text a sheet may hold, counted as it is handed on: a short file may name one long shared text in every cell
// of every row. Source: base/limits.hpp.
#pragma once

#include <string>

#include "exchange/failures.hpp"
#include "exchange/sheet.hpp"

namespace mangnon::exchange {

class TextBudget {
 public:
  // FAILS SHEET_ROW_TOO_LONG (row_bytes), WORKBOOK_UNPACKS_TOO_LARGE (unzipped_bytes of all rows together).
  [[nodiscard]] base::Result<void> take(const SheetRow& row, const SheetLimits& limits) {
    std::size_t bytes = 0;
    for (const auto& cell : row.cells) bytes += cell.text.size();
    if (bytes > limits.row_bytes)
      return base::fail(SHEET_ROW_TOO_LONG, {}, {std::to_string(row.number), std::to_string(limits.row_bytes >> 10U)});
    taken_ += bytes;
    if (taken_ > limits.unzipped_bytes) return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
    return {};
  }

 private:
  std::uint64_t taken_ = 0;
};

}  // namespace mangnon::exchange
