// Where a household stands, and what that means for a child that lives in it (REG-1: the child's hamlet is the
// household's).
#pragma once

#include <vector>

#include "app/context.hpp"
#include "domain/history.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// The household's hamlet on a day; before its first day, the first one.
[[nodiscard]] domain::UnitId hamlet_on(const domain::HouseholdHistory& household, base::Date on);

// The household's moves after a day: a child that belongs to it since that day goes where it went.
[[nodiscard]] std::vector<domain::Action> following_moves(Context& context, const domain::HouseholdHistory& household,
                                                          base::Date from, base::Moment now);

// How long a child that is moved belongs to its new household: until the record says that it went elsewhere (REG-50),
// or whatever the record said of the days since (TRANSFER-5).
enum class Holds { until_elsewhere, ever_since };

// Where a child is moved, and since when.
struct MoveInto {
  domain::HouseholdId household{};
  const domain::HouseholdHistory& home;
  base::Date from{};
  Holds holds = Holds::until_elsewhere;
};

// The actions by which a child belongs to a household from a day on; its hamlet is the household's on every day of it,
// also where the record of the child went on to tell of the old one (REG-1). `before`: the child's. REQUIRES facts of
// the child on the day.
[[nodiscard]] std::vector<domain::Action> moves_into(Context& context, const storage::Actions& before,
                                                     const MoveInto& move, base::Moment now);

// The moves, and what leaves the child's hamlet as it was on every day on which it lives elsewhere than in `household`,
// into which or with which it moves: a record need not say the hamlet again when only the household was another.
[[nodiscard]] std::vector<domain::Action> with_days_elsewhere(Context& context, const storage::Actions& before,
                                                              std::vector<domain::Action> moves,
                                                              domain::HouseholdId household, base::Moment now);

}  // namespace mangnon::app
