#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::ids;

// CHECK-8
TEST(CheckPoverty, PovertyMustBeStatedAndAgree) {
  const auto with_poverty = [](const char* code, std::optional<Poverty> poverty) {
    Case subject;
    subject.with(code);
    subject.household.poverty = poverty;
    return ids(subject);
  };
  EXPECT_EQ(with_poverty("R01", Poverty::poor), "");
  EXPECT_EQ(with_poverty("R01", Poverty::near_poor), "");
  EXPECT_EQ(with_poverty("R01", Poverty::escaped), "CHECK_L08_NOT_POOR");
  EXPECT_EQ(with_poverty("R01", Poverty::no), "CHECK_L08_NOT_POOR");
  EXPECT_EQ(with_poverty("R01", std::nullopt), "CHECK_L08_POVERTY_NOT_STATED");
  EXPECT_EQ(with_poverty("S13", Poverty::no), "CHECK_L08_NOT_POOR");
  EXPECT_EQ(with_poverty("S13.1", Poverty::poor), "");
  EXPECT_EQ(with_poverty("S13.1", Poverty::near_poor), "CHECK_L08_OTHER_POVERTY_LEVEL");
  EXPECT_EQ(with_poverty("R01.2", Poverty::poor), "CHECK_L08_OTHER_POVERTY_LEVEL");
}

TEST(CheckPoverty, OfAChildInAFacilityItNeedNotBeStated) {
  for (const char* code : {"R01", "S13", "S13.1"}) {
    Case subject;
    subject.with(code);
    subject.household = {};
    subject.child.facility = subject.child.hamlet;
    subject.child.living_with = "11";
    EXPECT_EQ(ids(subject).find("CHECK_L08"), std::string::npos) << code << ids(subject);
  }
}

TEST(CheckPoverty, AListOlderThanTheYearBeforeIsToBeLookedAtAgain) {
  const auto listed_in = [](const char* code, std::optional<int> year) {
    Case subject;
    subject.with(code);
    subject.household.poverty = Poverty::poor;
    subject.household.poverty_year = year;
    subject.on = day("2018-12-31");
    return ids(subject);
  };
  EXPECT_EQ(listed_in("R01", 2018), "");
  EXPECT_EQ(listed_in("R01", 2017), "");
  EXPECT_EQ(listed_in("R01", 2016), "CHECK_L08_POVERTY_YEAR_OLD");
  EXPECT_EQ(listed_in("R01", std::nullopt), "");
  EXPECT_EQ(listed_in("O02", 2010), "") << "a code that asks for no poverty";
}

// CHECK-9
TEST(CheckDroppedOut, OneWhoDroppedOutIsNotEnrolled) {
  const auto with_schooling = [](const char* code, const char* status) {
    Case subject;
    subject.with(code);
    subject.child.school_status = status;
    return ids(subject);
  };
  EXPECT_EQ(with_schooling("R02", "BH"), "");
  EXPECT_EQ(with_schooling("R02", ""), "");
  EXPECT_EQ(with_schooling("R02", "TH"), "CHECK_L09_STILL_ENROLLED");
  EXPECT_EQ(with_schooling("S08.2", "THCS"), "CHECK_L09_STILL_ENROLLED");
  EXPECT_EQ(with_schooling("R02", "TN9"), "CHECK_L09_LOWER_SECONDARY_DONE");
  EXPECT_EQ(with_schooling("R02", "CDH"), "CHECK_CODE_CONTRADICTS_FACTS");
}

TEST(CheckDroppedOut, NorHasItCompletedLowerSecondary) {
  Case subject;
  subject.with("S08");
  subject.child.school_status = "BH";
  subject.child.lower_secondary_done = false;
  EXPECT_EQ(ids(subject), "");
  subject.child.lower_secondary_done = true;
  EXPECT_EQ(ids(subject), "CHECK_L09_LOWER_SECONDARY_DONE");
}

TEST(CheckDroppedOut, AChildUnderSixIsUnusual) {
  Case subject;
  subject.with("R02", "2018-12-01");
  subject.child.birth_date = day("2012-12-31");
  EXPECT_EQ(ids(subject), "");
  subject.child.birth_date = day("2013-01-01");
  EXPECT_EQ(ids(subject), "CHECK_L09_UNDER_SIX");
}

// CHECK-10
TEST(CheckDisability, NeedsDegreeAndType) {
  Case subject;
  subject.with("S04").paper("GIAY_XAC_NHAN_KHUYET_TAT");
  subject.child.disability_types = {1};
  EXPECT_EQ(ids(subject), "CHECK_L10_DEGREE_MISSING");
  subject.child.disability_degree = 2;
  EXPECT_EQ(ids(subject), "");
  subject.child.disability_types.clear();
  EXPECT_EQ(ids(subject), "CHECK_L10_TYPE_MISSING");
}

