#include "generator/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <variant>

#include "base/training.hpp"
#include "documents/xlsx/sheet_writer.hpp"
#include "generator/draw.hpp"

namespace mangnon::generator {

namespace {

using documents::xlsx::Cell;
using documents::xlsx::CellStyle;
using documents::xlsx::ColumnForm;

struct ColumnText {
  Column column;
  std::string_view label;
  double width_chars;
  bool as_text = false;  // digits that keep their zeros
};
constexpr std::array<ColumnText, 37> COLUMNS = {{
    {Column::hamlet, "Thôn/bản/tổ dân phố", 18},
    {Column::household_number, "Số hộ", 7},
    {Column::head_name, "Họ tên chủ hộ", 22},
    {Column::address, "Địa chỉ", 26},
    {Column::phone, "Điện thoại", 13, true},
    {Column::poverty, "Hộ nghèo/cận nghèo", 14},
    {Column::child_code, "Mã trẻ em", 12, true},
    {Column::name, "Họ và tên", 24},
    {Column::id_number, "Số định danh cá nhân", 15, true},
    {Column::birth_date, "Ngày sinh", 12},
    {Column::sex, "Giới tính", 8},
    {Column::birth_date_male, "Ngày sinh Nam", 12},
    {Column::birth_date_female, "Ngày sinh Nữ", 12},
    {Column::ethnicity, "Dân tộc", 10},
    {Column::birth_registered, "Khai sinh", 8},
    {Column::insurance, "Số thẻ BHYT", 18, true},
    {Column::relation_to_head, "Quan hệ với chủ hộ", 16},
    {Column::living_with, "Đang sống với", 18, true},
    {Column::father_name, "Họ tên cha", 22},
    {Column::father_birth_year, "Năm sinh cha", 9},
    {Column::father_state, "Tình trạng cha", 26},
    {Column::mother_name, "Họ tên mẹ", 22},
    {Column::mother_birth_year, "Năm sinh mẹ", 9},
    {Column::mother_state, "Tình trạng mẹ", 26},
    {Column::carer_name, "Người chăm sóc", 22},
    {Column::carer_relation, "Quan hệ", 16},
    {Column::school_status, "Tình trạng học tập", 20},
    {Column::grade, "Lớp", 6},
    {Column::school, "Trường", 24},
    {Column::special, "HCĐB", 16},
    {Column::risk, "Nguy cơ", 16},
    {Column::other, "Khác", 12},
    {Column::since, "Từ ngày", 12},
    {Column::disability_type, "Dạng tật", 14, true},
    {Column::disability_degree, "Mức độ khuyết tật", 12, true},
    {Column::supports, "Đã được trợ giúp", 18},
    {Column::note, "Ghi chú", 20},
}};

constexpr std::size_t NOWHERE = std::numeric_limits<std::size_t>::max();

// The columns of one office, and where each stands.
struct Layout {
  std::vector<Column> columns{};
  std::array<std::size_t, COLUMNS.size()> place{};
};

Layout layout_of(const WorkbookStyle& style) {
  Layout layout;
  layout.place.fill(NOWHERE);
  for (const auto& each : COLUMNS) {
    const bool one = each.column == Column::birth_date || each.column == Column::sex;
    const bool two = each.column == Column::birth_date_male || each.column == Column::birth_date_female;
    if ((one && style.birth_date_by_sex) || (two && !style.birth_date_by_sex)) continue;
    layout.place[static_cast<std::size_t>(each.column)] = layout.columns.size();
    layout.columns.push_back(each.column);
  }
  return layout;
}

class Row {
 public:
  explicit Row(const Layout& layout) : layout_(layout), cells_(layout.columns.size()) {}

  void set(Column column, std::string text) {
    if (!text.empty()) put(column, std::move(text));
  }
  void set(Column column, std::optional<int> number) {
    if (number) put(column, static_cast<double>(*number));
  }
  void set(Column column, base::Date date, bool typed) {
    if (typed) {
      put(column, base::format_vi(date));
    } else {
      put(column, date);
    }
  }
  // A misprint may leave a cell empty; a birth date goes where the office keeps it.
  void misprint(Column column, const std::string& text) {
    for (const auto each : {column, Column::birth_date_male, Column::birth_date_female}) {
      const auto at = layout_.place[static_cast<std::size_t>(each)];
      const bool stands_for = each == column || (column == Column::birth_date && at != NOWHERE && is_set(at));
      if (at != NOWHERE && stands_for) cells_[at] = text.empty() ? Cell{} : Cell{text};
    }
  }
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

