#include "domain/timeline.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

// Replaces the value in force at the date, from the day it had been held to be true.
void correct_at(Timelines& timelines, const FactChange& change, base::Date on, base::Date registered_from) {
  auto& timeline = timelines[change.key];
  auto after = timeline.upper_bound(on);
  if (after == timeline.begin())
    timeline[std::min(on, registered_from)] = change.value;
  else
    std::prev(after)->second = change.value;
}

}  // namespace

void apply_facts(Timelines& timelines, const Action& action, base::Date registered_from) {
  const auto* changes = std::get_if<FactChanges>(&action.content);
  if (changes == nullptr) return;
  for (const auto& change : *changes) {
    if (action.kind == ActionKind::corrected)
      correct_at(timelines, change, action.valid_from, registered_from);
    else
      timelines[change.key][action.valid_from] = change.value;
  }
}

std::vector<Action> counted(std::span<const Action> actions) {
  std::set<ActionId> withdrawn;
  for (const auto& action : actions)
    if (const auto* withdrawal = std::get_if<Withdrawal>(&action.content))
      withdrawn.insert(withdrawal->actions.begin(), withdrawal->actions.end());
  std::vector<Action> rest;
  for (const auto& action : actions)
    if (action.kind != ActionKind::unmerged && !withdrawn.contains(action.id)) rest.push_back(action);
  return rest;
}

Timelines timelines_of(std::span<const Action> actions) {
  MANGNON_CHECK(!actions.empty() && actions.front().kind == ActionKind::registered);
  Timelines timelines;
  for (const auto& action : counted(actions)) apply_facts(timelines, action, actions.front().valid_from);
  return timelines;
}

}  // namespace mangnon::domain