TEST(CheckDisability, ASubGroupStatesTheDegreeItself) {
  Case subject;
  subject.with("S04.2").paper("GIAY_XAC_NHAN_KHUYET_TAT");
  subject.child.disability_types = {1, 4};
  EXPECT_EQ(ids(subject), "");
  subject.child.disability_degree = 2;
  EXPECT_EQ(ids(subject), "");
  subject.child.disability_degree = 3;
  EXPECT_EQ(ids(subject), "CHECK_L10_DEGREE_DIFFERS");
}

TEST(CheckDisability, ADegreeNeedsATypeEvenWithoutACode) {
  Case subject;
  subject.child.disability_degree = 3;
  EXPECT_EQ(ids(subject), "CHECK_L10_TYPE_MISSING");
  subject.child.disability_types = {6};
  EXPECT_EQ(ids(subject), "");
  subject.child.disability_types = {7};
  EXPECT_EQ(ids(subject), "CHECK_L10_TYPE_OR_DEGREE_UNKNOWN");
  subject.child.disability_types = {6};
  subject.child.disability_degree = 4;
  EXPECT_EQ(ids(subject), "CHECK_L10_TYPE_OR_DEGREE_UNKNOWN");
}

TEST(CheckDisability, AMissingCertificateIsOnlyPointedOut) {
  Case subject;
  subject.with("S04.2");
  subject.child.disability_types = {1};
  EXPECT_EQ(ids(subject), "CHECK_L10_CERTIFICATE_MISSING");
  EXPECT_FALSE(has_errors(subject.findings()));
}

// CHECK-11
TEST(CheckDisability, TheCertificatesNumberOnTheRecordIsEnough) {
  Case subject;
  subject.child.disability_types = {1};
  subject.child.disability_degree = 2;
  subject.with("S04.2");
  EXPECT_EQ(ids(subject), "CHECK_L10_CERTIFICATE_MISSING");
  subject.child.disability_cert_no = SensitiveText("12/XN");
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckAgeForCode, MeasuresBeginAtTwelvePenaltiesAtFourteen) {
  const auto at_birth_date = [](const char* code, const char* birth) {
    Case subject;
    subject.with(code, "2018-12-31").paper("QUYET_DINH");
    subject.child.birth_date = day(birth);
    return ids(subject);
  };
  EXPECT_EQ(at_birth_date("S06.1", "2006-12-31"), "");
  EXPECT_EQ(at_birth_date("S06.1", "2007-01-01"), "CHECK_L11_TOO_YOUNG_FOR_MEASURE");
  EXPECT_EQ(at_birth_date("S06.2", "2007-01-01"), "CHECK_L11_TOO_YOUNG_FOR_MEASURE");
  EXPECT_EQ(at_birth_date("S06.3", "2004-12-31"), "");
  EXPECT_EQ(at_birth_date("S06.3", "2005-01-01"), "CHECK_L11_TOO_YOUNG_FOR_PENALTY");
}

// CHECK-12
TEST(CheckAgeForCode, TheAgeAtTheEventIsThatOfTheFirstDay) {
  Case subject;
  subject.child.birth_date = day("2005-03-10");
  subject.with("S11.2", "2018-03-10");
  EXPECT_EQ(ids(subject), "");
  subject.episodes[0].valid.from = day("2018-03-09");
  EXPECT_EQ(ids(subject), "CHECK_L12_UNDER_13_AT_EVENT");
  subject.episodes[0].code = "S11.1";
  EXPECT_EQ(ids(subject), "");
}

// CHECK-17
TEST(CheckGrade, IsTheUsualOneGiveOrTake) {
  const auto in_grade = [](int grade, const char* birth, const char* on) {
    Case subject;
    subject.child.birth_date = day(birth);
    subject.child.grade = grade;
    subject.on = day(on);
    return ids(subject);
  };
  EXPECT_EQ(in_grade(3, "2010-01-01", "2018-12-31"), "");  // 8 in the year the school year began
  EXPECT_EQ(in_grade(3, "2007-12-31", "2018-12-31"), "");  // 11: three older
  EXPECT_EQ(in_grade(3, "2006-12-31", "2018-12-31"), "CHECK_L17_TOO_OLD_FOR_GRADE");
  EXPECT_EQ(in_grade(3, "2011-01-01", "2018-12-31"), "");  // 7: one younger
  EXPECT_EQ(in_grade(3, "2012-01-01", "2018-12-31"), "CHECK_L17_TOO_YOUNG_FOR_GRADE");
}

TEST(CheckGrade, TheSchoolYearBeginsInSeptember) {
  Case subject;
  subject.child.grade = 2;  // usually at 7, at most 10
  subject.on = day("2018-08-31");
  subject.child.birth_date = day("2007-06-01");
  EXPECT_EQ(ids(subject), "");  // 10 in 2017, when this school year began
  subject.on = day("2018-09-01");
  EXPECT_EQ(ids(subject), "CHECK_L17_TOO_OLD_FOR_GRADE");  // 11 in 2018
}

