#include "documents/docx/docx_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "documents/docx/markup.hpp"
#include "documents/format.hpp"
#include "documents/furniture.hpp"

namespace mangnon::documents::docx {

namespace {

constexpr double LARGEST_PT = 11;
constexpr double SMALLEST_PT = 6.5;
constexpr double LETTER = 0.5;  // mean width of a letter, in units of the size
constexpr double MM_PER_PT = 25.4 / 72;
constexpr double PADDING_MM = 0.8;        // left and right of a text
constexpr std::size_t WIDE_TEXT = 22;     // letters beyond which a text rather takes more lines
constexpr std::size_t UPRIGHT_FROM = 14;  // columns from which labels of figures stand upright
constexpr double UPRIGHT_MM = 32;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (const auto word : base::split(text, ' ')) longest = std::max(longest, letters_in(word));
  return longest;
}

bool is_upright(const Table& table, std::size_t column) {
  return table.columns.size() >= UPRIGHT_FROM && table.columns[column].align == Align::end;
}

// How many letters each column wants to hold on a line.
std::vector<std::size_t> letters_of(const Table& table, base::Lang lang) {
  std::vector<std::size_t> letters;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    std::size_t wanted = is_upright(table, i) ? 3 : std::max<std::size_t>(3, longest_word(column.label));
    for (const Row& row : table.rows) {
      if (row.kind == RowKind::heading) continue;
      const auto text = one_line(format_cell(cell_at(row, i).value, lang));
      wanted = std::max({wanted, longest_word(text), std::min(letters_in(text), WIDE_TEXT)});
    }
    letters.push_back(std::max(wanted, static_cast<std::size_t>(std::max(0, column.width_chars))));
  }
  return letters;
}

struct Measure {
  double size_pt = LARGEST_PT;
  std::vector<int> widths;  // twips
};

Measure measure(const Table& table, double width_mm, base::Lang lang) {
  const auto letters = letters_of(table, lang);
  const auto all = static_cast<double>(std::accumulate(letters.begin(), letters.end(), std::size_t{0}));
  const double room_mm = width_mm - 2 * PADDING_MM * static_cast<double>(letters.size());
  Measure measure;
  measure.size_pt = std::clamp(room_mm / (all * LETTER * MM_PER_PT), SMALLEST_PT, LARGEST_PT);
  for (const auto count : letters)
    measure.widths.push_back(twips_of_mm(2 * PADDING_MM + room_mm * static_cast<double>(count) / all));
  return measure;
}

struct CellPlace {
  int width = 0;
  std::size_t columns = 1;
  std::string_view merge = {};  // "restart" or "continue" of a cell over several rows
  bool upright = false;
};

std::string cell_markup(const std::string& content, const CellPlace& place) {
  std::string properties = fmt::format("<w:tcW w:w=\"{}\" w:type=\"dxa\"/>", place.width);
  if (place.columns > 1) properties += fmt::format("<w:gridSpan w:val=\"{}\"/>", place.columns);
  if (!place.merge.empty()) properties += fmt::format("<w:vMerge w:val=\"{}\"/>", place.merge);
  if (place.upright) properties += "<w:textDirection w:val=\"btLr\"/>";
  return fmt::format("<w:tc><w:tcPr>{}<w:vAlign w:val=\"center\"/></w:tcPr>{}</w:tc>", properties, content);
}

int width_of(const Measure& measure, std::size_t first, std::size_t count) {
  const auto begin = measure.widths.begin() + static_cast<std::ptrdiff_t>(first);
  return std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), 0);
}

std::string row_markup(const std::string& cells, bool is_head, double height_mm) {
  std::string properties = "<w:cantSplit/>";
  if (height_mm > 0)
    properties += fmt::format("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", twips_of_mm(height_mm));
  if (is_head) properties += "<w:tblHeader/>";
  return fmt::format("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>", properties, cells);
}

