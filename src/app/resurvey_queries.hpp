// The re-survey as its page shows it: the sample, whose forms are entered, and how far they agree. The page for
// entering does not tell what is recorded. Source: docs/domain/rounds.md RESURVEY-3 … RESURVEY-8.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/ids.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// Of the latest sending: {"sending", "drawn", "seed", "confidence", "margin_percent", "sample", "households",
// "visited", "checked", "agreed", "decision" or null, "fields": [keys], "children": [{id, name, hamlet, household,
// entered}]}. FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND, SENDING_NOT_SENT.
[[nodiscard]] Outcome<wire::Json> show_resurvey(Context& context, domain::RoundId round, const std::string& unit);

}  // namespace mangnon::app
