// The children of a household, for commands on it: who lives there since when, and what becomes of their hamlet when
// the household turns out to stand elsewhere. Source: docs/domain/register.md REG-1, docs/domain/household.md HOME-3.
#pragma once

#include <optional>

#include "app/command.hpp"
#include "app/record_keeping.hpp"

namespace mangnon::app {

// The record without regard to whose it is; no actions when there is none.
[[nodiscard]] LoadedChild whole_child(storage::Transaction& transaction, domain::ChildId id);

[[nodiscard]] bool lives_in(const domain::ChildFacts* facts, domain::HouseholdId household);

// The first day from `on` on which the child lives in the household; absent when there is none.
[[nodiscard]] std::optional<base::Date> lives_there_from(const domain::ChildHistory& history,
                                                         domain::HouseholdId household, base::Date on);

// A child of another area today is nobody of this household, whatever it was once: its record is not written here.
[[nodiscard]] bool is_of_area(Context& context, const LoadedChild& child, base::Moment now);

// What makes the child's hamlet the household's on each day from `from` on which it lives there, and nowhere else.
[[nodiscard]] std::vector<domain::Action> moves_with(Context& context, const LoadedChild& child,
                                                     domain::HouseholdId household,
                                                     const domain::HouseholdHistory& home, base::Date from,
                                                     domain::ActionKind kind, base::Moment now);

// Makes the hamlet of every child the household's on each day on which it lives there; on every other day it stays what
// it was. FAILS CHILD_NOT_IN_HOUSEHOLD at valid_from when that would write a child of another area.
[[nodiscard]] Outcome<bool> follow_household(Context& context, storage::Transaction& transaction,
                                             const Envelope& envelope, domain::HouseholdId household,
                                             const domain::HouseholdHistory& before,
                                             const domain::HouseholdHistory& after, domain::ActionKind kind,
                                             base::Moment now);

}  // namespace mangnon::app
