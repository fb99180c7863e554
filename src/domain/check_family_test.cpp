#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::ids;

// CHECK-2
TEST(CheckAgeOfParents, AMotherIsTwelveToFiftyFiveYearsOlder) {
  const auto with_mother_of = [](int year) {
    Case subject;  // born in 2010
    subject.child.mother_birth_year = year;
    return ids(subject);
  };
  EXPECT_EQ(with_mother_of(1998), "");
  EXPECT_EQ(with_mother_of(1999), "CHECK_L02_MOTHER_TOO_YOUNG");
  EXPECT_EQ(with_mother_of(1955), "");
  EXPECT_EQ(with_mother_of(1954), "CHECK_L02_MOTHER_TOO_OLD");
}

TEST(CheckAgeOfParents, AFatherIsThirteenToEightyYearsOlder) {
  const auto with_father_of = [](int year) {
    Case subject;
    subject.child.father_birth_year = year;
    return ids(subject);
  };
  EXPECT_EQ(with_father_of(1997), "");
  EXPECT_EQ(with_father_of(1998), "CHECK_L02_FATHER_TOO_YOUNG");
  EXPECT_EQ(with_father_of(1930), "");
  EXPECT_EQ(with_father_of(1929), "CHECK_L02_FATHER_TOO_OLD");
}

// CHECK-6
TEST(CheckOrphans, AnOrphanOfBothHasTwoDeadParents) {
  Case subject;
  subject.child.living_with = "05";
  subject.with("S01.3").father(ParentStatus::dead).mother(ParentStatus::dead);
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_states = {{ParentStatus::alive}};
  EXPECT_EQ(ids(subject), "CHECK_L06_S01_PARENT_NOT_DEAD");
  subject.child.mother_states.clear();
  EXPECT_EQ(ids(subject), "CHECK_L06_PARENTS_NOT_STATED");
  EXPECT_EQ(subject.findings()[0].field, "mother_states");
  EXPECT_EQ(subject.findings()[0].params, std::vector<std::string>{"S01.3"});
  subject.child.mother_states = {{ParentStatus::unknown}};
  EXPECT_EQ(ids(subject), "CHECK_L06_S01_PARENT_NOT_DEAD");
}

TEST(CheckOrphans, ADeathAfterTheDateDoesNotMakeAnOrphanYet) {
  Case subject;
  subject.child.living_with = "05";
  subject.with("S01").father(ParentStatus::dead).mother(ParentStatus::dead, "2018-12-31");
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_states = {{ParentStatus::dead, day("2019-01-01")}};
  EXPECT_EQ(ids(subject), "CHECK_L06_S01_PARENT_NOT_DEAD");
}

TEST(CheckOrphans, AnOrphanOfOneHasExactlyOneDeadParent) {
  const auto with_parents = [](const char* code, ParentStates father, ParentStates mother) {
    Case subject;
    subject.with(code);
    subject.child.father_states = std::move(father);
    subject.child.mother_states = std::move(mother);
    return ids(subject);
  };
  const ParentStates dead{{ParentStatus::dead}};
  const ParentStates alive{{ParentStatus::alive}};
  EXPECT_EQ(with_parents("R07", dead, alive), "");
  EXPECT_EQ(with_parents("R07", dead, {}), "");
  EXPECT_EQ(with_parents("R07", alive, alive), "CHECK_L06_R07_NO_PARENT_DEAD");
  EXPECT_EQ(with_parents("R07", dead, dead), "CHECK_L06_R07_BOTH_DEAD");
  EXPECT_EQ(with_parents("R07", {}, {}), "CHECK_L06_R07_NOT_STATED");
  EXPECT_EQ(with_parents("R07", alive, {}), "CHECK_L06_R07_NOT_STATED");
  EXPECT_EQ(with_parents("R07.1", dead, alive), "");
  EXPECT_EQ(with_parents("R07.2", dead, alive), "CHECK_L06_R07_OTHER_PARENT_DEAD");
}

