// BOOK-2 … BOOK-5: what may be issued, handed over and ended, and when.
#include "domain/paper_book.hpp"

#include <gtest/gtest.h>

#include "base/date.hpp"

namespace mangnon::domain {
namespace {

const base::Date TODAY = *base::Date::from_ymd(2018, 12, 31);

PaperBook book(std::string number, int first_year, int last_year) {
  return {.number = std::move(number),
          .first_year = first_year,
          .last_year = last_year,
          .issued_on = *base::Date::from_ymd(2017, 1, 10),
          .custody = {{.from = *base::Date::from_ymd(2017, 1, 10), .keeper = SensitiveText("Hồ Thị Mai")}}};
}

std::string codes(const base::Failures& found) {
  std::string text;
  for (const auto& each : found) text += (text.empty() ? "" : " ") + std::string(each.type->id) + "@" + each.field;
  return text;
}

TEST(PaperBookIssue, AFirstBookOfAHamletIsIssued) {
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2020), {}, TODAY)), "");
}

TEST(PaperBookIssue, TheDayHasCome) {
  auto issued = book("01", 2017, 2020);
  issued.issued_on = TODAY;
  EXPECT_EQ(codes(check_issue(issued, {}, TODAY)), "");
  issued.issued_on = TODAY.plus_days(1);
  EXPECT_EQ(codes(check_issue(issued, {}, TODAY)), "BOOK_DAY_AHEAD@issued_on");
}

TEST(PaperBookIssue, APeriodHasOneToTenYears) {
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2017), {}, TODAY)), "");
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2026), {}, TODAY)), "");
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2027), {}, TODAY)), "BOOK_PERIOD_WRONG@first_year");
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2016), {}, TODAY)), "BOOK_PERIOD_WRONG@first_year");
  EXPECT_EQ(codes(check_issue(book("01", 2027, 2027), {}, TODAY)), "");
  EXPECT_EQ(codes(check_issue(book("01", 2028, 2028), {}, TODAY)), "BOOK_PERIOD_WRONG@first_year");
}

TEST(PaperBookIssue, BothHouseholdsAreStatedOrNeither) {
  auto issued = book("01", 2017, 2020);
  issued.first_household = 5;
  EXPECT_EQ(codes(check_issue(issued, {}, TODAY)), "BOOK_RANGE_WRONG@first_household");
  issued.last_household = 5;
  EXPECT_EQ(codes(check_issue(issued, {}, TODAY)), "");
  issued.last_household = 4;
  EXPECT_EQ(codes(check_issue(issued, {}, TODAY)), "BOOK_RANGE_WRONG@first_household");
}

TEST(PaperBookIssue, ANumberStandsOnceInAPeriod) {
  auto held = book("01", 2017, 2020);
  held.ended = BookEnding{.on = *base::Date::from_ymd(2017, 1, 10), .reason = BookEnd::full};
  const std::vector<PaperBook> others = {held};
  EXPECT_EQ(codes(check_issue(book("01", 2020, 2024), others, TODAY)), "BOOK_NUMBER_TAKEN@number");
  EXPECT_EQ(codes(check_issue(book("01", 2021, 2024), others, TODAY)), "");
  EXPECT_EQ(codes(check_issue(book("02", 2017, 2020), others, TODAY)), "");
}

TEST(PaperBookIssue, BooksInUseShareNoHousehold) {
  auto held = book("01", 2017, 2020);
  held.first_household = 1;
  held.last_household = 40;
  auto issued = book("02", 2017, 2020);
  const std::vector<PaperBook> others = {held};
  EXPECT_EQ(codes(check_issue(issued, others, TODAY)), "BOOK_HOUSEHOLDS_TAKEN@first_household");
  issued.first_household = 40;
  issued.last_household = 60;
  EXPECT_EQ(codes(check_issue(issued, others, TODAY)), "BOOK_HOUSEHOLDS_TAKEN@first_household");
  issued.first_household = 41;
  EXPECT_EQ(codes(check_issue(issued, others, TODAY)), "");
}

TEST(PaperBookIssue, WhatWasEnteredByMistakeCountsForNothing) {
  auto held = book("01", 2017, 2020);
  held.ended = BookEnding{.on = TODAY, .reason = BookEnd::mistake};
  EXPECT_EQ(codes(check_issue(book("01", 2017, 2020), std::vector{held}, TODAY)), "");
}

TEST(PaperBookCustody, GoesOnFromTheLastHandingOver) {
  const auto held = book("01", 2017, 2020);
  EXPECT_EQ(codes(check_custody(held, *base::Date::from_ymd(2017, 1, 10), TODAY)), "");
  EXPECT_EQ(codes(check_custody(held, *base::Date::from_ymd(2017, 1, 9), TODAY)), "BOOK_DAY_TOO_EARLY@on");
  EXPECT_EQ(codes(check_custody(held, TODAY.plus_days(1), TODAY)), "BOOK_DAY_AHEAD@on");
}

TEST(PaperBookCustody, OfALostBookEnds) {
  auto held = book("01", 2017, 2020);
  held.ended = BookEnding{.on = TODAY, .reason = BookEnd::full};
  EXPECT_EQ(codes(check_custody(held, TODAY, TODAY)), "");
  held.ended->reason = BookEnd::lost;
  EXPECT_EQ(codes(check_custody(held, TODAY, TODAY)), "BOOK_GONE@book");
  held.ended->reason = BookEnd::mistake;
  EXPECT_EQ(codes(check_custody(held, TODAY, TODAY)), "BOOK_GONE@book");
}

TEST(PaperBookVersion, GrowsWithEachStep) {
  auto held = book("01", 2017, 2020);
  EXPECT_EQ(held.version(), 1);
  held.custody.push_back({.from = TODAY});
  EXPECT_EQ(held.version(), 2);
  held.ended = BookEnding{.on = TODAY};
  EXPECT_EQ(held.version(), 3);
}

}  // namespace
}  // namespace mangnon::domain
