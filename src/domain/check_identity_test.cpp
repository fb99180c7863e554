#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::ids;
using testing::secret;

TEST(Check, AnOrdinaryChildHasNoFinding) {
  EXPECT_EQ(ids(Case{}), "");
}

// CHECK-30
TEST(Check, NameBirthDateAndSexAreDemandedNothingElse) {
  Case subject;
  subject.child = ChildFacts{};
  subject.household = HouseholdFacts{};
  EXPECT_EQ(ids(subject), "CHECK_BIRTH_DATE_MISSING CHECK_SEX_MISSING NAME_MISSING");
  EXPECT_TRUE(has_errors(subject.findings()));
  EXPECT_EQ(subject.findings()[0].field, "birth_date");
}

// CHECK-1
// CHECK-35
TEST(Check, TheSexOfAFoundlingAloneMayBeUndetermined) {
  Case subject;
  subject.child.sex = Sex::undetermined;
  EXPECT_EQ(ids(subject), "CHECK_SEX_UNDETERMINED");
  subject.with("S02.2").paper("BIEN_BAN_BO_ROI");
  subject.child.living_with = "10";
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckBirthDate, AChildIsUnderSixteenOnTheDate) {
  Case subject;
  subject.child.birth_date = day("2003-01-01");  // 15, tomorrow 16
  EXPECT_EQ(ids(subject), "");
  subject.child.birth_date = day("2002-12-31");  // 16 today
  EXPECT_EQ(ids(subject), "CHECK_L01_NOT_A_CHILD");
}

TEST(CheckBirthDate, AChildOfALeapDayTurnsSixteenOnALeapDay) {
  Case subject;
  subject.child.birth_date = day("2004-02-29");
  subject.on = day("2020-02-28");
  EXPECT_EQ(ids(subject), "");
  subject.on = day("2020-02-29");
  EXPECT_EQ(ids(subject), "CHECK_L01_NOT_A_CHILD");
}

TEST(CheckBirthDate, AChildBornTodayIsNotInTheFuture) {
  Case subject;
  subject.child.birth_date = subject.on;
  EXPECT_EQ(ids(subject), "");
  subject.child.birth_date = subject.on.plus_days(1);
  EXPECT_EQ(ids(subject), "CHECK_L01_BIRTH_IN_FUTURE");
}

TEST(CheckBirthDate, OneWhoHasLeftTheRegisterMayGrowUp) {
  Case subject;
  subject.child.birth_date = day("2000-01-01");
  subject.child.presence = Presence::left;
  EXPECT_EQ(ids(subject), "");
}

// CHECK-3
TEST(CheckPersonalNumber, AgreesWithSexAndBirthYear) {
  Case subject;
  subject.child.id_number = secret("051310654321");  // a girl of 2010
  EXPECT_EQ(ids(subject), "");
  subject.child.sex = Sex::male;
  EXPECT_EQ(ids(subject), "ID_NUMBER_SEX_MISMATCH");
  subject.child.sex = Sex::female;
  subject.child.birth_date = day("2011-05-20");
  EXPECT_EQ(ids(subject), "ID_NUMBER_YEAR_MISMATCH");
}

TEST(CheckPersonalNumber, ADisagreementIsAnErrorOnlyWhenThePoliceHaveVerifiedTheNumber) {
  Case subject;
  subject.child.id_number = secret("051210654321");  // a boy's
  EXPECT_FALSE(has_errors(subject.findings()));
  subject.child.id_state = IdState::verified;
  EXPECT_TRUE(has_errors(subject.findings()));
}

TEST(CheckPersonalNumber, ANumberOfTheLastCenturyIsNotAChilds) {
  Case subject;
  subject.child.id_number = secret("045119000001");
  EXPECT_NE(ids(subject).find("CENTURY_MISMATCH"), std::string::npos);
}

TEST(CheckPersonalNumber, ALostZeroIsRepairedWithAWarning) {
  Case subject;
  subject.child.id_number = secret("51310654321");
  EXPECT_EQ(ids(subject), "ID_NUMBER_ZERO_RESTORED");
  EXPECT_FALSE(has_errors(subject.findings()));
}

TEST(CheckPersonalNumber, WhatIsNoTwelveDigitsIsRefusedWhateverItsState) {
  for (const char* number : {"05131065432A", "1234567", "0513106543210", "511310654321X"}) {
    Case subject;
    subject.child.id_number = secret(number);
    subject.child.id_state = IdState::unverified;
    EXPECT_TRUE(has_errors(subject.findings())) << ids(subject);
    EXPECT_EQ(subject.findings().front().field, "id_number");
  }
}

// CHECK-4, CHECK-5
TEST(CheckSiblings, TwoChildrenOfAHouseholdDoNotShareANumber) {
  Case subject;
  subject.child.id_number = secret("051310654321");
  ChildFacts sister = subject.child;
  sister.full_name = secret("Nguyễn Thị Huệ");
  const ChildFacts* siblings[] = {&sister};
  auto input = subject.input();
  input.siblings = siblings;
  EXPECT_EQ(ids(check_child(input)), "CHECK_L04_ID_HELD_BY_ANOTHER");
  sister.id_number = secret("051310654322");
  EXPECT_EQ(ids(check_child(input)), "");
  sister.id_number = subject.child.id_number;
  sister.presence = Presence::merged;
  EXPECT_EQ(ids(check_child(input)), "");
}

