// Checks of parents, care and home: docs/domain/checks.md CHECK-2, CHECK-6, CHECK-7, CHECK-13, CHECK-16, CHECK-20,
// CHECK-21, CHECK-33.
#include <algorithm>

#include "domain/check_failures_family.hpp"
#include "domain/check_failures_home.hpp"
#include "domain/check_failures_orphan.hpp"
#include "domain/check_rules.hpp"
#include "domain/code_list.hpp"

namespace mangnon::domain {

namespace {

constexpr int YOUNGEST_MOTHER = 12;
constexpr int OLDEST_MOTHER = 55;
constexpr int YOUNGEST_FATHER = 13;
constexpr int OLDEST_FATHER = 80;

constexpr std::string_view PARENTS_UNDER_16 = "S03.11";
constexpr std::string_view SEPARATED_BY_DECISION = "S03.12";
constexpr std::string_view BACK_WITH_PARENTS = "S12.1";
constexpr std::string_view ORPHAN_IN_FACILITY = "S01.2";

bool holds_group(const CheckSubject& subject, std::string_view group) {
  return std::any_of(subject.held.begin(), subject.held.end(),
                     [&](const HeldCode& held) { return held.entry->group == group; });
}

bool parents_stated(const ChildFacts& child) {
  return !child.father_states.empty() && !child.mother_states.empty();
}

// The field to be looked at: that of the parent about whom nothing is stated, else the father's.
std::string_view parent_field(const ChildFacts& child) {
  return child.father_states.empty() || !child.mother_states.empty() ? "father_states" : "mother_states";
}

base::Failures check_orphan_of_both(const CheckSubject& subject, const HeldCode& held) {
  const auto& child = subject.input.child;
  const auto truth = both_parents(child, ParentStatus::dead, subject.input.on);
  if (truth == Truth::yes) return {};
  const auto& type =
      truth == Truth::unknown && !parents_stated(child) ? CHECK_L06_PARENTS_NOT_STATED : CHECK_L06_S01_PARENT_NOT_DEAD;
  return {finding(type, parent_field(child), {held.entry->code})};
}

base::Failures check_orphan_of_one(const CheckSubject& subject, const HeldCode& held) {
  const auto& child = subject.input.child;
  const auto on = subject.input.on;
  const auto father = has_status(child.father_states, ParentStatus::dead, on);
  const auto mother = has_status(child.mother_states, ParentStatus::dead, on);
  const auto found = [&](const base::FailureType& type) {
    return base::Failures{finding(type, parent_field(child), {held.entry->code})};
  };
  if (all_of(father, mother) == Truth::yes) return found(CHECK_L06_R07_BOTH_DEAD);
  if (any_of(father, mother) == Truth::no) return found(CHECK_L06_R07_NO_PARENT_DEAD);
  if (evaluate(held.entry->condition, subject.context(held), Reading::facts) == Truth::no)
    return found(CHECK_L06_R07_OTHER_PARENT_DEAD);
  if (any_of(father, mother) == Truth::unknown) return found(CHECK_L06_R07_NOT_STATED);
  return {};
}

base::Failures check_s03(const CheckSubject& subject, const HeldCode& held) {
  const auto& child = subject.input.child;
  const auto truth = evaluate(held.entry->condition, subject.context(held), Reading::facts);
  if (truth == Truth::yes) return {};
  const auto& code = held.entry->code;
  if (truth == Truth::unknown) {
    if (code == SEPARATED_BY_DECISION) return {};
    if (code == PARENTS_UNDER_16) {
      if (child.father_birth_year && child.mother_birth_year) return {};
      const auto field = child.father_birth_year ? "mother_birth_year" : "father_birth_year";
      return {finding(CHECK_L06_PARENT_YEARS_NOT_STATED, field)};
    }
    if (!parents_stated(child)) return {finding(CHECK_L06_PARENTS_NOT_STATED, parent_field(child), {code})};
  }
  return {finding(CHECK_L06_S03_PARENTS_DIFFER, parent_field(child), {code})};
}

bool is_living_status(ParentStatus status) {
  switch (status) {
    case ParentStatus::alive:
    case ParentStatus::detained:
    case ParentStatus::institution:
    case ParentStatus::incapable:
    case ParentStatus::restricted:
    case ParentStatus::away:
      return true;
    case ParentStatus::dead:
    case ParentStatus::missing:
    case ParentStatus::unknown:
      return false;
  }
  return false;
}

bool dead_and_living(const ParentStates& states, base::Date on) {
  if (states.size() < 2 || has_status(states, ParentStatus::dead, on) != Truth::yes) return false;
  return std::any_of(states.begin(), states.end(),
                     [on](const ParentState& each) { return is_living_status(each.status) && holds_on(each, on); });
}

bool is_family_care(Care care) {
  return care == Care::parent || care == Care::relative || care == Care::foster || care == Care::adopted;
}

}  // namespace

base::Failures check_age_of_parents(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (!child.birth_date) return {};
  base::Failures findings;
  if (child.mother_birth_year) {
    const int years = child.birth_date->year() - *child.mother_birth_year;
    if (years < YOUNGEST_MOTHER) findings.push_back(finding(CHECK_L02_MOTHER_TOO_YOUNG, "mother_birth_year"));
    if (years > OLDEST_MOTHER) findings.push_back(finding(CHECK_L02_MOTHER_TOO_OLD, "mother_birth_year"));
  }
  if (child.father_birth_year) {
    const int years = child.birth_date->year() - *child.father_birth_year;
    if (years < YOUNGEST_FATHER) findings.push_back(finding(CHECK_L02_FATHER_TOO_YOUNG, "father_birth_year"));
    if (years > OLDEST_FATHER) findings.push_back(finding(CHECK_L02_FATHER_TOO_OLD, "father_birth_year"));
  }
  return findings;
}

base::Failures check_orphans(const CheckSubject& subject) {
  base::Failures findings;
  if (!subject.is_known_child()) return findings;
  for (const auto& held : subject.held) {
    if (held.entry->group != "S01" && held.entry->group != "R07") continue;
    auto found = held.entry->group == "S01" ? check_orphan_of_both(subject, held) : check_orphan_of_one(subject, held);
    findings.insert(findings.end(), found.begin(), found.end());
  }
  return findings;
}

base::Failures check_without_support(const CheckSubject& subject) {
  base::Failures findings;
  if (!subject.is_known_child()) return findings;
  for (const auto& held : subject.held) {
    if (held.entry->group != "S03") continue;
    auto found = check_s03(subject, held);
    findings.insert(findings.end(), found.begin(), found.end());
  }
  return findings;
}

base::Failures check_parents_away(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (!holds_group(subject, "R06")) return {};
  if (both_parents(child, ParentStatus::away, subject.input.on) != Truth::yes) {
    const bool father_away = has_status(child.father_states, ParentStatus::away, subject.input.on) == Truth::yes;
    return {finding(CHECK_L07_NOT_BOTH_AWAY, father_away ? "mother_states" : "father_states")};
  }
  const auto months = months_both_away(child, subject.input.on);
  if (!months) {
    const bool father_dated = status_since(child.father_states, ParentStatus::away, subject.input.on).has_value();
    return {finding(CHECK_L07_AWAY_DATE_MISSING, father_dated ? "mother_states" : "father_states")};
  }
  if (*months >= AWAY_MONTHS) return {};
  return {finding(CHECK_L07_LESS_THAN_SIX_MONTHS, "father_states", {std::to_string(*months)})};
}

base::Failures check_care_of_codes(const CheckSubject& subject) {
  const auto care = care_of(subject.input.child);
  base::Failures findings;
  if (!care) return findings;
  for (const auto& held : subject.held) {
    if (held.entry->code == BACK_WITH_PARENTS && *care != Care::parent)
      findings.push_back(finding(CHECK_L13_NOT_WITH_PARENTS, "living_with"));
    if (held.entry->group == "S02" && *care == Care::parent)
      findings.push_back(finding(CHECK_L13_ABANDONED_WITH_PARENT, "living_with", {held.entry->code}));
  }
  return findings;
}

base::Failures check_address(const CheckSubject& subject) {
  const auto special = std::find_if(subject.held.begin(), subject.held.end(),
                                    [](const HeldCode& held) { return held.entry->tier == Tier::special; });
  if (special == subject.held.end()) return {};
  base::Failures findings;
  const auto& code = special->entry->code;
  if (subject.input.child.hamlet.is_nil() && subject.input.household.hamlet.is_nil())
    findings.push_back(finding(CHECK_L16_HAMLET_MISSING, "hamlet", {code}));
  if (subject.input.household.address.empty() && subject.input.child.facility.is_nil())
    findings.push_back(finding(CHECK_L16_ADDRESS_MISSING, "household.address", {code}));
  return findings;
}

base::Failures check_one_home(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  const auto where = care_of_living_with(child.living_with);
  const bool in_facility = !child.facility.is_nil() || child.care == Care::facility || where == Care::facility ||
                           std::any_of(subject.held.begin(), subject.held.end(),
                                       [](const HeldCode& held) { return held.entry->code == ORPHAN_IN_FACILITY; });
  const bool at_home = (child.care && is_family_care(*child.care)) || (where && is_family_care(*where));
  if (!in_facility || !at_home) return {};
  return {finding(CHECK_L20_FACILITY_AND_HOME, "living_with")};
}

base::Failures check_ethnicity(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  for (const auto& group : {child.ethnicity, child.father_ethnicity, child.mother_ethnicity})
    if (group.empty() || group == GROUP_NOT_ESTABLISHED) return {};
  if (child.ethnicity == child.father_ethnicity || child.ethnicity == child.mother_ethnicity) return {};
  return {finding(CHECK_L21_ETHNICITY_OF_NEITHER_PARENT, "ethnicity")};
}

base::Failures check_parent_states(const CheckSubject& subject) {
  base::Failures findings;
  if (dead_and_living(subject.input.child.father_states, subject.input.on))
    findings.push_back(finding(CHECK_PARENT_DEAD_AND_LIVING, "father_states"));
  if (dead_and_living(subject.input.child.mother_states, subject.input.on))
    findings.push_back(finding(CHECK_PARENT_DEAD_AND_LIVING, "mother_states"));
  return findings;
}

}  // namespace mangnon::domain
