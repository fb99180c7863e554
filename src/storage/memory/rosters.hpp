// The people of rounds, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryRosters final : public Rosters {
 public:
  explicit MemoryRosters(View& view) : view_(view) {}
  std::optional<domain::RosterEntry> find(domain::RosterId id) override;
  std::vector<domain::RosterEntry> of_round(domain::RoundId round) override;
  void add(const domain::RosterEntry& entry) override;
  void add_facts(domain::RosterId entry, int number, const domain::RosterFacts& facts) override;
  void end(domain::RosterId entry, const domain::RosterEnd& ending) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
