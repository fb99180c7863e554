// Numbers that a spreadsheet or an old habit had damaged, read all the same: whoever wrote them is told. Source:
// domain.md 4.1, 4.3; checks L3.
#pragma once

#include "domain/action.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// What was repaired to read the numbers among the changes, at their keys: a zero that a spreadsheet lost, an old
// prefix. The birth year among the changes helps to judge; the repaired values are those of tidy_changes.
[[nodiscard]] base::Failures repaired_numbers(const domain::FactChanges& stated);
// Adds them to the findings of an answer.
void tell_findings(wire::Json& answer, const base::Failures& findings, base::Lang lang);

}  // namespace mangnon::app
