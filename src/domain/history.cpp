#include "domain/history.hpp"

#include <algorithm>
#include <map>

#include "base/check.hpp"
#include "domain/timeline.hpp"

namespace mangnon::domain {

namespace {

template <class Facts>
std::vector<FactSpan<Facts>> spans_of(const Timelines& timelines) {
  std::map<base::Date, std::vector<FactChange>> by_date;
  for (const auto& [key, timeline] : timelines)
    for (const auto& [from, value] : timeline) by_date[from].push_back({key, value});

  std::vector<FactSpan<Facts>> spans;
  Facts facts{};
  for (const auto& [from, changes] : by_date) {
    for (const auto& change : changes) MANGNON_CHECK(apply_change(facts, change));
    if (!spans.empty() && spans.back().facts == facts) continue;
    if (!spans.empty()) spans.back().valid.to = from;
    spans.push_back({.valid = {from, base::FOREVER}, .facts = facts});
  }
  return spans;
}

template <class Facts>
std::vector<FactSpan<Facts>> single_span(const Action& registered) {
  FactSpan<Facts> span{.valid = {registered.valid_from, base::FOREVER}};
  for (const auto& change : std::get<FactChanges>(registered.content)) MANGNON_CHECK(apply_change(span.facts, change));
  return {span};
}

template <class Item>
auto find_by_id(std::vector<Item>& items, const Item& wanted) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == wanted.id; });
  MANGNON_CHECK(found != items.end());
  return found;
}

template <class Facts>
void fold_episode(History<Facts>& history, const Action& action) {
  const auto& episode = std::get<Episode>(action.content);
  if (action.kind == ActionKind::circumstance_begun) {
    history.episodes.push_back(episode);
    return;
  }
  const auto known = find_by_id(history.episodes, episode);
  if (action.kind == ActionKind::circumstance_withdrawn)
    history.episodes.erase(known);
  else
    *known = episode;
}

template <class Facts>
void fold_support(History<Facts>& history, const Action& action) {
  const auto& support = std::get<Support>(action.content);
  if (action.kind == ActionKind::support_given)
    history.supports.push_back(support);
  else
    history.supports.erase(find_by_id(history.supports, support));
}

template <class Facts>
void fold_declined(History<Facts>& history, const Action& action) {
  const auto& declined = std::get<DeclinedProposal>(action.content);
  std::erase_if(history.declined,
                [&](const auto& each) { return each.kind == declined.kind && each.code == declined.code; });
  history.declined.push_back(declined);
}

template <class Facts>
void fold_one(History<Facts>& history, Timelines& timelines, const Action& action, base::Date registered_from) {
  switch (action.kind) {
    case ActionKind::registered:
    case ActionKind::changed:
    case ActionKind::merged:
    case ActionKind::corrected:
      apply_facts(timelines, action, registered_from);
      break;
    case ActionKind::circumstance_begun:
    case ActionKind::circumstance_ended:
    case ActionKind::circumstance_corrected:
    case ActionKind::circumstance_withdrawn:
      fold_episode(history, action);
      break;
    case ActionKind::support_given:
    case ActionKind::support_withdrawn:
      fold_support(history, action);
      break;
    case ActionKind::unmerged:
      break;  // what it withdraws was left out
    case ActionKind::proposal_declined:
      fold_declined(history, action);
      break;
  }
}

bool has_later_facts(std::span<const Action> actions) {
  return std::any_of(actions.begin() + 1, actions.end(),
                     [](const Action& action) { return std::holds_alternative<FactChanges>(action.content); });
}

template <class Facts>
History<Facts> fold(std::span<const Action> actions) {
  MANGNON_CHECK(!actions.empty() && actions.front().kind == ActionKind::registered);
  const bool withdrawals = std::any_of(actions.begin(), actions.end(),
                                       [](const Action& action) { return action.kind == ActionKind::unmerged; });
  if (withdrawals) {
    auto history = fold<Facts>(counted(actions));
    history.version = static_cast<int>(actions.size());
    return history;
  }
  History<Facts> history{.version = static_cast<int>(actions.size())};
  const bool one_span = !has_later_facts(actions);
  Timelines timelines;
  for (const auto& action : actions.subspan(one_span ? 1 : 0))
    fold_one(history, timelines, action, actions.front().valid_from);
  history.spans = one_span ? single_span<Facts>(actions.front()) : spans_of<Facts>(timelines);
  return history;
}

}  // namespace

ChildHistory fold_child(std::span<const Action> actions) {
  return fold<ChildFacts>(actions);
}
HouseholdHistory fold_household(std::span<const Action> actions) {
  return fold<HouseholdFacts>(actions);
}

}  // namespace mangnon::domain
