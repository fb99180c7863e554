#include "domain/sending.hpp"

#include "domain/resurvey.hpp"
#include "domain/sending_failures.hpp"

namespace mangnon::domain {

namespace {

// A re-survey that found too much wrong is not carried over to the figures that are sent next (RESURVEY-7).
bool was_to_be_redone(const SendingStep& step) {
  return step.facts_checked > 0 &&
         decide_resurvey({.checked = step.facts_checked, .agreed = step.facts_agreed}) == ResurveyDecision::redo;
}

void take(SendingStatus& status, const SendingStep& step) {
  switch (step.kind) {
    case StepKind::sent:
      status.state = SendingState::sent;
      status.sendings = step.sending;
      status.sent_at = step.at;
      status.sent_by = step.by;
      if (status.resurvey && was_to_be_redone(*status.resurvey)) status.resurvey.reset();
      return;
    case StepKind::returned:
      status.state = SendingState::returned;
      return;
    case StepKind::accepted:
      status.state = SendingState::accepted;
      status.accepted = step.sending;
      status.accepted_at = step.at;
      return;
    case StepKind::reopened:
      status.state = SendingState::reopened;
      status.accepted.reset();
      status.accepted_at.reset();
      return;
    case StepKind::resurveyed:
      status.resurvey = step;
      return;
  }
}

}  // namespace

SendingStatus fold_sending(std::span<const SendingStep> steps, bool has_work) {
  SendingStatus status;
  if (has_work) status.state = SendingState::in_progress;
  for (const auto& step : steps) take(status, step);
  return status;
}

base::Result<int> may_follow(const SendingStatus& status, StepKind kind) {
  switch (kind) {
    case StepKind::sent:
      if (status.state == SendingState::sent) return base::fail(SENDING_ALREADY_SENT, "unit");
      if (status.state == SendingState::accepted) return base::fail(SENDING_ALREADY_ACCEPTED, "unit");
      return status.sendings + 1;
    case StepKind::returned:
    case StepKind::accepted:
      if (status.state != SendingState::sent) return base::fail(SENDING_NOT_SENT, "unit");
      return status.sendings;
    case StepKind::reopened:
      if (status.state != SendingState::accepted) return base::fail(SENDING_NOT_ACCEPTED, "unit");
      return status.sendings;
    case StepKind::resurveyed:
      if (status.sendings == 0) return base::fail(SENDING_NOT_SENT, "unit");
      if (status.state == SendingState::accepted) return base::fail(SENDING_ALREADY_ACCEPTED, "unit");
      return status.sendings;
  }
  return status.sendings;
}

}  // namespace mangnon::domain
