#include "app/book_waiting.hpp"

#include <algorithm>

namespace mangnon::app {

HouseholdSteps Waiting::household_steps() const {
  auto steps = inherited;
  if (!household_action) return steps;
  if (steps.actions.empty()) steps.before = household_before;
  steps.after = *household_after;
  steps.actions.push_back(*household_action);
  return steps;
}

std::vector<const Waiting*> hand_on_households(std::vector<Waiting>& rows) {
  for (auto& each : rows) each.inherited = {};
  std::vector<const Waiting*> without_heir;
  for (auto each = rows.begin(); each != rows.end(); ++each) {
    if (!each->is_refused()) continue;
    auto steps = each->household_steps();
    if (steps.actions.empty()) continue;
    const auto heir =  // refused itself, it hands all of it on
        std::find_if(std::next(each), rows.end(), [&](const Waiting& row) { return row.home == each->home; });
    if (heir == rows.end())
      without_heir.push_back(&*each);
    else
      heir->inherited = std::move(steps);
  }
  return without_heir;
}

std::vector<domain::UnitVersion> take_needed_hamlets(std::vector<domain::UnitVersion>& from,
                                                     const std::vector<Waiting>& rows) {
  const auto is_waiting = [&](const auto& hamlet) {
    return std::none_of(rows.begin(), rows.end(),
                        [&](const auto& each) { return each.hamlet == hamlet.id && !each.is_refused(); });
  };
  const auto needed = std::stable_partition(from.begin(), from.end(), is_waiting);
  std::vector<domain::UnitVersion> taken(needed, from.end());
  from.erase(needed, from.end());
  return taken;
}

}  // namespace mangnon::app
