// The days from which circumstances about the parents are proposed to begin and to end.
#include <gtest/gtest.h>

#include "domain/proposals_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::proposals;
using testing::told;

// CIRC-20
TEST(ProposalDays, AnOrphanOfBothBeginsOnTheReferenceDayWhileOneDeathHasNoDay) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead);
  subject.child.living_with = "05";
  ASSERT_EQ(told(subject), "begin S01.3");
  EXPECT_EQ(proposals(subject)[0].from, subject.on);
}

// CIRC-27
TEST(ProposalDays, AnOrphanOfOneBeginsWithTheDeathWhateverTheOtherParentDidLater) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::away, "2018-06-01");
  ASSERT_EQ(told(subject), "begin R07.1");
  EXPECT_EQ(proposals(subject)[0].from, day("2015-03-02"));
}

TEST(ProposalDays, AnOrphanOfOneBeginsAfterAnEndedCodeBesideWhichItMayNotStand) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::alive).with("S03.1", "2016-01-01");
  subject.episodes[0].valid.to = day("2018-06-01");
  ASSERT_EQ(told(subject), "begin R07.1");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-06-01"));
}

// CIRC-21
TEST(ProposalDays, ACaseOfS03BeginsWithTheLaterOfItsTwoStatuses) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::detained, "2016-04-05");
  subject.mother(ParentStatus::incapable, "2018-06-01");
  ASSERT_EQ(told(subject), "begin S03.2, begin S03.3");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-06-01"));
  EXPECT_EQ(proposals(subject)[1].from, day("2016-04-05"));
  subject.child.father_states[0].since.reset();
  EXPECT_EQ(proposals(subject)[1].from, subject.on);
}

// CIRC-31: `until` is the first day on which a status no longer holds
TEST(ProposalDays, TheEndOfAnAbsenceEndsR06OnItsDay) {
  Case subject;
  subject.father(ParentStatus::away, "2017-01-10").mother(ParentStatus::away, "2018-02-01").with("R06", "2018-08-01");
  subject.child.mother_states[0].until = day("2018-11-20");
  ASSERT_EQ(told(subject), "end R06");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-11-20"));
  subject.child.mother_states[0].since.reset();
  EXPECT_EQ(proposals(subject)[0].from, day("2018-11-20"));
}

TEST(ProposalDays, TheEndOfAStatusEndsItsCaseOfS03OnItsDay) {
  for (const auto status : {ParentStatus::detained, ParentStatus::institution, ParentStatus::missing}) {
    Case subject;
    subject.father(status, "2017-01-10").mother(status, "2017-02-01");
    subject.with(status == ParentStatus::detained ? "S03.9" : status == ParentStatus::missing ? "S03.4" : "S03.8");
    subject.child.father_states[0].until = day("2018-10-09");
    ASSERT_EQ(told(subject), "end " + subject.episodes[0].code);
    EXPECT_EQ(proposals(subject)[0].from, day("2018-10-09"));
  }
}

TEST(ProposalDays, ACaseEndsOnlyWhenOfBothParentsIsKnownWhatContradictsIt) {
  Case subject;
  subject.father(ParentStatus::detained, "2017-01-10").father(ParentStatus::incapable, "2018-05-01");
  subject.mother(ParentStatus::alive, "2018-11-20").with("S03.9");
  ASSERT_EQ(told(subject), "end S03.9");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-11-20"));
}

TEST(ProposalDays, WhatContradictsWithoutADayEndsOnTheReferenceDay) {
  Case subject;
  subject.father(ParentStatus::away, "2018-03-01").mother(ParentStatus::alive).with("R06");
  ASSERT_EQ(told(subject), "end R06");
  EXPECT_EQ(proposals(subject)[0].from, subject.on);
}

}  // namespace
}  // namespace mangnon::domain
