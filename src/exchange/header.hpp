// Finding the header among the title rows of a commune's sheet: one row, or two with merged cells above ("Cha" over
// "Họ tên", "Năm sinh", "Tình trạng"). Columns may stand in any order, labels be written with or without marks, even in
// an old font. A column may also be a tick column for one group: its label is a code ("S04.2") or a group's name.
// Nothing is dropped in silence: columns that are not known are named. Source: contract "Workbook in"; domain.md 3.6.
//
// 1. The header is the row (or pair) of the first HEADER_SEARCH_ROWS that holds the most labels, at least three.
//    Two such places: HEADER_AMBIGUOUS. None: HEADER_NOT_FOUND.
// 2. Full name, birth date (one column, or one for boys and one for girls), and household number or head of household
//    must be there: HEADER_COLUMN_MISSING.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "exchange/code_list.hpp"
#include "exchange/column.hpp"

namespace mangnon::exchange {

// What one column of the sheet holds.
struct ColumnUse {
  std::string label{};  // as written, both rows of a two-row header
  std::optional<Field> field = std::nullopt;
  std::string tick_code{};  // of a tick column: "S04.2"

  [[nodiscard]] bool used() const { return field.has_value() || !tick_code.empty(); }
};

struct Header {
  std::size_t first_row = 0;  // as the sheet shows it
  std::size_t last_row = 0;
  std::vector<ColumnUse> columns{};
  std::array<std::uint16_t, FIELD_COUNT> column_of_field{};  // counted from 1; 0: not in the sheet
  base::Failures warnings{};                                 // HEADER_COLUMN_UNKNOWN

  [[nodiscard]] bool has(Field field) const { return column_of_field[static_cast<std::size_t>(field)] != 0; }
};

struct LabelRow {
  std::size_t number = 0;  // as the sheet shows it
  std::vector<std::string> labels{};
};

// REQUIRES rows in order; looks at the first HEADER_SEARCH_ROWS of them.
[[nodiscard]] base::Result<Header> recognise_header(const std::vector<LabelRow>& rows, const CodeLists& lists);

}  // namespace mangnon::exchange
