#include "storage/memory/supplies.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Supply;

std::optional<Supply> MemorySupplies::find(domain::SupplyId id) {
  return find_in(view_.seen().supplies, id);
}

std::vector<Supply> MemorySupplies::of_round(domain::RoundId round) {
  std::vector<Supply> found;
  for (const auto& [id, supply] : view_.seen().supplies)
    if (supply.round == round) found.push_back(supply);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.on, left.at, left.id) < std::tie(right.on, right.at, right.id);
  });
  return found;
}

void MemorySupplies::add(const Supply& supply) {
  auto held = supply;
  held.received.reset();
  held.cancelled.reset();
  if (!view_.change().supplies.emplace(supply.id, held).second) throw StoreBusy("a supply given twice");
}

void MemorySupplies::receive(domain::SupplyId supply, const domain::SupplyReceipt& receipt) {
  auto& held = view_.change().supplies.at(supply);
  if (held.received) throw StoreBusy("a supply received twice");
  held.received = receipt;
}

void MemorySupplies::cancel(domain::SupplyId supply, const domain::SupplyCancelling& cancelling) {
  auto& held = view_.change().supplies.at(supply);
  if (held.cancelled) throw StoreBusy("a supply cancelled twice");
  held.cancelled = cancelling;
}

}  // namespace mangnon::storage::memory
