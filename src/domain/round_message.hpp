// What units of a round say to each other besides figures: a *question* (vướng mắc) goes up and is answered or passed
// on; a *reminder* (đôn đốc) goes down and is acknowledged. Each step is kept. Pure. Source:
// docs/domain/round_messages.md ASK-1 … REMIND-5; REQ-39, REQ-50, REQ-56.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

using MessageId = base::Id<struct MessageTag>;

enum class MessageKind { question, reminder };
inline constexpr std::array<Word<MessageKind>, 2> MESSAGE_KIND_WORDS = {{
    {MessageKind::question, "question", "Vướng mắc", "Question"},
    {MessageKind::reminder, "reminder", "Đôn đốc", "Reminder"},
}};
constexpr const auto& words_of(MessageKind) {
  return MESSAGE_KIND_WORDS;
}

enum class MessageDeed { said, passed_on, answered, acknowledged, withdrawn };
inline constexpr std::array<Word<MessageDeed>, 5> MESSAGE_DEED_WORDS = {{
    {MessageDeed::said, "said", "Đã gửi", "Sent"},
    {MessageDeed::passed_on, "passed_on", "Đã chuyển lên cấp trên", "Passed on"},
    {MessageDeed::answered, "answered", "Đã trả lời", "Answered"},
    {MessageDeed::acknowledged, "acknowledged", "Đã rõ", "Acknowledged"},
    {MessageDeed::withdrawn, "withdrawn", "Đã rút", "Withdrawn"},
}};
constexpr const auto& words_of(MessageDeed) {
  return MESSAGE_DEED_WORDS;
}

struct MessageStep {
  MessageDeed deed{};
  UnitId to{};                      // of said and passed_on: with whom it lies from then on
  SensitiveText text{};             // may be empty where it was only acknowledged or withdrawn
  std::optional<base::Date> due{};  // of a reminder: by when
  bool for_all = false;             // of an answer: all units below the answering one may read it
  base::Moment at{};
  UserId by{};

  bool operator==(const MessageStep&) const = default;
};

enum class MessageState { open, answered, acknowledged, withdrawn };
inline constexpr std::array<Word<MessageState>, 4> MESSAGE_STATE_WORDS = {{
    {MessageState::open, "open", "Đang chờ", "Open"},
    {MessageState::answered, "answered", "Đã trả lời", "Answered"},
    {MessageState::acknowledged, "acknowledged", "Đã rõ", "Acknowledged"},
    {MessageState::withdrawn, "withdrawn", "Đã rút", "Withdrawn"},
}};
constexpr const auto& words_of(MessageState) {
  return MESSAGE_STATE_WORDS;
}

struct RoundMessage {
  MessageId id{};
  RoundId round{};
  MessageKind kind{};
  UnitId from{};
  std::vector<MessageStep> steps{};  // at least one; the first is `said`

  bool operator==(const RoundMessage&) const = default;
  [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }
  [[nodiscard]] MessageState state() const;
  // With whom it lies, or lay last.
  [[nodiscard]] UnitId holder() const;
  // The answer that stands; null when there is none.
  [[nodiscard]] const MessageStep* answer() const;
};

// Whether the step may follow (ASK-2 … ASK-4, REMIND-3). RETURNS all that is wrong.
[[nodiscard]] base::Failures check_step(const RoundMessage& message, MessageDeed deed);

}  // namespace mangnon::domain
