// The logic checks of the book: what cannot be true of a child (an error: the row is refused and waits in quarantine)
// and what is unusual and should be looked at again (a warning: the row is accepted with it). Each check is one
// function, named in check_rules.hpp. Source: docs/domain/checks.md CHECK-1 … CHECK-34.
//
// 1. An absent fact is never taken for "no": a check that needs it is silent, except where the book demands the fact.
// 2. Every finding names the field that it is about (a key of fields.hpp; "circumstances" for codes; "household.…").
// 3. No finding carries personal data.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "domain/action.hpp"
#include "domain/codebook.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

// One child as the book would have it on a date. Refers to the caller's values for the length of a call.
struct CheckInput {
  const ChildFacts& child;
  const HouseholdFacts& household;
  std::span<const Episode> episodes;
  base::Date on;
  const Codebook& codebook;
  std::span<const ChildFacts* const> siblings = {};  // the other children of the household
  std::optional<base::Date> left_on = std::nullopt;  // when the child left the register (moved, died)
  std::span<const base::Interval> absences = {};     // whenever it was not present, also those it came back from
};

// All checks of one child, in the order of the list. What needs the whole register (another child with the same ID
// number, CHECK-4 and CHECK-5) is looked up by the application, with the failure types given here.
[[nodiscard]] base::Failures check_child(const CheckInput& input);

// The checks of a household's own facts.
[[nodiscard]] base::Failures check_household(const HouseholdFacts& household);

// Whether any finding refuses the record.
[[nodiscard]] bool has_errors(const base::Failures& findings);

// Of the findings on a record as a command would leave it, the errors that refuse the command (REG-6): those of the
// facts themselves and those of the codes that the command names. That a code held before, and not named, no longer
// fits the facts refuses nothing: it stays a finding, and what follows from the facts is proposed.
[[nodiscard]] base::Failures refusing(const CheckInput& after, const base::Failures& findings,
                                      std::span<const EpisodeId> named);

}  // namespace mangnon::domain
