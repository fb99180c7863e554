#include "exchange/list_workbook.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "base/training.hpp"
#include "documents/xlsx/sheet_writer.hpp"
#include "domain/rule_facts.hpp"
#include "exchange/column.hpp"
#include "exchange/list_title.hpp"
#include "exchange/plain_field.hpp"
#include "exchange/template.hpp"
#include "names/tidy_text.hpp"

namespace mangnon::exchange {

namespace {

using app::ExportedChild;
using documents::xlsx::Cell;
using documents::xlsx::CellStyle;
using documents::xlsx::ColumnForm;
using documents::xlsx::SheetWriter;

// What is held of a child and its household, by the keys of the field tables.
struct Told {
  domain::FactChanges child{};
  domain::FactChanges household{};
};

bool is_locked(Field field) {
  return field == Field::child_code || field == Field::version;
}

// Columns of facts: those of the blank workbook but supports, which a list does not repeat, and the version.
bool is_exported(const Column& column) {
  if (column.field == Field::version) return true;
  return !column.guide.empty() && column.field != Field::supports && column.field != Field::circumstances_from;
}

std::string name_of(const CodeLists& lists, std::string_view list, const std::string& code) {
  const auto* entry = code.empty() ? nullptr : lists.get(list).find(code);
  return entry ? entry->name_vi : std::string();
}

std::string number_text(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}

std::string yes_no_text(const CodeLists& lists, const std::optional<bool>& value) {
  return value ? name_of(lists, "YES_NO", *value ? "C" : "K") : std::string();
}

std::string birth_text(const domain::ChildFacts& facts) {
  if (!facts.birth_date) return {};
  const auto whole = base::format_vi(*facts.birth_date);  // dd/mm/yyyy
  if (facts.birth_precision == domain::BirthPrecision::year) return whole.substr(6);
  if (facts.birth_precision == domain::BirthPrecision::month) return whole.substr(3);
  return whole;
}

// `divorced_on`: absent in the mother's cell, so that there is one cell to edit.
std::string states_text(const CodeLists& lists, const domain::ParentStates& states, const domain::ChildFacts& child,
                        const std::optional<base::Date>& divorced_on) {
  std::vector<std::string> parts;
  for (const auto& state : states) {
    auto text = name_of(lists, "PARENT_STATUS", std::string(domain::code_of(state.status)));
    if (state.since) text += " từ " + base::format_vi(*state.since);
    if (state.until) text += " đến " + base::format_vi(*state.until);
    parts.push_back(std::move(text));
  }
  if (child.parents_divorced == true)
    parts.push_back(divorced_on ? "Ly hôn ngày " + base::format_vi(*divorced_on) : "Ly hôn");
  return base::join(parts, "; ");
}

// "Không rõ" in the place of a name is read as the parent's state, so such a name is left out.
std::string parent_name(const CodeLists& lists, const domain::SensitiveText& name) {
  const auto* state = lists.get("PARENT_STATUS").find(name.reveal());
  return state != nullptr && state->code == "UNKNOWN" ? std::string() : name.reveal();
}

std::string types_text(const CodeLists& lists, const domain::DisabilityTypes& types) {
  std::vector<std::string> parts;
  for (const int type : types) parts.push_back(name_of(lists, "DISABILITY_TYPE", std::to_string(type)));
  return base::join(parts, "; ");
}

// The codes of one tier: "S04.2;S13.1".
std::string codes_text(const std::vector<std::string>& codes, char tier) {
  std::vector<std::string> parts;
  for (const auto& code : codes)
    if (code.front() == tier) parts.push_back(code);
  return base::join(parts, ";");
}

std::string home_text(const CodeLists& lists, const ExportedChild& child, Field field) {
  const auto& home = child.household;
  if (field == Field::hamlet) return child.hamlet;
  if (field == Field::household_no) return number_text(home.number);
  if (field == Field::head_name) return home.head_name.reveal();
  if (field == Field::address) return home.address.reveal();
  if (field == Field::phone) return home.phone.reveal();
  if (field == Field::poverty && home.poverty)
    return name_of(lists, "POVERTY", std::string(domain::code_of(*home.poverty)));
  return {};
}

std::string family_text(const CodeLists& lists, const domain::ChildFacts& facts, Field field) {
  if (field == Field::relation_to_head) return name_of(lists, "RELATION", facts.relation_to_head);
  if (field == Field::living_with) return name_of(lists, "LIVING_WITH", facts.living_with);
  if (field == Field::father_name) return parent_name(lists, facts.father_name);
  if (field == Field::father_birth_year) return number_text(facts.father_birth_year);
  if (field == Field::father_states) return states_text(lists, facts.father_states, facts, facts.divorced_on);
  if (field == Field::mother_name) return parent_name(lists, facts.mother_name);
  if (field == Field::mother_birth_year) return number_text(facts.mother_birth_year);
  if (field == Field::mother_states) return states_text(lists, facts.mother_states, facts, std::nullopt);
  if (field == Field::carer_name) return facts.carer_name.reveal();
  if (field == Field::carer_relation) return name_of(lists, "LIVING_WITH", facts.carer_relation);
  return {};
}

std::string school_text(const CodeLists& lists, const ExportedChild& child, Field field) {
  const auto& facts = child.child;
  if (field == Field::schooling) return name_of(lists, "SCHOOLING", facts.school_status);
  if (field == Field::grade) return number_text(facts.grade);
  if (field == Field::school) return facts.school.reveal();
  if (field == Field::special) return codes_text(child.codes, 'S');
  if (field == Field::at_risk) return codes_text(child.codes, 'R');
  if (field == Field::other) return codes_text(child.codes, 'O');
  if (field == Field::disability_types) return types_text(lists, facts.disability_types);
  if (field == Field::disability_degree && facts.disability_degree)
    return name_of(lists, "DISABILITY_DEGREE", std::to_string(*facts.disability_degree));
  if (field == Field::note) return facts.note.reveal();
  return {};
}

std::string identity_text(const CodeLists& lists, const ExportedChild& child, Field field) {
  const auto& facts = child.child;
  if (field == Field::child_code) return child.id.text();
  if (field == Field::version) return std::to_string(child.version) + '/' + std::to_string(child.household_version);
  if (field == Field::full_name) return facts.full_name.reveal();
  if (field == Field::id_number) return facts.id_number.reveal();
  if (field == Field::birth_date) return birth_text(facts);
  if (field == Field::sex && facts.sex) return name_of(lists, "SEX", std::string(domain::code_of(*facts.sex)));
  if (field == Field::ethnicity) return name_of(lists, ETHNICITY, facts.ethnicity);
  if (field == Field::birth_registered) return yes_no_text(lists, facts.birth_registered);
  if (field == Field::insurance_no) return facts.insurance_no.reveal();
  return {};
}

std::string value_of(const domain::FactChanges& facts, std::string_view key) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.key == key; });
  return found == facts.end() ? std::string() : found->value;
}

