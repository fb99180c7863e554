#include "documents/text/text_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/format.hpp"
#include "documents/furniture.hpp"

namespace mangnon::documents::text {

namespace {

constexpr std::size_t HEAD_LINES = 5;  // a label is given room until it fits in so many lines
constexpr std::size_t WIDEST_HEAD = 30;
constexpr std::string_view BETWEEN = " | ";

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::size_t head_width(std::string_view label) {
  std::size_t width = 3;
  for (const auto word : base::split(label, ' ')) width = std::max(width, width_of(word));
  while (width < WIDEST_HEAD && wrapped(label, width).size() > HEAD_LINES) ++width;
  return width;
}

std::vector<std::size_t> column_widths(const Table& table, base::Lang lang) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t width = head_width(table.columns[i].label);
    for (const Row& row : table.rows) {
      if (row.kind == RowKind::heading) continue;
      width = std::max(width, width_of(one_line(format_cell(cell_at(row, i).value, lang))));
    }
    widths.push_back(width);
  }
  return widths;
}

std::size_t span_width(const std::vector<std::size_t>& widths, std::size_t first, std::size_t count) {
  std::size_t width = (count - 1) * BETWEEN.size();
  for (std::size_t i = first; i < first + count; ++i) width += widths[i];
  return width;
}

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

// Boxes side by side, each box a column of lines.
std::string boxes_text(const std::vector<HeadCell>& boxes, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 0;
  for (const HeadCell& box : boxes) {
    lines.push_back(wrapped(box.label, span_width(widths, box.column, box.columns)));
    height = std::max(height, lines.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::string joined;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (i > 0) joined += BETWEEN;
      joined += aligned(line < lines[i].size() ? lines[i][line] : "",
                        span_width(widths, boxes[i].column, boxes[i].columns), Align::centre);
    }
    text += without_trailing_blanks(joined);
  }
  return text;
}

// The groups above, then the labels: text has no cells that reach over two rows.
std::string head_text(const Table& table, const std::vector<std::size_t>& widths) {
  std::string text;
  auto rows = head_rows(table);
  if (rows.size() == 2) {
    for (HeadCell& box : rows[0]) {
      if (box.rows == 2) box.label.clear();
    }
    text += boxes_text(rows[0], widths);
  }
  std::vector<HeadCell> labels;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    labels.push_back({.label = table.columns[i].label, .column = i});
  }
  text += boxes_text(labels, widths);
  if (!table.numbered_columns) return text;
  for (HeadCell& box : labels) box.label = "(" + std::to_string(box.column + 1) + ")";
  return text + boxes_text(labels, widths);
}

std::string row_text(const Table& table, const Row& row, const std::vector<std::size_t>& widths, base::Lang lang) {
  if (row.kind == RowKind::heading) return one_line(format_cell(cell_at(row, 0).value, lang)) + "\n";
  std::string line;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) line += BETWEEN;
    line += aligned(one_line(format_cell(cell_at(row, i).value, lang)), widths[i], table.columns[i].align);
  }
  return without_trailing_blanks(line);
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string aligned(std::string_view text, std::size_t width, Align align) {
  const std::size_t used = width_of(text);
  const std::size_t room = used < width ? width - used : 0;
  std::size_t before = 0;
  switch (align) {
    case Align::start:
      break;
    case Align::centre:
      before = room / 2;
      break;
    case Align::end:
      before = room;
      break;
  }
  return std::string(before, ' ').append(text).append(room - before, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const auto word : base::split(text, ' ')) {
    if (!lines.empty() && width_of(lines.back()) + 1 + width_of(word) <= width) {
      lines.back().append(" ").append(word);
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

std::string table_text(const Table& table, base::Lang lang) {
  const auto widths = column_widths(table, lang);
  const std::string rule = repeated("─", span_width(widths, 0, widths.size())) + "\n";
  std::string text = rule + head_text(table, widths) + rule;
  for (const Row& row : table.rows) {
    if (row.kind == RowKind::total && &row != &table.rows.front()) text += rule;
    text += row_text(table, row, widths, lang);
    if (row.kind == RowKind::total && &row != &table.rows.back()) text += rule;
  }
  return text + rule;
}

}  // namespace mangnon::documents::text
