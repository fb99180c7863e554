// What becomes of a unit's figures in a round: sent, returned with comments, sent again, accepted, reopened. Its state
// is a fold over its steps, which only grow. Source: docs/domain/rounds.md SEND-1 … SEND-14.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class SendingState { not_started, in_progress, sent, returned, accepted, reopened };
inline constexpr std::array<Word<SendingState>, 6> SENDING_STATE_WORDS = {{
    {SendingState::not_started, "not_started", "Chưa làm", "Not started"},
    {SendingState::in_progress, "in_progress", "Đang làm", "In progress"},
    {SendingState::sent, "sent", "Đã gửi", "Sent"},
    {SendingState::returned, "returned", "Trả lại", "Returned"},
    {SendingState::accepted, "accepted", "Đã nghiệm thu", "Accepted"},
    {SendingState::reopened, "reopened", "Mở lại", "Reopened"},
}};
constexpr const auto& words_of(SendingState) {
  return SENDING_STATE_WORDS;
}

enum class StepKind { sent, returned, accepted, reopened, resurveyed };
inline constexpr std::array<Word<StepKind>, 5> STEP_KIND_WORDS = {{
    {StepKind::sent, "sent", "Gửi số liệu", "Sent"},
    {StepKind::returned, "returned", "Trả lại", "Returned"},
    {StepKind::accepted, "accepted", "Nghiệm thu", "Accepted"},
    {StepKind::reopened, "reopened", "Mở lại", "Reopened"},
    {StepKind::resurveyed, "resurveyed", "Phúc tra", "Re-surveyed"},
}};
constexpr const auto& words_of(StepKind) {
  return STEP_KIND_WORDS;
}

// Whom a step names besides its author, and what a re-survey found.
struct SendingStep {
  RoundId round{};
  UnitId unit{};
  int number = 0;  // of the unit's steps in the round, from 1
  StepKind kind = StepKind::sent;
  int sending = 0;  // which sending it is about, from 1; 0 before the first
  base::Moment at{};
  UserId by{};
  SensitiveText note{};      // why it was returned or reopened; a remark at acceptance
  SensitiveText person{};    // who answers for the figures, or accepts them
  SensitiveText position{};  // of that person
  int households = 0;        // visited again
  int facts_checked = 0;     // in the re-survey
  int facts_agreed = 0;      // of those, as in the register

  bool operator==(const SendingStep&) const = default;
};

struct SendingStatus {
  SendingState state = SendingState::not_started;
  int sendings = 0;                           // sent so far
  std::optional<int> accepted{};              // the version in force, unless reopened
  std::optional<base::Moment> sent_at{};      // of the latest sending
  std::optional<base::Moment> accepted_at{};  // of the version in force
  UserId sent_by{};
  std::optional<SendingStep> resurvey{};  // the latest

  bool operator==(const SendingStatus&) const = default;
};
// REQUIRES the steps of one unit in order. `has_work`: a hamlet has reported something.
[[nodiscard]] SendingStatus fold_sending(std::span<const SendingStep> steps, bool has_work);

// Whether a step may follow. FAILS SENDING_ALREADY_SENT, SENDING_ALREADY_ACCEPTED, SENDING_NOT_SENT,
// SENDING_NOT_ACCEPTED.
[[nodiscard]] base::Result<int> may_follow(const SendingStatus& status, StepKind kind);

enum class CommentOn { cell, row, child };
inline constexpr std::array<Word<CommentOn>, 3> COMMENT_ON_WORDS = {{
    {CommentOn::cell, "cell", "Ô số liệu", "Cell"},
    {CommentOn::row, "row", "Dòng", "Row"},
    {CommentOn::child, "child", "Trẻ em", "Child"},
}};
constexpr const auto& words_of(CommentOn) {
  return COMMENT_ON_WORDS;
}

// What an appraiser holds against a cell, a row or a child of one sending, and how it was answered.
struct AppraisalComment {
  CommentId id{};
  RoundId round{};
  UnitId unit{};
  int sending = 0;
  CommentOn on = CommentOn::row;
  UnitId place{};      // of a cell or row
  std::string cell{};  // key of PL01 or PL02
  ChildId child{};
  SensitiveText text{};
  base::Moment at{};
  UserId by{};
  SensitiveText answer{};
  int answered_in = 0;  // the sending that answers it; 0: open
  UserId answered_by{};

  bool operator==(const AppraisalComment&) const = default;
};

// How far a hamlet is, and what its paper book says. Reported anew each time; the latest stands.
struct HamletWork {
  RoundId round{};
  UnitId hamlet{};
  int number = 0;   // of the hamlet's reports, from 1
  int planned = 0;  // households to visit
  int visited = 0;
  std::optional<base::Date> done_on{};
  std::optional<int> book_children{};  // counted in the paper book; absent: not counted yet
  std::optional<int> book_special{};
  std::optional<int> book_at_risk{};
  std::optional<int> book_other{};
  SensitiveText explanation{};  // of a difference between book and register
  base::Moment at{};
  UserId by{};

  bool operator==(const HamletWork&) const = default;
};

}  // namespace mangnon::domain
