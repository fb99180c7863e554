// The people of rounds, in SQL.
#pragma once

#include "storage/rosters.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlRosters final : public Rosters {
 public:
  explicit SqlRosters(Connection& connection) : connection_(connection) {}
  std::optional<domain::RosterEntry> find(domain::RosterId id) override;
  std::vector<domain::RosterEntry> of_round(domain::RoundId round) override;
  void add(const domain::RosterEntry& entry) override;
  void add_facts(domain::RosterId entry, int number, const domain::RosterFacts& facts) override;
  void end(domain::RosterId entry, const domain::RosterEnd& ending) override;

 private:
  // With the facts and areas of each.
  template <class Id>
  std::vector<domain::RosterEntry> load(const std::string& text, const Statement& areas, Id id);

  Connection& connection_;
};

}  // namespace mangnon::storage::sql
