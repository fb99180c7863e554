// Planning a round: draft, change, issue, close (docs/domain/rounds.md ROUND-1 … ROUND-9).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/round.hpp"

namespace mangnon::app {

// What is given; the rest stays, or is the earlier round's.
struct RoundSettings {
  std::optional<std::string> name{};
  std::optional<domain::RoundScope> scope{};
  std::optional<base::Date> reference_on{};
  std::optional<std::vector<domain::Phase>> phases{};
  std::optional<bool> compares_book{};
  std::optional<int> resurvey_percent{};
  std::optional<domain::RosterRule> roster_rule{};
  std::optional<domain::RoundId> based_on{};
};

struct PlanRound {
  domain::RoundId round{};  // made by the client
  std::string code{};
  std::string unit{};             // code on the map day, uid:… or id
  domain::RoundId cloned_from{};  // nil: made anew
  RoundSettings settings{};
};
struct ChangeRound {
  domain::RoundId round{};
  int version = 0;
  RoundSettings settings{};
};
struct StepRound {
  domain::RoundId round{};
  int version = 0;
};

// Each RETURNS {"id", "version", "state"}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND (the one cloned or rested on), ROUND_CODE_TAKEN, UNIT_OUTSIDE_SCOPE and what
// check_round and check_against_above say.
[[nodiscard]] Outcome<wire::Json> plan_round(Context& context, const Envelope& envelope, const PlanRound& command);
// FAILS as plan_round, STALE_VERSION, NOTHING_TO_CHANGE, ROUND_FIXED.
[[nodiscard]] Outcome<wire::Json> change_round(Context& context, const Envelope& envelope, const ChangeRound& command);
// FAILS ROUND_NOT_FOUND, STALE_VERSION, ROUND_NOT_DRAFT, ROUND_WITHOUT_SENDING.
[[nodiscard]] Outcome<wire::Json> issue_round(Context& context, const Envelope& envelope, const StepRound& command);
// FAILS ROUND_NOT_FOUND, STALE_VERSION, ROUND_NOT_OPEN.
[[nodiscard]] Outcome<wire::Json> close_round(Context& context, const Envelope& envelope, const StepRound& command);

}  // namespace mangnon::app
