// The words of a child's history: a code, a proposal not taken, a household.
#pragma once

#include <string>

#include "app/context.hpp"
#include "domain/action.hpp"

namespace mangnon::app {

[[nodiscard]] std::string code_text(const Context& context, const std::string& code, base::Lang lang);
// With its note for those who may see restricted things.
[[nodiscard]] std::string declined_text(const Context& context, const domain::DeclinedProposal& declined,
                                        base::Lang lang);
// By number and head on the day, to those who have the household in their area (docs/domain/household.md HOME-8). Empty
// for no household. `id` as text.
[[nodiscard]] std::string home_text(const Context& context, storage::Transaction& transaction, const std::string& id,
                                    base::Date on, base::Lang lang);

}  // namespace mangnon::app
