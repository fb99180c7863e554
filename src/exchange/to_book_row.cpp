#include "exchange/to_book_row.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "exchange/plain_field.hpp"

namespace mangnon::exchange {

namespace {

struct FactColumn {
  std::string_view key;
  Field field;
};

constexpr FactColumn FACT_COLUMNS[] = {
    {"hamlet", Field::hamlet},
    {"number", Field::household_no},
    {"household", Field::household_no},
    {"head_name", Field::head_name},
    {"address", Field::address},
    {"phone", Field::phone},
    {"poverty", Field::poverty},
    {"child_code", Field::child_code},
    {"version", Field::version},
    {"full_name", Field::full_name},
    {"id_number", Field::id_number},
    {"id_state", Field::id_number},
    {"birth_date", Field::birth_date},
    {"birth_precision", Field::birth_date},
    {"sex", Field::sex},
    {"ethnicity", Field::ethnicity},
    {"birth_registered", Field::birth_registered},
    {"insurance_no", Field::insurance_no},
    {"relation_to_head", Field::relation_to_head},
    {"living_with", Field::living_with},
    {"care", Field::living_with},
    {"father_name", Field::father_name},
    {"father_birth_year", Field::father_birth_year},
    {"father_states", Field::father_states},
    {"parents_divorced", Field::father_states},
    {"divorced_on", Field::father_states},
    {"mother_name", Field::mother_name},
    {"mother_birth_year", Field::mother_birth_year},
    {"mother_states", Field::mother_states},
    {"carer_name", Field::carer_name},
    {"carer_relation", Field::carer_relation},
    {"school_status", Field::schooling},
    {"facility", Field::hamlet},
    {"circumstances_from", Field::circumstances_from},
    {"supports", Field::supports},
    {"grade", Field::grade},
    {"school", Field::school},
    {"circumstances", Field::special},
    {"disability_types", Field::disability_types},
    {"disability_degree", Field::disability_degree},
    {"note", Field::note},
};

// The facts stated so far; what is absent is left out.
class Stated {
 public:
  void add(std::string_view key, const std::optional<std::string>& value) {
    if (value) add_text(key, *value);
  }
  void add(std::string_view key, const std::optional<SensitiveText>& value) {
    if (value) add_text(key, value->reveal());
  }
  void add(std::string_view key, const std::optional<int>& value) {
    if (value) add_text(key, std::to_string(*value));
  }
  void add(std::string_view key, const std::optional<bool>& value) {
    if (value) add_text(key, *value ? "yes" : "no");
  }
  void add_text(std::string_view key, std::string value) { facts_.push_back({std::string(key), std::move(value)}); }

  [[nodiscard]] domain::FactChanges take() { return std::move(facts_); }

