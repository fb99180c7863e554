// The visits of rounds and who is to make them, in SQL.
#pragma once

#include "storage/household_visits.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlHouseholdVisits final : public HouseholdVisits {
 public:
  explicit SqlHouseholdVisits(Connection& connection) : connection_(connection) {}
  std::optional<domain::Visit> find(domain::VisitId id) override;
  std::vector<domain::Visit> of_hamlets(domain::RoundId round, std::span<const domain::UnitId> hamlets) override;
  void add(const domain::Visit& visit) override;
  void add_mistake(domain::VisitId visit, const domain::VisitMistake& mistake) override;
  std::vector<domain::VisitDuty> duties_of_hamlets(domain::RoundId round,
                                                   std::span<const domain::UnitId> hamlets) override;
  void add_duty(const domain::VisitDuty& duty) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
