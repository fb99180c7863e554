#include "exchange/police_workbook.hpp"

#include <algorithm>
#include <array>

#include "app/police_failures.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/training.hpp"
#include "documents/xlsx/sheet_writer.hpp"
#include "exchange/cell_failures.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/police_failures.hpp"
#include "exchange/sheet.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

using documents::xlsx::Cell;
using documents::xlsx::CellStyle;
using documents::xlsx::ColumnForm;
using documents::xlsx::SheetWriter;

constexpr std::string_view REFERENCE_LABEL = "Mã lô";
constexpr std::size_t LABEL_BYTES = 400;  // a longer text is no label

enum class Column {
  number,
  code,
  lists,
  hamlet,
  name,
  born,
  sex,
  ethnicity,
  father,
  mother,
  carer,
  address,
  id_number,
  fault,
  result,
  right_number,
  right_name,
  right_born,
  right_sex,
  right_ethnicity,
  note
};
struct ColumnText {
  Column column;
  std::string_view label;
  double width_chars;
};
constexpr std::array<ColumnText, 21> COLUMNS = {{
    {Column::number, "STT", 5},
    {Column::code, "Mã trẻ em", 38},
    {Column::lists, "Danh sách", 9},
    {Column::hamlet, "Thôn/bản/tổ dân phố", 18},
    {Column::name, "Họ và tên", 24},
    {Column::born, "Ngày sinh", 12},
    {Column::sex, "Giới tính", 9},
    {Column::ethnicity, "Dân tộc", 10},
    {Column::father, "Cha", 20},
    {Column::mother, "Mẹ", 20},
    {Column::carer, "Người giám hộ", 20},
    {Column::address, "Địa chỉ", 24},
    {Column::id_number, "Số định danh hiện có", 16},
    {Column::fault, "Lỗi", 30},
    {Column::result, "Kết quả", 12},
    {Column::right_number, "Số định danh do Công an cung cấp", 18},
    {Column::right_name, "Họ và tên đúng", 24},
    {Column::right_born, "Ngày sinh đúng", 14},
    {Column::right_sex, "Giới tính đúng", 12},
    {Column::right_ethnicity, "Dân tộc đúng", 12},
    {Column::note, "Ghi chú của Công an", 24},
}};

bool is_open(Column column) {
  return column >= Column::result;
}

std::string name_of(const CodeLists& lists, std::string_view list, const std::string& code) {
  const auto* entry = code.empty() ? nullptr : lists.get(list).find(code);
  return entry ? entry->name_vi : std::string();
}

std::vector<std::string> choices_of(Column column, const CodeLists& lists) {
  std::vector<std::string> choices;
  if (column == Column::result)
    for (const auto& word : domain::POLICE_RESULT_WORDS) choices.emplace_back(word.vi);
  if (column == Column::right_sex)
    for (const auto& entry : lists.get("SEX").entries()) choices.push_back(entry.name_vi);
  return choices;
}

std::string birth_text(const domain::ChildFacts& facts) {
  if (!facts.birth_date) return {};
  const auto whole = base::format_vi(*facts.birth_date);  // dd/mm/yyyy
  if (facts.birth_precision == domain::BirthPrecision::year) return whole.substr(6);
  if (facts.birth_precision == domain::BirthPrecision::month) return whole.substr(3);
  return whole;
}

std::string text_of(const CodeLists& lists, const app::PoliceSheetRow& row, Column column) {
  const auto& facts = row.child.facts;
  if (column == Column::number) return std::to_string(row.entry.number);
  if (column == Column::code) return row.entry.child.text();
  if (column == Column::lists) return row.entry.lists;
  if (column == Column::hamlet) return row.hamlet_name;
  if (column == Column::name) return facts.full_name.reveal();
  if (column == Column::born) return birth_text(facts);
  if (column == Column::sex && facts.sex) return name_of(lists, "SEX", std::string(domain::code_of(*facts.sex)));
  if (column == Column::ethnicity) return name_of(lists, ETHNICITY, facts.ethnicity);
  if (column == Column::father) return facts.father_name.reveal();
  if (column == Column::mother) return facts.mother_name.reveal();
  if (column == Column::carer) return facts.carer_name.reveal();
  if (column == Column::address) return row.child.address;
  if (column == Column::id_number) return facts.id_number.reveal();
  if (column == Column::fault) return row.fault;
  return {};
}

Cell cell_of(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

// Where each column stands in a returned sheet; columns may have been moved.
struct Places {
  std::array<std::optional<std::size_t>, COLUMNS.size()> of{};

  [[nodiscard]] bool are_known() const { return at(Column::code) && at(Column::result) && at(Column::name); }
  [[nodiscard]] std::optional<std::size_t> at(Column column) const { return of[static_cast<std::size_t>(column)]; }
};

Places places_of(const SheetRow& row) {
  static const auto labels = [] {
    std::array<std::string, COLUMNS.size()> folded;
    for (std::size_t i = 0; i < COLUMNS.size(); ++i) folded[i] = names::fold_label(COLUMNS[i].label);
    return folded;
  }();
  Places places;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].text.size() > LABEL_BYTES) continue;
    const auto label = names::fold_label(row.cells[i].text);
    for (std::size_t each = 0; each < COLUMNS.size(); ++each)
      if (label == labels[each]) places.of[static_cast<std::size_t>(COLUMNS[each].column)] = i;
  }
  return places;
}

