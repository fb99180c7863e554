// Questions about rounds: the list, and one round.
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/round.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// {"rounds": [as show_round], "may_plan"}; those that the actor may see, the latest reference date first.
// FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_rounds(Context& context);
// {"id", "version", "code", "name", "state", "scope", "reference_on", "map_on", "unit", "phases": [{task, level, from,
// to}], "compares_book", "resurvey_percent", "roster_rule", "based_on", "cloned_from": {id, code, name} or null,
// "changed_at", "may_plan"}. FAILS NOT_PERMITTED, ROUND_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> show_round(Context& context, domain::RoundId id);

[[nodiscard]] wire::Json round_json(Context& context, storage::Transaction& transaction, const domain::Round& round);

}  // namespace mangnon::app
