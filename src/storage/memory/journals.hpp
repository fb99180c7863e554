// What children and households share: reading a journal, appending to it, and what was known of it at a moment.
#pragma once

#include <algorithm>
#include <span>
#include <unordered_map>

#include "base/check.hpp"
#include "storage/append_rules.hpp"
#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

inline domain::ChildHistory fold_of(std::span<const domain::Action> actions, const domain::ChildFacts&) {
  return domain::fold_child(actions);
}
inline domain::HouseholdHistory fold_of(std::span<const domain::Action> actions, const domain::HouseholdFacts&) {
  return domain::fold_household(actions);
}

template <class IdType, class Facts>
[[nodiscard]] Actions actions_of(const Journals<IdType, Facts>& journals, IdType id) {
  const auto found = journals.find(id);
  return found == journals.end() ? Actions{} : found->second->actions;
}

template <class IdType, class Facts>
[[nodiscard]] bool is_stale(const Journals<IdType, Facts>& journals, const HistoryWrite<IdType, Facts>& write) {
  const auto found = journals.find(write.id);
  const int recorded = found == journals.end() ? 0 : found->second->history.version;
  return recorded != (write.before ? write.before->version : 0);
}

// REQUIRES a write that is not stale.
template <class IdType, class Facts>
void append_to(Journals<IdType, Facts>& journals, const HistoryWrite<IdType, Facts>& write) {
  Journal<Facts> journal{.actions = actions_of(journals, write.id)};
  MANGNON_CHECK(journal.actions.empty() || journal.actions.back().recorded_at < moment_of_write(write));
  journal.actions.insert(journal.actions.end(), write.actions.begin(), write.actions.end());
  journal.history = fold_of(journal.actions, Facts{});
  journals[write.id] = std::make_shared<const Journal<Facts>>(std::move(journal));
}

// The fold of what was recorded by then; empty when nothing was.
template <class Facts>
[[nodiscard]] domain::History<Facts> known(const Journal<Facts>& journal, KnownAt known_at) {
  if (!known_at) return journal.history;
  const auto later = std::find_if(journal.actions.begin(), journal.actions.end(),
                                  [&](const auto& action) { return action.recorded_at > *known_at; });
  if (later == journal.actions.begin()) return {};
  return fold_of({journal.actions.begin(), later}, Facts{});
}

template <class IdType, class Facts>
[[nodiscard]] std::unordered_map<IdType, Actions> journals_touching(const Journals<IdType, Facts>& journals,
                                                                    std::span<const domain::UnitId> hamlets) {
  std::unordered_map<IdType, Actions> found;
  for (const auto& [id, journal] : journals) {
    const auto lies_there = [&](const auto& span) {
      return std::find(hamlets.begin(), hamlets.end(), span.facts.hamlet) != hamlets.end();
    };
    const auto& spans = journal->history.spans;
    if (std::any_of(spans.begin(), spans.end(), lies_there)) found.emplace(id, journal->actions);
  }
  return found;
}

}  // namespace mangnon::storage::memory
