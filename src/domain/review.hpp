// The monthly review: on the first working day of a month each commune goes through its book, and every hamlet answers
// whether anything has changed. Source: docs/domain/rounds.md REVIEW-1 … REVIEW-3; REQ-52.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class ReviewAnswer { changes, no_change };
inline constexpr std::array<Word<ReviewAnswer>, 2> REVIEW_ANSWER_WORDS = {{
    {ReviewAnswer::changes, "changes", "Có thay đổi", "Changes"},
    {ReviewAnswer::no_change, "no_change", "Không thay đổi", "No change"},
}};
constexpr const auto& words_of(ReviewAnswer) {
  return REVIEW_ANSWER_WORDS;
}

struct HamletReview {
  UnitId hamlet{};
  base::Date month{};  // its first day
  int number = 0;      // of the hamlet's answers for the month, from 1; the latest stands
  ReviewAnswer answer = ReviewAnswer::no_change;
  base::Moment at{};
  UserId by{};

  bool operator==(const HamletReview&) const = default;
};

// "2018-12" as its first day.
[[nodiscard]] std::optional<base::Date> parse_month(std::string_view text);
[[nodiscard]] base::Date month_of(base::Date day);
// The first day of the month from Monday to Friday, since when the month's review waits for answers.
[[nodiscard]] base::Date review_opens_on(base::Date month);

}  // namespace mangnon::domain
