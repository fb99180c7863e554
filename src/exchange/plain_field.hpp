// The columns that state one fact of the field table in one cell and nothing else: which fact, and how the cell is
// read. Columns whose cells mean more (names of parents with their states, circumstances, dates by sex) are read in
// row_fields.cpp.
#pragma once

#include <span>
#include <string_view>

#include "exchange/column.hpp"

namespace mangnon::exchange {

// A nationality is text whose words for VN and UNKNOWN the register knows (app/record_keeping.hpp).
enum class PlainForm { text, name, digits, date, year, yes_no, code, nationality };

struct PlainField {
  Field field{};
  std::string_view key;  // of the fact
  PlainForm form{};
  std::string_view list;  // of codes, for PlainForm::code
  bool of_household = false;
};

[[nodiscard]] std::span<const PlainField> plain_fields();
// Null when the column is none of them.
[[nodiscard]] const PlainField* plain_field(Field field);

}  // namespace mangnon::exchange
