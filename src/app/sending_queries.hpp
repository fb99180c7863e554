// What an appraiser, and the unit itself, sees of a unit's figures in a round: completeness, errors, the figures sealed
// or counted now, what changed since the sending before and since then, jumps against the round before, book against
// register, comments, and the way so far. Source: docs/domain/rounds.md SEND-6 … SEND-14.
#pragma once

#include <optional>
#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/round.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct AskSending {
  domain::RoundId round{};
  std::string unit{};            // code on the map day, uid:… or id
  std::optional<int> sending{};  // the latest when absent
};
// {"round", "unit", "status": {state, sendings, accepted, sent_at, accepted_at, due_on, late}, "may": {send, appraise,
//  reopen, report}, "shown": the sending whose figures these are (0: as counted now), "figures": {columns, rows,
//  total}, "seal": {at, person, position, digest, previous} or null, "errors", "errors_total", "warnings_total",
//  "rows_waiting", "without_address", "changes" (since the sending before), "since" (from the sending to now), "jumps",
//  "book", "comments", "steps", "below": units whose acceptance is waited for}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND, SENDING_NOT_SENT (no such one).
[[nodiscard]] Outcome<wire::Json> show_sending(Context& context, const AskSending& query);

}  // namespace mangnon::app
