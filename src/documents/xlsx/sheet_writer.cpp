#include "documents/xlsx/sheet_writer.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "base/check.hpp"
#include "documents/failures.hpp"
#include "documents/xlsx/xlsx_text.hpp"

namespace mangnon::documents::xlsx {

namespace {

constexpr std::size_t INLINE_CHOICES_BYTES = 255;  // Excel's limit for a list written inside the rule
constexpr const char* FONT = "Times New Roman";
constexpr const char* CHOICES_SHEET = "_DanhMuc";
constexpr std::uint8_t BUILT_IN_TEXT_FORMAT = 49;  // "@"
constexpr time_t CREATED = 315'532'800;            // 1980-01-01: the same content gives the same bytes

enum class ValueForm { general, text, date };

bool fits_inline(const std::vector<std::string>& choices) {
  std::size_t bytes = choices.size() - 1;
  for (const std::string& choice : choices) {
    if (choice.find(',') != std::string::npos) return false;
    bytes += choice.size();
  }
  return bytes <= INLINE_CHOICES_BYTES;
}

void apply_style(lxw_format* format, CellStyle style) {
  format_set_font_name(format, FONT);
  format_set_font_size(format, 12);
  switch (style) {
    case CellStyle::plain:
    case CellStyle::text:
      return;
    case CellStyle::title:
      format_set_bold(format);
      format_set_font_size(format, 14);
      return;
    case CellStyle::header:
      format_set_bold(format);
      format_set_text_wrap(format);
      format_set_border(format, LXW_BORDER_THIN);
      format_set_bg_color(format, 0xE7EEF7);
      format_set_align(format, LXW_ALIGN_CENTER);
      format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
      return;
    case CellStyle::refused:
      format_set_bg_color(format, 0xF8CBAD);
      return;
    case CellStyle::warned:
      format_set_bg_color(format, 0xFFF2CC);
      return;
    case CellStyle::locked:
      format_set_bg_color(format, 0xEDEDED);
      return;
  }
}

}  // namespace

struct SheetWriter::State {
  lxw_workbook* workbook = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_worksheet* choices_sheet = nullptr;
  lxw_row_t choices_rows = 0;
  lxw_row_t next_row = 0;
  std::vector<ColumnForm> columns;
  std::map<std::pair<CellStyle, ValueForm>, lxw_format*> formats;
  std::optional<base::Failure> failure;
  bool protects = false;

  ~State() {
    if (workbook != nullptr) lxw_workbook_free(workbook);
  }

  void note(lxw_error error) {
    if (error == LXW_NO_ERROR || failure) return;
    failure = base::Failure{&DOCUMENT_NOT_WRITTEN, {}, {lxw_strerror(error)}};
  }

  lxw_format* format_of(CellStyle style, ValueForm form) {
    auto [entry, is_new] = formats.try_emplace({style, form}, nullptr);
    if (is_new) {
      entry->second = workbook_add_format(workbook);
      apply_style(entry->second, style);
      const bool for_editing = style != CellStyle::locked && style != CellStyle::header && style != CellStyle::title;
      if (protects && for_editing) format_set_unlocked(entry->second);
      if (form == ValueForm::text) format_set_num_format_index(entry->second, BUILT_IN_TEXT_FORMAT);
      if (form == ValueForm::date) format_set_num_format(entry->second, "dd/mm/yyyy");
    }
    return entry->second;
  }

  [[nodiscard]] bool is_text_column(std::size_t column) const {
    return column < columns.size() && columns[column].as_text;
  }

  void write_cell(std::size_t column, const Cell& cell, CellStyle style) {
    const auto col = static_cast<lxw_col_t>(column);
    const bool as_text = style == CellStyle::text || is_text_column(column);
    const ValueForm form = as_text ? ValueForm::text : ValueForm::general;
    if (const auto* text = std::get_if<std::string>(&cell)) {
      note(worksheet_write_string(sheet, next_row, col, cell_text(*text).c_str(), format_of(style, form)));
    } else if (const auto* number = std::get_if<double>(&cell)) {
      if (as_text) {
        note(worksheet_write_string(sheet, next_row, col, fmt::format("{}", *number).c_str(), format_of(style, form)));
      } else {
        note(worksheet_write_number(sheet, next_row, col, *number, format_of(style, form)));
      }
    } else if (const auto* date = std::get_if<base::Date>(&cell)) {
      note(worksheet_write_number(sheet, next_row, col, serial_of(*date), format_of(style, ValueForm::date)));
    } else if (style != CellStyle::plain || as_text) {
      note(worksheet_write_blank(sheet, next_row, col, format_of(style, form)));
    }
  }

