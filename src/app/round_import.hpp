// Importing a commune's book for a round: the round gives the reference date, and takes a commune's book until its
// figures are sent (docs/domain/rounds.md SEND-15).
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/round.hpp"

namespace mangnon::app {

// An open topmost round, by its code. FAILS ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN.
[[nodiscard]] Outcome<domain::Round> round_for_import(Context& context, const std::string& code);
// Whether the round still takes the commune's book. FAILS SENDING_UNIT_NOT_IN_ROUND, SENDING_ALREADY_SENT,
// SENDING_ALREADY_ACCEPTED.
[[nodiscard]] Outcome<bool> check_takes_book(Context& context, const domain::Round& round, domain::UnitId commune);

}  // namespace mangnon::app
