// One class up, and of whom it cannot be said.
#include "domain/schooling.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

base::Date day(std::string_view iso) {
  return base::parse_iso_date(iso).value();
}

Action stated(ActionKind kind, std::string_view from, FactChanges facts) {
  return {.kind = kind, .valid_from = day(from), .content = std::move(facts)};
}

ChildHistory child(FactChanges facts, std::string_view since = "2018-12-31") {
  facts.push_back({"birth_date", "2013-05-06"});
  const std::vector<Action> actions{stated(ActionKind::registered, since, std::move(facts))};
  return fold_child(actions);
}

TEST(SchoolYear, CountsFromTheFirstOfJune) {
  EXPECT_EQ(school_year_start(day("2019-09-01")), day("2019-06-01"));
  EXPECT_EQ(school_year_start(day("2019-06-01")), day("2019-06-01"));
  EXPECT_EQ(school_year_start(day("2019-05-31")), day("2018-06-01"));
}

TEST(Promote, RaisesTheGradeByOneAndClassFiveIntoLowerSecondarySchool) {
  EXPECT_EQ(promote(child({{"school_status", "TH"}, {"grade", "3"}}), day("2019-09-01")).changes,
            (FactChanges{{"grade", "4"}}));
  EXPECT_EQ(promote(child({{"school_status", "TH"}, {"grade", "5"}}), day("2019-09-01")).changes,
            (FactChanges{{"grade", "6"}, {"school_status", "THCS"}}));
  EXPECT_EQ(promote(child({{"school_status", "HN"}, {"grade", "5"}}), day("2019-09-01")).changes,
            (FactChanges{{"grade", "6"}}));
  EXPECT_EQ(promote(child({{"grade", "2"}}), day("2019-09-01")).changes, (FactChanges{{"grade", "3"}}));
}

TEST(Promote, BringsWhoTurnsSixInTheYearIntoClassOne) {
  EXPECT_EQ(promote(child({{"school_status", "MG"}}), day("2019-09-01")).changes,
            (FactChanges{{"school_status", "TH"}, {"grade", "1"}}));
  const auto young = promote(child({{"school_status", "MG"}}, "2018-01-01"), day("2018-09-01"));
  EXPECT_EQ(young.hindrance, NotPromoted::too_young);
  EXPECT_TRUE(young.changes.empty());
}

TEST(Promote, GoesByTheYearInWhichTheSchoolYearBegan) {
  const auto in_kindergarten = child({{"school_status", "MG"}}, "2018-01-01");
  EXPECT_EQ(promote(in_kindergarten, day("2019-03-01")).hindrance, NotPromoted::too_young) << "six in May 2019";
  EXPECT_EQ(promote(in_kindergarten, day("2020-03-01")).changes,
            (FactChanges{{"school_status", "TH"}, {"grade", "1"}}));
  EXPECT_EQ(promote(in_kindergarten, day("2023-03-01")).changes.size(), 2U);
  const auto in_class_2 = child({{"school_status", "TH"}, {"grade", "2"}});
  EXPECT_EQ(promote(in_class_2, day("2025-03-01")).changes, (FactChanges{{"grade", "3"}}));
}

TEST(Promote, LeavesWhomOnlyTheFamilyCanAnswerFor) {
  const auto hindrance = [](FactChanges facts) {
    return promote(child(std::move(facts)), day("2019-09-01")).hindrance;
  };
  EXPECT_EQ(hindrance({{"school_status", "THCS"}, {"grade", "9"}}), NotPromoted::end_of_level);
  EXPECT_EQ(hindrance({{"school_status", "THPT"}, {"grade", "12"}}), NotPromoted::end_of_level);
  EXPECT_EQ(hindrance({{"school_status", "BH"}, {"grade", "4"}}), NotPromoted::not_at_school);
  EXPECT_EQ(hindrance({{"school_status", "TH"}}), NotPromoted::class_not_stated);
  EXPECT_EQ(hindrance({}), NotPromoted::class_not_stated);
}

TEST(Promote, LeavesWhoseClassIsFarBelowTheirAge) {
  const auto in_class_2 = child({{"school_status", "TH"}, {"grade", "2"}});
  EXPECT_EQ(promote(in_class_2, day("2024-09-01")).changes, (FactChanges{{"grade", "3"}}));
  EXPECT_EQ(promote(in_class_2, day("2025-09-01")).hindrance, NotPromoted::too_old);
  const auto in_kindergarten = child({{"school_status", "MG"}});
  EXPECT_EQ(promote(in_kindergarten, day("2022-09-01")).changes.size(), 2U);
  EXPECT_EQ(promote(in_kindergarten, day("2023-09-01")).hindrance, NotPromoted::too_old);
}

TEST(Promote, RaisesNobodyTwiceInASchoolYear) {
  std::vector<Action> actions{stated(ActionKind::registered, "2018-12-31", {{"school_status", "TH"}, {"grade", "3"}})};
  actions.push_back(stated(ActionKind::changed, "2019-09-01", {{"grade", "4"}}));
  const auto again = promote(fold_child(actions), day("2019-09-05"));
  EXPECT_EQ(again.hindrance, NotPromoted::stated_already);
  EXPECT_EQ(again.stated_on, day("2019-09-01"));
  EXPECT_EQ(promote(fold_child(actions), day("2020-09-01")).changes, (FactChanges{{"grade", "5"}}));
}

TEST(Promote, TakesAClassStatedWhenTheChildWasRegisteredThisSchoolYearAsOfThisSchoolYear) {
  const auto registered = child({{"school_status", "TH"}, {"grade", "3"}}, "2019-08-20");
  EXPECT_EQ(promote(registered, day("2019-09-01")).hindrance, NotPromoted::stated_already);
}

}  // namespace
}  // namespace mangnon::domain
