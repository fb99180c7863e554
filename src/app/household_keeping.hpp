// What commands on households share: the hamlet, appending with the rule of numbers, who lives there.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "app/record_keeping.hpp"

namespace mangnon::app {

// Facts that only a command of their own sets.
inline constexpr std::array<std::string_view, 1> FIXED_HOUSEHOLD_FIELDS = {"ended"};

// The hamlet of the facts, of the actor's scope on the date and today. FAILS HAMLET_UNKNOWN.
[[nodiscard]] Outcome<domain::UnitId> known_hamlet(Context& context, const domain::HouseholdFacts& facts,
                                                   base::Date on);

// Appends and answers. FAILS HOUSEHOLD_NUMBER_TAKEN (REG-3), STALE_VERSION when the store says so, and what the checks
// of a household say.
[[nodiscard]] Outcome<Done> append_household(Context& context, storage::Transaction& transaction,
                                             domain::CommandId command, domain::HouseholdId id,
                                             const LoadedHousehold* before, const domain::Action& action);

}  // namespace mangnon::app
