// One sheet of a paper, filled from top to bottom: lines over the full width, lines in two halves, one table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "documents/document.hpp"
#include "documents/xlsx/paper_formats.hpp"

struct lxw_worksheet;

namespace mangnon::documents::xlsx {

struct SheetColumn {
  double width_chars = 10;
  bool upright_head = false;  // its label is turned by 90 degrees
};

// What each column needs, in characters.
[[nodiscard]] std::vector<SheetColumn> sheet_columns(const Table& table, base::Lang lang);

class PaperSheet {
 public:
  // The page settings and column widths are set at once. REQUIRES at least one column.
  PaperSheet(lxw_worksheet* sheet, PaperFormats& formats, std::vector<SheetColumn> columns, const Page& page);

  // A line over all columns, as high as its text needs; nothing when the text is empty.
  void add_line(std::string_view text, const Look& look);
  // A line in two halves; either may be empty.
  void add_halves(std::string_view left, const Look& left_look, std::string_view right, const Look& right_look);
  void skip_rows(std::size_t count) { next_row_ += static_cast<std::uint32_t>(count); }
  // The table; its head is frozen and repeated on each printed page.
  void add_table(const Table& table, base::Lang lang);
  // What went wrong first; empty when nothing.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  struct Box {
    std::uint32_t first_row = 0, last_row = 0;
    std::size_t first_column = 0, last_column = 0;
  };
  void write_box(const Box& box, std::string_view text, const Look& look);
  void add_head(const Table& table);
  void add_row(const Table& table, const Row& row, base::Lang lang);
  void write_cell(std::size_t column, const CellValue& value, Look look);
  void note(int error);

  lxw_worksheet* sheet_;
  PaperFormats& formats_;
  std::vector<SheetColumn> columns_;
  std::size_t left_columns_;  // how many belong to the left half
  std::uint32_t next_row_ = 0;
  std::string problem_;
};

}  // namespace mangnon::documents::xlsx