TEST(CheckWithoutSupport, EachCaseNeedsItsParents) {
  Case subject;
  subject.with("S03.1").father(ParentStatus::dead).mother(ParentStatus::missing);
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_states = {{ParentStatus::detained}};
  EXPECT_EQ(ids(subject), "CHECK_L06_S03_PARENTS_DIFFER");
  subject.child.mother_states.clear();
  EXPECT_EQ(ids(subject), "CHECK_L06_PARENTS_NOT_STATED");
}

TEST(CheckWithoutSupport, ParentsUnderSixteenNeedTheirBirthYears) {
  Case subject;
  subject.child.birth_date = day("2018-02-01");
  subject.with("S03.11", "2018-02-01");
  EXPECT_EQ(ids(subject), "CHECK_L06_PARENT_YEARS_NOT_STATED");
  subject.child.father_birth_year = 2003;
  subject.child.mother_birth_year = 2004;
  EXPECT_EQ(ids(subject), "");
  subject.child.father_birth_year = 2001;
  EXPECT_EQ(ids(subject), "CHECK_L06_S03_PARENTS_DIFFER");
}

TEST(CheckWithoutSupport, ASeparationByDecisionIsBelievedAndItsPaperAsked) {
  Case subject;
  subject.with("S03.12");
  EXPECT_EQ(ids(subject), "");
  subject.father(ParentStatus::alive).mother(ParentStatus::alive);
  EXPECT_EQ(ids(subject), "CHECK_L24_EVIDENCE_MISSING");
  subject.paper("QD_CACH_LY");
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckWithoutSupport, TheGroupAloneMustBeOneOfItsCases) {
  Case subject;
  subject.with("S03").father(ParentStatus::missing).mother(ParentStatus::missing);
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_states = {{ParentStatus::alive}};
  EXPECT_EQ(ids(subject), "CHECK_L06_S03_PARENTS_DIFFER");
}

// CHECK-7
TEST(CheckParentsAway, SixCalendarMonthsAreNeeded) {
  Case subject;
  subject.child.living_with = "04";
  subject.with("R06").father(ParentStatus::away, "2018-06-30").mother(ParentStatus::away, "2018-06-01");
  subject.on = day("2018-12-30");
  EXPECT_EQ(ids(subject), "");
  subject.on = day("2018-12-29");
  EXPECT_EQ(ids(subject), "CHECK_L07_LESS_THAN_SIX_MONTHS");
  EXPECT_EQ(subject.findings()[0].params, std::vector<std::string>{"5"});
}

TEST(CheckParentsAway, AnAbsenceEndsOnItsLastDay) {
  Case subject;
  subject.with("R06").father(ParentStatus::away, "2018-01-01").mother(ParentStatus::away, "2018-01-01");
  subject.child.mother_states[0].until = day("2019-01-01");
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_states[0].until = subject.on;
  EXPECT_EQ(ids(subject), "CHECK_L07_NOT_BOTH_AWAY");
}

TEST(CheckParentsAway, BothParentsAreAwaySinceAStatedDate) {
  Case subject;
  subject.with("R06").father(ParentStatus::away, "2017-06-30");
  EXPECT_EQ(ids(subject), "CHECK_L07_NOT_BOTH_AWAY");
  EXPECT_EQ(subject.findings()[0].field, "mother_states");
  subject.mother(ParentStatus::away);
  EXPECT_EQ(ids(subject), "CHECK_L07_AWAY_DATE_MISSING");
  subject.child.mother_states = {{ParentStatus::alive}};
  EXPECT_EQ(ids(subject), "CHECK_L07_NOT_BOTH_AWAY");
}

// CHECK-13
TEST(CheckCare, ATraffickedChildThatCameHomeLivesWithItsParents) {
  Case subject;
  subject.with("S12.1").paper("XAC_NHAN_NAN_NHAN");
  EXPECT_EQ(ids(subject), "");
  subject.child.living_with = "04";
  EXPECT_EQ(ids(subject), "CHECK_L13_NOT_WITH_PARENTS");
}

