#include "domain/household_visit.hpp"

#include <algorithm>

#include "domain/household_visit_failures.hpp"

namespace mangnon::domain {

base::Failures check_visit(const Visit& visit, const Round& round, base::Date today) {
  base::Failures wrong;
  if (visit.on > today) wrong.push_back({&VISIT_IN_FUTURE, "on", {}});
  if (!round.phases.empty() && visit.on < round.phases.front().from)
    wrong.push_back({&VISIT_BEFORE_ROUND, "on", {base::format_vi(round.phases.front().from)}});
  if (visit.visitor.is_nil() && visit.visitor_name.empty()) wrong.push_back({&VISIT_WITHOUT_VISITOR, "visitor", {}});
  if (visit.result == VisitResult::met && visit.informant.empty())
    wrong.push_back({&VISIT_WITHOUT_INFORMANT, "informant", {}});
  return wrong;
}

VisitState visit_state(std::span<const Visit> visits) {
  auto state = VisitState::open;
  for (const auto& visit : visits) {
    if (visit.mistake) continue;
    switch (visit.result) {
      case VisitResult::met:
        state = std::max(state, visit.by_phone ? VisitState::by_phone : VisitState::met);
        break;
      case VisitResult::moved:
        state = std::max(state, VisitState::moved);
        break;
      case VisitResult::absent:
      case VisitResult::refused:
        state = std::max(state, VisitState::again);
        break;
    }
  }
  return state;
}

}  // namespace mangnon::domain