std::string reference_in(const SheetRow& row) {
  static const auto label = names::fold_label(REFERENCE_LABEL);
  for (std::size_t i = 0; i + 1 < row.cells.size(); ++i)
    if (row.cells[i].text.size() <= LABEL_BYTES && names::fold_label(row.cells[i].text) == label)
      return std::string(base::trim(row.cells[i + 1].text));
  return {};
}

class SheetReader {
 public:
  SheetReader(const CodeLists& lists, base::Date on) : lists_(lists), on_(on) {}

  // A failure stops the reading.
  base::Result<void> read(const SheetRow& row) {
    refuse_formulas(row);
    if (places_) {
      read_child(row);
    } else {
      if (const auto found = reference_in(row); !found.empty()) sheet_.reference = found;
      if (const auto places = places_of(row); places.are_known()) places_ = places;
      if (!places_ && ++rows_above_ >= base::limits::HEADER_SEARCH_ROWS) return base::fail(POLICE_FILE_WRONG);
    }
    if (sheet_.rows.size() > app::POLICE_BATCH_CHILDREN)
      return base::fail(app::POLICE_RETURN_TOO_LONG, {}, {std::to_string(app::POLICE_BATCH_CHILDREN)});
    if (is_too_wrong_) return base::fail(app::POLICE_RETURN_TOO_WRONG, {}, {std::to_string(app::POLICE_RETURN_FAULTS)});
    return {};
  }

  // What was found until `stop` ended the reading.
  [[nodiscard]] app::Outcome<ReturnedSheet> stopped(base::Failure stop) && {
    if (stop.type != &app::POLICE_RETURN_TOO_WRONG) return app::refuse(std::move(stop));
    failures_.push_back(std::move(stop));
    return app::refuse(std::move(failures_));
  }

  [[nodiscard]] app::Outcome<ReturnedSheet> result() && {
    if (!places_ || sheet_.reference.empty()) return app::refuse(POLICE_FILE_WRONG);
    if (!failures_.empty()) return app::refuse(std::move(failures_));
    return std::move(sheet_);
  }

 private:
  void refuse_formulas(const SheetRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      const auto* type = cell.formula ? &POLICE_FILE_FORMULA : cell.kind == CellKind::error ? &CELL_IS_ERROR : nullptr;
      if (type != nullptr) fail({type, cell_address(i, row.number), {cell_address(i, row.number)}});
    }
  }

  void read_child(const SheetRow& row) {
    app::ReturnedRow read{.row = row.number};
    read.child = base::parse_id<domain::ChildId>(base::trim(text(row, Column::code))).value_or(domain::ChildId{});
    read.name = short_text(row, Column::name, base::limits::NAME_CHARS);
    read.result = result_of(row);
    read.note = short_text(row, Column::note, base::limits::NOTE_CHARS);
    add(row, Column::right_number, "id_number", read, [](const RawCell& cell) { return parse_digits(cell); });
    add(row, Column::right_name, "full_name", read,
        [](const RawCell& cell) { return parse_text(cell.text, base::limits::NAME_CHARS); });
    add(row, Column::right_born, "birth_date", read, [&](const RawCell& cell) { return whole_day(cell); });
    add(row, Column::right_sex, "sex", read,
        [&](const RawCell& cell) { return parse_code(cell.text, lists_.get("SEX"), on_); });
    add(row, Column::right_ethnicity, "ethnicity", read,
        [&](const RawCell& cell) { return parse_code(cell.text, lists_.get(ETHNICITY), on_); });
    const bool says_nothing = read.child.value == base::Uuid{} && read.result.empty() && read.facts.empty();
    if (!says_nothing) sheet_.rows.push_back(std::move(read));
  }

  [[nodiscard]] const RawCell* cell(const SheetRow& row, Column column) const {
    const auto place = places_->at(column);
    return place && *place < row.cells.size() ? &row.cells[*place] : nullptr;
  }
  [[nodiscard]] std::string text(const SheetRow& row, Column column) const {
    const auto* found = cell(row, column);
    return found == nullptr ? std::string() : std::string(base::trim(found->text));
  }

  std::string result_of(const SheetRow& row) {
    const auto written = names::fold_label(text(row, Column::result));
    if (written.empty()) return {};
    for (const auto& word : domain::POLICE_RESULT_WORDS)
      if (written == names::fold_label(word.vi) || written == names::fold_label(word.code))
        return std::string(word.code);
    const auto address = cell_address(*places_->at(Column::result), row.number);
    fail({&POLICE_FILE_RESULT, address, {address}});
    return {};
  }

  [[nodiscard]] base::Result<std::string> whole_day(const RawCell& cell) const {
    MANGNON_TRY(date, parse_date(cell, {.on = on_}));
    if (date.precision != DatePrecision::day) return tl::make_unexpected(base::Failure{&CELL_DATE_UNREADABLE});
    return base::format_iso(date.date);
  }

  template <class Parse>
  void add(const SheetRow& row, Column column, std::string_view key, app::ReturnedRow& read, const Parse& parse) {
    const auto* found = cell(row, column);
    if (found == nullptr || found->formula || found->kind == CellKind::error || base::trim(found->text).empty()) return;
    base::Result<std::string> value = parse(*found);
    if (value) {
      read.facts.push_back({std::string(key), *value});
      return;
    }
    fail_at(row, column, value.error());
  }

  std::string short_text(const SheetRow& row, Column column, std::size_t most_characters) {
    auto read = parse_text(text(row, column), most_characters);
    if (read) return *std::move(read);
    fail_at(row, column, read.error());
    return {};
  }

  void fail_at(const SheetRow& row, Column column, base::Failure failure) {
    failure.field = cell_address(*places_->at(column), row.number);
    failure.params.insert(failure.params.begin(), failure.field);
    fail(std::move(failure));
  }

  void fail(base::Failure failure) {
    if (failures_.size() < app::POLICE_RETURN_FAULTS)
      failures_.push_back(std::move(failure));
    else
      is_too_wrong_ = true;
  }

  const CodeLists& lists_;
  base::Date on_;
  std::optional<Places> places_{};
  std::size_t rows_above_ = 0;  // the header's
  ReturnedSheet sheet_{};
  base::Failures failures_{};
  bool is_too_wrong_ = false;
};

}  // namespace

