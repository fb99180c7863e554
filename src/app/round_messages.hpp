// Questions upward and reminders downward in a round: written, passed on, answered, acknowledged, taken back and told
// (docs/domain/round_messages.md ASK-1 … REMIND-5).
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/round_message.hpp"

namespace mangnon::app {

struct AskQuestion {
  domain::MessageId message{};  // follows from the command
  domain::RoundId round{};
  std::string unit{};  // that asks: code on the map day, uid:… or id; the actor's own when empty
  std::string text{};
};

struct RemindUnits {
  domain::RoundId round{};
  std::vector<std::string> units{};  // code on the map day, uid:… or id
  std::string text{};
  std::optional<base::Date> due{};
};

struct SeenMessage {
  domain::MessageId id{};
  int version = 0;
};

inline constexpr std::size_t MOST_REMINDED = 500;

// RETURNS {"id", "version"}. FAILS NOT_PERMITTED, ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN,
// UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND, MESSAGE_NOT_YOURS, MESSAGE_NOBODY_ABOVE, FIELD_MISSING.
[[nodiscard]] Outcome<wire::Json> ask_question(Context& context, const Envelope& envelope, const AskQuestion& command);
// RETURNS {"reminded"}. FAILS also APPRAISAL_OF_OWN_FIGURES, APPRAISAL_OF_ANOTHER, REMINDER_NOT_NEEDED,
// REMINDER_DUE_PAST.
[[nodiscard]] Outcome<wire::Json> remind_units(Context& context, const Envelope& envelope, const RemindUnits& command);
// Each RETURNS {"id", "version"}. FAILS also MESSAGE_NOT_FOUND, STALE_VERSION, MESSAGE_LIES_ELSEWHERE and what
// check_step says.
[[nodiscard]] Outcome<wire::Json> answer_question(Context& context, const Envelope& envelope, const SeenMessage& seen,
                                                  const std::string& text, bool for_all);
[[nodiscard]] Outcome<wire::Json> pass_question_on(Context& context, const Envelope& envelope, const SeenMessage& seen,
                                                   const std::string& text);
[[nodiscard]] Outcome<wire::Json> acknowledge_reminder(Context& context, const Envelope& envelope,
                                                       const SeenMessage& seen, const std::string& text);
// A question by who asked, a reminder by who reminded.
[[nodiscard]] Outcome<wire::Json> withdraw_message(Context& context, const Envelope& envelope, const SeenMessage& seen);

// Whom it lies with today: where that unit is no more, who is above the one that asked (ASK-1). Nil: nobody.
[[nodiscard]] domain::UnitId holder_today(Context& context, const domain::RoundMessage& message);
// Whether the actor reads it whole (ASK-3), not only its answer for all.
[[nodiscard]] bool sees_message(Context& context, const domain::RoundMessage& message, base::Date map_day);

// {"round": {id, code, name, state}, "unit", "above", "may_ask", "questions": [{id, version, unit or null, state,
// state_name, holder, own, may_answer, may_pass_on, may_withdraw, steps: [{deed, deed_name, at, unit, text,
// for_all}]}], "reminders": [{id, version, unit, to, state, state_name, settled, text, due, at, words,
// may_acknowledge, may_withdraw}], "owing": units that the actor may remind [{unit, due_on, late, reminded_at}]}; the
// latest first. FAILS NOT_PERMITTED, ROUND_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> show_messages(Context& context, domain::RoundId round);

// What the actor's own unit owes in the issued rounds that it is in: {"on", "rounds": [{round, unit, due_on, days,
// late, reminders: [{id, version, text, due, at, from}], "to_answer": questions that lie with it}]}; only rounds with
// something owed: due within DAYS_AHEAD, late, reminded or asked. FAILS NOT_PERMITTED.
inline constexpr int DAYS_AHEAD = 7;
[[nodiscard]] Outcome<wire::Json> show_owed(Context& context);

}  // namespace mangnon::app
