#include "reports/so_households.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace mangnon::reports {

Households households_of(const std::vector<storage::ChildRow>& children) {
  std::map<std::pair<int, domain::HouseholdId>, std::vector<storage::ChildRow>> by_number;
  constexpr int WITHOUT_NUMBER = 1'000'000;
  for (const auto& child : children)
    by_number[{child.home.number.value_or(WITHOUT_NUMBER), child.facts.household}].push_back(child);
  Households households;
  for (auto& [number, members] : by_number) {
    std::stable_sort(members.begin(), members.end(), [](const storage::ChildRow& left, const storage::ChildRow& right) {
      return std::tie(left.facts.relation_to_head, left.facts.birth_date) <
             std::tie(right.facts.relation_to_head, right.facts.birth_date);
    });
    households.push_back(std::move(members));
  }
  return households;
}

std::vector<domain::UnitId> hamlets_with_books(const Asked& asked) {
  const auto on = asked.at.geography_on;
  const auto level = asked.units->find(asked.at.unit, on)->level;
  if (domain::is_leaf_level(level)) return {asked.at.unit};
  std::vector<domain::UnitId> hamlets;
  if (level != domain::UnitLevel::commune) return hamlets;
  for (const auto& each : asked.units->children_of(asked.at.unit, on))
    if (domain::is_leaf_level(asked.units->find(each, on)->level)) hamlets.push_back(each);
  return hamlets;
}

}  // namespace mangnon::reports