base::Result<void> write_police_workbook(const std::string& path, const CodeLists& lists,
                                         const app::PoliceSheet& sheet) {
  std::vector<ColumnForm> forms;
  std::vector<Cell> header;
  std::vector<CellStyle> styles;
  for (const auto& column : COLUMNS) {
    forms.push_back({.width_chars = column.width_chars, .as_text = true, .choices = choices_of(column.column, lists)});
    header.emplace_back(std::string(column.label));
    styles.push_back(is_open(column.column) ? CellStyle::plain : CellStyle::locked);
  }
  SheetWriter writer(path);
  writer.protect_locked_cells();
  writer.begin_sheet("Đối chiếu", forms);
  if (sheet.training) writer.write_row({Cell(std::string(base::TRAINING_TITLE))}, CellStyle::title);
  writer.write_row({Cell("DANH SÁCH TRẺ EM GIAO CÔNG AN CẤP XÃ ĐỐI CHIẾU · " + sheet.commune_name)}, CellStyle::title);
  writer.write_row({Cell("Tính đến ngày " + base::format_vi(sheet.batch.on) +
                         ". Chọn Kết quả (Khớp, Đã sửa, Không có) cho từng trẻ em, ghi thông tin đúng ở các cột bên "
                         "phải, không dùng công thức, rồi trả lại tệp này.")});
  const auto due = sheet.due_on ? base::format_vi(*sheet.due_on) : std::string("……/……/………");
  writer.write_row({Cell(std::string(REFERENCE_LABEL)), Cell(sheet.batch.reference), Cell(), Cell("Hạn trả: " + due)},
                   std::vector<CellStyle>{CellStyle::locked, CellStyle::locked});
  writer.write_row(header, CellStyle::header);
  writer.freeze_above();
  if (!sheet.rows.empty()) writer.add_choices(sheet.rows.size());
  for (const auto& row : sheet.rows) {
    std::vector<Cell> cells;
    for (const auto& column : COLUMNS) cells.push_back(cell_of(text_of(lists, row, column.column)));
    writer.write_row(cells, styles);
  }
  return writer.finish();
}

app::Outcome<ReturnedSheet> read_police_workbook(const std::string& path, const CodeLists& lists, base::Date on) {
  SheetReader reader(lists, on);
  const auto read = read_sheet(path, {}, [&](const SheetRow& row) { return reader.read(row); });
  if (!read) return std::move(reader).stopped(read.error());
  return std::move(reader).result();
}

wire::Json return_input(const ReturnedSheet& sheet) {
  wire::Json rows = wire::Json::array();
  for (const auto& row : sheet.rows) {
    wire::Json each = wire::Json::object();
    each.set("child", row.child.text());
    each.set("row", static_cast<std::int64_t>(row.row));
    each.set("name", row.name);
    each.set("result", row.result);
    each.set("note", row.note);
    for (const auto& fact : row.facts) each.set(fact.key, fact.value);
    rows.push(std::move(each));
  }
  wire::Json input = wire::Json::object();
  input.set("reference", sheet.reference);
  input.set("rows", std::move(rows));
  return input;
}

}  // namespace mangnon::exchange
