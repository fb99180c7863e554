#include "domain/round_message.hpp"

#include <algorithm>

#include "domain/round_message_failures.hpp"

namespace mangnon::domain {

MessageState RoundMessage::state() const {
  switch (steps.back().deed) {
    case MessageDeed::said:
    case MessageDeed::passed_on:
      return MessageState::open;
    case MessageDeed::answered:
      return MessageState::answered;
    case MessageDeed::acknowledged:
      return MessageState::acknowledged;
    case MessageDeed::withdrawn:
      return MessageState::withdrawn;
  }
  return MessageState::open;
}

UnitId RoundMessage::holder() const {
  const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const MessageStep& step) {
    return step.deed == MessageDeed::said || step.deed == MessageDeed::passed_on;
  });
  return last->to;
}

const MessageStep* RoundMessage::answer() const {
  const auto last = std::find_if(steps.rbegin(), steps.rend(),
                                 [](const MessageStep& step) { return step.deed == MessageDeed::answered; });
  return last == steps.rend() ? nullptr : &*last;
}

base::Failures check_step(const RoundMessage& message, MessageDeed deed) {
  const bool of_questions = deed == MessageDeed::passed_on || deed == MessageDeed::answered;
  const bool of_reminders = deed == MessageDeed::acknowledged;
  const bool is_question = message.kind == MessageKind::question;
  if (deed == MessageDeed::said || (of_questions && !is_question) || (of_reminders && is_question))
    return {{&MESSAGE_OTHER_KIND, "message", {std::string(word_of(message.kind).vi)}}};
  const auto state = message.state();
  // What was answered may be answered better.
  if (state == MessageState::open || (state == MessageState::answered && deed == MessageDeed::answered)) return {};
  return {{&MESSAGE_SETTLED, "message", {std::string(word_of(state).vi)}}};
}

}  // namespace mangnon::domain
