// From which day each fact of a record was said to be what: per field, the days on which something was recorded of it
// and the values. The fold makes its stretches of them (history.hpp), and a merger asks where something was recorded.
// A day on which nothing was recorded has no entry: what was true the day before goes on. Source:
// docs/domain/register.md REG-10, REG-11, REG-12.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "domain/action.hpp"

namespace mangnon::domain {

using FieldTimeline = std::map<base::Date, std::string>;  // from which day which value, in order of days
using Timelines = std::map<std::string, FieldTimeline, std::less<>>;

// The fold step of an action that says or corrects facts; others say none. `registered_from`: the record's first day.
void apply_facts(Timelines& timelines, const Action& action, base::Date registered_from);

// The actions that no later one withdrew, without the withdrawals themselves.
[[nodiscard]] std::vector<Action> counted(std::span<const Action> actions);

// The timelines of a whole record, of the actions that count. REQUIRES the first action to be of kind registered.
[[nodiscard]] Timelines timelines_of(std::span<const Action> actions);

}  // namespace mangnon::domain
