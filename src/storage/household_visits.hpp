// The visits of rounds and who is to make them, as stored: everything only grows (docs/domain/household_visits.md).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/household_visit.hpp"

namespace mangnon::storage {

class HouseholdVisits {
 public:
  virtual ~HouseholdVisits() = default;
  [[nodiscard]] virtual std::optional<domain::Visit> find(domain::VisitId id) = 0;
  // Of households that were in one of the hamlets when they were recorded, mistakes too; in order of day and recording.
  [[nodiscard]] virtual std::vector<domain::Visit> of_hamlets(domain::RoundId round,
                                                              std::span<const domain::UnitId> hamlets) = 0;
  virtual void add(const domain::Visit& visit) = 0;
  // A second one is StoreBusy.
  virtual void add_mistake(domain::VisitId visit, const domain::VisitMistake& mistake) = 0;
  // All of those that were in one of the hamlets when it was said, in order of household and number.
  [[nodiscard]] virtual std::vector<domain::VisitDuty> duties_of_hamlets(domain::RoundId round,
                                                                         std::span<const domain::UnitId> hamlets) = 0;
  // A second one of a number is StoreBusy.
  virtual void add_duty(const domain::VisitDuty& duty) = 0;
};

}  // namespace mangnon::storage