 private:
  [[nodiscard]] bool is_set(std::size_t at) const { return !std::holds_alternative<std::monostate>(cells_[at]); }
  void put(Column column, Cell cell) {
    const auto at = layout_.place[static_cast<std::size_t>(column)];
    if (at != NOWHERE) cells_[at] = std::move(cell);
  }

  const Layout& layout_;
  std::vector<Cell> cells_;
};

std::string_view written(ParentState state) {
  switch (state) {
    case ParentState::alive:
      return "Còn sống";
    case ParentState::dead:
      return "Đã chết";
    case ParentState::missing:
      return "Mất tích";
    case ParentState::unknown:
      return "Không rõ";
    case ParentState::detained:
      return "Đang chấp hành án";
    case ParentState::in_detoxification:
      return "Cai nghiện bắt buộc";
    case ParentState::institution:
      return "Ở cơ sở BTXH";
    case ParentState::incapable:
      return "Không còn khả năng chăm sóc";
    case ParentState::restricted:
      return "Bị hạn chế quyền";
    case ParentState::away:
      return "Đi làm ăn xa";
  }
  return "";
}

std::string_view written(Poverty poverty) {
  switch (poverty) {
    case Poverty::poor:
      return "Nghèo";
    case Poverty::near_poor:
      return "Cận nghèo";
    case Poverty::escaped:
      return "Mới thoát nghèo";
    case Poverty::no:
      return "Không";
  }
  return "";
}

std::string written(const Parent& parent, bool in_words) {
  if (!parent.state_stated) return "";
  if (parent.divorced) return in_words ? "Còn sống; Ly hôn" : "Ly hôn";
  if (parent.state == ParentState::dead && in_words) return "Mất";
  if (parent.away_since) return fmt::format("{} từ {}", written(parent.state), base::format_vi(*parent.away_since));
  return std::string(written(parent.state));
}

// Codes of one kind (S, R or O), or the names of their groups, each once.
std::string written_codes(const Child& child, char kind, const Words& words, bool with_names) {
  std::vector<std::string> parts;
  for (const auto& episode : child.episodes) {
    if (episode.code[0] != kind) continue;
    auto part = with_names ? words.of_group(episode.code) : episode.code;
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
  }
  return fmt::format("{}", fmt::join(parts, with_names ? "; " : ";"));
}

struct Office {  // what all rows of a workbook share
  const Words& words;
  const WorkbookStyle& style;

