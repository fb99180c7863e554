// The visits of rounds and who is to make them, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryHouseholdVisits final : public HouseholdVisits {
 public:
  explicit MemoryHouseholdVisits(View& view) : view_(view) {}
  std::optional<domain::Visit> find(domain::VisitId id) override;
  std::vector<domain::Visit> of_hamlets(domain::RoundId round, std::span<const domain::UnitId> hamlets) override;
  void add(const domain::Visit& visit) override;
  void add_mistake(domain::VisitId visit, const domain::VisitMistake& mistake) override;
  std::vector<domain::VisitDuty> duties_of_hamlets(domain::RoundId round,
                                                   std::span<const domain::UnitId> hamlets) override;
  void add_duty(const domain::VisitDuty& duty) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
