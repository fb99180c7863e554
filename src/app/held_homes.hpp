// The households that gain a child in one transaction: held until it ends, so that none of them is dissolved, merged or
// moved under the child, and compared with what was decided upon. Source: docs/domain/household.md HOME-5;
// import.md IMPORT-14.
#pragma once

#include <map>
#include <set>

#include "storage/store.hpp"

namespace mangnon::app {

// A household, and how many actions of it were known.
struct Home {
  domain::HouseholdId id{};
  int version = 0;
};

class HeldHomes {
 public:
  // Instead of those before. In the order of their ids, so that two who hold the same do not wait for each other.
  // THROWS StoreBusy when one was written while this waited: the work is then done anew.
  void hold(storage::Transaction& transaction, const std::set<domain::HouseholdId>& homes);
  // After the transaction itself has written one.
  void wrote(domain::HouseholdId home, int version) { versions_[home] = version; }
  // Whether it still has the version. REQUIRES one that is held or was written.
  [[nodiscard]] bool stands(const Home& home) const;

 private:
  std::map<domain::HouseholdId, int> versions_{};  // 0: the store does not have it
};

}  // namespace mangnon::app
