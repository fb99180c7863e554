#include "domain/condition_evaluation.hpp"

#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::book;
using testing::Case;
using testing::day;

Truth truth(const Case& subject, const char* text, Reading reading = Reading::facts,
            std::optional<base::Date> event_on = std::nullopt) {
  const auto condition = parse_condition(text);
  EXPECT_TRUE(condition) << text;
  const ConditionContext context{subject.child, subject.household, subject.episodes, subject.on, book(), event_on};
  return evaluate(condition.value_or(Condition{}), context, reading);
}

// CIRC-5
TEST(ConditionEvaluation, AgeTurnsOnTheSixteenthBirthday) {
  Case subject;
  subject.child.birth_date = day("2003-01-01");
  EXPECT_EQ(truth(subject, "age<16"), Truth::yes);
  subject.child.birth_date = day("2002-12-31");
  EXPECT_EQ(truth(subject, "age<16"), Truth::no);
  subject.child.birth_date.reset();
  EXPECT_EQ(truth(subject, "age<16"), Truth::unknown);
}

TEST(ConditionEvaluation, AnOrIsDecidedByOneSideAnAndByBoth) {
  Case subject;
  subject.father(ParentStatus::dead);
  EXPECT_EQ(truth(subject, "father=DEAD | mother=DEAD"), Truth::yes);
  EXPECT_EQ(truth(subject, "father=DEAD & mother=DEAD"), Truth::unknown);
  EXPECT_EQ(truth(subject, "father!=DEAD & mother=DEAD"), Truth::no);
  EXPECT_EQ(truth(subject, "!(father=DEAD | mother=DEAD)"), Truth::no);
}

TEST(ConditionEvaluation, APairStandsInEitherOrder) {
  Case subject;
  subject.father(ParentStatus::missing).mother(ParentStatus::dead);
  EXPECT_EQ(truth(subject, "pair(DEAD|MISSING)"), Truth::yes);
  EXPECT_EQ(truth(subject, "pair(DEAD|DETAINED)"), Truth::no);
  EXPECT_EQ(truth(subject, "both(DEAD)"), Truth::no);
  EXPECT_EQ(truth(subject, "one(DEAD)"), Truth::yes);
}

TEST(ConditionEvaluation, AFactTheRegisterDoesNotKeepDecidesNothing) {
  EXPECT_EQ(truth(Case{}, "hiv_confirmed=1"), Truth::unknown);
  EXPECT_EQ(truth(Case{}, "event_date<=ref_date"), Truth::unknown);
  EXPECT_EQ(truth(Case{}, "age<16 & hiv_confirmed=1"), Truth::unknown);
  EXPECT_EQ(truth(Case{}, "age>=16 & hiv_confirmed=1"), Truth::no);
}

// CIRC-7
TEST(ConditionEvaluation, ADocumentIsAskedForOnlyWhereWanted) {
  Case subject;
  subject.with("S07");
  EXPECT_EQ(truth(subject, "doc(KET_LUAN_NGHIEN|XAC_MINH)"), Truth::yes);
  EXPECT_EQ(truth(subject, "doc(KET_LUAN_NGHIEN|XAC_MINH)", Reading::papers), Truth::no);
  subject.paper("XAC_MINH");
  EXPECT_EQ(truth(subject, "doc(KET_LUAN_NGHIEN|XAC_MINH)", Reading::papers), Truth::yes);
}

TEST(ConditionEvaluation, ASoftPartOnlyWarns) {
  Case subject;  // 8 years old
  EXPECT_EQ(truth(subject, "age<16 & age>=12(soft)"), Truth::yes);
  EXPECT_EQ(truth(subject, "age<16 & age>=12(soft)", Reading::soft), Truth::no);
}

TEST(ConditionEvaluation, TheAgeAtTheEventIsThatOfItsDay) {
  Case subject;
  subject.child.birth_date = day("2005-03-10");
  EXPECT_EQ(truth(subject, "age_at_event>=13", Reading::facts, day("2018-03-09")), Truth::no);
  EXPECT_EQ(truth(subject, "age_at_event>=13", Reading::facts, day("2018-03-10")), Truth::yes);
  EXPECT_EQ(truth(subject, "age_at_event>=13"), Truth::unknown);
}

