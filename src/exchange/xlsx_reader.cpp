#include "exchange/xlsx_reader.hpp"

#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "exchange/column.hpp"
#include "exchange/failures.hpp"
#include "exchange/merged_ranges.hpp"
#include "exchange/text_budget.hpp"
#include "exchange/xlsx_parts.hpp"
#include "exchange/xml_stream.hpp"

namespace mangnon::exchange {

namespace {

std::size_t index_of(std::string_view text, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

enum class Element { other, row, cell, value, formula, phonetic, run_font };

Element element_of(std::string_view name) {
  if (name.size() == 1) {
    switch (name[0]) {
      case 'c':
        return Element::cell;
      case 'v':
      case 't':
        return Element::value;
      case 'f':
        return Element::formula;
      default:
        return Element::other;
    }
  }
  if (name == "row") return Element::row;
  if (name == "rPh") return Element::phonetic;
  return name == "rFont" ? Element::run_font : Element::other;
}

// Whether a text holds nothing but blanks; most texts begin with a letter, which settles it.
bool is_blank(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.empty() ? ' ' : text[0]);
  return (first <= ' ' || first >= 0x80) && base::trim(text).empty();
}

struct WorksheetContext {
  const SheetOptions& options;
  const RowSink& sink;
  const std::vector<CellLook>& looks;
  const SharedStrings& strings;
  MergedRanges merged;
  bool epoch_1904;
};

// One worksheet: gathers the cells of a row and hands the row on when it ends.
class WorksheetReader final : public XmlReader {
 public:
  WorksheetReader(WorksheetContext context, SheetInfo& info) : context_(std::move(context)), info_(info) {}

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (!state_) return;
    switch (element_of(name)) {
      case Element::cell:
        return start_cell(attributes);
      case Element::value:
        in_value_ = in_cell_ && !phonetic_;
        return;
      case Element::formula:
        cell_.formula = in_cell_;
        return;
      case Element::row:
        return start_row(attributes);
      case Element::phonetic:
        phonetic_ = true;
        return;
      case Element::run_font:
        if (is_legacy_font(attributes.get("val"))) cell_.legacy_font = attributes.get("val");
        return;
      case Element::other:
        return;
    }
  }

  void on_end(std::string_view name) override {
    if (!state_) return;
    switch (element_of(name)) {
      case Element::cell:
        return end_cell();
      case Element::value:
        in_value_ = false;
        return;
      case Element::row:
        return end_row();
      case Element::phonetic:
        phonetic_ = false;
        return;
      case Element::formula:
      case Element::run_font:
      case Element::other:
        return;
    }
  }

  void on_text(std::string_view text) override {
    if (!in_value_ || !state_) return;
    if (cell_.text.size() + text.size() > context_.options.limits.cell_bytes) return refuse_long_cell();
    cell_.text += text;
  }

  [[nodiscard]] base::Result<void> state() const override { return state_; }

 private:
  enum class Type { number, shared, text, boolean, error, iso_date };

  void start_row(const XmlAttributes& attributes) {
    const auto above = std::exchange(row_, index_of(attributes.get("r"), row_ + 1));
    if (row_ <= above || row_ > base::limits::SHEET_LAST_ROW) state_ = base::fail(FILE_DAMAGED);
    const auto hidden = attributes.get("hidden");
    hidden_ = hidden == "1" || hidden == "true";
    column_ = 0;
    holds_anything_ = false;
    cells_.clear();
  }

  void start_cell(const XmlAttributes& attributes) {
    in_cell_ = true;
    cell_.text.clear();
    cell_.legacy_font.clear();
    cell_.formula = false;
    const auto reference = attributes.get("r");
    if (!reference.empty()) {
      const auto position = parse_cell_reference(reference);
      if (position.column != CellPosition::NONE) column_ = position.column;
    }
    style_ = index_of(attributes.get("s"), 0);
    const auto type = attributes.get("t");
    type_ = type == "s"                            ? Type::shared
            : type == "inlineStr" || type == "str" ? Type::text
            : type == "b"                          ? Type::boolean
            : type == "e"                          ? Type::error
            : type == "d"                          ? Type::iso_date
                                                   : Type::number;
  }

  void end_cell() {
    in_cell_ = false;
    const CellLook* look = style_ < context_.looks.size() ? &context_.looks[style_] : nullptr;
    const bool has_value = !cell_.text.empty();
    if (type_ == Type::shared && has_value) {
      const std::size_t index = index_of(cell_.text, CellPosition::NONE);
      cell_.text = context_.strings.text(index);
      cell_.legacy_font = context_.strings.legacy_font(index);
      if (cell_.text.size() > context_.options.limits.cell_bytes) return refuse_long_cell();
    }
    if (cell_.legacy_font.empty() && look != nullptr) cell_.legacy_font = look->legacy_font;
    cell_.kind = kind_of_cell(look != nullptr && look->date);
    cell_.epoch_1904 = context_.epoch_1904;
    if (cell_.kind != CellKind::empty || cell_.formula) keep_cell();
    ++column_;
  }

