#include "documents/xlsx/paper_sheet.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/xlsx/xlsx_text.hpp"

namespace mangnon::documents::xlsx {

namespace {

constexpr double LINE_PT = 15.5;
constexpr double HEAD_LINE_PT = 13;
constexpr std::size_t HEAD_LINES = 5;  // a label of figures that needs more is turned
constexpr double UPRIGHT_CHARS = 22;   // of a turned label in one line
constexpr double UPRIGHT_PT = 112;     // height of the head with turned labels
constexpr double CHARS_PER_UPRIGHT_LINE = 2.4;
constexpr double WIDEST_TEXT = 34;
constexpr double MM_PER_INCH = 25.4;

double characters(std::string_view text) {
  return static_cast<double>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

double lines_in(std::string_view text, double width_chars) {
  return std::max(1.0, std::ceil(characters(text) * 1.15 / std::max(1.0, width_chars)));
}

NumberForm form_of(const Percent& percent) {
  constexpr NumberForm FORMS[] = {NumberForm::rate0, NumberForm::rate1, NumberForm::rate2};
  return FORMS[percent.decimals];
}

SheetColumn sheet_column(const Table& table, std::size_t index, base::Lang lang) {
  const Column& column = table.columns[index];
  double content = 3;
  for (const Row& row : table.rows) {
    if (row.kind == RowKind::heading) continue;
    content = std::max(content, characters(format_cell(cell_at(row, index).value, lang)));
  }
  const double wish = column.width_chars > 0 ? column.width_chars : content + 1.5;
  const double width = column.keeps_together ? wish : std::min(wish, WIDEST_TEXT);
  const double head_width = std::max(width, 6.0);
  if (column.align == Align::start) return {.width_chars = head_width};
  if (lines_in(column.label, head_width) <= static_cast<double>(HEAD_LINES)) return {.width_chars = head_width};
  const double upright_lines = lines_in(column.label, UPRIGHT_CHARS);
  return {.width_chars = std::max(width, upright_lines * CHARS_PER_UPRIGHT_LINE + 1), .upright_head = true};
}

std::size_t columns_of_left_half(const std::vector<SheetColumn>& columns) {
  double total = 0;
  for (const SheetColumn& column : columns) total += column.width_chars;
  double used = 0;
  std::size_t count = 0;
  while (count + 1 < columns.size() && (count == 0 || used < total * 0.45)) used += columns[count++].width_chars;
  return count;
}

void set_page(lxw_worksheet* sheet, const Page& page) {
  constexpr std::uint8_t A4 = 9;
  worksheet_set_paper(sheet, A4);
  if (page.orientation == Orientation::landscape) {
    worksheet_set_landscape(sheet);
  } else {
    worksheet_set_portrait(sheet);
  }
  worksheet_set_margins(sheet, page.left_mm / MM_PER_INCH, page.right_mm / MM_PER_INCH, page.top_mm / MM_PER_INCH,
                        page.bottom_mm / MM_PER_INCH);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_center_horizontally(sheet);
  worksheet_set_footer(sheet, "&C&\"Times New Roman,Regular\"&11&P / &N");
  worksheet_set_zoom(sheet, page.orientation == Orientation::landscape ? 85 : 100);
}

}  // namespace

std::vector<SheetColumn> sheet_columns(const Table& table, base::Lang lang) {
  std::vector<SheetColumn> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(sheet_column(table, i, lang));
  return columns;
}

PaperSheet::PaperSheet(lxw_worksheet* sheet, PaperFormats& formats, std::vector<SheetColumn> columns, const Page& page)
    : sheet_(sheet), formats_(formats), columns_(std::move(columns)), left_columns_(columns_of_left_half(columns_)) {
  set_page(sheet_, page);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    note(worksheet_set_column(sheet_, column, column, columns_[i].width_chars, nullptr));
  }
}

void PaperSheet::note(int error) {
  if (error != LXW_NO_ERROR && problem_.empty()) problem_ = lxw_strerror(static_cast<lxw_error>(error));
}

void PaperSheet::write_box(const Box& box, std::string_view text, const Look& look) {
  const auto first = static_cast<lxw_col_t>(box.first_column);
  const auto last = static_cast<lxw_col_t>(box.last_column);
  lxw_format* format = formats_.of(look);
  if (box.first_row == box.last_row && first == last) {
    note(worksheet_write_string(sheet_, box.first_row, first, cell_text(text).c_str(), format));
  } else {
    note(worksheet_merge_range(sheet_, box.first_row, first, box.last_row, last, cell_text(text).c_str(), format));
  }
}

void PaperSheet::add_line(std::string_view text, const Look& look) {
  if (text.empty()) return;
  double width = 0;
  for (const SheetColumn& column : columns_) width += column.width_chars;
  Look wrapped = look;
  wrapped.wrapped = true;
  note(worksheet_set_row(sheet_, next_row_, LINE_PT * lines_in(text, width * 12 / look.size_pt), nullptr));
  write_box({next_row_, next_row_, 0, columns_.size() - 1}, text, wrapped);
  ++next_row_;
}

void PaperSheet::add_halves(std::string_view left, const Look& left_look, std::string_view right,
                            const Look& right_look) {
  if (left_columns_ == 0) {
    add_line(left, left_look);
    add_line(right, right_look);
    return;
  }
  if (!left.empty()) write_box({next_row_, next_row_, 0, left_columns_ - 1}, left, left_look);
  if (!right.empty()) write_box({next_row_, next_row_, left_columns_, columns_.size() - 1}, right, right_look);
  ++next_row_;
}

void PaperSheet::add_head(const Table& table) {
  const auto rows = head_rows(table);
  const Look look{.size_pt = 10, .bold = true, .boxed = true, .wrapped = true, .align = Align::centre};
  double leaf_pt = HEAD_LINE_PT * 2;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const double lines = lines_in(table.columns[i].label, columns_[i].width_chars);
    leaf_pt = std::max(leaf_pt, columns_[i].upright_head ? UPRIGHT_PT : lines * HEAD_LINE_PT + 4);
  }
  const auto last_row = next_row_ + static_cast<std::uint32_t>(rows.size()) - 1;
  if (rows.size() == 2) note(worksheet_set_row(sheet_, next_row_, HEAD_LINE_PT * 2 + 2, nullptr));
  note(worksheet_set_row(sheet_, last_row, leaf_pt, nullptr));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const HeadCell& box : rows[i]) {
      const auto first_row = next_row_ + static_cast<std::uint32_t>(i);
      const bool is_leaf = i + box.rows == rows.size();
      Look box_look = look;
      box_look.upright_text = is_leaf && columns_[box.column].upright_head;
      const auto box_last_row = first_row + static_cast<std::uint32_t>(box.rows) - 1;
      write_box({first_row, box_last_row, box.column, box.column + box.columns - 1}, box.label, box_look);
    }
  }
  next_row_ = last_row + 1;
  if (!table.numbered_columns) return;
  const Look number_look{.size_pt = 9, .italic = true, .boxed = true, .align = Align::centre};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    write_box({next_row_, next_row_, i, i}, "(" + std::to_string(i + 1) + ")", number_look);
  }
  ++next_row_;
}

