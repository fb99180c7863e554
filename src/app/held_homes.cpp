#include "app/held_homes.hpp"

namespace mangnon::app {

void HeldHomes::hold(storage::Transaction& transaction, const std::set<domain::HouseholdId>& homes) {
  versions_.clear();
  for (const auto& home : homes) {
    const bool is_held = transaction.households().hold(home);
    const auto version = static_cast<int>(transaction.households().actions(home).size());
    if (!is_held && version > 0) throw storage::StoreBusy("household changed meanwhile");
    versions_[home] = version;
  }
}

bool HeldHomes::stands(const Home& home) const {
  const auto held = versions_.find(home.id);
  return held != versions_.end() && held->second == home.version;
}

}  // namespace mangnon::app