TEST(CheckCare, AnAbandonedChildDoesNotLiveWithAParent) {
  Case subject;
  subject.child.living_with = "10";
  subject.with("S02.2").paper("BIEN_BAN_BO_ROI");
  EXPECT_EQ(ids(subject), "");
  subject.child.living_with = "03";
  EXPECT_EQ(ids(subject), "CHECK_L13_ABANDONED_WITH_PARENT");
  EXPECT_FALSE(has_errors(subject.findings()));
}

// CHECK-16
TEST(CheckAddress, ASpecialChildCanBeFound) {
  Case subject;
  subject.with("S07.2").paper("KET_LUAN_NGHIEN");
  EXPECT_EQ(ids(subject), "");
  subject.household.address = SensitiveText();
  EXPECT_EQ(ids(subject), "CHECK_L16_ADDRESS_MISSING");
  EXPECT_EQ(subject.findings()[0].field, "household.address");
  subject.child.hamlet = UnitId{};
  subject.household.hamlet = UnitId{};
  EXPECT_EQ(ids(subject), "CHECK_L16_HAMLET_MISSING CHECK_L16_ADDRESS_MISSING");
}

TEST(CheckAddress, AChildAtRiskNeedsNone) {
  Case subject;
  subject.household.address = SensitiveText();
  subject.household.poverty = Poverty::poor;
  subject.with("R01.1");
  EXPECT_EQ(ids(subject), "");
}

// CHECK-20
TEST(CheckOneHome, AChildIsNotInAFacilityAndAtHome) {
  Case subject;
  subject.child.care = Care::facility;
  EXPECT_EQ(ids(subject), "CHECK_L20_FACILITY_AND_HOME");
  subject.child.living_with = "11";
  EXPECT_EQ(ids(subject), "");
  subject.child.care = Care::relative;
  EXPECT_EQ(ids(subject), "CHECK_L20_FACILITY_AND_HOME");
  subject.child.care.reset();
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckOneHome, AStayInAFacilityIsNoHome) {
  Case subject;
  subject.child.facility.value.bytes[0] = 7;
  EXPECT_EQ(ids(subject), "CHECK_L20_FACILITY_AND_HOME");  // "living with" says both parents
  subject.child.living_with = "11";
  EXPECT_EQ(ids(subject), "");
}

// CHECK-16
TEST(CheckAddress, AChildInAFacilityIsFoundThere) {
  Case subject;
  subject.father(ParentStatus::dead).mother(ParentStatus::dead).with("S01.2");
  subject.child.living_with = "11";
  subject.household.address = SensitiveText();
  EXPECT_EQ(ids(subject), "CHECK_L16_ADDRESS_MISSING");
  subject.child.facility.value.bytes[0] = 7;
  EXPECT_EQ(ids(subject), "");
}

// CHECK-21
TEST(CheckEthnicity, OneParentsEthnicGroupIsEnough) {
  Case subject;
  subject.child.ethnicity = "19";
  subject.child.father_ethnicity = "01";
  EXPECT_EQ(ids(subject), "");  // the mother's is not known
  subject.child.mother_ethnicity = "19";
  EXPECT_EQ(ids(subject), "");
  subject.child.mother_ethnicity = "30";
  EXPECT_EQ(ids(subject), "CHECK_L21_ETHNICITY_OF_NEITHER_PARENT");
  subject.child.ethnicity = "";
  EXPECT_EQ(ids(subject), "");
}

// CHECK-33
TEST(CheckParentStates, OneIsNotDeadAndAwayAtOnce) {
  Case subject;
  subject.father(ParentStatus::away, "2016-01-01").father(ParentStatus::dead, "2018-01-01");
  EXPECT_EQ(ids(subject), "CHECK_PARENT_DEAD_AND_LIVING");
  subject.child.father_states = {{ParentStatus::away, day("2016-01-01")}, {ParentStatus::incapable}};
  EXPECT_EQ(ids(subject), "");
  subject.child.father_states = {{ParentStatus::away, day("2016-01-01"), day("2018-01-01")},
                                 {ParentStatus::dead, day("2018-01-01")}};
  EXPECT_EQ(ids(subject), "");
}

}  // namespace
}  // namespace mangnon::domain
