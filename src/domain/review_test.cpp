#include "domain/review.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

base::Date day(const char* text) {
  return *base::parse_iso_date(text);
}

// REVIEW-1
TEST(Review, OpensOnTheFirstWorkingDayOfTheMonth) {
  EXPECT_EQ(review_opens_on(day("2018-12-01")), day("2018-12-03"));  // a Saturday
  EXPECT_EQ(review_opens_on(day("2018-07-15")), day("2018-07-02"));  // a Sunday
  EXPECT_EQ(review_opens_on(day("2018-11-01")), day("2018-11-01"));  // a Thursday
  EXPECT_EQ(review_opens_on(day("1969-11-01")), day("1969-11-03"));
}

TEST(Review, AMonthIsItsFirstDay) {
  EXPECT_EQ(parse_month("2018-12"), day("2018-12-01"));
  EXPECT_EQ(parse_month("2018-13"), std::nullopt);
  EXPECT_EQ(parse_month("12/2018"), std::nullopt);
  EXPECT_EQ(month_of(day("2018-02-28")), day("2018-02-01"));
}

}  // namespace
}  // namespace mangnon::domain
