#include <algorithm>

#include "storage/memory/journals.hpp"
#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

Actions MemoryHouseholds::actions(domain::HouseholdId id) {
  return actions_of(view_.seen().households, id);
}

AppendOutcome MemoryHouseholds::append(const HouseholdWrite& write) {
  Data& data = view_.change();
  if (is_stale(data.households, write)) return AppendOutcome::stale;
  append_to(data.households, write);
  return AppendOutcome::appended;
}

// One writer at a time.
bool MemoryHouseholds::hold(domain::HouseholdId) {
  return true;
}

std::unordered_map<domain::HouseholdId, Actions> MemoryHouseholds::journals_in(
    std::span<const domain::UnitId> hamlets) {
  return journals_touching(view_.seen().households, hamlets);
}

std::vector<HomeRow> MemoryHouseholds::rows_in(std::span<const domain::UnitId> hamlets, base::Date on) {
  std::vector<HomeRow> rows;
  for (const auto& [id, journal] : view_.seen().households) {
    const auto* facts = journal->history.at(on);
    if (facts != nullptr && std::find(hamlets.begin(), hamlets.end(), facts->hamlet) != hamlets.end())
      rows.push_back({.id = id, .facts = *facts});
  }
  return rows;
}

}  // namespace mangnon::storage::memory
