// The state of an ID number is that number's: what the police verified or found to be wrong says nothing of another
// number. Forms and imported rows ask here what follows when a number is said anew. Source: docs/domain/register.md
// REG-16.
#pragma once

#include <optional>

#include "domain/fields.hpp"
#include "domain/history.hpp"

namespace mangnon::domain {

// The change of the state that `changes` bring along: unverified with another number, empty with none. Absent when they
// name the state themselves or leave the number as it was, and when no state is held.
[[nodiscard]] std::optional<FactChange> id_state_following(const ChildFacts& before, const FactChanges& changes);

// The same changes with the state that follows.
[[nodiscard]] FactChanges with_id_state_following(const ChildFacts& before, FactChanges changes);

// A state, as its fact is encoded, from a day on.
struct IdStateOn {
  base::Date from{};
  std::string state{};
};
// Where a new number made `after` of `before`: the first day on which the state is still that of the number held
// before, or no longer that of a number that stayed. Absent when there is none.
[[nodiscard]] std::optional<IdStateOn> id_state_out_of_number(const ChildHistory& before, const ChildHistory& after);

}  // namespace mangnon::domain
