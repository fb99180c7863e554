#include <algorithm>
#include <charconv>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "exchange/cell_failures.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/row_reader.hpp"
#include "names/fold.hpp"
#include "names/name.hpp"
#include "names/tidy_text.hpp"

namespace mangnon::exchange {

namespace {

constexpr NumberRange HOUSEHOLD_NUMBERS{.least = 1, .most = 99'999};

std::optional<std::string> text_of(const Place& place, std::size_t most, ImportRow& out) {
  return take(parse_text(place.text, most), place, out);
}

std::optional<SensitiveText> private_text_of(const Place& place, std::size_t most, ImportRow& out) {
  auto text = text_of(place, most, out);
  if (!text) return std::nullopt;
  return SensitiveText(std::move(*text));
}

std::optional<SensitiveText> name_of(const Place& place, ImportRow& out) {
  auto name = take(check_text(names::tidy_name(place.text), base::limits::NAME_CHARS), place, out);
  if (!name) return std::nullopt;
  return SensitiveText(std::move(*name));
}

// The cell as the parsers take it: converted and trimmed.
RawCell readable(const Place& place) {
  RawCell cell = *place.cell;
  cell.text = place.text;
  return cell;
}

// "Không có", "chưa có" in the place of a number; "0" is a number.
bool says_no(std::string_view text, const CodeLists& lists) {
  const bool digits_first = !text.empty() && text[0] >= '0' && text[0] <= '9';
  const auto* word = digits_first ? nullptr : lists.get("YES_NO").find(text);
  return word != nullptr && word->code == "K";
}

std::optional<SensitiveText> digits_of(const Place& place, const CodeLists& lists, ImportRow& out) {
  if (says_no(place.text, lists)) return std::nullopt;
  auto digits = take(parse_digits(readable(place)), place, out);
  if (!digits) return std::nullopt;
  Place shortened = place;
  shortened.text = std::move(*digits);
  return private_text_of(shortened, base::limits::NAME_CHARS, out);
}

void set_column(ImportRow& out, Field field, std::size_t column) {
  out.column_of_field[static_cast<std::size_t>(field)] = static_cast<std::uint16_t>(column + 1);
}

void set_sex(const Place& place, const std::string& sex, ImportRow& out) {
  if (out.sex && *out.sex != sex) {
    const auto address = place.address();
    out.failures.push_back(
        {.type = &CELL_SEX_CONTRADICTS, .field = address, .params = {address, out.cell_of(Field::sex)}});
    return;
  }
  out.sex = sex;
  set_column(out, Field::sex, place.column);
}

// Codes of the disability lists are numbers.
int number_of_code(const std::string& code) {
  int number = 0;
  std::from_chars(code.data(), code.data() + code.size(), number);
  return number;
}

bool says_unknown(const Place& place, const CodeLists& lists) {
  if (!place.text.empty() && place.text[0] >= '0' && place.text[0] <= '9') return false;
  const auto* state = lists.get("PARENT_STATUS").find(place.text);
  return state != nullptr && state->code == "UNKNOWN";
}

void add_state(ImportedParent& parent, const ImportedParentState& state) {
  if (std::find(parent.states.begin(), parent.states.end(), state) == parent.states.end())
    parent.states.push_back(state);
}

bool agree(const ImportedDate& left, const ImportedDate& right) {
  const auto precision = precision_of(std::max(left.precision, right.precision));
  return domain::first_day_of(left.date, precision) == domain::first_day_of(right.date, precision);
}

void tell_contradiction(std::string cell, std::string other, ImportRow& out) {
  out.failures.push_back({.type = &CELL_DIVORCE_CONTRADICTS, .field = cell, .params = {cell, std::move(other)}});
}

// Both parents' cells may say the day; the more exact one counts.
void note_divorce(const ImportedDate& day, Field field, std::string cell, ImportRow& out) {
  if (out.divorced_on && !agree(*out.divorced_on, day))
    return tell_contradiction(std::move(cell), out.cell_of(out.divorced_on_in), out);
  if (out.divorced_on && out.divorced_on->precision <= day.precision) return;
  out.divorced_on = day;
  out.divorced_on_in = field;
}

void add_circumstance(ImportRow& out, const std::string& code, std::size_t column) {
  auto& all = *out.circumstances;
  const bool there = std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.code == code; });
  if (!there) all.push_back({.code = code, .column = column});
}

}  // namespace

