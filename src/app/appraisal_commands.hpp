// The part of the level above: comments, return, acceptance, reopening, re-survey (docs/domain/rounds.md SEND-7 …
// SEND-9, SEND-12, SEND-13).
#pragma once

#include <string>

#include "app/command.hpp"
#include "app/sending_commands.hpp"
#include "domain/round.hpp"
#include "domain/sending.hpp"

namespace mangnon::app {

struct CommentFigures {
  domain::CommentId comment{};  // made by the client
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;  // the sending that the appraiser saw
  domain::CommentOn on = domain::CommentOn::row;
  std::string place{};  // of a cell or row: code as sealed, or id; the unit itself for its total
  std::string cell{};
  domain::ChildId child{};
  std::string text{};
};
struct AnswerFigures {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;          // the sending that the appraiser saw
  std::string reason{};  // of a return or reopening; a remark at acceptance
  std::string person{};  // who accepts
  std::string position{};
};
struct RecordResurvey {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;  // the sending that the appraiser saw
  int households = 0;
  int facts_checked = 0;
  int facts_agreed = 0;
  std::string note{};
};

// A sending that the actor appraises and to which the step may follow. FAILS as said below, up to STALE_VERSION.
[[nodiscard]] Outcome<LoadedSending> load_appraisal(Context& context, storage::Transaction& transaction,
                                                    domain::RoundId round, const std::string& unit, int seen,
                                                    domain::StepKind kind);

// All FAIL as load_sending, with APPRAISAL_OF_OWN_FIGURES, APPRAISAL_OF_ANOTHER STALE_VERSION and what
// domain::may_follow says. RETURNS {"id"}. FAILS COMMENT_TARGET_GONE, REASON_MISSING.
[[nodiscard]] Outcome<wire::Json> comment_figures(Context& context, const Envelope& envelope,
                                                  const CommentFigures& command);
// The others RETURN {"unit", "sending", "state"}. FAILS REASON_MISSING.
[[nodiscard]] Outcome<wire::Json> return_figures(Context& context, const Envelope& envelope,
                                                 const AnswerFigures& command);
// FAILS SENDING_NOT_CONFIRMED (person, position), ACCEPTANCE_… .
[[nodiscard]] Outcome<wire::Json> accept_figures(Context& context, const Envelope& envelope,
                                                 const AnswerFigures& command);
// FAILS REASON_MISSING.
[[nodiscard]] Outcome<wire::Json> reopen_figures(Context& context, const Envelope& envelope,
                                                 const AnswerFigures& command);
// FAILS WORK_NUMBERS.
[[nodiscard]] Outcome<wire::Json> record_resurvey(Context& context, const Envelope& envelope,
                                                  const RecordResurvey& command);

}  // namespace mangnon::app