TEST(CheckSiblings, SameNameBirthDateAndSexMayBeOneChildTwice) {
  Case subject;
  ChildFacts twice = subject.child;
  twice.full_name = secret("NGUYEN THI LAN");
  const ChildFacts* siblings[] = {&twice};
  auto input = subject.input();
  input.siblings = siblings;
  EXPECT_EQ(ids(check_child(input)), "CHECK_L05_POSSIBLE_DUPLICATE");
  twice.birth_date = day("2010-05-21");
  EXPECT_EQ(ids(check_child(input)), "");
}

// CHECK-18
TEST(CheckInsurance, ACardIsValidOnItsLastDay) {
  Case subject;
  subject.child.insurance_no = secret("5112345678");
  subject.child.insurance_until = subject.on;
  EXPECT_EQ(ids(subject), "");
  subject.child.insurance_until = subject.on.plus_days(-1);
  EXPECT_EQ(ids(subject), "INSURANCE_EXPIRED");
}

TEST(CheckInsurance, ACardForUnderSixEndsInSeptemberOfTheYearOfSix) {
  Case subject;
  subject.child.insurance_no = secret("TE1512123456789");
  subject.child.birth_date = day("2012-06-10");
  subject.on = day("2018-09-30");
  EXPECT_EQ(ids(subject), "");
  subject.on = day("2018-10-01");
  EXPECT_EQ(ids(subject), "INSURANCE_UNDER6_CARD_PAST_LIMIT");
  subject.child.insurance_no = secret("HS4512123456789");
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckInsurance, TheKindOfTheCardIsKnownWithoutItsLetters) {
  Case subject;
  subject.child.insurance_no = secret("5112345678");
  subject.child.insurance_kind = "TE";
  subject.child.birth_date = day("2012-06-10");
  subject.on = day("2018-10-01");
  EXPECT_EQ(ids(subject), "INSURANCE_UNDER6_CARD_PAST_LIMIT");
  EXPECT_EQ(subject.findings()[0].field, "insurance_no");
  subject.child.insurance_no = secret("");
  EXPECT_EQ(ids(subject), "INSURANCE_UNDER6_CARD_PAST_LIMIT");
  EXPECT_EQ(subject.findings()[0].field, "insurance_kind");
  subject.child.insurance_no = secret("HS4512123456789");
  EXPECT_EQ(ids(subject), "") << "the letters of the number say more";
  subject.child.insurance_no = secret("5112345678");
  subject.child.insurance_kind = "HN";
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckInsurance, ACardMayExpireOfWhichTheNumberIsNotKnown) {
  Case subject;
  subject.child.insurance_until = subject.on.plus_days(-1);
  EXPECT_EQ(ids(subject), "INSURANCE_EXPIRED");
}

// CHECK-19
TEST(CheckBirthRegistration, IsDueSixtyDaysAfterBirth) {
  Case subject;
  subject.child.birth_registered = false;
  subject.child.birth_date = subject.on.plus_days(-60);
  EXPECT_EQ(ids(subject), "");
  subject.child.birth_date = subject.on.plus_days(-61);
  EXPECT_EQ(ids(subject), "CHECK_L19_BIRTH_NOT_REGISTERED");
  subject.child.birth_registered.reset();
  EXPECT_EQ(ids(subject), "");
}

// CHECK-25
TEST(CheckNames, TheChildsNameIsJudgedFully) {
  Case subject;
  subject.child.full_name = secret("Lan");
  EXPECT_EQ(ids(subject), "NAME_ONE_WORD");
  subject.child.full_name = secret("Nguyễn Lan 2");
  EXPECT_TRUE(has_errors(subject.findings()));
  subject.child.full_name = secret("H'Hen Niê");
  EXPECT_EQ(ids(subject), "");
}

TEST(CheckNames, AParentsNameOnlyForItsEncoding) {
  Case subject;
  subject.child.father_name = secret("Sơn (1980)");
  EXPECT_EQ(ids(subject), "");
  subject.child.father_name = secret("NguyÔn V¨n S¬n");  // TCVN3 read as Windows-1252
  EXPECT_EQ(ids(subject), "NAME_LEGACY_ENCODING");
  EXPECT_EQ(subject.findings().front().field, "father_name");
}

// CHECK-34
TEST(CheckHousehold, NumberAndTelephone) {
  HouseholdFacts household;
  household.head_name = secret("Nguyễn Văn Sơn");
  EXPECT_EQ(ids(check_household(household)), "");
  household.number = 1;
  household.phone = secret("0912345678");
  EXPECT_EQ(ids(check_household(household)), "");
  household.number = 0;
  household.phone = secret("12");
  EXPECT_EQ(ids(check_household(household)), "CHECK_HOUSEHOLD_NUMBER_NOT_POSITIVE PHONE_INVALID");
}

TEST(CheckHousehold, TheOldCardOfTheHeadIsKeptWithAWarning) {
  HouseholdFacts household;
  household.number = 1;
  household.head_id = secret("212 345 678");
  EXPECT_EQ(ids(check_household(household)), "HEAD_ID_NUMBER_OLD_CARD");
  EXPECT_FALSE(has_errors(check_household(household)));
  household.head_id = secret("051070000012");
  EXPECT_EQ(ids(check_household(household)), "");
  household.head_id = secret("12345");
  EXPECT_EQ(ids(check_household(household)), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_TRUE(has_errors(check_household(household)));
}

// CHECK-30
TEST(CheckHousehold, IsFoundByItsNumberOrItsHead) {
  HouseholdFacts household;
  EXPECT_EQ(ids(check_household(household)), "CHECK_HOUSEHOLD_UNNAMED");
  EXPECT_FALSE(has_errors(check_household(household)));
  household.number = 1;
  EXPECT_EQ(ids(check_household(household)), "");
}

}  // namespace
}  // namespace mangnon::domain
