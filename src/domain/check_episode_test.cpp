#include <gtest/gtest.h>

#include <set>

#include "domain/check_failures.hpp"
#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::ids;

// CHECK-31
TEST(CheckCodes, ACodeIsInTheBookAndNamesAGroup) {
  EXPECT_EQ(ids(Case{}.with("N04")), "");
  EXPECT_EQ(ids(Case{}.with("S15")), "CHECK_CODE_UNKNOWN");
  EXPECT_EQ(ids(Case{}.with("s04")), "CHECK_CODE_UNKNOWN");
  EXPECT_NE(ids(Case{}.with("R")).find("CHECK_CODE_TOO_GENERAL"), std::string::npos);
}

TEST(CheckCodes, ACodeOfTheOldLawNamesItsSuccessors) {
  Case subject;
  subject.with("H07");
  ASSERT_EQ(ids(subject), "CHECK_CODE_OF_OLD_LAW");
  EXPECT_EQ(subject.findings()[0].params, (std::vector<std::string>{"H07", "S14.1, S08.1, N03"}));
  subject.on = day("2017-05-31");
  subject.episodes[0].valid.from = day("2016-01-01");
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckCodes, AListThatHadNotBegunIsPointedOut) {
  Case subject;
  subject.with("O02", "2017-01-01");
  subject.on = day("2017-12-31");
  EXPECT_EQ(ids(subject), "CHECK_CODE_NOT_IN_FORCE");
  subject.on = day("2018-01-01");
  EXPECT_EQ(ids(subject), "");
}

// CHECK-14
TEST(CheckExclusions, SubGroupsOfOneKindDoNotStandTogether) {
  Case subject;
  subject.household.poverty = Poverty::poor;
  subject.with("R01.1").with("R01.2");
  EXPECT_NE(ids(subject).find("CHECK_L14_EXCLUSIVE_CODES"), std::string::npos);
}

TEST(CheckExclusions, AGroupExcludesTheSubGroupsOfAnother) {
  Case subject;
  subject.with("R07.1").with("S01.3").father(ParentStatus::dead).mother(ParentStatus::dead);
  subject.child.living_with = "05";
  const auto findings = subject.findings();
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [](const auto& each) { return each.type == &CHECK_L14_EXCLUSIVE_CODES; });
  ASSERT_NE(found, findings.end());
  EXPECT_EQ(found->params, (std::vector<std::string>{"S01.3", "R07.1"}));  // in the book's order
  EXPECT_EQ(found->field, "circumstances");
}

TEST(CheckExclusions, OneAfterTheOtherIsAllowed) {
  Case subject;
  subject.with("O01", "2018-02-01").with("N04", "2018-02-01");
  EXPECT_EQ(ids(subject), "");
  Case changed;
  changed.household.poverty = Poverty::near_poor;
  changed.with("R01.1", "2018-01-15").with("R01.2", "2018-06-01");
  changed.episodes[0].valid.to = day("2018-06-01");
  EXPECT_EQ(ids(changed), "");
  std::swap(changed.episodes[0], changed.episodes[1]);
  EXPECT_EQ(ids(changed), "");
  changed.episodes[1].valid.to = day("2018-06-02");
  EXPECT_EQ(ids(changed), "CHECK_L14_EXCLUSIVE_CODES");
}

TEST(CheckExclusions, OneCodeIsNotHeldTwiceAtOnce) {
  EXPECT_EQ(ids(Case{}.with("O02").with("O02", "2018-05-01")), "CHECK_L14_SAME_CODE_TWICE");
  Case again;
  again.with("O02", "2018-01-15").with("O02", "2018-05-01");
  again.episodes[0].valid.to = day("2018-05-01");
  EXPECT_EQ(ids(again), "");
}

// CHECK-15
TEST(CheckEpisodeDates, AnEpisodeLastsAtLeastADay) {
  Case subject;
  subject.with("O02", "2018-01-15");
  subject.episodes[0].valid.to = day("2018-01-16");
  EXPECT_EQ(ids(subject), "");
  subject.episodes[0].valid.to = day("2018-01-15");
  EXPECT_EQ(ids(subject), "CHECK_L15_END_BEFORE_START");
}

