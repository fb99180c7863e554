#include "storage/memory/rosters.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::RosterEntry;

std::optional<RosterEntry> MemoryRosters::find(domain::RosterId id) {
  return find_in(view_.seen().rosters, id);
}

std::vector<RosterEntry> MemoryRosters::of_round(domain::RoundId round) {
  std::vector<RosterEntry> found;
  for (const auto& [id, entry] : view_.seen().rosters)
    if (entry.round == round) found.push_back(entry);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.facts.front().at, left.id) < std::tie(right.facts.front().at, right.id);
  });
  return found;
}

void MemoryRosters::add(const RosterEntry& entry) {
  auto held = entry;
  held.facts.resize(1);
  held.ended.reset();
  if (!view_.change().rosters.emplace(entry.id, held).second) throw StoreBusy("somebody listed twice");
}

void MemoryRosters::add_facts(domain::RosterId entry, int number, const domain::RosterFacts& facts) {
  auto& held = view_.change().rosters.at(entry);
  if (static_cast<int>(held.facts.size()) >= number) throw StoreBusy("facts of somebody added twice");
  held.facts.push_back(facts);
}

void MemoryRosters::end(domain::RosterId entry, const domain::RosterEnd& ending) {
  auto& held = view_.change().rosters.at(entry);
  if (held.ended) throw StoreBusy("somebody left twice");
  held.ended = ending;
}

}  // namespace mangnon::storage::memory
