// Which columns of a sheet, and which single cells, were written in a font of before Unicode. It is told from many
// cells of a column together (names/legacy.hpp). Source: domain.md 4.7; docs/domain/import.md IMPORT-16.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "exchange/sheet.hpp"
#include "names/legacy.hpp"

namespace mangnon::exchange {

struct KeptRow {
  std::size_t number = 0;
  bool hidden = false;
  std::vector<RawCell> cells{};
};

inline constexpr std::size_t ROWS_FOR_ENCODING = 300;  // looked at before a column is judged

// Of the rows below the header.
[[nodiscard]] names::Encoding encoding_of_column(const std::vector<KeptRow>& rows, std::size_t header_row,
                                                 std::size_t column);
// Of one cell: its column's, else what its own font says.
[[nodiscard]] names::Encoding encoding_of_cell(const RawCell& cell, names::Encoding column, std::string_view text);

}  // namespace mangnon::exchange
