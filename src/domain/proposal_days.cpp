#include "domain/proposal_days.hpp"

#include <algorithm>
#include <set>

namespace mangnon::domain {

namespace {

using Day = std::optional<base::Date>;

// The later of two days; absent unless both are known.
Day later(Day a, Day b) {
  return a && b ? std::max(a, b) : std::nullopt;
}

// Since when the father has the one status and the mother the other.
Day pair_since(const ChildFacts& child, ParentStatus father, ParentStatus mother, base::Date on) {
  return later(status_since(child.father_states, father, on), status_since(child.mother_states, mother, on));
}

Day earliest(Day a, Day b) {
  return a && b ? std::min(a, b) : (a ? a : b);
}

// Of a condition on both parents, or of the parts of one that may be met in several ways.
Day statuses_since(const Condition& condition, const ConditionContext& context) {
  const auto& child = context.child;
  const auto on = context.on;
  if (condition.kind == ConditionKind::both) return pair_since(child, condition.status, condition.status, on);
  if (condition.kind == ConditionKind::pair)
    return earliest(pair_since(child, condition.status, condition.other_status, on),
                    pair_since(child, condition.other_status, condition.status, on));
  Day since;
  for (const auto& part : condition.parts) since = earliest(since, statuses_since(part, context));
  return since;
}

Day death_of_one(const ChildFacts& child, base::Date on) {
  const bool father = has_status(child.father_states, ParentStatus::dead, on) == Truth::yes;
  return status_since(father ? child.father_states : child.mother_states, ParentStatus::dead, on);
}

// What is known of a parent's past: a status without a first day says nothing of it.
ParentStates dated(ParentStates states) {
  for (auto& state : states)
    if (!state.since) state.status = ParentStatus::unknown;
  return states;
}

// The days on which a status of either parent began or ended.
std::set<base::Date> days_of_change(const ChildFacts& child) {
  std::set<base::Date> days;
  for (const auto* states : {&child.father_states, &child.mother_states})
    for (const auto& state : *states)
      for (const auto& day : {state.since, state.until})
        if (day) days.insert(*day);
  return days;
}

}  // namespace

bool follows_from_parents(std::string_view group) {
  return group == "S01" || group == "S03" || group == "R06" || group == "R07";
}

std::optional<base::Date> true_of_parents_since(const CodeEntry& entry, const ConditionContext& context) {
  const auto& child = context.child;
  if (entry.group == "S01") return pair_since(child, ParentStatus::dead, ParentStatus::dead, context.on);
  if (entry.group == "S03") return statuses_since(entry.condition, context);
  if (entry.group == "R06") return six_months_away_on(child, context.on);
  if (entry.group == "R07") return death_of_one(child, context.on);
  return std::nullopt;
}

std::optional<base::Date> contradicted_since(const CodeEntry& entry, const ConditionContext& context, base::Date from) {
  ChildFacts child = context.child;
  child.father_states = dated(std::move(child.father_states));
  child.mother_states = dated(std::move(child.mother_states));
  const auto days = days_of_change(context.child);
  std::optional<base::Date> since;
  for (auto day = days.rbegin(); day != days.rend() && *day > from; ++day) {
    if (*day > context.on) continue;
    const ConditionContext then{child, context.household, {}, *day, context.codebook};
    if (evaluate(entry.condition, then, Reading::facts) != Truth::no) break;
    since = *day;
  }
  return since;
}

}  // namespace mangnon::domain