// A fact that stands alone in its column, in the words that read_plain takes.
std::string plain_text(const CodeLists& lists, const Told& told, Field field) {
  const auto* plain = plain_field(field);
  if (plain == nullptr) return {};
  const auto value = value_of(plain->of_household ? told.household : told.child, plain->key);
  if (value.empty()) return {};
  switch (plain->form) {
    case PlainForm::text:
    case PlainForm::name:
    case PlainForm::digits:
    case PlainForm::year:
      return value;
    case PlainForm::date: {
      const auto day = base::parse_iso_date(value);
      return day ? base::format_vi(*day) : std::string();
    }
    case PlainForm::yes_no:
      return yes_no_text(lists, value == "yes");
    case PlainForm::code:
      return name_of(lists, plain->list, value);
    case PlainForm::nationality:
      return std::string(domain::nationality_name(value, base::Lang::vi));
  }
  return {};
}

// A carriage return does not come back as one: Excel writes it as "_x000D_".
Cell cell_of(const CodeLists& lists, const ExportedChild& child, const Told& told, Field field) {
  for (auto text :
       {home_text(lists, child, field), identity_text(lists, child, field), family_text(lists, child.child, field),
        school_text(lists, child, field), plain_text(lists, told, field)})
    if (!text.empty()) return Cell(names::tidy_lines(text));
  return {};
}

}  // namespace

base::Result<void> write_list_workbook(const std::string& path, const CodeLists& lists, const app::ExportedList& list) {
  std::vector<const Column*> shown;
  std::vector<ColumnForm> forms;
  std::vector<Cell> header;
  std::vector<CellStyle> styles;
  for (const auto& column : columns()) {
    if (!is_exported(column)) continue;
    shown.push_back(&column);
    forms.push_back(
        {.width_chars = column.width_chars, .as_text = true, .choices = choices_of(column.field, lists, list.on)});
    header.emplace_back(std::string(column.label));
    styles.push_back(is_locked(column.field) ? CellStyle::locked : CellStyle::plain);
  }
  SheetWriter writer(path);
  writer.protect_locked_cells();
  writer.begin_sheet("Trẻ em", forms);
  if (list.training) writer.write_row({Cell(std::string(base::TRAINING_TITLE))}, CellStyle::title);
  writer.write_row({Cell(list.unit)}, CellStyle::title);
  writer.write_row({Cell(std::string(LIST_TITLE) + base::format_vi(list.on) +
                         ". Sửa trong tệp rồi gửi lại ở trang Nhập sổ; không sửa cột Mã trẻ em và Phiên bản.")});
  writer.write_row(header, CellStyle::header);
  writer.freeze_above();
  if (!list.children.empty()) writer.add_choices(list.children.size());
  for (const auto& child : list.children) {
    const Told told{.child = domain::difference({}, child.child), .household = domain::difference({}, child.household)};
    std::vector<Cell> cells;
    for (const auto* column : shown) cells.push_back(cell_of(lists, child, told, column->field));
    writer.write_row(cells, styles);
  }
  return writer.finish();
}

}  // namespace mangnon::exchange
