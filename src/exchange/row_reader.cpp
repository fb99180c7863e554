#include "exchange/row_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "exchange/cell_failures.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/encoding_label.hpp"
#include "exchange/old_columns.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t REMEMBERED_MOST = 4'096;
constexpr std::size_t NUMBERS_LEAST = 3;  // cells of a row of column numbers
constexpr std::string_view EXAMPLE_MARK =
    "vi du xoa dong nay";  // the example row of the blank workbook (not a Mr Vi Du…)

const RawCell* cell_at(const SheetRow& row, std::size_t column) {
  if (column >= row.cells.size()) return nullptr;
  const RawCell& cell = row.cells[column];
  return cell.kind == CellKind::empty && !cell.formula ? nullptr : &cell;
}

// As a person sees it: a date as dd/mm/yyyy instead of its serial number.
std::string shown_text(const RawCell& cell) {
  if (cell.kind == CellKind::date)
    if (const auto date = parse_date(cell, {})) return base::format_vi(date->date);
  return cell.text;
}

// "3", "(3)", "A": what stands under a header to number its columns.
bool is_column_number(std::string_view text) {
  text = base::trim(text);
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
  const bool letter = text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
  return letter || (text.size() <= 2 && base::all_digits(text));
}

}  // namespace

RowReader::RowReader(const CodeLists& lists, const Header& header, RowReaderOptions options)
    : lists_(lists), header_(header), options_(std::move(options)) {}

bool RowReader::written(const SheetRow& row, Field field) const {
  const std::size_t column = header_.column_of_field[static_cast<std::size_t>(field)];
  return column != 0 && cell_at(row, column - 1) != nullptr;
}

bool RowReader::is_decoration(const SheetRow& row) const {
  if (!written(row, Field::full_name)) return false;
  const auto name = header_.column_of_field[static_cast<std::size_t>(Field::full_name)] - 1U;
  const auto folded = names::fold_label(row.cells[name].text);
  const auto meaning = meaning_of_label(folded, std::nullopt);
  if (meaning.fields == std::vector{Field::full_name} || folded.rfind(EXAMPLE_MARK, 0) == 0) return true;
  std::size_t numbers = 0;
  for (const auto& cell : row.cells) {
    if (cell.kind == CellKind::empty) continue;
    if (!is_column_number(cell.text)) return false;
    ++numbers;
  }
  return numbers >= NUMBERS_LEAST;
}

std::optional<Place> RowReader::place_of(const SheetRow& row, std::size_t column, ImportRow& out) const {
  const RawCell* cell = cell_at(row, column);
  if (cell == nullptr) return std::nullopt;
  Place place{.cell = cell, .row = row.number, .column = column};
  const auto refuse = [&](const base::FailureType& type, std::vector<std::string> params = {}) {
    const auto address = place.address();
    params.insert(params.begin(), address);
    out.failures.push_back({.type = &type, .field = address, .params = std::move(params)});
  };
  if (cell->kind == CellKind::error) refuse(CELL_IS_ERROR);
  if (cell->kind == CellKind::empty) refuse(CELL_FORMULA_WITHOUT_VALUE);
  if (cell->kind == CellKind::error || cell->kind == CellKind::empty) return std::nullopt;
  if (cell->formula) refuse(CELL_FORMULA);
  place.text = base::trim(cell->text);
  const auto of_column = column < options_.encodings.size() ? options_.encodings[column] : names::Encoding::unicode;
  const auto encoding = encoding_of_cell(*cell, of_column, place.text);
  if (encoding == names::Encoding::unicode) return place;
  if (!options_.convert_legacy) {
    refuse(CELL_LEGACY_ENCODING, {column_letters(column), std::string(encoding_label(encoding))});
    return std::nullopt;
  }
  place.text = names::to_unicode(place.text, encoding);
  return place;
}

