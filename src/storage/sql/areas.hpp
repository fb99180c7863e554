// Who is in charge of which area, in SQL.
#pragma once

#include "storage/areas.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlAreas final : public Areas {
 public:
  explicit SqlAreas(Connection& connection) : connection_(connection) {}
  std::optional<domain::Assignment> find(domain::AssignmentId id) override;
  std::vector<domain::Assignment> of_units(std::span<const domain::UnitId> units) override;
  std::vector<domain::Assignment> of_user(domain::UserId user) override;
  void add(const domain::Assignment& assignment) override;
  void end(const domain::AssignmentEnd& end) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
