// The monthly review: each hamlet's answer, and who has not answered (docs/domain/rounds.md REVIEW-1 … REVIEW-3).
#pragma once

#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "domain/review.hpp"

namespace mangnon::app {

struct AnswerReview {
  std::string hamlet{};  // code of today or id
  base::Date month{};    // its first day
  int seen = 0;          // how many answers of the hamlet for the month the sender saw
  domain::ReviewAnswer answer = domain::ReviewAnswer::no_change;
};
// RETURNS {"hamlet", "number"}. FAILS NOT_PERMITTED, HAMLET_UNKNOWN, REVIEW_NOT_OPEN, STALE_VERSION.
[[nodiscard]] Outcome<wire::Json> answer_review(Context& context, const Envelope& envelope,
                                                const AnswerReview& command);

[[nodiscard]] std::vector<Operation> review_operations();

struct AskReviews {
  std::string unit{};  // the actor's own when empty
  base::Date month{};
};
// {"month", "opens_on", "open", "unit", "may_answer", "done": every hamlet has answered, "rows": [{unit, hamlets,
// answered, number, answer, at}]}: the hamlets of a commune, or the units below a wider one.
// FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> list_reviews(Context& context, const AskReviews& query);

}  // namespace mangnon::app
