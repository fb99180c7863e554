// The visits of a round: who is to go where, who went, whom they met (docs/domain/household_visits.md VISIT-1 …
// VISIT-8).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/household_visit.hpp"

namespace mangnon::app {

struct RecordVisit {
  domain::VisitId visit{};  // follows from the command
  domain::RoundId round{};
  domain::HouseholdId household{};
  base::Date on{};
  domain::VisitResult result{};
  bool by_phone = false;
  domain::RosterId visitor{};  // nil: somebody by name
  std::string visitor_name{};
  std::string informant{};
  std::string note{};
};

struct AssignVisits {
  domain::RoundId round{};
  std::vector<domain::HouseholdId> households{};
  domain::RosterId visitor{};  // nil: nobody any more
};

inline constexpr std::size_t MOST_ASSIGNED = 2000;

// RETURNS {"id"}. FAILS NOT_PERMITTED, ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN, HOUSEHOLD_NOT_FOUND,
// HOUSEHOLD_ENDED, VISIT_OUTSIDE_ROUND, VISITOR_NOT_LISTED and what check_visit says.
[[nodiscard]] Outcome<wire::Json> record_visit(Context& context, const Envelope& envelope, const RecordVisit& command);
// RETURNS {"id"}. FAILS also VISIT_NOT_FOUND, VISIT_IS_MISTAKE.
[[nodiscard]] Outcome<wire::Json> mark_visit_mistaken(Context& context, const Envelope& envelope, domain::VisitId visit,
                                                      const std::string& reason);
// RETURNS {"assigned"}: how many were not of that person before.
[[nodiscard]] Outcome<wire::Json> assign_visits(Context& context, const Envelope& envelope,
                                                const AssignVisits& command);

// How many households of each hamlet of the commune were visited in the round (VISIT-4), by the hamlet as it is today.
[[nodiscard]] std::map<domain::UnitId, int> visited_households(Context& context, storage::Transaction& transaction,
                                                               const domain::Round& round, domain::UnitId commune);

struct AskVisits {
  std::string hamlet{};  // code, uid:… or id; empty: the first of the actor's area in the round
};
// {"round", "hamlet", "today", "from": the round's first day, "may_write", "may_assign", "hamlets": [units of the
// commune in the actor's area], "visitors": [{id, name, kind_name}], "results", "states": [{code, name}], "counts":
// {households, visited, by state}, "rows": [{household, number, head, children, visitor: {id, name} or null, state,
// state_name, visits: [{id, on, result, result_name, by_phone, visitor, informant, note, mistake}]}]}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, VISIT_OUTSIDE_ROUND.
[[nodiscard]] Outcome<wire::Json> show_visits(Context& context, domain::RoundId round, const AskVisits& query);

// The hamlets of a commune today, and those that ended in it: what was recorded there is still of it.
[[nodiscard]] std::vector<domain::UnitId> visit_places(Context& context, domain::UnitId commune);
// The round's roster of a commune, those who were no mistake.
[[nodiscard]] std::vector<domain::RosterEntry> visitors_of(Context& context, storage::Transaction& transaction,
                                                           const domain::Round& round, domain::UnitId commune);

}  // namespace mangnon::app
