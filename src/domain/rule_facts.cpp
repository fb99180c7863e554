#include "domain/rule_facts.hpp"

#include <algorithm>

namespace mangnon::domain {

namespace {

struct CareOfLivingWith {
  std::string_view living_with;
  Care care;
};

// List LIVING_WITH (domain.md 3.5.3) in the terms of Luật Trẻ em Đ61. 12, a place of detention or treatment, says
// nothing about who cares for the child afterwards.
constexpr std::array<CareOfLivingWith, 13> CARE_OF_LIVING_WITH = {{
    {"01", Care::parent},
    {"02", Care::parent},
    {"03", Care::parent},
    {"04", Care::relative},
    {"05", Care::relative},
    {"06", Care::relative},
    {"07", Care::relative},
    {"08", Care::relative},
    {"09", Care::adopted},
    {"10", Care::foster},
    {"11", Care::facility},
    {"13", Care::none},
    {"14", Care::none},
}};

constexpr std::array<std::string_view, 8> ENROLLED = {"NT", "MG", "TH", "THCS", "THPT", "GDTX", "NN", "HN"};

constexpr std::array<std::string_view, 5> BEFORE_THE_END_OF_LOWER_SECONDARY = {"CTD", "NT", "MG", "TH", "THCS"};
constexpr int LAST_LOWER_SECONDARY_GRADE = 9;

}  // namespace

bool holds_on(const ParentState& state, base::Date on) {
  return (!state.since || *state.since <= on) && (!state.until || on < *state.until);
}

std::optional<int> age_of(const ChildFacts& child, base::Date on) {
  if (!child.birth_date) return std::nullopt;
  return base::completed_years(*child.birth_date, on);
}

std::optional<NumberRange> age_of_birth_year(std::optional<int> birth_year, base::Date on) {
  if (!birth_year) return std::nullopt;
  const int years = on.year() - *birth_year;
  const bool year_is_over = on.month() == 12 && on.day() == 31;  // every birthday of the year has been
  return NumberRange{year_is_over ? years : years - 1, years};
}

namespace {

// Whether statuses none of which holds on the day tell that one does not: it is known to hold at another time, or
// something known has ended. Of a parent of whom only other, later statuses are known nothing is known yet.
bool is_of_another_time(const ParentStates& states, ParentStatus status, base::Date on) {
  if (std::any_of(states.begin(), states.end(), [on](const auto& state) { return holds_on(state, on); })) return false;
  return std::any_of(states.begin(), states.end(), [&](const ParentState& state) {
    return state.status == status || (state.until && *state.until <= on);
  });
}

}  // namespace

Truth has_status(const ParentStates& states, ParentStatus status, base::Date on) {
  bool known = false;
  for (const auto& state : states) {
    if (!holds_on(state, on)) continue;
    if (state.status == status) return Truth::yes;
    if (state.status != ParentStatus::unknown) known = true;
  }
  return known || is_of_another_time(states, status, on) ? Truth::no : Truth::unknown;
}

std::optional<base::Date> status_since(const ParentStates& states, ParentStatus status, base::Date on) {
  for (const auto& state : states)
    if (state.status == status && holds_on(state, on)) return state.since;
  return std::nullopt;
}

Truth both_parents(const ChildFacts& child, ParentStatus status, base::Date on) {
  return all_of(has_status(child.father_states, status, on), has_status(child.mother_states, status, on));
}

Truth parents_are(const ChildFacts& child, ParentStatus a, ParentStatus b, base::Date on) {
  return any_of(all_of(has_status(child.father_states, a, on), has_status(child.mother_states, b, on)),
                all_of(has_status(child.father_states, b, on), has_status(child.mother_states, a, on)));
}

Truth one_parent(const ChildFacts& child, ParentStatus status, base::Date on) {
  const auto father = has_status(child.father_states, status, on);
  const auto mother = has_status(child.mother_states, status, on);
  return any_of(all_of(father, opposite(mother)), all_of(opposite(father), mother));
}

int full_months(base::Date from, base::Date to) {
  const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
  return from.plus_months(months) <= to ? months : months - 1;
}

std::optional<int> months_both_away(const ChildFacts& child, base::Date on) {
  const auto father = status_since(child.father_states, ParentStatus::away, on);
  const auto mother = status_since(child.mother_states, ParentStatus::away, on);
  if (!father || !mother) return std::nullopt;
  return full_months(std::max(*father, *mother), on);
}

std::optional<base::Date> six_months_away_on(const ChildFacts& child, base::Date on) {
  const auto father = status_since(child.father_states, ParentStatus::away, on);
  const auto mother = status_since(child.mother_states, ParentStatus::away, on);
  if (!father || !mother) return std::nullopt;
  return std::max(*father, *mother).plus_months(AWAY_MONTHS);
}

std::optional<Care> care_of_living_with(std::string_view living_with) {
  for (const auto& each : CARE_OF_LIVING_WITH)
    if (each.living_with == living_with) return each.care;
  return std::nullopt;
}

std::optional<Care> care_of(const ChildFacts& child) {
  return child.care ? child.care : care_of_living_with(child.living_with);
}

std::string_view schooling_word(std::string_view school_status) {
  return school_status == "BH" ? std::string_view("DROPPED") : school_status;
}

bool is_enrolled(std::string_view school_status) {
  return std::find(ENROLLED.begin(), ENROLLED.end(), school_status) != ENROLLED.end();
}

std::optional<bool> lower_secondary_done(const ChildFacts& child) {
  const auto& status = child.school_status;
  if (status == "THPT" || status == "TN9") return true;
  if (child.lower_secondary_done) return child.lower_secondary_done;
  if (std::find(BEFORE_THE_END_OF_LOWER_SECONDARY.begin(), BEFORE_THE_END_OF_LOWER_SECONDARY.end(), status) !=
      BEFORE_THE_END_OF_LOWER_SECONDARY.end())
    return false;
  if (status == "BH" && child.grade && *child.grade < LAST_LOWER_SECONDARY_GRADE) return false;
  return std::nullopt;
}

std::string_view nationality_word(std::string_view nationality) {
  if (nationality.empty() || nationality == "VN" || nationality == "UNKNOWN") return nationality;
  return "FOREIGN";
}

std::string_view nationality_name(std::string_view nationality, base::Lang lang) {
  const bool vi = lang == base::Lang::vi;
  if (nationality == "VN") return vi ? "Việt Nam" : "Viet Nam";
  if (nationality == "UNKNOWN") return vi ? "Chưa xác định" : "Not established";
  return nationality;
}

}  // namespace mangnon::domain