  // The list as one row of a hidden sheet, for lists too long to stand inside the rule.
  std::string choices_range(const std::vector<std::string>& choices) {
    if (choices_sheet == nullptr) {
      choices_sheet = workbook_add_worksheet(workbook, CHOICES_SHEET);
      MANGNON_CHECK(choices_sheet != nullptr);
      worksheet_hide(choices_sheet);
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
      note(worksheet_write_string(choices_sheet, choices_rows, static_cast<lxw_col_t>(i), cell_text(choices[i]).c_str(),
                                  nullptr));
    }
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
    lxw_rowcol_to_range_abs(range.data(), choices_rows, 0, choices_rows, static_cast<lxw_col_t>(choices.size() - 1));
    ++choices_rows;
    return fmt::format("={}!{}", CHOICES_SHEET, range.data());
  }
};

SheetWriter::SheetWriter(const std::string& path) : state_(std::make_unique<State>()) {
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  state_->workbook = workbook_new_opt(path.c_str(), &options);
  MANGNON_CHECK(state_->workbook != nullptr);
  lxw_doc_properties properties = {};
  properties.created = CREATED;
  workbook_set_properties(state_->workbook, &properties);
}

SheetWriter::~SheetWriter() = default;

void SheetWriter::protect_locked_cells() {
  MANGNON_CHECK(state_->sheet == nullptr);
  state_->protects = true;
}

void SheetWriter::begin_sheet(std::string_view name, const std::vector<ColumnForm>& columns) {
  State& state = *state_;
  MANGNON_CHECK(state.workbook != nullptr);
  state.sheet = workbook_add_worksheet(state.workbook, std::string(name).c_str());
  MANGNON_CHECK(state.sheet != nullptr);
  state.next_row = 0;
  state.columns = columns;
  if (state.protects) {
    lxw_protection allowed = {};
    allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
    allowed.sort = allowed.autofilter = LXW_TRUE;
    worksheet_protect(state.sheet, nullptr, &allowed);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto col = static_cast<lxw_col_t>(i);
    const ValueForm form = columns[i].as_text ? ValueForm::text : ValueForm::general;
    state.note(
        worksheet_set_column(state.sheet, col, col, columns[i].width_chars, state.format_of(CellStyle::plain, form)));
  }
}

void SheetWriter::write_row(const std::vector<Cell>& cells, CellStyle style) {
  write_row(cells, std::vector<CellStyle>(cells.size(), style));
}

void SheetWriter::write_row(const std::vector<Cell>& cells, const std::vector<CellStyle>& styles) {
  State& state = *state_;
  MANGNON_CHECK(state.sheet != nullptr);
  if (state.next_row >= LXW_ROW_MAX) {
    if (!state.failure) {
      state.failure =
          base::Failure{&DOCUMENT_TOO_LARGE, {}, {std::to_string(state.next_row + 1), std::to_string(LXW_ROW_MAX)}};
    }
    return;
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    state.write_cell(i, cells[i], i < styles.size() ? styles[i] : CellStyle::plain);
  }
  ++state.next_row;
}

void SheetWriter::comment_last_row(std::size_t column, std::string_view text) {
  State& state = *state_;
  MANGNON_CHECK(state.sheet != nullptr && state.next_row > 0);
  lxw_comment_options options = {};
  options.width = 320;
  options.height = 110;
  state.note(worksheet_write_comment_opt(state.sheet, state.next_row - 1, static_cast<lxw_col_t>(column),
                                         cell_text(text).c_str(), &options));
}

void SheetWriter::add_choices(std::size_t rows) {
  State& state = *state_;
  MANGNON_CHECK(state.sheet != nullptr && rows > 0);
  for (std::size_t i = 0; i < state.columns.size(); ++i) {
    std::vector<std::string> choices = state.columns[i].choices;
    if (choices.empty()) continue;
    lxw_data_validation rule = {};
    std::vector<char*> list;
    std::string range;
    if (fits_inline(choices)) {
      for (std::string& choice : choices) list.push_back(choice.data());
      list.push_back(nullptr);
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = list.data();
    } else {
      range = state.choices_range(choices);
      rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      rule.value_formula = range.data();
    }
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;  // several values separated by ";" may be typed
    const auto col = static_cast<lxw_col_t>(i);
    const auto last = static_cast<lxw_row_t>(std::min<std::size_t>(state.next_row + rows, LXW_ROW_MAX) - 1);
    state.note(worksheet_data_validation_range(state.sheet, state.next_row, col, last, col, &rule));
  }
}

void SheetWriter::freeze_above() {
  MANGNON_CHECK(state_->sheet != nullptr);
  worksheet_freeze_panes(state_->sheet, state_->next_row, 0);
}

base::Result<void> SheetWriter::finish() {
  State& state = *state_;
  MANGNON_CHECK(state.workbook != nullptr);
  state.note(workbook_close(std::exchange(state.workbook, nullptr)));
  if (state.failure) return tl::make_unexpected(*state.failure);
  return {};
}

}  // namespace mangnon::documents::xlsx
