// The care that follows when it is said anew with whom a child lives. Care is held as a fact of its own, because a
// decision may say more than the place does (temporary care with an unrelated family); but a child that moves from its
// parents to its grandmother is no longer in its parents' care, whether or not a second field says so. Forms, stays
// in a facility and imported rows ask here. Source: docs/domain/register.md REG-45; Luật Trẻ em 2016 Đ61.
#pragma once

#include <optional>

#include "domain/fields.hpp"
#include "domain/history.hpp"

namespace mangnon::domain {

// The change of care that `changes` bring along: absent when they name care themselves, leave "living with" as it was,
// or lead to the care that is held. Its value is empty when nothing follows from where the child lives now.
[[nodiscard]] std::optional<FactChange> care_following(const ChildFacts& before, const FactChanges& changes);

// The same changes with the care that follows.
[[nodiscard]] FactChanges with_care_following(const ChildFacts& before, FactChanges changes);

// A care, as its fact is encoded, from a day on.
struct CareOn {
  base::Date from{};
  std::string care{};
};
// Where a correction of "living with" made `after` of `before`: the first day on which the child is not in `care`
// though it turns out to have lived elsewhere, or no longer in the care that was held though it lived where it was held
// to. Absent when there is none.
[[nodiscard]] std::optional<CareOn> care_out_of_place(const ChildHistory& before, const ChildHistory& after,
                                                      const std::string& care);

}  // namespace mangnon::domain
