// Where a household stands, and what that means for a child that lives in it (REG-1: the child's hamlet is the
// household's).
#pragma once

#include <vector>

#include "app/context.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// The household's hamlet on a day; before its first day, the first one.
[[nodiscard]] domain::UnitId hamlet_on(const domain::HouseholdHistory& household, base::Date on);

// The household's moves after a day: a child that belongs to it since that day goes where it went.
[[nodiscard]] std::vector<domain::Action> following_moves(Context& context, const domain::HouseholdHistory& household,
                                                          base::Date from, base::Moment now);

// The actions by which a child belongs to a household from a day on.
[[nodiscard]] std::vector<domain::Action> moves_into(Context& context, domain::HouseholdId household,
                                                     const domain::HouseholdHistory& history, base::Date from,
                                                     base::Moment now);

}  // namespace mangnon::app
