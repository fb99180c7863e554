// Finding a household of one's area, and a commune of the country: what a form asks for before a child moves
// (docs/domain/household.md HOME-1, HOME-2).
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/date.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct FindHouseholds {
  std::string unit{};  // code, uid:… or id; empty: the actor's own area
  base::Date on{};
  std::string text{};               // number, or any part of the head's name or the address
  std::size_t most_homes = 30'000;  // looked at for one question: what a large commune or two hold
};

// RETURNS {"households": [{"id", "number", "head_name", "address", "hamlet"}], "more"}: the first 20 by number, those
// whose number is the text first. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE. Reading them is audited.
[[nodiscard]] Outcome<wire::Json> find_households(Context& context, const FindHouseholds& query);

// RETURNS {"communes": [unit], "more"}: at most 20 of today, those whose name begins with the text first.
[[nodiscard]] Outcome<wire::Json> find_communes(Context& context, const std::string& text);

}  // namespace mangnon::app
