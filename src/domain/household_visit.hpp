// The visits of a round: who went to which household on which day, whom they met or why not, and who is to go where.
// Nothing is overwritten. Pure. Source: docs/domain/household_visits.md VISIT-1 … VISIT-8; REQ-33, REQ-48.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"
#include "domain/round.hpp"

namespace mangnon::domain {

using VisitId = base::Id<struct VisitTag>;

enum class VisitResult { met, absent, moved, refused };
inline constexpr std::array<Word<VisitResult>, 4> VISIT_RESULT_WORDS = {{
    {VisitResult::met, "met", "Gặp được", "Met"},
    {VisitResult::absent, "absent", "Đi vắng", "Nobody at home"},
    {VisitResult::moved, "moved", "Đã chuyển đi", "Moved away"},
    {VisitResult::refused, "refused", "Từ chối", "Refused"},
}};
constexpr const auto& words_of(VisitResult) {
  return VISIT_RESULT_WORDS;
}

// Entered by mistake: it counts no more.
struct VisitMistake {
  SensitiveText reason{};
  base::Moment at{};
  UserId by{};

  bool operator==(const VisitMistake&) const = default;
};

struct Visit {
  VisitId id{};
  RoundId round{};
  HouseholdId household{};
  UnitId hamlet{};  // of the household when it was recorded
  base::Date on{};
  VisitResult result{};
  bool by_phone = false;         // asked by telephone only
  RosterId visitor{};            // nil: somebody who is in no roster
  SensitiveText visitor_name{};  // of somebody who is in no roster
  SensitiveText informant{};     // who told it, and what they are to the children; of one who was met
  SensitiveText note{};
  base::Moment at{};
  UserId by{};
  std::optional<VisitMistake> mistake{};

  bool operator==(const Visit&) const = default;
};

// Who is to visit a household; a later one of the household stands.
struct VisitDuty {
  RoundId round{};
  HouseholdId household{};
  UnitId hamlet{};     // of the household when it was said
  int number = 0;      // of the household in the round, from 1
  RosterId visitor{};  // nil: nobody any more
  base::Moment at{};
  UserId by{};

  bool operator==(const VisitDuty&) const = default;
};

// VISIT-2. RETURNS all that is wrong.
[[nodiscard]] base::Failures check_visit(const Visit& visit, const Round& round, base::Date today);

// How far a household is in a round: the best of its visits that were no mistake (VISIT-4).
enum class VisitState { open, again, moved, by_phone, met };
inline constexpr std::array<Word<VisitState>, 5> VISIT_STATE_WORDS = {{
    {VisitState::open, "open", "Chưa đến", "Not visited yet"},
    {VisitState::again, "again", "Phải đến lại", "To be visited again"},
    {VisitState::moved, "moved", "Đã chuyển đi", "Moved away"},
    {VisitState::by_phone, "by_phone", "Chỉ hỏi qua điện thoại", "By telephone only"},
    {VisitState::met, "met", "Đã gặp", "Met"},
}};
constexpr const auto& words_of(VisitState) {
  return VISIT_STATE_WORDS;
}
// REQUIRES the visits to be of one household.
[[nodiscard]] VisitState visit_state(std::span<const Visit> visits);
// Whether nobody needs to go there any more.
[[nodiscard]] constexpr bool is_visited(VisitState state) {
  return state == VisitState::met || state == VisitState::by_phone || state == VisitState::moved;
}

}  // namespace mangnon::domain
