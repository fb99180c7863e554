// Draws one table: its head of one or two rows with the column numbers, and its rows.
#pragma once

#include <string>
#include <vector>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"
#include "documents/furniture.hpp"
#include "documents/pdf/canvas.hpp"
#include "documents/pdf/table_layout.hpp"

namespace mangnon::documents::pdf {

class PageFlow;

class TablePainter {
 public:
  // Measures the whole table. FAILS with DOCUMENT_TABLE_TOO_WIDE. REQUIRES that the table and canvas outlive it.
  static base::Result<TablePainter> create(Canvas& canvas, const Table& table, base::Lang lang, double width_pt);

  [[nodiscard]] double head_height() const { return group_height_ + label_height_ + number_height_; }
  // Room for the head and the first two rows: a table does not begin with less.
  [[nodiscard]] double first_height();
  // The rows flow over pages, the head repeated; the last two rows stay together with `reserve` points below them.
  void paint(PageFlow& flow, double reserve);

 private:
  TablePainter(Canvas& canvas, const Table& table, base::Lang lang, TableLayout layout);
  void measure_head();
  [[nodiscard]] Prose label_prose(const std::string& label, double width_pt) const;
  [[nodiscard]] Prose cell_prose(const Row& row, std::size_t column) const;
  [[nodiscard]] double x_of(std::size_t column) const;
  [[nodiscard]] double span_width(std::size_t first, std::size_t count) const;
  [[nodiscard]] double row_height(const Row& row);
  // What stays on one page from a row on: headings with the row that they head, the last two rows with `reserve`.
  [[nodiscard]] double kept_height(std::size_t first, double reserve);
  void draw_head(double x, double y);
  void draw_row(const Row& row, double height, double x, double y);

  Canvas& canvas_;
  const Table& table_;
  base::Lang lang_;
  TableLayout layout_;
  std::vector<std::vector<HeadCell>> head_;
  double group_height_ = 0, label_height_ = 0, number_height_ = 0;
};

}  // namespace mangnon::documents::pdf
