// What happens in a child's life, each a change (thay đổi) with a name of its own, the facts that it is about and the
// rules of its kind: schooling, insurance, an assessment of disability, the state of a parent, care, adoption. The
// audit trail and the child's history say which it was. Source: docs/domain/register.md REG-53.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/catalogue.hpp"
#include "base/result.hpp"

namespace mangnon::app {

// A fact that must be stated; with `when_key`, one that must be known afterwards where the other is so.
struct NeededFact {
  std::string_view key;
  std::string_view when_key = {};
  std::string_view when_value = {};
};
// A fact that is so from the day of the change on without being stated.
struct FollowingFact {
  std::string_view key;
  std::string_view value;  // empty: no longer stated
  std::string_view when_key;
  std::string_view when_value = {};  // empty: whatever is stated
};

struct NamedChange {
  std::string_view operation;
  std::string_view vi;
  std::string_view en;
  std::string_view summary;
  std::span<const std::string_view> facts;  // all that it may state
  std::span<const NeededFact> needs;
  std::span<const FollowingFact> following;
};

[[nodiscard]] std::span<const NamedChange> named_changes();
// Null when the operation is none.
[[nodiscard]] const NamedChange* find_named_change(std::string_view operation);

// [{operation, vi, en, facts: [keys], needs: [keys that are always needed]}], in the order of the book.
[[nodiscard]] wire::Json named_changes_json();

[[nodiscard]] std::vector<Operation> named_change_operations();

// A fact is stated that the operation is not about: {label of the fact, name of the operation}.
inline constexpr base::FailureType FACT_OF_ANOTHER_CHANGE{
    "FACT_OF_ANOTHER_CHANGE",
    base::FailureKind::invalid,
    base::Level::error,
    "Việc “{1}” không ghi “{0}”. Hãy ghi mục này bằng “Thay đổi thông tin trẻ em”.",
    "“{0}” is not part of “{1}”. Record it as a change of the child's facts.",
    "REG-53"};
inline constexpr base::FailureType CHANGE_NEEDS_FACT{"CHANGE_NEEDS_FACT",
                                                     base::FailureKind::invalid,
                                                     base::Level::error,
                                                     "Việc “{1}” cần có “{0}”. Hãy ghi mục này.",
                                                     "“{1}” needs “{0}”. State it.",
                                                     "REG-53"};
inline constexpr const base::FailureType* NAMED_CHANGE_FAILURES[] = {&FACT_OF_ANOTHER_CHANGE, &CHANGE_NEEDS_FACT};

}  // namespace mangnon::app
