// A batch of children handed over to the commune police, who compare it with the national population database and hand
// it back (docs/domain/police.md). What becomes of a batch is a list of steps that only grows; what the police say of a
// child becomes a correction of its record, or a question for a person when the record was changed meanwhile. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "domain/cleaning.hpp"
#include "domain/fields.hpp"

namespace mangnon::domain {

enum class PoliceStepKind { made, handed_over, returned, sent_back, applied, undone, cancelled };
inline constexpr std::array<Word<PoliceStepKind>, 7> POLICE_STEP_WORDS = {{
    {PoliceStepKind::made, "made", "Đã lập, chưa giao", "Made, not handed over"},
    {PoliceStepKind::handed_over, "handed_over", "Đã giao Công an cấp xã", "With the police"},
    {PoliceStepKind::returned, "returned", "Đã nhận kết quả", "Returned"},
    {PoliceStepKind::sent_back, "sent_back", "Đề nghị Công an cấp xã trả lời lại", "Sent back to the police"},
    {PoliceStepKind::applied, "applied", "Đã cập nhật vào sổ", "Applied"},
    {PoliceStepKind::undone, "undone", "Đã hoàn tác", "Undone"},
    {PoliceStepKind::cancelled, "cancelled", "Đã hủy", "Cancelled"},
}};
constexpr const auto& words_of(PoliceStepKind) {
  return POLICE_STEP_WORDS;
}

enum class PoliceResult { matched, corrected, not_found };
inline constexpr std::array<Word<PoliceResult>, 3> POLICE_RESULT_WORDS = {{
    {PoliceResult::matched, "matched", "Khớp", "Matched"},
    {PoliceResult::corrected, "corrected", "Đã sửa", "Corrected"},
    {PoliceResult::not_found, "not_found", "Không có", "Not found"},
}};
constexpr const auto& words_of(PoliceResult) {
  return POLICE_RESULT_WORDS;
}

// What the police may state, by the keys of CHILD_FIELDS.
inline constexpr std::array<std::string_view, 5> POLICE_FACTS = {"id_number", "full_name", "birth_date", "sex",
                                                                 "ethnicity"};

struct PoliceBatch {
  PoliceBatchId id{};
  UnitId commune{};
  std::string reference{};  // "CA-21025-2018-01": the commune's code, the year, the number within it
  base::Date on{};          // the day of the lists
  base::Moment made_at{};   // the facts of the lists are as known then
  UserId made_by{};

  bool operator==(const PoliceBatch&) const = default;
};

struct PoliceEntry {
  ChildId child{};
  int number = 0;       // its row, from 1
  std::string lists{};  // "A", "B,C"

  bool operator==(const PoliceEntry&) const = default;
};

struct PoliceStep {
  int number = 0;  // from 1: the batch's version
  PoliceStepKind kind{};
  base::Moment at{};
  UserId by{};
  std::optional<base::Date> on{};      // handed over, returned: on this day
  std::optional<base::Date> due_on{};  // handed over: to be returned by
  SensitiveText person{};              // to whom, by whom
  SensitiveText note{};

  bool operator==(const PoliceStep&) const = default;
};

struct PoliceAnswer {
  ChildId child{};
  PoliceResult result{};
  FactChanges facts{};  // of POLICE_FACTS, those that were stated
  SensitiveText note{};

  bool operator==(const PoliceAnswer&) const = default;
};

// REQUIRES steps in order, at least one.
[[nodiscard]] PoliceStepKind state_of(const std::vector<PoliceStep>& steps);
[[nodiscard]] bool may_follow(PoliceStepKind state, PoliceStepKind next);
// The day by which a batch that is with the police is due; absent otherwise.
[[nodiscard]] std::optional<base::Date> police_due_on(const std::vector<PoliceStep>& steps);
[[nodiscard]] bool is_police_overdue(const std::vector<PoliceStep>& steps, base::Date today);

// The value of a fact as the journal writes it; empty when it is not stated.
[[nodiscard]] std::string fact_value(const ChildFacts& facts, std::string_view key);

enum class PoliceContradiction { none, number_missing, nothing_stated, differs, stated_in_vain };
// Whether an answer makes sense beside what stood on the list.
[[nodiscard]] PoliceContradiction contradiction_of(const PoliceAnswer& answer, const ChildFacts& listed);

struct PolicePlan {
  FactChanges changes{};                 // what the record says otherwise than the police; may be empty
  std::vector<std::string> conflicts{};  // keys that somebody changed since the list, and not to what the police say
};
// `listed`: the facts on the list, of its day; `then`: the latest that were known when it was made; `now`: the latest.
[[nodiscard]] PolicePlan plan_police(const PoliceAnswer& answer, const ChildFacts& listed, const ChildFacts& then,
                                     const ChildFacts& now);

}  // namespace mangnon::domain