TEST(CheckGrade, IsOneToTwelveAndOfItsLevel) {
  Case subject;
  subject.child.grade = 3;
  subject.child.school_status = "TH";
  EXPECT_EQ(ids(subject), "");
  subject.child.school_status = "THCS";
  EXPECT_EQ(ids(subject), "CHECK_L17_GRADE_OUTSIDE_LEVEL");
  subject.child.grade = 13;
  EXPECT_EQ(ids(subject), "CHECK_L17_GRADE_UNKNOWN");
  subject.child.grade = 0;
  EXPECT_EQ(ids(subject), "CHECK_L17_GRADE_UNKNOWN");
}

TEST(CheckGrade, TheLastGradeOfOneWhoLeftSchoolIsNotJudgedByAge) {
  Case subject;
  subject.child.birth_date = day("2004-01-01");
  subject.child.grade = 2;
  subject.child.school_status = "BH";
  EXPECT_EQ(ids(subject), "");
}

// CHECK-24
TEST(CheckEvidence, APaperIsAskedForOnceForSeveralSubGroups) {
  Case subject;
  subject.child.birth_date = day("2004-01-01");
  subject.with("S06.1").with("S06.3");
  EXPECT_EQ(ids(subject), "CHECK_L24_EVIDENCE_MISSING");
  subject.paper("QUYET_DINH");
  EXPECT_EQ(ids(subject), "");
  EXPECT_EQ(ids(Case{}.with("N04")), "");
}

// CHECK-24
TEST(CheckEvidence, ThePaperOfAnotherGroupOrOfAnEndedEpisodeDoesNotServe) {
  Case subject;
  subject.child.birth_date = day("2004-01-01");
  subject.with("N04", "2018-01-15").paper("QUYET_DINH").with("S06.1");
  EXPECT_EQ(ids(subject), "CHECK_L24_EVIDENCE_MISSING");
  Case again;
  again.child.birth_date = day("2004-01-01");
  again.with("S06.1", "2017-09-01").paper("QUYET_DINH").with("S06.1", "2018-06-01");
  again.episodes[0].valid.to = day("2018-02-01");
  EXPECT_EQ(ids(again), "CHECK_L24_EVIDENCE_MISSING");
  again.paper("QUYET_DINH");
  EXPECT_EQ(ids(again), "");
}

// CHECK-32
TEST(CheckOtherFacts, ACodeThatContradictsStatedFactsIsPointedOut) {
  Case subject;
  subject.with("S01.3").father(ParentStatus::dead).mother(ParentStatus::dead);
  subject.child.living_with = "10";
  EXPECT_EQ(ids(subject), "CHECK_CODE_CONTRADICTS_FACTS");
  EXPECT_FALSE(has_errors(subject.findings()));
  subject.child.living_with = "05";
  EXPECT_EQ(ids(subject), "");
  subject.child.living_with = "";
  EXPECT_EQ(ids(subject), "");
}

// CIRC-12
TEST(CheckOtherFacts, ANationalityThatIsNotStatedIsNoneOfThree) {
  const auto told = [](const char* code, const char* nationality) {
    Case subject;
    subject.child.living_with = "13";
    subject.child.nationality = nationality;
    return ids(subject.with(code));
  };
  EXPECT_EQ(told("S14.2", "LA"), "");
  EXPECT_EQ(told("S14.2", ""), "");
  EXPECT_EQ(told("S14.2", "VN"), "CHECK_CODE_CONTRADICTS_FACTS");
  EXPECT_EQ(told("S14.2", "UNKNOWN"), "CHECK_CODE_CONTRADICTS_FACTS");
  EXPECT_EQ(told("S14.3", "UNKNOWN"), "");
  EXPECT_EQ(told("S14.3", ""), "");
  EXPECT_EQ(told("S14.3", "LA"), "CHECK_CODE_CONTRADICTS_FACTS");
}

TEST(CheckOtherFacts, DivorceIllnessWorkAndNationality) {
  Case divorced;
  divorced.with("R03.1");
  EXPECT_EQ(ids(divorced), "");
  divorced.child.parents_divorced = false;
  EXPECT_EQ(ids(divorced), "CHECK_CODE_CONTRADICTS_FACTS");
  Case ill;
  ill.with("S13.1");
  ill.household.poverty = Poverty::poor;
  ill.child.illness_listed = false;
  EXPECT_EQ(ids(ill), "CHECK_CODE_CONTRADICTS_FACTS");
  Case working;
  working.with("R02");
  working.child.works_for_living = true;
  EXPECT_EQ(ids(working), "CHECK_CODE_CONTRADICTS_FACTS");
  Case displaced;
  displaced.child.living_with = "13";
  displaced.with("S14.1");
  displaced.child.nationality = "VN";
  EXPECT_EQ(ids(displaced), "");
  displaced.child.nationality = "LA";
  EXPECT_EQ(ids(displaced), "CHECK_CODE_CONTRADICTS_FACTS");
}

}  // namespace
}  // namespace mangnon::domain
