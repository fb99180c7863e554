// Whether a child meets what a circumstance requires, as far as the register can tell: yes, no, or not known because a
// fact is absent or is none of those the register keeps (a court measure, a medical result).
// Source: docs/domain/circumstances.md CIRC-5, CIRC-6, CIRC-7.
#pragma once

#include <optional>
#include <span>

#include "domain/action.hpp"
#include "domain/codebook.hpp"
#include "domain/rule_facts.hpp"

namespace mangnon::domain {

// What is known about one child at one date. Refers to the caller's values for the length of a call.
struct ConditionContext {
  const ChildFacts& child;
  const HouseholdFacts& household;
  std::span<const Episode> episodes;  // only those in force at `on` count
  base::Date on;
  const Codebook& codebook;
  std::optional<base::Date> event_on = std::nullopt;  // of the circumstance judged, for the age at the event
  std::string_view group = {};                        // the group whose papers count; empty: those of any
};

// What is asked of a condition.
enum class Reading {
  facts,   // documents and soft parts are taken as given: `no` means that stated facts contradict the circumstance
  papers,  // a document counts only when it is recorded: `no` where `facts` is not means that the paper is missing
  soft     // soft parts count: `no` where `facts` is not means that the case is unusual and should be looked at
};

[[nodiscard]] Truth evaluate(const Condition& condition, const ConditionContext& context, Reading reading);

// The same for what the condition asks of one field wherever it must hold (not inside an "or"); yes when it asks
// nothing.
[[nodiscard]] Truth evaluate_field(const Condition& condition, const ConditionContext& context, ConditionField field);

// The codes that the condition says should be considered (S11.5: S10.2, S10.3), or among which to choose (H rows).
[[nodiscard]] std::vector<std::string> suggested_codes(const Condition& condition);

}  // namespace mangnon::domain