void PaperSheet::write_cell(std::size_t column, const CellValue& value, Look look) {
  const auto col = static_cast<lxw_col_t>(column);
  if (const auto* count = std::get_if<std::int64_t>(&value)) {
    look.form = NumberForm::count;
    note(worksheet_write_number(sheet_, next_row_, col, static_cast<double>(*count), formats_.of(look)));
  } else if (const auto* percent = std::get_if<Percent>(&value); percent != nullptr && scaled_rate(*percent)) {
    look.form = form_of(*percent);
    const double rate = static_cast<double>(*scaled_rate(*percent)) / std::pow(10.0, percent->decimals);
    note(worksheet_write_number(sheet_, next_row_, col, rate, formats_.of(look)));
  } else if (const auto* date = std::get_if<base::Date>(&value)) {
    look.form = NumberForm::date;
    note(worksheet_write_number(sheet_, next_row_, col, serial_of(*date), formats_.of(look)));
  } else if (std::holds_alternative<Empty>(value)) {
    note(worksheet_write_blank(sheet_, next_row_, col, formats_.of(look)));
  } else {
    look.wrapped = look.align == Align::start;
    look.form = NumberForm::text;
    const std::string text = cell_text(format_cell(value, base::Lang::vi));
    note(worksheet_write_string(sheet_, next_row_, col, text.c_str(), formats_.of(look)));
  }
}

void PaperSheet::add_row(const Table& table, const Row& row, base::Lang lang) {
  const Look look{.size_pt = 11, .bold = row.kind != RowKind::data, .boxed = true};
  if (row.kind == RowKind::heading) {
    write_box({next_row_, next_row_, 0, columns_.size() - 1}, format_cell(cell_at(row, 0).value, lang), look);
  } else {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      Look cell_look = look;
      cell_look.align = table.columns[i].align;
      write_cell(i, cell_at(row, i).value, cell_look);
    }
  }
  ++next_row_;
}

void PaperSheet::add_table(const Table& table, base::Lang lang) {
  const auto first_row = next_row_;
  add_head(table);
  note(worksheet_repeat_rows(sheet_, first_row, next_row_ - 1));
  const std::size_t frozen = columns_.size() > 8 ? naming_column(table) + 1 : 0;
  worksheet_freeze_panes(sheet_, next_row_, static_cast<lxw_col_t>(std::min<std::size_t>(frozen, 3)));
  for (const Row& row : table.rows) add_row(table, row, lang);
}

}  // namespace mangnon::documents::xlsx