TEST(CheckEpisodeDates, AnEpisodeLiesWithinChildhood) {
  Case subject;
  subject.child.birth_date = day("2003-03-10");
  EXPECT_EQ(ids(subject.with("O02", "2003-03-10")), "");
  subject.episodes[0].valid.from = day("2003-03-09");
  EXPECT_EQ(ids(subject), "CHECK_L15_BEFORE_BIRTH");
  subject.child.presence = Presence::left;
  subject.on = day("2020-01-01");
  subject.episodes[0].valid = {day("2019-03-09"), day("2019-03-10")};
  EXPECT_EQ(ids(subject), "");
  subject.episodes[0].valid.to = day("2019-03-11");
  EXPECT_EQ(ids(subject), "CHECK_L15_ENDS_AFTER_SIXTEENTH_BIRTHDAY");
  subject.episodes[0].valid.from = day("2019-03-10");
  EXPECT_EQ(ids(subject), "CHECK_L15_AFTER_SIXTEENTH_BIRTHDAY");
}

TEST(CheckEpisodeDates, AnEpisodeDoesNotBeginAfterTheChildLeft) {
  Case subject;
  subject.with("O02", "2018-03-01");
  auto input = subject.input();
  input.left_on = day("2018-03-01");
  EXPECT_EQ(ids(check_child(input)), "");
  input.left_on = day("2018-02-28");
  EXPECT_EQ(ids(check_child(input)), "CHECK_L15_AFTER_EXIT");
}

TEST(CheckEpisodeDates, AnEpisodeDoesNotBeginWhileTheChildWasAway) {
  Case subject;
  subject.with("O02", "2018-03-01");
  auto input = subject.input();
  std::vector<base::Interval> away = {{day("2018-03-01"), day("2018-06-01")}};
  input.absences = away;
  EXPECT_EQ(ids(check_child(input)), "");
  subject.episodes[0].valid.from = day("2018-03-02");
  EXPECT_EQ(ids(check_child(input)), "CHECK_L15_AFTER_EXIT");
  subject.episodes[0].valid.from = day("2018-05-31");
  EXPECT_EQ(ids(check_child(input)), "CHECK_L15_AFTER_EXIT");
  subject.episodes[0].valid.from = day("2018-06-01");
  EXPECT_EQ(ids(check_child(input)), "");
}

TEST(CheckEpisodeDates, AnEpisodeDoesNotEndAfterTheChildLeft) {
  Case subject;
  subject.with("O02", "2018-03-01");
  auto input = subject.input();
  input.left_on = day("2018-06-01");
  EXPECT_EQ(ids(check_child(input)), "") << "an open one ends with the child's leaving";
  subject.episodes[0].valid.to = day("2018-06-01");
  EXPECT_EQ(ids(check_child(input)), "");
  subject.episodes[0].valid.to = day("2018-06-02");
  EXPECT_EQ(ids(check_child(input)), "CHECK_L15_ENDS_AFTER_EXIT");
}

TEST(CheckEpisodeDates, AnEpisodeThatBeginsLaterIsNotCountedYet) {
  Case subject;
  EXPECT_EQ(ids(subject.with("O02", "2018-12-31")), "");
  subject.episodes[0].valid.from = day("2019-01-01");
  EXPECT_EQ(ids(subject), "CHECK_L15_NOT_YET_IN_FORCE");
  EXPECT_FALSE(has_errors(subject.findings()));
}

TEST(CheckFailures, AreNamedOnceAndSpeakBothLanguages) {
  std::set<std::string_view> seen;
  for (const auto* type : CHECK_FAILURES) {
    EXPECT_TRUE(seen.insert(type->id).second) << type->id;
    EXPECT_FALSE(type->vi.empty() || type->en.empty()) << type->id;
    EXPECT_TRUE(type->source.starts_with("docs/domain/checks.md CHECK-")) << type->id;
    EXPECT_NE(type->vi.find("Hãy"), std::string_view::npos) << type->id << " does not say what to do";
  }
}

}  // namespace
}  // namespace mangnon::domain
