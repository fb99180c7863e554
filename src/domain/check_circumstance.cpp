// Checks of codes against the facts on which they rest: docs/domain/checks.md CHECK-8 … CHECK-12, CHECK-17, CHECK-24,
// CHECK-32. Which code asks for which fact is read from the codebook's conditions, not repeated here.
#include <algorithm>
#include <array>

#include "domain/check_failures_circumstance.hpp"
#include "domain/check_failures_episode.hpp"
#include "domain/check_failures_school.hpp"
#include "domain/check_rules.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view DISABILITY = "S04";
constexpr int FIRST_SCHOOL_AGE = 6;
constexpr int SCHOOL_STARTS_IN = 9;  // a school year is that of its September
constexpr int YEARS_OLDER_ALLOWED = 3;
constexpr int YEARS_YOUNGER_ALLOWED = 1;

struct SchoolLevel {
  std::string_view status;
  int first_grade;
  int last_grade;
};
// Other kinds of school have grades of any level.
constexpr std::array<SchoolLevel, 6> LEVELS = {
    {{"TH", 1, 5}, {"THCS", 6, 9}, {"THPT", 10, 12}, {"CTD", 0, 0}, {"NT", 0, 0}, {"MG", 0, 0}}};

// What no other check asks of the codes' conditions.
constexpr std::array<ConditionField, 6> OTHER_FIELDS = {
    ConditionField::care,           ConditionField::adopted,          ConditionField::parents_divorced,
    ConditionField::illness_listed, ConditionField::works_for_living, ConditionField::nationality};

template <class Judge>
base::Failures of_each_code(const CheckSubject& subject, Judge judge) {
  base::Failures findings;
  if (!subject.is_known_child()) return findings;
  for (const auto& held : subject.held) {
    auto found = judge(held, subject.context(held));
    if (found) findings.push_back(*std::move(found));
  }
  return findings;
}

using Finding = std::optional<base::Failure>;

// The degree that a sub-group of S04 states by itself.
std::optional<int> degree_of_code(const Condition& condition) {
  for (const auto& part : condition.parts)
    if (part.field == ConditionField::disability_degree && part.op == ConditionOperator::equal) return part.low;
  return std::nullopt;
}

const base::FailureType& too_young_type(const CodeEntry& entry) {
  if (entry.code == "S06.3") return CHECK_L11_TOO_YOUNG_FOR_PENALTY;
  if (entry.group == "S06") return CHECK_L11_TOO_YOUNG_FOR_MEASURE;
  if (entry.group == "S11") return CHECK_L12_UNDER_13_AT_EVENT;
  return CHECK_L09_UNDER_SIX;
}

bool lacks_paper(const CodeEntry& entry, const ConditionContext& context) {
  return evaluate(entry.condition, context, Reading::papers) == Truth::no &&
         evaluate(entry.condition, context, Reading::facts) != Truth::no;
}

// Known schooling that is neither enrolled nor completed nor dropped out: never at school, too young, unable to learn.
bool never_at_school(const ChildFacts& child) {
  return !child.school_status.empty() && !is_enrolled(child.school_status) && lower_secondary_done(child) != true &&
         schooling_word(child.school_status) != "DROPPED";
}

bool contradicts_other_facts(const HeldCode& held, const ConditionContext& context) {
  const auto& condition = held.entry->condition;
  const bool judged_by_care_check = held.entry->code == "S12.1" || held.entry->group == "S02";
  for (const auto field : OTHER_FIELDS) {
    if (field == ConditionField::care && judged_by_care_check) continue;
    if (evaluate_field(condition, context, field) == Truth::no) return true;
  }
  if (never_at_school(context.child) && evaluate_field(condition, context, ConditionField::school_status) == Truth::no)
    return true;
  if (held.entry->group != "S14") return false;
  return std::any_of(condition.parts.begin(), condition.parts.end(), [&](const Condition& part) {
    return part.kind == ConditionKind::disjunction && evaluate(part, context, Reading::facts) == Truth::no;
  });
}

// The list of a year is decided at its end and holds through the next. A code that asks for no poverty is content with
// a household of which none is stated.
Finding old_poverty_list(const HeldCode& held, const ConditionContext& context) {
  const auto year = context.household.poverty_year;
  if (!year || *year + 1 >= context.on.year()) return std::nullopt;
  const HouseholdFacts unstated;
  const ConditionContext bare{context.child, unstated, context.episodes, context.on, context.codebook};
  if (evaluate_field(held.entry->condition, bare, ConditionField::poverty) == Truth::yes) return std::nullopt;
  return finding(CHECK_L08_POVERTY_YEAR_OLD, "household.poverty_year", {held.entry->code, std::to_string(*year)});
}

}  // namespace

base::Failures check_poverty(const CheckSubject& subject) {
  const auto poverty = subject.input.household.poverty;
  const bool lives_in_facility = !subject.input.child.facility.is_nil();
  return of_each_code(subject, [&](const HeldCode& held, const ConditionContext& context) -> Finding {
    const auto truth = evaluate_field(held.entry->condition, context, ConditionField::poverty);
    if (truth == Truth::yes) return old_poverty_list(held, context);
    if (truth == Truth::unknown) {
      if (lives_in_facility) return std::nullopt;  // no household of which it could be stated
      return finding(CHECK_L08_POVERTY_NOT_STATED, "household.poverty", {held.entry->code});
    }
    const bool poor = poverty == Poverty::poor || poverty == Poverty::near_poor;
    return finding(poor ? CHECK_L08_OTHER_POVERTY_LEVEL : CHECK_L08_NOT_POOR, "household.poverty", {held.entry->code});
  });
}

