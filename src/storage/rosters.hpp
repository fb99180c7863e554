// The people of rounds, as stored: everything only grows (docs/domain/round_people.md).
#pragma once

#include <optional>
#include <vector>

#include "domain/roster.hpp"

namespace mangnon::storage {

class Rosters {
 public:
  virtual ~Rosters() = default;
  [[nodiscard]] virtual std::optional<domain::RosterEntry> find(domain::RosterId id) = 0;
  // Of all units and times, in the order in which they were listed.
  [[nodiscard]] virtual std::vector<domain::RosterEntry> of_round(domain::RoundId round) = 0;
  // With its first facts; without its end.
  virtual void add(const domain::RosterEntry& entry) = 0;
  // The facts of that number, from 1. A second one of a number is StoreBusy.
  virtual void add_facts(domain::RosterId entry, int number, const domain::RosterFacts& facts) = 0;
  // A second one is StoreBusy.
  virtual void end(domain::RosterId entry, const domain::RosterEnd& ending) = 0;
};

}  // namespace mangnon::storage
