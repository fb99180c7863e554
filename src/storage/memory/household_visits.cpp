#include "storage/memory/household_visits.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Visit;
using domain::VisitDuty;

namespace {

bool is_one_of(domain::UnitId hamlet, std::span<const domain::UnitId> hamlets) {
  return std::find(hamlets.begin(), hamlets.end(), hamlet) != hamlets.end();
}

}  // namespace

std::optional<Visit> MemoryHouseholdVisits::find(domain::VisitId id) {
  return find_in(view_.seen().visits, id);
}

std::vector<Visit> MemoryHouseholdVisits::of_hamlets(domain::RoundId round, std::span<const domain::UnitId> hamlets) {
  std::vector<Visit> found;
  for (const auto& [id, visit] : view_.seen().visits)
    if (visit.round == round && is_one_of(visit.hamlet, hamlets)) found.push_back(visit);
  std::sort(found.begin(), found.end(), [](const Visit& left, const Visit& right) {
    return std::tie(left.on, left.at, left.id) < std::tie(right.on, right.at, right.id);
  });
  return found;
}

void MemoryHouseholdVisits::add(const Visit& visit) {
  auto held = visit;
  held.mistake.reset();
  if (!view_.change().visits.emplace(visit.id, held).second) throw StoreBusy("a visit written twice");
}

void MemoryHouseholdVisits::add_mistake(domain::VisitId visit, const domain::VisitMistake& mistake) {
  auto& held = view_.change().visits.at(visit);
  if (held.mistake) throw StoreBusy("a visit called a mistake twice");
  held.mistake = mistake;
}

std::vector<VisitDuty> MemoryHouseholdVisits::duties_of_hamlets(domain::RoundId round,
                                                                std::span<const domain::UnitId> hamlets) {
  std::vector<VisitDuty> found;
  for (const auto& [key, duty] : view_.seen().visit_duties)
    if (duty.round == round && is_one_of(duty.hamlet, hamlets)) found.push_back(duty);
  std::sort(found.begin(), found.end(), [](const VisitDuty& left, const VisitDuty& right) {
    return std::tie(left.household, left.number) < std::tie(right.household, right.number);
  });
  return found;
}

void MemoryHouseholdVisits::add_duty(const VisitDuty& duty) {
  const std::tuple key(duty.round, duty.household, duty.hamlet, duty.number);
  if (!view_.change().visit_duties.emplace(key, duty).second) throw StoreBusy("a duty written twice");
}

}  // namespace mangnon::storage::memory