// Columns stand in the order of Field: household, identity, family, parents, carer, schooling, circumstances.
void RowReader::read_field(const Place& place, Field field, ImportRow& out) {
  if (const auto* plain = plain_field(field)) return read_plain(place, *plain, out);
  if (field <= Field::verdict) return;
  if (field <= Field::poverty) return read_household(place, field, out);
  if (field <= Field::insurance_no) return read_identity(place, field, out);
  if (field >= Field::father_name && field <= Field::mother_states) return read_parent(place, field, out);
  if (field <= Field::carer_relation) return read_family(place, field, out);
  if (field <= Field::school) return read_schooling(place, field, out);
  read_circumstances(place, field, out);
}

void RowReader::read_plain(const Place& place, const PlainField& plain, ImportRow& out) {
  std::optional<std::string> value;
  auto precision = DatePrecision::day;
  const auto revealed = [](const std::optional<SensitiveText>& text) {
    return text ? std::optional(text->reveal()) : std::nullopt;
  };
  switch (plain.form) {
    case PlainForm::text:
      value = revealed(private_text_of(place, base::limits::ADDRESS_CHARS, out));
      break;
    case PlainForm::name:
      value = revealed(name_of(place, out));
      break;
    case PlainForm::digits:
      value = revealed(digits_of(place, lists_, out));
      break;
    case PlainForm::date:
      if (const auto date = take(parse_date(readable(place), {.on = options_.on}), place, out)) {
        value = base::format_iso(date->date);
        precision = date->precision;
      }
      break;
    case PlainForm::year:
      if (const auto year = take(parse_birth_year(readable(place), {.on = options_.on}), place, out))
        value = std::to_string(*year);
      break;
    case PlainForm::yes_no:
      if (const auto yes = yes_no_of(place, out)) value = *yes ? "yes" : "no";
      break;
    case PlainForm::code:
      value = code_of(place, plain.list, out);
      break;
    case PlainForm::nationality:
      value = text_of(place, base::limits::NAME_CHARS, out);
      break;
  }
  if (value) out.facts.push_back({plain.field, SensitiveText(*std::move(value)), precision});
}

// Between the day's own column and what stands with a parent's state.
void check_divorce(ImportRow& out) {
  const auto own = std::find_if(out.facts.begin(), out.facts.end(),
                                [](const auto& fact) { return fact.field == Field::divorced_on; });
  if (own == out.facts.end() || !out.divorced_on) return;
  const auto day = base::parse_iso_date(own->value.reveal());
  if (day && !agree({*day, own->precision}, *out.divorced_on))
    tell_contradiction(out.cell_of(Field::divorced_on), out.cell_of(out.divorced_on_in), out);
}

// "Không có" in the column of the number says that the child has no card, unless the kind's own column says otherwise.
void state_no_insurance(ImportRow& out) {
  const bool own = std::any_of(out.facts.begin(), out.facts.end(),
                               [](const auto& fact) { return fact.field == Field::insurance_kind; });
  if (!out.without_insurance || own) return;
  out.column_of_field[static_cast<std::size_t>(Field::insurance_kind)] =
      out.column_of_field[static_cast<std::size_t>(Field::insurance_no)];
  out.facts.push_back({Field::insurance_kind, SensitiveText(std::string(domain::NO_INSURANCE_CARD))});
}

void RowReader::read_household(const Place& place, Field field, ImportRow& out) {
  if (field == Field::hamlet) out.hamlet = text_of(place, base::limits::ADDRESS_CHARS, out);
  if (field == Field::household_no)
    out.household_no = take(parse_number(readable(place), HOUSEHOLD_NUMBERS), place, out);
  if (field == Field::head_name) out.head_name = name_of(place, out);
  if (field == Field::address) out.address = private_text_of(place, base::limits::ADDRESS_CHARS, out);
  if (field == Field::phone) out.phone = digits_of(place, lists_, out);
  if (field == Field::poverty) out.poverty = code_of(place, "POVERTY", out);
}

