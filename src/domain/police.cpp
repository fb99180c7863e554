#include "domain/police.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

const FactChange* find_change(const FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? nullptr : &*found;
}

std::string stated(const PoliceAnswer& answer, std::string_view key) {
  const auto* change = find_change(answer.facts, key);
  return change == nullptr ? std::string() : change->value;
}

// What the record is to say, whatever it says now.
FactChanges wanted_of(const PoliceAnswer& answer, const ChildFacts& listed) {
  FactChanges wanted;
  for (const auto& fact : answer.facts)
    if (!fact.value.empty()) wanted.push_back(fact);
  if (find_change(wanted, "birth_date") != nullptr) {
    if (listed.birth_precision.value_or(BirthPrecision::day) != BirthPrecision::day)
      wanted.push_back({"birth_precision", std::string(code_of(BirthPrecision::day))});
    if (listed.birth_estimated == true) wanted.push_back({"birth_estimated", encode_fact(std::optional<bool>(false))});
  }
  const bool states_number = !stated(answer, "id_number").empty();
  if (!states_number && listed.id_number.empty()) return wanted;
  const auto judge = [&](IdState state) { wanted.push_back({"id_state", std::string(code_of(state))}); };
  if (answer.result == PoliceResult::not_found)
    judge(IdState::wrong);
  else if (answer.result == PoliceResult::matched ||
           states_number)  // another fact put right says nothing of the number
    judge(IdState::verified);
  return wanted;
}

}  // namespace

PoliceStepKind state_of(const std::vector<PoliceStep>& steps) {
  MANGNON_CHECK(!steps.empty());
  return steps.back().kind;
}

bool may_follow(PoliceStepKind state, PoliceStepKind next) {
  const bool is_with_police = state == PoliceStepKind::handed_over || state == PoliceStepKind::sent_back;
  switch (next) {
    case PoliceStepKind::made:
      return false;
    case PoliceStepKind::handed_over:
      return state == PoliceStepKind::made;
    case PoliceStepKind::returned:
      return is_with_police;
    case PoliceStepKind::sent_back:
      return state == PoliceStepKind::returned;
    case PoliceStepKind::applied:
      return state == PoliceStepKind::returned || state == PoliceStepKind::applied;
    case PoliceStepKind::undone:
      return state == PoliceStepKind::applied || state == PoliceStepKind::undone;
    case PoliceStepKind::cancelled:
      return state == PoliceStepKind::made || is_with_police;
  }
  return false;
}

std::optional<base::Date> police_due_on(const std::vector<PoliceStep>& steps) {
  const auto state = state_of(steps);
  if (state != PoliceStepKind::handed_over && state != PoliceStepKind::sent_back) return std::nullopt;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    if (step->due_on) return step->due_on;
  return std::nullopt;
}

bool is_police_overdue(const std::vector<PoliceStep>& steps, base::Date today) {
  const auto due = police_due_on(steps);
  return due && *due < today;
}

std::string fact_value(const ChildFacts& facts, std::string_view key) {
  const auto all = difference(ChildFacts{}, facts);
  const auto* change = find_change(all, key);
  return change == nullptr ? std::string() : change->value;
}

PoliceContradiction contradiction_of(const PoliceAnswer& answer, const ChildFacts& listed) {
  const bool states_any =
      std::any_of(answer.facts.begin(), answer.facts.end(), [](const auto& each) { return !each.value.empty(); });
  const auto number = stated(answer, "id_number");
  switch (answer.result) {
    case PoliceResult::not_found:
      return states_any ? PoliceContradiction::stated_in_vain : PoliceContradiction::none;
    case PoliceResult::corrected:
      return states_any ? PoliceContradiction::none : PoliceContradiction::nothing_stated;
    case PoliceResult::matched:
      break;
  }
  if (number.empty() && listed.id_number.empty()) return PoliceContradiction::number_missing;
  for (const auto& fact : answer.facts) {
    const auto held = fact_value(listed, fact.key);
    if (!fact.value.empty() && !held.empty() && held != fact.value) return PoliceContradiction::differs;
  }
  return PoliceContradiction::none;
}

PolicePlan plan_police(const PoliceAnswer& answer, const ChildFacts& listed, const ChildFacts& then,
                       const ChildFacts& now) {
  PolicePlan plan;
  const auto wanted = wanted_of(answer, listed);
  for (const auto& want : wanted)
    if (fact_value(now, want.key) != want.value) plan.changes.push_back(want);
  // What the police judged is the number on the list; another one since is a conflict even when they state none.
  const auto judge = [&](std::string_view key, const ChildFacts& before) {
    const auto held = fact_value(now, key);
    const auto* want = find_change(wanted, key);
    if (held != fact_value(before, key) && (want == nullptr || held != want->value)) plan.conflicts.emplace_back(key);
  };
  judge("id_number", listed);
  for (const auto& want : wanted)
    if (want.key != "id_number") judge(want.key, then);
  return plan;
}

}  // namespace mangnon::domain
