// The support of a bulk change: what is said of it by the keys of give_support, each as text, and the support that it
// becomes (docs/domain/bulk.md BULK-5; register.md REG-9, REG-43).
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "domain/action.hpp"
#include "domain/bulk.hpp"

namespace mangnon::app {

// All that is wrong with facts of a support given on the day, as give_support judges it, each at its key. A kind that
// is not stated is not told: it may be stated for all.
[[nodiscard]] base::Failures check_support_facts(const Context& context, const domain::FactChanges& facts,
                                                 base::Date on, base::Date today);
// REQUIRES facts with which nothing is wrong.
[[nodiscard]] domain::Support support_of_facts(const domain::FactChanges& facts, domain::SupportId id, base::Date on);

// As a person reads a fact and its value. REQUIRES a key of BULK_SUPPORT_FACTS.
[[nodiscard]] std::string_view support_fact_label(std::string_view key, base::Lang lang);
[[nodiscard]] std::string support_fact_text(const Context& context, const domain::FactChange& fact, base::Lang lang);

}  // namespace mangnon::app
