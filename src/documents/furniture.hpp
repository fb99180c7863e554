// What stands on every paper besides its content: the words "Ghi chú", "Nơi nhận", the line that says where the figures
// come from, the warning on papers with confidential data, and how a table's head is laid out in one or two rows.
// Source: Luật Trẻ em 2016 Đ21, NĐ 56/2017 Đ33 (private life of children); rules for all tables: docs/domain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "documents/document.hpp"

namespace mangnon::documents {

// "PL01 · Tỉnh Quảng Ngãi (51) · Số liệu tại ngày 31/12/2018 · Danh mục: … · Lập lúc 08:30 15/01/2019"
[[nodiscard]] std::string provenance_line(const Meta& meta, base::Lang lang);
[[nodiscard]] std::string_view confidentiality_line(base::Lang lang);
[[nodiscard]] std::string_view notes_word(base::Lang lang);       // "Ghi chú:"
[[nodiscard]] std::string_view recipients_word(base::Lang lang);  // "Nơi nhận:"

// One box of a table's head. Boxes of one row stand in order and together with those above cover every column.
struct HeadCell {
  std::string label;
  std::size_t column = 0;   // the first
  std::size_t columns = 1;  // how many it spans
  std::size_t rows = 1;

  bool operator==(const HeadCell&) const = default;
};

// One row, or two when a column has a group. The column numbers are not among them.
[[nodiscard]] std::vector<std::vector<HeadCell>> head_rows(const Table& table);

// "Chia theo giới tính: Nam": a column's label when it stands alone, in a file with one header row.
[[nodiscard]] std::string full_label(const Column& column);

// The cell, or an empty one when the row is shorter than the table.
[[nodiscard]] const Cell& cell_at(const Row& row, std::size_t column);

// The column that names the row (the first that is not figures), by which a screen reader announces it; 0 when all are.
[[nodiscard]] std::size_t naming_column(const Table& table);

// The tables of a document, in order.
[[nodiscard]] std::vector<const Table*> tables_of(const Document& document);

// Null when the paper does not begin with a cover.
[[nodiscard]] const Cover* front_cover(const Document& document);
// Whether the paper begins with a cover or a sheet's head, so that the office's head and the title are not printed.
[[nodiscard]] bool has_own_head(const Document& document);

}  // namespace mangnon::documents
