// The words of a child's history: a code, a proposal not taken, a household.
#pragma once

#include <string>

#include "app/context.hpp"
#include "domain/action.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

[[nodiscard]] std::string code_text(const Context& context, const std::string& code, base::Lang lang);
// With its note for those who may see restricted things.
[[nodiscard]] std::string declined_text(const Context& context, const domain::DeclinedProposal& declined,
                                        base::Lang lang);
// A household of another area, in which the child lived before or after, is not shown (HOME-8): it is seen by those who
// have it in their area today and, on a page of the past, who had it on its date. True of a child without one.
[[nodiscard]] bool may_see_home(const Context& context, const domain::HouseholdHistory& home, base::Date on,
                                bool is_past);
// By number and head on the day, to those who have the household in their area (docs/domain/household.md HOME-8). Empty
// for no household. `id` as text.
[[nodiscard]] std::string home_text(const Context& context, storage::Transaction& transaction, const std::string& id,
                                    base::Date on, base::Lang lang);

}  // namespace mangnon::app
