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

std::unordered_map<domain::HouseholdId, Actions> MemoryHouseholds::journals_in(
    std::span<const domain::UnitId> hamlets) {
  return journals_touching(view_.seen().households, hamlets);
}

}  // namespace mangnon::storage::memory