  [[nodiscard]] std::string word(std::string_view list, const std::string& code) const {
    return style.with_names && !code.empty() ? words.of_list(list, code) : code;
  }
};

void set_household(Row& row, const Commune& commune, const Household& household) {
  row.set(Column::hamlet, commune.hamlets.at(household.hamlet));
  row.set(Column::household_number, household.number);
  row.set(Column::head_name, household.head_name);
  row.set(Column::address, household.address);
  row.set(Column::phone, household.phone);
  row.set(Column::poverty, std::string(written(household.poverty)));
}

void set_identity(Row& row, const Child& child, const Office& office) {
  const bool male = child.sex == Sex::male;
  const bool typed = office.style.typed_dates;
  row.set(Column::name, child.name);
  row.set(Column::id_number, child.id_number);
  row.set(Column::birth_date, child.birth_date, typed);
  row.set(Column::sex, std::string(male ? "Nam" : "Nữ"));
  row.set(male ? Column::birth_date_male : Column::birth_date_female, child.birth_date, typed);
  if (!child.ethnicity.empty()) row.set(Column::ethnicity, office.words.of_ethnic_group(child.ethnicity));
  const bool in_words = office.style.yes_no_in_words;
  const char* yes = in_words ? "Có" : "C";
  const char* no = in_words ? "Không" : "K";
  row.set(Column::birth_registered, std::string(child.birth_registered ? yes : no));
  row.set(Column::insurance, child.insurance_number);
}

void set_family(Row& row, const Child& child, const Office& office) {
  row.set(Column::relation_to_head, office.words.of_list("RELATION", child.relation_to_head));
  row.set(Column::living_with, office.word("LIVING_WITH", child.living_with));
  row.set(Column::father_name, child.father.name);
  row.set(Column::father_birth_year, child.father.birth_year);
  row.set(Column::father_state, written(child.father, office.style.yes_no_in_words));
  row.set(Column::mother_name, child.mother.name);
  row.set(Column::mother_birth_year, child.mother.birth_year);
  row.set(Column::mother_state, written(child.mother, office.style.yes_no_in_words));
  row.set(Column::carer_name, child.carer_name);
  row.set(Column::carer_relation, child.carer_relation);
}

void set_situation(Row& row, const Child& child, const Office& office) {
  const bool with_names = office.style.with_names;
  row.set(Column::school_status, office.word("SCHOOLING", child.schooling.status));
  row.set(Column::grade, child.schooling.grade);
  row.set(Column::school, child.schooling.school);
  row.set(Column::special, written_codes(child, 'S', office.words, with_names));
  row.set(Column::risk, written_codes(child, 'R', office.words, with_names));
  row.set(Column::other, written_codes(child, 'O', office.words, with_names));
  if (!child.episodes.empty()) row.set(Column::since, child.episodes[0].from, office.style.typed_dates);
  if (child.disability) {
    std::vector<std::string> types;
    for (const int type : child.disability->types)
      types.push_back(office.word("DISABILITY_TYPE", std::to_string(type)));
    row.set(Column::disability_type, fmt::format("{}", fmt::join(types, ";")));
    row.set(Column::disability_degree, office.word("DISABILITY_DEGREE", std::to_string(child.disability->degree)));
  }
  std::vector<std::string> supports;
  for (const auto& support : child.supports) supports.push_back(office.word("SUPPORT", support.kind));
  row.set(Column::supports, fmt::format("{}", fmt::join(supports, "; ")));
  row.set(Column::note, child.note);
}

constexpr std::string_view ORDINARY_TITLE = "DANH SÁCH TRẺ EM DƯỚI 16 TUỔI";

void write_head(documents::xlsx::SheetWriter& sheet, const Workbook& workbook, const Layout& layout) {
  std::vector<ColumnForm> forms;
  std::vector<Cell> labels;
  for (const auto column : layout.columns) {
    const auto& text = COLUMNS[static_cast<std::size_t>(column)];
    forms.push_back({.width_chars = text.width_chars, .as_text = text.as_text});
    labels.emplace_back(std::string(text.label));
  }
  sheet.begin_sheet("Danh sách trẻ em", forms);
  sheet.write_row({std::string(workbook.training ? base::TRAINING_TITLE : ORDINARY_TITLE)}, CellStyle::title);
  sheet.write_row({"Đơn vị: " + workbook.place});
  sheet.write_row({"Thời điểm số liệu: " + base::format_vi(workbook.on)});
  sheet.write_row({});
  sheet.write_row(labels, CellStyle::header);
  sheet.freeze_above();
}

}  // namespace

std::string_view label_of(Column column) {
  return COLUMNS[static_cast<std::size_t>(column)].label;
}

WorkbookStyle style_of(const std::string& commune, std::uint64_t seed) {
  Draw draw(sub_seed(seed, "style " + commune));
  WorkbookStyle style;
  style.with_names = draw.chance(2'500);
  style.typed_dates = draw.chance(4'000);
  style.birth_date_by_sex = draw.chance(2'000);
  style.yes_no_in_words = draw.chance(5'000);
  return style;
}

base::Result<void> write_workbook(const Workbook& workbook, const Commune& commune, const Words& words,
                                  std::span<const Misprint> misprints) {
  const auto layout = layout_of(workbook.style);
  const Office office{words, workbook.style};
  documents::xlsx::SheetWriter sheet(workbook.path);
  write_head(sheet, workbook, layout);
  for (std::size_t i = 0; i < commune.households.size(); ++i) {
    const auto& household = commune.households[i];
    for (std::size_t k = 0; k < household.children.size(); ++k) {
      Row row(layout);
      set_household(row, commune, household);
      set_identity(row, household.children[k], office);
      set_family(row, household.children[k], office);
      set_situation(row, household.children[k], office);
      for (const auto& each : misprints)
        if (each.household == i && each.child == k) row.misprint(each.column, each.text);
      sheet.write_row(row.cells());
    }
  }
  return sheet.finish();
}

}  // namespace mangnon::generator
