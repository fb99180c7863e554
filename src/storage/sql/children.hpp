// Children and households in SQL.
#pragma once

#include "storage/histories.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlChildren final : public Children {
 public:
  explicit SqlChildren(Connection& connection) : connection_(connection) {}
  Actions actions(domain::ChildId id) override;
  AppendOutcome append(const ChildWrite& write) override;
  std::optional<domain::ChildId> by_identifier(std::string_view kind, std::string_view value) override;
  std::unordered_map<domain::ChildId, Actions> journals_in(std::span<const domain::UnitId> hamlets) override;
  std::vector<domain::ChildId> members(domain::HouseholdId household, base::Date on) override;
  std::vector<domain::ChildId> members_since(domain::HouseholdId household, base::Date on) override;
  std::vector<ChildRow> rows(std::span<const domain::ChildId> ids, base::Date on) override;

 private:
  [[nodiscard]] AppendOutcome append_actions(const ChildWrite& write);
  void write_spans(const ChildWrite& write, Moment at);
  void write_episodes(const ChildWrite& write, Moment at);
  void write_supports(const ChildWrite& write, Moment at);
  void write_declined(const ChildWrite& write, Moment at);

  Connection& connection_;
};

class SqlHouseholds final : public Households {
 public:
  explicit SqlHouseholds(Connection& connection) : connection_(connection) {}
  Actions actions(domain::HouseholdId id) override;
  AppendOutcome append(const HouseholdWrite& write) override;
  bool hold(domain::HouseholdId id) override;
  std::unordered_map<domain::HouseholdId, Actions> journals_in(std::span<const domain::UnitId> hamlets) override;
  std::vector<HomeRow> rows_in(std::span<const domain::UnitId> hamlets, base::Date on) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
