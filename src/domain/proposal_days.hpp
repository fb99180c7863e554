// Since when the facts about the parents have led to a circumstance, or have contradicted it. The register proposes
// such a day only when every fact that it rests on is dated: a status without a day may be older or younger than all
// the others. Source: docs/domain/circumstances.md CIRC-20, CIRC-21, CIRC-26, CIRC-27, CIRC-31.
#pragma once

#include <optional>

#include "domain/condition_evaluation.hpp"

namespace mangnon::domain {

// Whether the codes of the group rest on the statuses of the parents.
[[nodiscard]] bool follows_from_parents(std::string_view group);

// The day on which what the code asks of the parents came true: the later death (S01), the death (R07), the later of
// the two statuses of the case (S03), the end of the sixth month (R06). Absent when a status it rests on has no day.
// REQUIRES that the code follows from the facts at context.on.
[[nodiscard]] std::optional<base::Date> true_of_parents_since(const CodeEntry& entry, const ConditionContext& context);

// The first day after `from`, and not after context.on, from which dated statuses of the parents contradict the code
// without a break. A status ends on its `until`. Absent when that is not known.
[[nodiscard]] std::optional<base::Date> contradicted_since(const CodeEntry& entry, const ConditionContext& context,
                                                           base::Date from);

}  // namespace mangnon::domain
