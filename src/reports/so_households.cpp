#include "reports/so_households.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/failures.hpp"

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

app::Outcome<std::vector<domain::UnitId>> hamlets_with_books(const Asked& asked) {
  const auto on = asked.at.geography_on;
  const auto is_leaf = [&](domain::UnitId unit) { return domain::is_leaf_level(asked.units->find(unit, on)->level); };
  if (is_leaf(asked.at.unit)) return std::vector{asked.at.unit};
  auto below = asked.units->children_of(asked.at.unit, on);
  if (!std::all_of(below.begin(), below.end(), is_leaf))
    return app::refuse(app::UNIT_TOO_WIDE, "unit", {std::string(asked.report.code)});
  if (below.empty()) return app::refuse(app::UNIT_WITHOUT_HAMLETS, "unit");
  return below;
}

}  // namespace mangnon::reports