  [[nodiscard]] CellKind kind_of_cell(bool looks_like_date) const {
    if (cell_.text.empty()) return CellKind::empty;
    switch (type_) {
      case Type::shared:
      case Type::text:
        return CellKind::text;
      case Type::boolean:
        return CellKind::boolean;
      case Type::error:
        return CellKind::error;
      case Type::iso_date:
        return CellKind::date;
      case Type::number:
        return looks_like_date ? CellKind::date : CellKind::number;
    }
    return CellKind::empty;
  }

  void keep_cell() {
    const bool blank = cell_.kind == CellKind::text && is_blank(cell_.text);
    if (blank && !cell_.formula) return;
    if (column_ >= context_.options.limits.columns) {
      state_ = base::fail(SHEET_TOO_MANY_COLUMNS, {},
                          {std::to_string(row_), std::to_string(context_.options.limits.columns)});
      return;
    }
    if (column_ >= cells_.size()) cells_.resize(column_ + 1);
    std::swap(cells_[column_], cell_);
    holds_anything_ = true;
  }

  void end_row() {
    if (!holds_anything_) return;
    if (info_.rows >= context_.options.limits.rows) {
      state_ = base::fail(SHEET_TOO_MANY_ROWS, {}, {std::to_string(context_.options.limits.rows)});
      return;
    }
    if (!context_.merged.empty()) context_.merged.fill(row_, cells_);
    ++info_.rows;
    if (hidden_) ++info_.hidden_rows;
    const SheetRow row{.number = row_, .hidden = hidden_, .cells = cells_};
    state_ = texts_.take(row, context_.options.limits);
    if (state_) state_ = context_.sink(row);
  }

  void refuse_long_cell() {
    in_value_ = false;
    const auto cell = cell_address(column_, row_);
    state_ = base::fail(SHEET_CELL_TOO_LONG, cell, {cell});
  }

  WorksheetContext context_;
  SheetInfo& info_;
  TextBudget texts_{};
  base::Result<void> state_{};
  std::size_t row_ = 0;
  std::size_t column_ = 0;  // of the next cell, from 0
  std::size_t style_ = 0;
  Type type_ = Type::number;
  bool hidden_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool phonetic_ = false;
  bool holds_anything_ = false;
  RawCell cell_{};
  std::vector<RawCell> cells_{};
};

// The sheets to try, in order.
base::Result<std::vector<SheetPart>> sheets_to_read(const WorkbookParts& parts, const std::string& wanted) {
  std::vector<SheetPart> sheets;
  std::vector<std::string> names;
  for (const auto& sheet : parts.sheets) {
    names.push_back(sheet.name);
    if (wanted.empty() ? sheet.visible : sheet.name == wanted) sheets.push_back(sheet);
  }
  if (sheets.empty() && !wanted.empty()) return base::fail(SHEET_NOT_FOUND, {}, {base::join(names, ", ")});
  return sheets;
}

}  // namespace

base::Result<SheetInfo> read_xlsx(ZipArchive& archive, const SheetOptions& options, const RowSink& sink) {
  MANGNON_TRY(parts, read_workbook_parts(archive));
  MANGNON_TRY(sheets, sheets_to_read(parts, options.sheet));
  std::vector<CellLook> looks;
  if (!parts.styles.empty() && archive.has(parts.styles)) {
    MANGNON_TRY(read, read_cell_looks(archive, parts.styles));
    looks = std::move(read);
  }
  SharedStrings strings;
  if (!parts.shared_strings.empty() && archive.has(parts.shared_strings)) {
    MANGNON_TRY(read, read_shared_strings(archive, parts.shared_strings, options.limits));
    strings = std::move(read);
  }
  for (const auto& sheet : sheets) {
    MANGNON_TRY(merged, MergedRanges::collect(archive, sheet.part, options.limits));
    SheetInfo info{.format = SheetFormat::xlsx, .name = sheet.name};
    WorksheetReader reader({.options = options,
                            .sink = sink,
                            .looks = looks,
                            .strings = strings,
                            .merged = std::move(merged),
                            .epoch_1904 = parts.epoch_1904},
                           info);
    MANGNON_CHECKED(read_xml_part(archive, sheet.part, reader));
    if (info.rows > 0) return info;
  }
  return base::fail(SHEET_EMPTY);
}

}  // namespace mangnon::exchange