void RowReader::read_identity(const Place& place, Field field, ImportRow& out) {
  if (field == Field::child_code) out.child_code = text_of(place, base::limits::NAME_CHARS, out);
  if (field == Field::version) out.version = text_of(place, base::limits::NAME_CHARS, out);
  if (field == Field::full_name) out.full_name = name_of(place, out);
  if (field == Field::id_number) out.id_number = digits_of(place, lists_, out);
  if (field == Field::sex)
    if (const auto sex = code_of(place, "SEX", out)) set_sex(place, *sex, out);
  if (field == Field::ethnicity) out.ethnicity = code_of(place, ETHNICITY, out);
  if (field == Field::birth_registered) out.birth_registered = yes_no_of(place, out);
  if (field == Field::insurance_no) {
    out.insurance_no = digits_of(place, lists_, out);
    out.without_insurance = !out.insurance_no && says_no(place.text, lists_);
  }
  if (field == Field::sex_male || field == Field::sex_female)
    if (yes_no_of(place, out) == true) set_sex(place, field == Field::sex_male ? "male" : "female", out);
  const bool birth = field == Field::birth_date || field == Field::birth_date_male || field == Field::birth_date_female;
  if (!birth) return;
  set_column(out, Field::birth_date, place.column);
  out.birth_date = take(parse_date(readable(place), {.on = options_.on}), place, out);
  if (field == Field::birth_date_male) set_sex(place, "male", out);
  if (field == Field::birth_date_female) set_sex(place, "female", out);
}

void RowReader::read_family(const Place& place, Field field, ImportRow& out) {
  if (field == Field::relation_to_head) out.relation_to_head = code_of(place, "RELATION", out);
  if (field == Field::living_with) out.living_with = code_of(place, "LIVING_WITH", out);
  if (field == Field::carer_name) out.carer_name = name_of(place, out);
  if (field == Field::carer_relation) out.carer_relation = code_of(place, "LIVING_WITH", out);
}

void RowReader::read_parent(const Place& place, Field field, ImportRow& out) {
  const bool of_father =
      field == Field::father_name || field == Field::father_birth_year || field == Field::father_states;
  auto& parent = of_father ? out.father : out.mother;
  if (field == Field::father_states || field == Field::mother_states) {
    const auto cell = parent_cell_of(place, out);
    if (!cell) return;
    for (const auto& state : cell->states) add_state(parent, state);
    if (cell->divorced) out.parents_divorced = true;
    if (cell->divorced_on) note_divorce(*cell->divorced_on, field, place.address(), out);
  } else if (says_unknown(place, lists_)) {
    add_state(parent, {.code = "UNKNOWN"});
  } else if (field == Field::father_name || field == Field::mother_name) {
    parent.name = name_of(place, out);
  } else {
    parent.birth_year = take(parse_birth_year(readable(place), {.on = options_.on}), place, out);
  }
}

void RowReader::read_schooling(const Place& place, Field field, ImportRow& out) {
  if (field == Field::schooling) out.schooling = code_of(place, "SCHOOLING", out);
  if (field == Field::school) out.school = private_text_of(place, base::limits::ADDRESS_CHARS, out);
  if (field != Field::grade) return;
  if (const auto grade = take(parse_grade(readable(place)), place, out)) out.grade = *grade;
}

void RowReader::read_circumstances(const Place& place, Field field, ImportRow& out) {
  const DateRules rules{.on = options_.on};
  if (field == Field::special || field == Field::at_risk || field == Field::other) {
    const auto codes = take(parse_circumstances(place.text, lists_, rules), place, out);
    if (!codes) return;
    if (!out.circumstances) out.circumstances.emplace();
    for (const auto& code : *codes) add_circumstance(out, code, place.column);
  }
  if (field == Field::circumstances_from) out.circumstances_from = take(parse_date(readable(place), rules), place, out);
  if (field == Field::disability_degree)
    if (const auto degree = code_of(place, "DISABILITY_DEGREE", out)) out.disability_degree = number_of_code(*degree);
  if (field == Field::supports) out.supports = take(parse_supports(place.text, lists_, rules), place, out);
  if (field == Field::note)
    if (auto note = take(check_text(names::tidy_lines(place.text), base::limits::NOTE_CHARS), place, out))
      out.note = SensitiveText(*std::move(note));
  if (field != Field::disability_types) return;
  const auto& list = lists_.get("DISABILITY_TYPE");
  if (const auto types = take(parse_code_set(place.text, list, lists_, options_.on), place, out)) {
    out.disability_types.emplace();
    for (const auto& type : *types) out.disability_types->push_back(number_of_code(type));
  }
}

void RowReader::read_tick(const Place& place, const std::string& code, ImportRow& out) {
  const auto ticked = parse_yes_no(readable(place), lists_, options_.on);
  if (!ticked) {
    const auto address = place.address();
    out.failures.push_back({.type = &CELL_TICK_UNKNOWN, .field = address, .params = {address}});
    return;
  }
  if (!out.circumstances) out.circumstances.emplace();
  if (*ticked) add_circumstance(out, code, place.column);
}

}  // namespace mangnon::exchange