base::Failures check_dropped_out(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  return of_each_code(subject, [&](const HeldCode& held, const ConditionContext& context) -> Finding {
    const auto& condition = held.entry->condition;
    if (evaluate_field(condition, context, ConditionField::lower_secondary_done) == Truth::no)
      return finding(CHECK_L09_LOWER_SECONDARY_DONE, "lower_secondary_done", {held.entry->code});
    if (is_enrolled(child.school_status) &&
        evaluate_field(condition, context, ConditionField::school_status) == Truth::no)
      return finding(CHECK_L09_STILL_ENROLLED, "school_status", {held.entry->code});
    return std::nullopt;
  });
}

base::Failures check_disability(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  base::Failures findings;
  auto degree = child.disability_degree;
  bool disabled = false;
  for (const auto& held : subject.held) {
    if (held.entry->group != DISABILITY) continue;
    disabled = true;
    const auto degree_in_code = degree_of_code(held.entry->condition);
    if (degree_in_code && child.disability_degree && degree_in_code != child.disability_degree)
      findings.push_back(finding(CHECK_L10_DEGREE_DIFFERS, "disability_degree", {held.entry->code}));
    if (!degree) degree = degree_in_code;
  }
  if (disabled && !degree) findings.push_back(finding(CHECK_L10_DEGREE_MISSING, "disability_degree"));
  if (degree && child.disability_types.empty()) findings.push_back(finding(CHECK_L10_TYPE_MISSING, "disability_types"));
  const auto& types = child.disability_types;
  if (std::any_of(types.begin(), types.end(), [](int type) { return type < 1 || type > 6; }))
    findings.push_back(finding(CHECK_L10_TYPE_OR_DEGREE_UNKNOWN, "disability_types"));
  if (child.disability_degree && (*child.disability_degree < 1 || *child.disability_degree > 3))
    findings.push_back(finding(CHECK_L10_TYPE_OR_DEGREE_UNKNOWN, "disability_degree"));
  return findings;
}

base::Failures check_age_for_code(const CheckSubject& subject) {
  return of_each_code(subject, [&](const HeldCode& held, const ConditionContext& context) -> Finding {
    const auto& condition = held.entry->condition;
    if (evaluate(condition, context, Reading::soft) != Truth::no) return std::nullopt;
    if (evaluate(condition, context, Reading::facts) == Truth::no) return std::nullopt;
    return finding(too_young_type(*held.entry), CIRCUMSTANCES, {held.entry->code});
  });
}

base::Failures check_grade(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (!child.grade) return {};
  const int grade = *child.grade;
  if (grade < 1 || grade > 12) return {finding(CHECK_L17_GRADE_UNKNOWN, "grade")};
  const std::vector<std::string> params{std::to_string(grade)};
  base::Failures findings;
  for (const auto& level : LEVELS)
    if (level.status == child.school_status && (grade < level.first_grade || grade > level.last_grade))
      findings.push_back(finding(CHECK_L17_GRADE_OUTSIDE_LEVEL, "grade", params));
  if (!child.birth_date || !is_enrolled(child.school_status.empty() ? "TH" : child.school_status)) return findings;
  const auto on = subject.input.on;
  const int school_year = on.month() >= SCHOOL_STARTS_IN ? on.year() : on.year() - 1;
  const int older_than_usual = school_year - child.birth_date->year() - (grade + FIRST_SCHOOL_AGE - 1);
  if (older_than_usual > YEARS_OLDER_ALLOWED) findings.push_back(finding(CHECK_L17_TOO_OLD_FOR_GRADE, "grade", params));
  if (older_than_usual < -YEARS_YOUNGER_ALLOWED)
    findings.push_back(finding(CHECK_L17_TOO_YOUNG_FOR_GRADE, "grade", params));
  return findings;
}

base::Failures check_evidence(const CheckSubject& subject) {
  base::Failures findings;
  if (!subject.is_known_child()) return findings;
  std::vector<const CodeEntry*> told;  // several sub-groups lack their group's paper once
  for (const auto& held : subject.held) {
    for (const auto* entry = held.entry; entry != nullptr; entry = subject.input.codebook.find(entry->parent)) {
      if (std::find(told.begin(), told.end(), entry) != told.end() || !lacks_paper(*entry, subject.context(held)))
        continue;
      told.push_back(entry);
      const bool certificate = entry->group == DISABILITY;
      if (certificate && !subject.input.child.disability_cert_no.empty()) continue;
      findings.push_back(certificate ? finding(CHECK_L10_CERTIFICATE_MISSING, CIRCUMSTANCES)
                                     : finding(CHECK_L24_EVIDENCE_MISSING, CIRCUMSTANCES, {held.entry->code}));
    }
  }
  return findings;
}

base::Failures check_other_facts(const CheckSubject& subject) {
  return of_each_code(subject, [&](const HeldCode& held, const ConditionContext& context) -> Finding {
    if (!contradicts_other_facts(held, context)) return std::nullopt;
    return finding(CHECK_CODE_CONTRADICTS_FACTS, CIRCUMSTANCES, {held.entry->code});
  });
}

}  // namespace mangnon::domain
