// Who sees which round, whose figures are whose, and who appraises them. Units change between the plan and the deed, so
// each is followed through the lineage to the day of the deed (docs/domain/rounds.md ROUND-7, SEND-1, SEND-9).
#pragma once

#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/round.hpp"

namespace mangnon::app {

[[nodiscard]] base::Date today_in_viet_nam(Context& context);

// What the unit is on a day: itself, or what it became.
[[nodiscard]] domain::UnitId unit_on(const domain::UnitTree& tree, domain::UnitId unit, base::Date on);

[[nodiscard]] bool sees_round(Context& context, const domain::UnitTree& tree, const domain::Round& round);
// FAILS ROUND_NOT_FOUND, also for one that the actor may not see.
[[nodiscard]] Outcome<domain::Round> find_round(Context& context, storage::Transaction& transaction,
                                                domain::RoundId id);
// By its code, for papers and imports.
[[nodiscard]] Outcome<domain::Round> find_round(Context& context, storage::Transaction& transaction,
                                                const std::string& code);

// The units of a level that take part: below the root, or the root, on the map day, in order of code.
[[nodiscard]] std::vector<domain::UnitId> units_of(const domain::UnitTree& tree, const domain::Round& round,
                                                   domain::UnitLevel level);
// The units directly below one that send to it, on the map day; none for a commune.
[[nodiscard]] std::vector<domain::UnitId> senders_below(const domain::UnitTree& tree, const domain::Round& round,
                                                        domain::UnitId unit);

// The issued plans that rest on a round (ROUND-5).
[[nodiscard]] std::vector<domain::Round> lower_plans(storage::Transaction& transaction, domain::RoundId above);
// The last day of a unit's own part, on the map day: sending, for a level above else appraising, in the nearest plan
// that covers it. A hamlet has none of its own.
[[nodiscard]] std::optional<base::Date> due_of(const domain::UnitTree& tree, const domain::Round& round,
                                               std::span<const domain::Round> lower, domain::UnitId unit);

// A unit of the round that the actor may read: in scope on the map day. FAILS UNIT_OUTSIDE_SCOPE,
// SENDING_UNIT_NOT_IN_ROUND.
[[nodiscard]] Outcome<domain::UnitId> find_sender(Context& context, const domain::Round& round,
                                                  const std::string& unit);
// Whether the actor's own unit today is the unit, or what it became.
[[nodiscard]] bool is_own(Context& context, const domain::UnitTree& tree, domain::UnitId unit);
// The unit directly above, today: a district until 30/06/2025, a province since. Nil when there is none.
[[nodiscard]] domain::UnitId appraiser_of(Context& context, const domain::UnitTree& tree, domain::UnitId unit);
// FAILS APPRAISAL_OF_OWN_FIGURES, APPRAISAL_OF_ANOTHER (names who).
[[nodiscard]] Outcome<bool> check_appraiser(Context& context, const domain::UnitTree& tree, domain::UnitId unit,
                                            domain::UserId sent_by);

}  // namespace mangnon::app