// Where a box of the upper row reaches down, the lower row has a continued cell.
std::string head_markup(const Table& table, const Measure& measure) {
  const auto rows = head_rows(table);
  const Look look{.size_pt = std::min(10.0, measure.size_pt), .bold = true, .align = Align::centre};
  const bool any_upright = table.columns.size() >= UPRIGHT_FROM;
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<std::pair<std::size_t, std::string>> cells;  // by column
    for (std::size_t above = 0; above <= i; ++above)
      for (const HeadCell& box : rows[above]) {
        if (above + box.rows <= i) continue;
        const bool begins = above == i;
        const bool reaches_down = box.rows > 1;
        const bool is_leaf = above + box.rows == rows.size();
        cells.emplace_back(box.column, cell_markup(paragraph(begins ? box.label : "", look),
                                                   {.width = width_of(measure, box.column, box.columns),
                                                    .columns = box.columns,
                                                    .merge = !reaches_down ? ""
                                                             : begins      ? "restart"
                                                                           : "continue",
                                                    .upright = is_leaf && is_upright(table, box.column)}));
      }
    std::sort(cells.begin(), cells.end());
    std::string joined;
    for (const auto& [column, cell] : cells) joined += cell;
    text += row_markup(joined, true, any_upright && i + 1 == rows.size() ? UPRIGHT_MM : 0);
  }
  if (!table.numbered_columns) return text;
  const Look numbers{.size_pt = std::max(6.0, measure.size_pt - 1.5), .italic = true, .align = Align::centre};
  std::string cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    cells += cell_markup(paragraph(fmt::format("({})", i + 1), numbers), {.width = measure.widths[i]});
  return text + row_markup(cells, true, 0);
}

std::string body_row(const Table& table, const Row& row, const Measure& measure, base::Lang lang) {
  Look look{.size_pt = measure.size_pt, .bold = row.kind != RowKind::data, .before_pt = 1, .after_pt = 1};
  std::string cells;
  if (row.kind == RowKind::heading) {
    look.keeps_with_next = true;
    const auto columns = table.columns.size();
    cells = cell_markup(paragraph(one_line(format_cell(cell_at(row, 0).value, lang)), look),
                        {.width = width_of(measure, 0, columns), .columns = columns});
    return row_markup(cells, false, table.row_mm);
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    look.align = table.columns[i].align;
    cells +=
        cell_markup(paragraph(one_line(format_cell(cell_at(row, i).value, lang)), look), {.width = measure.widths[i]});
  }
  return row_markup(cells, false, table.row_mm);
}

std::string borders(std::string_view style) {
  std::string text;
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    text += fmt::format("<w:{} w:val=\"{}\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side, style);
  return text;
}

std::string table_around(const std::vector<int>& widths, std::string_view border, const std::string& rows) {
  std::string grid;
  for (const int width : widths) grid += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  const int padding = twips_of_mm(PADDING_MM);
  return fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>{}</w:tblBorders><w:tblLayout "
      "w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{}\" w:type=\"dxa\"/><w:right w:w=\"{}\" "
      "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>",
      std::accumulate(widths.begin(), widths.end(), 0), borders(border), padding, padding, grid, rows);
}

}  // namespace

std::string table_markup(const Table& table, double width_mm, base::Lang lang) {
  const auto measured = measure(table, width_mm, lang);
  std::string rows = head_markup(table, measured);
  for (const Row& row : table.rows) rows += body_row(table, row, measured, lang);
  return table_around(measured.widths, "single", rows);
}

std::string halves_markup(const Halves& halves) {
  const std::vector<int> widths = {twips_of_mm(halves.left_mm), twips_of_mm(halves.right_mm)};
  const std::string nothing = paragraph("", {});
  const auto cell = [&](const std::string& content, int width) {
    return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", width,
                       content.empty() ? nothing : content);
  };
  return table_around(widths, "nil",
                      row_markup(cell(halves.left, widths[0]) + cell(halves.right, widths[1]), false, 0));
}

}  // namespace mangnon::documents::docx