std::optional<ImportRow> RowReader::read(const SheetRow& row) {
  ImportRow out{.sheet_row = row.number};
  out.column_of_field = header_.column_of_field;
  for (std::size_t column = 0; column < header_.columns.size(); ++column) {
    const auto& use = header_.columns[column];
    if (!use.used() || use.field == Field::ordinal || use.field == Field::verdict) continue;
    const auto place = place_of(row, column, out);
    if (!place) continue;
    if (use.field) {
      read_field(*place, *use.field, out);
    } else {
      read_tick(*place, use.tick_code, out);
    }
  }
  check_divorce(out);
  state_no_insurance(out);
  if (!names_somebody(row, out)) return std::nullopt;
  repeat_household(row, out);
  std::vector<std::string> cells;
  cells.reserve(row.cells.size());
  for (const auto& cell : row.cells) cells.push_back(shown_text(cell));
  out.cells = base::Sensitive<std::vector<std::string>>(std::move(cells));
  return out;
}

bool RowReader::names_somebody(const SheetRow& row, const ImportRow& read) const {
  const bool child_data = written(row, Field::birth_date) || written(row, Field::birth_date_male) ||
                          written(row, Field::birth_date_female) || written(row, Field::id_number);
  if (child_data) return true;
  if (written(row, Field::full_name)) {
    const auto name = read.full_name ? names::fold_label(read.full_name->reveal()) : std::string();
    return name != "cong" && name != "tong" && name.rfind("tong cong", 0) != 0 && name.rfind("tong so", 0) != 0;
  }
  const bool numbered = header_.has(Field::household_no);
  return numbered ? read.household_no.has_value() : read.head_name.has_value();
}

// Blank household cells stand for the household of the row above, and so do the blanks beside a repeated number. Not in
// a row of an exported list, which shows its household whole: there a blank is a blank.
void RowReader::repeat_household(const SheetRow& row, ImportRow& out) {
  const bool is_exported = written(row, Field::version);
  const bool blank = !written(row, Field::household_no) && !written(row, Field::head_name);
  const bool hamlet_agrees = above_ && (!out.hamlet || out.hamlet == above_->hamlet);
  const bool same_number = above_ && out.household_no && out.household_no == above_->household_no;
  const bool same_head = above_ && !out.household_no && out.head_name && out.head_name == above_->head_name;
  if (!is_exported && hamlet_agrees && (blank || same_number || same_head)) {
    const auto repeat = [&](auto member, Field field) {
      if (out.*member || written(row, field) || !((*above_).*member)) return;
      out.*member = (*above_).*member;
      out.household_repeated = true;
    };
    repeat(&ImportRow::hamlet, Field::hamlet);
    repeat(&ImportRow::household_no, Field::household_no);
    repeat(&ImportRow::head_name, Field::head_name);
    repeat(&ImportRow::address, Field::address);
    repeat(&ImportRow::phone, Field::phone);
    repeat(&ImportRow::poverty, Field::poverty);
  }
  above_ = ImportRow{.hamlet = out.hamlet,
                     .household_no = out.household_no,
                     .head_name = out.head_name,
                     .address = out.address,
                     .phone = out.phone,
                     .poverty = out.poverty};
}

std::optional<std::string> RowReader::code_of(const Place& place, std::string_view list, ImportRow& out) {
  std::string key(list);
  key += '\n';
  key += place.text;
  if (const auto known = remembered_.find(key); known != remembered_.end()) return known->second;
  auto code = take(parse_code(place.text, lists_.get(list), options_.on), place, out);
  if (code && remembered_.size() < REMEMBERED_MOST) remembered_.emplace(std::move(key), *code);
  return code;
}

std::optional<ParentCell> RowReader::parent_cell_of(const Place& place, ImportRow& out) {
  if (const auto known = remembered_parents_.find(place.text); known != remembered_parents_.end()) return known->second;
  auto cell = take(parse_parent_states(place.text, lists_, {.on = options_.on}), place, out);
  if (cell && remembered_parents_.size() < REMEMBERED_MOST) remembered_parents_.emplace(place.text, *cell);
  return cell;
}

std::optional<bool> RowReader::yes_no_of(const Place& place, ImportRow& out) {
  const auto code = code_of(place, "YES_NO", out);
  if (!code) return std::nullopt;
  return *code == "C";
}

}  // namespace mangnon::exchange
