// The small language in which the codebook says what a circumstance requires: "age<16 & both(DEAD) & care=RELATIVE".
// So the definition of a group is dated data that an expert can read, not a line of the program. This header is the
// written form; whether it holds for a child is condition_evaluation.hpp. Source: docs/domain/circumstances.md CIRC-5.
//
//   expr := and ('|' and)*        and := atom ('&' atom)*
//   atom := '!'? ( '(' expr ')' | function(list) | CODE | field op value | field in {a|b} | field in {1..6} ) '(soft)'?
//   op   := = != < <= > >=        function := both pair one any doc suggest map
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CODEBOOK_CONDITION_NOT_UNDERSTOOD{
    "CODEBOOK_CONDITION_NOT_UNDERSTOOD",
    base::FailureKind::invalid,
    base::Level::error,
    "Điều kiện của mã không đúng cách viết, sai từ ký tự thứ {0}. Hãy sửa lại cột “requires” của bảng mã.",
    "The condition of the code is not well formed from character {0} on. Correct the column “requires” of the book.",
    "docs/domain/circumstances.md CIRC-5"};

inline constexpr const base::FailureType* CODEBOOK_FAILURES[] = {&CODEBOOK_CONDITION_NOT_UNDERSTOOD};

// The facts of a child that a condition may name. A fact that the register does not keep (a court measure, a test
// result) is `unrecorded`: a condition on it can be neither confirmed nor refuted.
enum class ConditionField {
  age,
  age_at_event,
  father,
  mother,
  father_age,
  mother_age,
  away_months,
  care,
  adopted,
  parents_divorced,
  poverty,
  nationality,
  school_status,
  lower_secondary_done,
  works_for_living,
  disability_degree,
  disability_type,
  illness_listed,
  unrecorded
};

enum class ConditionOperator { equal, not_equal, less, at_most, more, at_least, within };

enum class ConditionKind {
  conjunction,  // all of `parts`
  disjunction,  // one of `parts`
  negation,     // not parts[0]
  comparison,   // field op value
  both,         // both parents have `status`
  pair,         // one parent has `status`, the other `other_status`, in either order
  one,          // exactly one parent has `status`
  any,          // at least one of the codes `words`
  document,     // a document of one of the types `words` is recorded
  code,         // what the code words[0] requires
  suggestion,   // always holds; says that the codes `words` should be considered
  legacy        // an old row: one of the codes `words` must be chosen by hand
};

struct Condition {
  ConditionKind kind = ConditionKind::conjunction;
  bool soft = false;  // when it does not hold that is a warning, not a refusal
  ConditionField field = ConditionField::unrecorded;
  ConditionOperator op = ConditionOperator::equal;
  bool numeric = false;  // compared with low … high instead of `words`
  int low = 0;
  int high = 0;
  ParentStatus status = ParentStatus::alive;
  ParentStatus other_status = ParentStatus::alive;
  std::vector<std::string> words{};
  std::vector<Condition> parts{};

  bool operator==(const Condition&) const = default;
};

// An empty text is the condition that always holds (a conjunction of nothing).
// FAILS CODEBOOK_CONDITION_NOT_UNDERSTOOD with the position, counted from 1.
[[nodiscard]] base::Result<Condition> parse_condition(std::string_view text);

// The words of every part of that kind, in order of writing: the documents a code needs, the codes it suggests.
[[nodiscard]] std::vector<std::string> words_of_kind(const Condition& condition, ConditionKind kind);

}  // namespace mangnon::domain
