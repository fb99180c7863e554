// A unit's own part in a round: what its hamlets report, and sending its figures (docs/domain/rounds.md SEND-1 …
// SEND-5, SEND-10, SEND-11).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/round.hpp"
#include "domain/sending.hpp"

namespace mangnon::app {

struct CommentAnswer {
  domain::CommentId comment{};
  std::string text{};
};
struct LeftOut {
  std::string unit{};  // code on the map day, uid:… or id
  std::string reason{};
};
struct SendFigures {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;          // how many sendings of the unit the sender saw
  std::string person{};  // who answers for the figures
  std::string position{};
  bool is_confirmed = false;
  std::vector<CommentAnswer> answers{};
  std::vector<LeftOut> exceptions{};
};
// RETURNS {"unit", "sending", "state", "digest"}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND, SENDING_NOT_OWN_UNIT,
// ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN, SENDING_ALREADY_SENT, SENDING_ALREADY_ACCEPTED, SENDING_NOT_CONFIRMED,
// COMMENT_NOT_FOUND, REASON_MISSING, STALE_VERSION, SENDING_OPEN_ERRORS, SENDING_BELOW_NOT_ACCEPTED.
[[nodiscard]] Outcome<wire::Json> send_figures(Context& context, const Envelope& envelope, const SendFigures& command);

struct ReportHamlet {
  domain::RoundId round{};
  std::string hamlet{};  // id
  int seen = 0;          // how many reports of the hamlet the sender saw
  int planned = 0;
  int visited = 0;
  std::optional<base::Date> done_on{};
  std::optional<int> book_children{};
  std::optional<int> book_special{};
  std::optional<int> book_at_risk{};
  std::optional<int> book_other{};
  std::string explanation{};
};
// RETURNS {"hamlet", "number"}. FAILS as send_figures, STALE_VERSION, HAMLET_UNKNOWN, WORK_NUMBERS, DATE_IN_FUTURE.
[[nodiscard]] Outcome<wire::Json> report_hamlet(Context& context, const Envelope& envelope,
                                                const ReportHamlet& command);

// What sending and appraising share: the unit's way so far.
struct LoadedSending {
  domain::Round round{};
  domain::UnitId unit{};
  std::vector<domain::SendingStep> steps{};
  domain::SendingStatus status{};
};
// FAILS ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN.
[[nodiscard]] Outcome<bool> check_open(Context& context, storage::Transaction& transaction, const domain::Round& round);
// A unit of an issued topmost round, within the actor's scope. FAILS as send_figures, up to ROUND_IS_LOWER_PLAN.
[[nodiscard]] Outcome<LoadedSending> load_sending(Context& context, storage::Transaction& transaction,
                                                  domain::RoundId round, const std::string& unit);
// The same for reading: of any round that the actor sees.
[[nodiscard]] Outcome<LoadedSending> read_sending(Context& context, storage::Transaction& transaction,
                                                  const domain::Round& round, domain::UnitId unit);
// FAILS STALE_VERSION at "sending" when the unit has sent since.
[[nodiscard]] Outcome<bool> check_seen(const LoadedSending& sending, int seen);
[[nodiscard]] domain::SendingStep next_step(const Context& context, const LoadedSending& sending, domain::StepKind kind,
                                            base::Moment now);
[[nodiscard]] Done step_done(const LoadedSending& sending, const domain::SendingStep& step, domain::SendingState state);

}  // namespace mangnon::app
