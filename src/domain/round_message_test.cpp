#include "domain/round_message.hpp"

#include <gtest/gtest.h>

#include "domain/round_message_failures.hpp"

namespace mangnon::domain {
namespace {

const UnitId DISTRICT{base::make_named_uuid("unit", "district")};
const UnitId PROVINCE{base::make_named_uuid("unit", "province")};

RoundMessage of_kind(MessageKind kind, std::vector<MessageStep> more = {}) {
  RoundMessage message{.kind = kind, .steps = {{.deed = MessageDeed::said, .to = DISTRICT}}};
  message.steps.insert(message.steps.end(), more.begin(), more.end());
  return message;
}

bool may_follow(const RoundMessage& message, MessageDeed deed) {
  return check_step(message, deed).empty();
}

TEST(RoundMessage, LiesWithWhomItWasPassedOnTo) {
  EXPECT_EQ(of_kind(MessageKind::question).holder(), DISTRICT);
  const auto passed = of_kind(MessageKind::question, {{.deed = MessageDeed::passed_on, .to = PROVINCE}});
  EXPECT_EQ(passed.holder(), PROVINCE);
  EXPECT_EQ(passed.state(), MessageState::open);
  EXPECT_EQ(passed.answer(), nullptr);
}

TEST(RoundMessage, AQuestionIsAnsweredAgainAndTheLatestStands) {
  const auto answered = of_kind(MessageKind::question, {{.deed = MessageDeed::answered, .text = SensitiveText("một")},
                                                        {.deed = MessageDeed::answered, .text = SensitiveText("hai")}});
  EXPECT_EQ(answered.state(), MessageState::answered);
  EXPECT_EQ(answered.answer()->text.reveal(), "hai");
  EXPECT_TRUE(may_follow(answered, MessageDeed::answered));
  EXPECT_FALSE(may_follow(answered, MessageDeed::passed_on));
  EXPECT_FALSE(may_follow(answered, MessageDeed::withdrawn));
}

TEST(RoundMessage, EachKindHasItsOwnDeeds) {
  const auto question = of_kind(MessageKind::question);
  const auto reminder = of_kind(MessageKind::reminder);
  for (const auto deed : {MessageDeed::answered, MessageDeed::passed_on}) {
    EXPECT_TRUE(may_follow(question, deed));
    EXPECT_FALSE(may_follow(reminder, deed));
  }
  EXPECT_TRUE(may_follow(reminder, MessageDeed::acknowledged));
  EXPECT_FALSE(may_follow(question, MessageDeed::acknowledged));
  EXPECT_FALSE(may_follow(question, MessageDeed::said));
  EXPECT_TRUE(may_follow(question, MessageDeed::withdrawn) && may_follow(reminder, MessageDeed::withdrawn));
  EXPECT_EQ(check_step(question, MessageDeed::acknowledged).front().type, &MESSAGE_OTHER_KIND);
}

TEST(RoundMessage, NothingFollowsWhatIsSettled) {
  for (const auto last : {MessageDeed::acknowledged, MessageDeed::withdrawn}) {
    const auto settled = of_kind(MessageKind::reminder, {{.deed = last}});
    EXPECT_EQ(check_step(settled, MessageDeed::acknowledged).front().type, &MESSAGE_SETTLED);
    EXPECT_FALSE(may_follow(settled, MessageDeed::withdrawn));
  }
}

}  // namespace
}  // namespace mangnon::domain
