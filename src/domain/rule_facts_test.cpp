#include "domain/rule_facts.hpp"

#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::day;

// CIRC-8
TEST(RuleFacts, SixMonthsAreCalendarMonths) {
  EXPECT_EQ(full_months(day("2018-06-30"), day("2018-12-29")), 5);
  EXPECT_EQ(full_months(day("2018-06-30"), day("2018-12-30")), 6);
  EXPECT_EQ(full_months(day("2018-08-31"), day("2019-02-27")), 5);
  EXPECT_EQ(full_months(day("2018-08-31"), day("2019-02-28")), 6);  // the month has no 31st
  EXPECT_EQ(full_months(day("2018-12-31"), day("2018-12-31")), 0);
}

TEST(RuleFacts, BothParentsAreAwaySinceTheLaterDeparture) {
  testing::Case subject;
  subject.father(ParentStatus::away, "2017-01-01").mother(ParentStatus::away, "2018-10-01");
  EXPECT_EQ(months_both_away(subject.child, subject.on), 2);
  EXPECT_EQ(six_months_away_on(subject.child, subject.on), day("2019-04-01"));
  subject.child.mother_states.clear();
  EXPECT_EQ(months_both_away(subject.child, subject.on), std::nullopt);
  subject.mother(ParentStatus::away);
  EXPECT_EQ(months_both_away(subject.child, subject.on), std::nullopt);
}

// CIRC-6
TEST(RuleFacts, SilenceAboutAParentIsNotNo) {
  const auto on = day("2018-12-31");
  EXPECT_EQ(has_status({}, ParentStatus::dead, on), Truth::unknown);
  EXPECT_EQ(has_status({{ParentStatus::unknown}}, ParentStatus::dead, on), Truth::unknown);
  EXPECT_EQ(has_status({{ParentStatus::unknown}}, ParentStatus::unknown, on), Truth::yes);
  EXPECT_EQ(has_status({{ParentStatus::alive}}, ParentStatus::dead, on), Truth::no);
  EXPECT_EQ(has_status({{ParentStatus::alive}, {ParentStatus::away}}, ParentStatus::away, on), Truth::yes);
}

TEST(RuleFacts, AStatusHoldsFromItsFirstDay) {
  const ParentStates states{{ParentStatus::away, day("2018-12-31")}};
  EXPECT_EQ(has_status(states, ParentStatus::away, day("2018-12-30")), Truth::no);
  EXPECT_EQ(has_status(states, ParentStatus::away, day("2018-12-31")), Truth::yes);
}

TEST(RuleFacts, OfAParentOfWhomOnlyLaterStatusesAreKnownNothingIsKnownYet) {
  const ParentStates later{{ParentStatus::alive, day("2018-11-20")}};
  EXPECT_EQ(has_status(later, ParentStatus::detained, day("2018-11-19")), Truth::unknown);
  EXPECT_EQ(has_status(later, ParentStatus::detained, day("2018-11-20")), Truth::no);
  EXPECT_EQ(has_status(later, ParentStatus::alive, day("2018-11-19")), Truth::no);
  const ParentStates ended{{ParentStatus::away, day("2017-01-01"), day("2018-01-01")}};
  EXPECT_EQ(has_status(ended, ParentStatus::detained, day("2016-12-31")), Truth::unknown);
  EXPECT_EQ(has_status(ended, ParentStatus::detained, day("2018-01-01")), Truth::no);
}

TEST(RuleFacts, ExactlyOneParent) {
  testing::Case one;
  one.father(ParentStatus::dead).mother(ParentStatus::alive);
  EXPECT_EQ(one_parent(one.child, ParentStatus::dead, one.on), Truth::yes);
  testing::Case both;
  both.father(ParentStatus::dead).mother(ParentStatus::dead);
  EXPECT_EQ(one_parent(both.child, ParentStatus::dead, both.on), Truth::no);
  testing::Case half_known;
  half_known.father(ParentStatus::dead);
  EXPECT_EQ(one_parent(half_known.child, ParentStatus::dead, half_known.on), Truth::unknown);
}

TEST(RuleFacts, APersonOfAYearIsOneOfTwoAges) {
  EXPECT_EQ(age_of_birth_year(2003, day("2018-12-30")), (NumberRange{14, 15}));
  EXPECT_EQ(age_of_birth_year(2003, day("2018-12-31")), (NumberRange{15, 15})) << "every birthday has been";
  EXPECT_EQ(age_of_birth_year(2003, day("2019-01-01")), (NumberRange{15, 16}));
  EXPECT_EQ(age_of_birth_year(std::nullopt, day("2018-12-31")), std::nullopt);
}

// CIRC-9
TEST(RuleFacts, LivingWithTellsTheCareWhenCareIsNotStated) {
  ChildFacts child;
  EXPECT_EQ(care_of(child), std::nullopt);
  child.living_with = "05";
  EXPECT_EQ(care_of(child), Care::relative);
  child.care = Care::foster;
  EXPECT_EQ(care_of(child), Care::foster);
  EXPECT_EQ(care_of_living_with("12"), std::nullopt);
  EXPECT_EQ(care_of_living_with("14"), Care::none);
}

// CIRC-10
TEST(RuleFacts, LowerSecondaryIsReadFromSchoolingWhenNotStated) {
  const auto done = [](const char* status, std::optional<int> grade, std::optional<bool> stated) {
    ChildFacts child;
    child.school_status = status;
    child.grade = grade;
    child.lower_secondary_done = stated;
    return lower_secondary_done(child);
  };
  EXPECT_EQ(done("THPT", std::nullopt, std::nullopt), true);
  EXPECT_EQ(done("THCS", std::nullopt, std::nullopt), false);
  EXPECT_EQ(done("BH", 8, std::nullopt), false);
  EXPECT_EQ(done("BH", 9, std::nullopt), std::nullopt);
  EXPECT_EQ(done("BH", 9, true), true);
  EXPECT_EQ(done("", std::nullopt, std::nullopt), std::nullopt);
}

// REG-2
TEST(Nationality, IsShownInWordsAndAnotherCountryAsItIsWritten) {
  EXPECT_EQ(nationality_name("VN", base::Lang::vi), "Việt Nam");
  EXPECT_EQ(nationality_name("VN", base::Lang::en), "Viet Nam");
  EXPECT_EQ(nationality_name("UNKNOWN", base::Lang::vi), "Chưa xác định");
  EXPECT_EQ(nationality_name("Lào", base::Lang::vi), "Lào");
  EXPECT_EQ(nationality_word("Lào"), "FOREIGN");
}

}  // namespace
}  // namespace mangnon::domain