 private:
  domain::FactChanges facts_{};
};

std::string states_text(const std::vector<ImportedParentState>& states) {
  std::string text;
  for (const auto& state : states) {
    if (!text.empty()) text += ';';
    text += state.code;
    if (state.since || state.until) text += ':';
    if (state.since) text += base::format_iso(state.since->date);
    if (state.until) text += '/' + base::format_iso(state.until->date);
  }
  return text;
}

std::string types_text(const std::vector<int>& types) {
  std::vector<std::string> parts;
  for (const int type : types) parts.push_back(std::to_string(type));
  return base::join(parts, ";");
}

enum class PlainOf { household, child };

void add_plain(Stated& stated, const ImportRow& row, PlainOf whose) {
  for (const auto& fact : row.facts) {
    const auto* plain = plain_field(fact.field);
    if (plain->of_household == (whose == PlainOf::household)) stated.add_text(plain->key, fact.value.reveal());
  }
}

domain::FactChanges household_facts(const ImportRow& row) {
  Stated stated;
  stated.add("number", row.household_no);
  stated.add("head_name", row.head_name);
  stated.add("address", row.address);
  stated.add("phone", row.phone);
  stated.add("poverty", row.poverty);
  add_plain(stated, row, PlainOf::household);
  return stated.take();
}

bool has_fact(const ImportRow& row, Field field) {
  return std::any_of(row.facts.begin(), row.facts.end(), [&](const auto& each) { return each.field == field; });
}

void add_parent(Stated& stated, const std::string& who, const ImportedParent& parent) {
  stated.add(who + "_name", parent.name);
  stated.add(who + "_birth_year", parent.birth_year);
  if (!parent.states.empty()) stated.add_text(who + "_states", states_text(parent.states));
}

domain::FactChanges child_facts(const ImportRow& row) {
  Stated stated;
  stated.add("full_name", row.full_name);
  if (row.birth_date) {
    stated.add_text("birth_date", base::format_iso(row.birth_date->date));
    stated.add_text("birth_precision", std::string(domain::code_of(precision_of(row.birth_date->precision))));
  }
  stated.add("sex", row.sex);
  stated.add("ethnicity", row.ethnicity);
  stated.add("id_number", row.id_number);
  stated.add("birth_registered", row.birth_registered);
  stated.add("relation_to_head", row.relation_to_head);
  stated.add("living_with", row.living_with);
  add_parent(stated, "father", row.father);
  add_parent(stated, "mother", row.mother);
  stated.add("parents_divorced", row.parents_divorced);
  if (row.divorced_on && !has_fact(row, Field::divorced_on))
    stated.add_text("divorced_on", base::format_iso(row.divorced_on->date));
  stated.add("carer_name", row.carer_name);
  stated.add("carer_relation", row.carer_relation);
  stated.add("school_status", row.schooling);
  stated.add("grade", row.grade);
  stated.add("school", row.school);
  stated.add("insurance_no", row.insurance_no);
  if (row.disability_types) stated.add_text("disability_types", types_text(*row.disability_types));
  stated.add("disability_degree", row.disability_degree);
  stated.add("note", row.note);
  add_plain(stated, row, PlainOf::child);
  return stated.take();
}

std::vector<domain::CoarseDay> coarse_days(const ImportRow& row) {
  std::vector<domain::CoarseDay> coarse;
  const auto add = [&](std::string_view key, const std::optional<ImportedDate>& date) {
    if (date && date->precision != DatePrecision::day)
      coarse.push_back({std::string(key), date->date, precision_of(date->precision)});
  };
  const auto add_states = [&](std::string_view key, const ImportedParent& parent) {
    for (const auto& state : parent.states) {
      add(key, state.since);
      add(key, state.until);
    }
  };
  add("birth_date", row.birth_date);
  add_states("father_states", row.father);
  add_states("mother_states", row.mother);
  if (!has_fact(row, Field::divorced_on)) add("divorced_on", row.divorced_on);
  for (const auto& fact : row.facts)
    if (const auto day = base::parse_iso_date(fact.value.reveal()))
      add(plain_field(fact.field)->key, ImportedDate{*day, fact.precision});
  return coarse;
}

// "2018" of a child born on 15/03/2018 begins at birth: a month or a year stands for its first day, but nothing is true
// of a child before it is born.
base::Date not_before_birth(const ImportedDate& day, const ImportRow& row) {
  if (day.precision == DatePrecision::day || !row.birth_date) return day.date;
  const auto after = day.date.plus_months(day.precision == DatePrecision::month ? 1 : 12);
  const auto born = row.birth_date->date;
  return day.date < born && born < after ? born : day.date;
}

// Every column that the sheet has, then the tick columns, each by the code that it ticks.
std::vector<app::BookCell> cells_of(const ImportRow& row, const std::vector<ImportedCircumstance>& ticks) {
  const auto& texts = row.cells.reveal();
  std::vector<app::BookCell> cells;
  std::vector<bool> taken(texts.size(), false);
  const auto take = [&](std::string key, std::string label, std::size_t column) {
    if (column >= texts.size() || taken[column]) return;
    taken[column] = true;
    cells.push_back({std::move(key), std::move(label), cell_address(column, row.sheet_row), texts[column]});
  };
  for (const auto& column : columns()) {
    const std::size_t place = row.column_of_field[static_cast<std::size_t>(column.field)];
    if (place != 0) take(std::string(column.key), std::string(column.label), place - 1);
  }
  for (const auto& each : ticks) take(each.code, each.code, each.column);
  return cells;
}

// The first codes column that the sheet has.
std::string cell_of_circumstances(const ImportRow& columns_only) {
  for (const auto field : {Field::special, Field::at_risk, Field::other})
    if (columns_only.column_of_field[static_cast<std::size_t>(field)] != 0) return columns_only.cell_of(field);
  return columns_only.cell_of(Field::full_name);
}

// "5/3". A stamp that was edited reads as versions that no record has, so that the row is refused.
app::SeenVersions seen_versions(std::string_view stamp) {
  const auto number = [](std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
  };
  const auto slash = stamp.find('/');
  if (slash == std::string_view::npos) return {.child = -1, .household = -1};
  return {.child = number(stamp.substr(0, slash)), .household = number(stamp.substr(slash + 1))};
}

}  // namespace

Field field_of_fact(std::string_view key) {
  for (const auto& plain : plain_fields())
    if (plain.key == key) return plain.field;
  const auto* found =
      std::find_if(std::begin(FACT_COLUMNS), std::end(FACT_COLUMNS), [&](const auto& each) { return each.key == key; });
  return found == std::end(FACT_COLUMNS) ? Field::full_name : found->field;
}

namespace {

// The cell of the fact's own column or, in a sheet without it, of the column that the fact follows from.
std::string cell_of_fact(const ImportRow& row, std::string_view key) {
  const auto own = field_of_fact(key);
  if (row.column_of_field[static_cast<std::size_t>(own)] != 0) return row.cell_of(own);
  const auto* followed =
      std::find_if(std::begin(FACT_COLUMNS), std::end(FACT_COLUMNS), [&](const auto& each) { return each.key == key; });
  return row.cell_of(followed == std::end(FACT_COLUMNS) ? own : followed->field);
}

}  // namespace

app::BookRow to_book_row(ImportRow row) {
  app::BookRow book{.row = static_cast<int>(row.sheet_row)};
  book.hamlet = row.hamlet.value_or("");
  book.child_code = row.child_code.value_or("");
  if (row.version) book.seen = seen_versions(*row.version);
  book.household = household_facts(row);
  book.child = child_facts(row);
  std::string first_code_cell;
  if (row.circumstances) {
    book.codes.emplace();
    for (const auto& each : *row.circumstances) book.codes->push_back({each.code, row.cell_of(each)});
    if (!book.codes->empty()) first_code_cell = book.codes->front().cell;
  }
  if (row.circumstances_from) book.codes_from = not_before_birth(*row.circumstances_from, row);
  if (row.supports) {
    for (const auto& each : *row.supports) {
      book.supports.push_back({.kind = each.code});
      if (each.on) book.supports.back().on = not_before_birth(*each.on, row);
      if (each.on) book.supports.back().precision = precision_of(each.on->precision);
    }
  }
  book.coarse = coarse_days(row);
  book.failures = std::move(row.failures);
  ImportRow columns_only{.sheet_row = row.sheet_row, .column_of_field = row.column_of_field};
  if (first_code_cell.empty()) first_code_cell = cell_of_circumstances(columns_only);
  book.cell_of = [columns_only = std::move(columns_only), first_code_cell](const std::string& key) {
    return key == "circumstances" ? first_code_cell : cell_of_fact(columns_only, key);
  };
  const auto ticks = row.circumstances.value_or(std::vector<ImportedCircumstance>{});
  book.cells =
      [as_read =
           ImportRow{.sheet_row = row.sheet_row, .cells = std::move(row.cells), .column_of_field = row.column_of_field},
       ticks] { return cells_of(as_read, ticks); };
  return book;
}

}  // namespace mangnon::exchange
