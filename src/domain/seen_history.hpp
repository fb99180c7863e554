// What somebody may know of a child's journal when some codes are not for their eyes: the journal as if the hidden
// circumstances had never been recorded. Pages, versions, checks and proposals for that person are made of it, so that
// none of them can tell of what is hidden (docs/domain/access.md ACCESS-11, ACCESS-12).
//
// Laws (for any journal and any sight)
// 1. The fold of what is seen has the spans and supports of the whole fold, and of its episodes exactly those whose
//    code is seen.
// 2. Whoever sees every code sees the journal itself.
// 3. An action appended later never takes a seen action away: the number of seen actions only grows.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/history.hpp"

namespace mangnon::domain {

// Whether somebody may know that a child stands in the code.
using Sight = std::function<bool(std::string_view code)>;

// An episode that goes over from a seen code to a hidden one is seen to be withdrawn; the other way, to begin.
[[nodiscard]] std::vector<Action> actions_seen(std::span<const Action> actions, const Sight& sees);

// What the record says of the time until the end of a day, as known now: later facts, beginnings, ends, papers and
// supports are left out. A record that begins later has no spans.
[[nodiscard]] ChildHistory history_until(const ChildHistory& history, base::Date on);

}  // namespace mangnon::domain
