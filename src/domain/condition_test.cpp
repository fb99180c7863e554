#include "domain/condition.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/csv.hpp"

namespace mangnon::domain {
namespace {

Condition parsed(std::string_view text) {
  const auto condition = parse_condition(text);
  EXPECT_TRUE(condition) << text;
  return condition.value_or(Condition{});
}

std::string position_of_error(std::string_view text) {
  const auto condition = parse_condition(text);
  return condition ? "none" : condition.error().params.at(0);
}

// CIRC-5
TEST(Condition, EveryRowOfTheCodebookParses) {
  std::ifstream file(MANGNON_SOURCE_DIR "/data/codebook_circumstances.csv");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto table = base::parse_csv(text);
  ASSERT_EQ(table.rows.size(), 121U);
  for (const auto& row : table.rows) {
    const auto& text_of_condition = row[table.column("requires")];
    EXPECT_TRUE(parse_condition(text_of_condition)) << row[0] << ": " << text_of_condition;
  }
}

TEST(Condition, AndBindsCloserThanOr) {
  const auto condition = parsed("age<16 & care=NONE | both(DEAD)");
  ASSERT_EQ(condition.kind, ConditionKind::disjunction);
  ASSERT_EQ(condition.parts.size(), 2U);
  EXPECT_EQ(condition.parts[0].kind, ConditionKind::conjunction);
  EXPECT_EQ(condition.parts[1].kind, ConditionKind::both);
}

TEST(Condition, ParenthesesBindClosest) {
  const auto condition = parsed("nationality=VN & (both(UNKNOWN) | care=NONE)");
  ASSERT_EQ(condition.kind, ConditionKind::conjunction);
  ASSERT_EQ(condition.parts.size(), 2U);
  EXPECT_EQ(condition.parts[1].kind, ConditionKind::disjunction);
}

TEST(Condition, SoftBelongsToTheAtomBeforeIt) {
  const auto condition = parsed("age>=6(soft) & age<16");
  ASSERT_EQ(condition.parts.size(), 2U);
  EXPECT_TRUE(condition.parts[0].soft);
  EXPECT_EQ(condition.parts[0].op, ConditionOperator::at_least);
  EXPECT_EQ(condition.parts[0].low, 6);
  EXPECT_FALSE(condition.parts[1].soft);
  EXPECT_EQ(condition.parts[1].op, ConditionOperator::less);
}

TEST(Condition, ARangeOfCodesNamesEachOfThem) {
  const auto condition = parsed("any(S03.1..S03.12)");
  ASSERT_EQ(condition.words.size(), 12U);
  EXPECT_EQ(condition.words.front(), "S03.1");
  EXPECT_EQ(condition.words.back(), "S03.12");
}

TEST(Condition, BracesHoldNumbersOrWords) {
  const auto numbers = parsed("disability_type in {1..6}");
  EXPECT_TRUE(numbers.numeric);
  EXPECT_EQ(numbers.low, 1);
  EXPECT_EQ(numbers.high, 6);
  const auto words = parsed("care in {RELATIVE|FOSTER|FACILITY}");
  EXPECT_FALSE(words.numeric);
  EXPECT_EQ(words.words, (std::vector<std::string>{"RELATIVE", "FOSTER", "FACILITY"}));
}

TEST(Condition, AFieldThatTheRegisterDoesNotKeepIsUnrecorded) {
  EXPECT_EQ(parsed("hiv_confirmed=1").field, ConditionField::unrecorded);
  EXPECT_EQ(parsed("event_date<=ref_date").op, ConditionOperator::at_most);
  EXPECT_EQ(parsed("poverty=POOR").field, ConditionField::poverty);
}

TEST(Condition, NegationAndNotEqualAreDifferentSigns) {
  EXPECT_EQ(parsed("!both(DEAD)").kind, ConditionKind::negation);
  EXPECT_EQ(parsed("mother!=DEAD").op, ConditionOperator::not_equal);
}

TEST(Condition, AnEmptyTextAlwaysHolds) {
  EXPECT_EQ(parsed("").kind, ConditionKind::conjunction);
  EXPECT_TRUE(parsed("").parts.empty());
}

TEST(Condition, AMistakeIsRefusedWithItsPlace) {
  EXPECT_EQ(position_of_error("age<16 &"), "9");
  EXPECT_EQ(position_of_error("age<16) & care=NONE"), "7");
  EXPECT_EQ(position_of_error("age<16 extra"), "8");
  EXPECT_NE(position_of_error("(age<16"), "none");
  EXPECT_NE(position_of_error("age<"), "none");
  EXPECT_NE(position_of_error("both(SLEEPING)"), "none");
  EXPECT_NE(position_of_error("pair(DEAD)"), "none");
  EXPECT_NE(position_of_error("both(DEAD|MISSING)"), "none");
  EXPECT_NE(position_of_error("disability_type in {1|3}"), "none");
  EXPECT_NE(position_of_error("any(S03.1..S04.2)"), "none");
  EXPECT_NE(position_of_error("care in {NONE|"), "none");
  EXPECT_NE(position_of_error("twice(DEAD)"), "none");
}

TEST(Condition, NestingHasALimit) {
  EXPECT_TRUE(parse_condition(std::string(10, '(') + "age<16" + std::string(10, ')')));
  EXPECT_FALSE(parse_condition(std::string(5000, '(') + "age<16" + std::string(5000, ')')));
}

TEST(Condition, TellsTheDocumentsAndSuggestionsItNames) {
  const auto condition = parsed("age<16 & (both(RESTRICTED) | (separated=1 & doc(QD_CACH_LY|QD_TOA_AN)))");
  EXPECT_EQ(words_of_kind(condition, ConditionKind::document), (std::vector<std::string>{"QD_CACH_LY", "QD_TOA_AN"}));
  EXPECT_TRUE(words_of_kind(condition, ConditionKind::suggestion).empty());
  EXPECT_EQ(words_of_kind(parsed("age<16 & suggest(S10.2|S10.3)"), ConditionKind::suggestion).size(), 2U);
}

}  // namespace
}  // namespace mangnon::domain