TEST(ConditionEvaluation, AnyOfCodesLooksAtThoseHeldAndThoseMet) {
  Case subject;
  subject.father(ParentStatus::alive).mother(ParentStatus::alive);
  EXPECT_EQ(truth(subject, "any(S03.1..S03.10)"), Truth::no);
  EXPECT_EQ(truth(subject, "any(S03.1..S03.12)"), Truth::unknown);  // S03.12 may rest on a decision not recorded
  subject.with("S03.12");
  EXPECT_EQ(truth(subject, "any(S03.1..S03.12)"), Truth::yes);
}

TEST(ConditionEvaluation, ABareCodeAsksForWhatTheCodeAsks) {
  Case subject;
  subject.child.school_status = "BH";
  subject.child.lower_secondary_done = false;
  subject.child.works_for_living = true;
  EXPECT_EQ(truth(subject, "S08 & care!=NONE"), Truth::yes);
  subject.child.school_status = "THCS";
  EXPECT_EQ(truth(subject, "S08 & care!=NONE"), Truth::no);
}

TEST(ConditionEvaluation, AnAgeKnownOnlyByItsYearDecidesWhenBothAgesAgree) {
  Case subject;
  subject.on = day("2018-12-30");
  subject.child.father_birth_year = 2003;  // 14 or 15
  EXPECT_EQ(truth(subject, "father_age<16"), Truth::yes);
  subject.child.father_birth_year = 2002;  // 15 or 16
  EXPECT_EQ(truth(subject, "father_age<16"), Truth::unknown);
  subject.on = day("2018-12-31");  // 16, whatever the birthday
  EXPECT_EQ(truth(subject, "father_age<16"), Truth::no);
  subject.on = day("2018-12-30");
  subject.child.father_birth_year = 2001;
  EXPECT_EQ(truth(subject, "father_age<16"), Truth::no);
}

TEST(ConditionEvaluation, OneOfSeveralTypesIsEnough) {
  Case subject;
  EXPECT_EQ(truth(subject, "disability_type in {1..6}"), Truth::unknown);
  subject.child.disability_types = {4, 1};
  EXPECT_EQ(truth(subject, "disability_type in {1..2}"), Truth::yes);
  EXPECT_EQ(truth(subject, "disability_type in {5..6}"), Truth::no);
}

TEST(ConditionEvaluation, NationalityIsVietNamForeignOrUnknown) {
  Case subject;
  EXPECT_EQ(truth(subject, "nationality=VN"), Truth::unknown);
  subject.child.nationality = "LA";
  EXPECT_EQ(truth(subject, "nationality=FOREIGN"), Truth::yes);
  subject.child.nationality = "UNKNOWN";
  EXPECT_EQ(truth(subject, "nationality=FOREIGN"), Truth::no);
}

TEST(ConditionEvaluation, ALegacyRowIsForAPersonToChoose) {
  EXPECT_EQ(truth(Case{}, "map(S10.1|S08)"), Truth::unknown);
  EXPECT_EQ(suggested_codes(book().find("H05")->condition), (std::vector<std::string>{"S10.1", "S08"}));
  EXPECT_EQ(suggested_codes(book().find("S11.5")->condition), (std::vector<std::string>{"S10.2", "S10.3"}));
}

TEST(ConditionEvaluation, OneFieldIsJudgedWithoutTheOthers) {
  Case subject;
  subject.household.poverty = Poverty::no;
  const ConditionContext context{subject.child, subject.household, subject.episodes, subject.on, book()};
  EXPECT_EQ(evaluate_field(book().find("S13.1")->condition, context, ConditionField::poverty), Truth::no);
  EXPECT_EQ(evaluate_field(book().find("S13.1")->condition, context, ConditionField::illness_listed), Truth::unknown);
  EXPECT_EQ(evaluate_field(book().find("S04.1")->condition, context, ConditionField::poverty), Truth::yes);
  subject.child.school_status = "TH";
  EXPECT_EQ(evaluate_field(book().find("S08.1")->condition, context, ConditionField::school_status), Truth::no);
}

}  // namespace
}  // namespace mangnon::domain
