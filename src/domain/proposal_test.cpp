#include "domain/proposal.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domain/proposal_reasons.hpp"
#include "domain/proposals_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::day;
using testing::proposals;
using testing::told;

TEST(Proposal, AnOrdinaryChildHasNone) {
  EXPECT_EQ(told(Case{}), "");
}

// CIRC-20
TEST(Proposal, AnOrphanOfBothIsProposedByItsCare) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead, "2018-07-01");
  subject.child.living_with = "05";
  EXPECT_EQ(told(subject), "begin S01.3");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-07-01"));
  EXPECT_EQ(proposals(subject)[0].reason, &PROPOSE_ORPHAN_OF_BOTH);
  subject.child.living_with = "11";
  EXPECT_EQ(told(subject), "begin S01.2");
  subject.child.living_with = "13";
  EXPECT_EQ(told(subject), "begin S01.1");
  subject.child.living_with = "10";
  EXPECT_EQ(told(subject), "begin S01.4");
  subject.child.living_with = "09";
  EXPECT_EQ(told(subject), "");  // adopted
  subject.child.living_with = "";
  EXPECT_EQ(told(subject), "begin S01");
}

TEST(Proposal, TheDeathOfTheSecondParentEndsTheOrphanOfOne) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead, "2018-07-01").with("R07.1", "2015-03-02");
  subject.child.living_with = "04";
  ASSERT_EQ(told(subject), "end R07.1, begin S01.3");
  const auto ending = proposals(subject)[0];
  EXPECT_EQ(ending.from, day("2018-07-01"));
  EXPECT_EQ(ending.episode, subject.episodes[0].id);
}

// CIRC-21, CIRC-27
TEST(Proposal, AnOrphanOfOneIsProposedOnlyWhenTheOtherParentIsKnown) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02");
  EXPECT_EQ(told(subject), "");
  subject.mother(ParentStatus::alive);
  EXPECT_EQ(told(subject), "begin R07.1");
  EXPECT_EQ(proposals(subject)[0].from, day("2015-03-02"));
}

TEST(Proposal, AnOrphanOfTheMotherIsR07_2) {
  Case subject;
  subject.mother(ParentStatus::dead, "2016-08-09").father(ParentStatus::alive);
  ASSERT_EQ(told(subject), "begin R07.2");
  EXPECT_EQ(proposals(subject)[0].from, day("2016-08-09"));
  EXPECT_EQ(proposals(subject)[0].reason, &PROPOSE_ONE_PARENT_DEAD);
}

TEST(Proposal, AFatherWhoDiedBeforeTheBirthMakesAnOrphanFromBirth) {
  Case subject;
  subject.father(ParentStatus::dead, "2009-12-01").mother(ParentStatus::alive);
  EXPECT_EQ(proposals(subject)[0].from, *subject.child.birth_date);
}

TEST(Proposal, AChildWithoutSupportIsNotAlsoAnOrphanOfOne) {
  Case subject;
  subject.father(ParentStatus::dead).mother(ParentStatus::missing);
  EXPECT_EQ(told(subject), "begin S03.1");
  subject.with("R07.1");
  EXPECT_EQ(told(subject), "end R07.1, begin S03.1");
  EXPECT_EQ(proposals(subject)[0].reason, &PROPOSE_END_EXCLUDED);
}

TEST(Proposal, EveryCaseOfS03FollowsFromItsParents) {
  const auto with_parents = [](ParentStatus father, ParentStatus mother) {
    Case subject;
    subject.father(father).mother(mother);
    return told(subject);
  };
  using enum ParentStatus;
  EXPECT_EQ(with_parents(institution, dead), "begin S03.2");
  EXPECT_EQ(with_parents(dead, incapable), "begin S03.2");
  EXPECT_EQ(with_parents(dead, detained), "begin S03.3");
  EXPECT_EQ(with_parents(missing, missing), "begin S03.4");
  EXPECT_EQ(with_parents(missing, institution), "begin S03.5");
  EXPECT_EQ(with_parents(detained, missing), "begin S03.6");
  EXPECT_EQ(with_parents(incapable, incapable), "begin S03.7");
  EXPECT_EQ(with_parents(institution, institution), "begin S03.8");
  EXPECT_EQ(with_parents(detained, detained), "begin S03.9");
  EXPECT_EQ(with_parents(institution, detained), "begin S03.10");
  EXPECT_EQ(with_parents(restricted, restricted), "begin S03.12");
  EXPECT_EQ(with_parents(unknown, unknown), "");
  EXPECT_EQ(with_parents(alive, alive), "");
}

// CIRC-11
TEST(Proposal, ParentsUnderSixteenMakeS03_11) {
  Case subject;
  subject.on = day("2018-12-30");
  subject.child.birth_date = day("2018-02-01");
  subject.child.father_birth_year = 2003;
  subject.child.mother_birth_year = 2003;
  EXPECT_EQ(told(subject), "begin S03.11");
  subject.child.father_birth_year = 2002;  // 15 or 16
  EXPECT_EQ(told(subject), "");
}

// CIRC-22
TEST(Proposal, ADegreeOfDisabilityIsACode) {
  Case subject;
  subject.child.disability_degree = 2;
  subject.child.disability_types = {1};
  EXPECT_EQ(told(subject), "begin S04.2");
  subject.with("S04.1");
  ASSERT_EQ(told(subject), "end S04.1, begin S04.2");
  EXPECT_EQ(proposals(subject)[0].end_reason, "XAC_DINH_LAI");
}

// CIRC-30
TEST(Proposal, AHeldGroupIsRefinedToItsSubGroup) {
  Case subject;
  subject.child.disability_degree = 2;
  subject.with("S04");
  ASSERT_EQ(told(subject), "end S04, begin S04.2");
  EXPECT_EQ(proposals(subject)[1].reason, &PROPOSE_REFINED);
  EXPECT_EQ(proposals(subject)[1].from, subject.on);
}

TEST(Proposal, WhatIsHeldIsNotProposedAgain) {
  Case subject;
  subject.child.disability_degree = 2;
  subject.with("S04.2");
  EXPECT_EQ(told(subject), "");
  Case orphan;
  orphan.father(ParentStatus::dead).mother(ParentStatus::dead).with("S01.4");
  orphan.child.living_with = "";
  EXPECT_EQ(told(orphan), "");  // S01 follows, and a sub-group of it is held
}

// CIRC-23
TEST(Proposal, EarningALivingDecidesBetweenR02AndS08) {
  Case subject;
  subject.child.school_status = "BH";
  EXPECT_EQ(told(subject), "");  // whether lower secondary was completed is not known
  subject.child.grade = 7;
  EXPECT_EQ(told(subject), "begin R02");
  subject.child.works_for_living = true;
  EXPECT_EQ(told(subject), "begin S08.2");
  subject.child.living_with = "13";
  EXPECT_EQ(told(subject), "begin S08.1");
  subject.child.living_with = "";
  EXPECT_EQ(told(subject), "begin S08");
  subject.with("R02");
  EXPECT_EQ(told(subject), "end R02, begin S08");
}

TEST(Proposal, BackAtSchoolEndsR02) {
  Case subject;
  subject.child.school_status = "THCS";
  subject.with("R02");
  ASSERT_EQ(told(subject), "end R02");
  EXPECT_EQ(proposals(subject)[0].end_reason, "DI_HOC_LAI");
  subject.child.school_status = "TN9";
  EXPECT_EQ(proposals(subject)[0].end_reason, "XONG_THCS");
}

// CIRC-24
TEST(Proposal, PovertyMakesR01AndWithAnIllnessS13) {
  Case subject;
  subject.household.poverty = Poverty::poor;
  EXPECT_EQ(told(subject), "begin R01.1");
  subject.child.illness_listed = true;
  EXPECT_EQ(told(subject), "begin S13.1, begin R01.1");
  subject.household.poverty = Poverty::near_poor;
  EXPECT_EQ(told(subject), "begin S13.2, begin R01.2");
}

TEST(Proposal, NoLongerPoorEndsBoth) {
  Case subject;
  subject.with("S13.1").with("R01.1");
  subject.child.illness_listed = true;
  subject.household.poverty = Poverty::escaped;
  ASSERT_EQ(told(subject), "end S13.1, end R01.1");
  EXPECT_EQ(proposals(subject)[0].end_reason, "THOAT_NGHEO");
  subject.household.poverty = Poverty::near_poor;
  EXPECT_EQ(told(subject), "end S13.1, end R01.1, begin S13.2, begin R01.2");
  subject.household.poverty.reset();
  EXPECT_EQ(told(subject), "");  // not stated is not "no longer poor"
}

TEST(Proposal, RecoveryEndsS13Only) {
  Case subject;
  subject.with("S13.1").with("R01.1");
  subject.child.illness_listed = false;
  subject.household.poverty = Poverty::poor;
  ASSERT_EQ(told(subject), "end S13.1");
  EXPECT_EQ(proposals(subject)[0].end_reason, "KHOI_BENH");
}

// CIRC-25
TEST(Proposal, DivorceMakesR03_1UnlessAnOrphanOfBoth) {
  Case subject;
  subject.child.parents_divorced = true;
  EXPECT_EQ(told(subject), "begin R03.1");
  subject.child.living_with = "04";
  subject.father(ParentStatus::dead).mother(ParentStatus::dead);
  EXPECT_EQ(told(subject), "begin S01.3");
  Case abandoned;
  abandoned.child.parents_divorced = true;
  abandoned.child.living_with = "10";
  abandoned.with("S02.2");
  EXPECT_EQ(told(abandoned), "");
}

// CIRC-26
TEST(Proposal, SixMonthsAwayMakeR06FromThatDay) {
  Case subject;
  subject.father(ParentStatus::away, "2018-01-10").mother(ParentStatus::away, "2018-06-30");
  subject.on = day("2018-12-29");
  EXPECT_EQ(told(subject), "");
  subject.on = day("2018-12-30");
  ASSERT_EQ(told(subject), "begin R06");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-12-30"));
}

TEST(Proposal, AParentsReturnEndsR06) {
  Case subject;
  subject.father(ParentStatus::away, "2017-01-10").mother(ParentStatus::alive, "2018-11-20").with("R06", "2018-01-15");
  ASSERT_EQ(told(subject), "end R06");
  EXPECT_EQ(proposals(subject)[0].end_reason, "CHA_ME_TRO_VE");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-11-20"));
}

// CIRC-28, CIRC-29
TEST(Proposal, SomeCodesAskToConsiderOthers) {
  Case used;
  used.with("S11.5");
  EXPECT_EQ(told(used), "begin S10.2, begin S10.3");
  used.with("S10.5");
  EXPECT_EQ(told(used), "");
  EXPECT_EQ(told(Case{}.with("S12.1")), "begin S10");
  Case alone;
  alone.child.living_with = "13";
  alone.with("S02.1");
  EXPECT_EQ(told(alone), "begin N01");
  alone.with("N01");
  EXPECT_EQ(told(alone), "");
}

// CIRC-32
TEST(Proposal, AdoptionEndsS01S02S03) {
  Case subject;
  subject.father(ParentStatus::dead).mother(ParentStatus::dead).with("S01.4").with("S04.2");
  subject.child.disability_degree = 2;
  subject.child.care = Care::adopted;
  ASSERT_EQ(told(subject), "end S01.4");
  EXPECT_EQ(proposals(subject)[0].end_reason, "CON_NUOI");
  Case foundling;
  foundling.with("S02.2");
  foundling.child.living_with = "09";
  EXPECT_EQ(told(foundling), "end S02.2");
}

// CIRC-33
TEST(Proposal, TheSixteenthBirthdayEndsEverything) {
  Case subject;
  subject.child.birth_date = day("2003-01-01");
  subject.with("R05").with("S05").with("N03").with("O02");
  EXPECT_EQ(told(subject), "");
  subject.on = day("2019-01-01");
  ASSERT_EQ(told(subject), "end S05, end R05, end O02, end N03");
  for (const auto& each : proposals(subject)) {
    EXPECT_EQ(each.from, day("2019-01-01"));
    EXPECT_EQ(each.end_reason, "DU_16");
  }
}

TEST(Proposal, OneWhoLeftTheRegisterHasNone) {
  Case subject;
  subject.household.poverty = Poverty::poor;
  subject.child.presence = Presence::left;
  EXPECT_EQ(told(subject), "");
}

// What a person does who accepts everything: an end on the first day is a withdrawal.
void accept_all(Case& subject) {
  for (const auto& each : proposals(subject)) {
    for (auto& episode : subject.episodes)
      if (each.kind == ProposalKind::end && episode.id == each.episode) episode.valid.to = each.from;
    if (each.kind == ProposalKind::begin) subject.with(each.code.c_str(), base::format_iso(each.from).c_str());
  }
  std::erase_if(subject.episodes, [](const Episode& each) { return each.valid.to <= each.valid.from; });
}

// An overlap of exclusive codes is the one refusal that proposals could bring about.
bool stands_together(const Case& subject) {
  for (const auto& each : subject.findings())
    if (each.type->id.starts_with("CHECK_L14") || each.type->id.starts_with("CHECK_L15")) return false;
  return true;
}

TEST(Proposal, AcceptingAllLeavesNothingToPropose) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead, "2018-07-01").with("R07.1").with("S04");
  subject.child.living_with = "04";
  subject.child.disability_degree = 3;
  subject.child.disability_types = {2};
  subject.child.illness_listed = true;
  subject.household.poverty = Poverty::near_poor;
  accept_all(subject);
  EXPECT_EQ(told(subject), "");
  EXPECT_FALSE(has_errors(subject.findings())) << testing::ids(subject);
}

TEST(Proposal, AcceptingAllSettlesEveryPairOfParentsUnderEveryCareAndFormerCode) {
  for (const auto& father : PARENT_STATUS_WORDS)
    for (const auto& mother : PARENT_STATUS_WORDS)
      for (const char* living_with : {"", "03", "05", "09", "10", "11", "13"})
        for (const char* held : {"", "S01", "S01.3", "S02.2", "S03", "S03.2", "R03.1", "R06", "R07", "R07.2", "S14.1"})
          for (const char* since : {"2015-03-02", "2018-12-31"}) {
            Case subject;
            subject.father(father.value, since).mother(mother.value, "2016-05-01");
            subject.child.living_with = living_with;
            subject.child.parents_divorced = true;
            if (*held != '\0') subject.with(held);
            accept_all(subject);
            accept_all(subject);  // a code begun without a carer asks for N01
            const auto where =
                std::string(father.code) + ' ' + std::string(mother.code) + ' ' + living_with + ' ' + held;
            EXPECT_EQ(told(subject), "") << where;
            EXPECT_TRUE(stands_together(subject)) << where << ' ' << testing::ids(subject);
          }
}

TEST(ProposalReasons, AreNamedOnceAndSpeakBothLanguages) {
  std::set<std::string_view> seen;
  for (const auto* reason : PROPOSAL_REASONS) {
    EXPECT_TRUE(seen.insert(reason->id).second) << reason->id;
    EXPECT_FALSE(reason->vi.empty() || reason->en.empty()) << reason->id;
  }
}

// CIRC-23, CIRC-25
TEST(Proposal, BeginsOnTheDayThatTheRecordGives) {
  Case subject;
  subject.child.school_status = "BH";
  subject.child.grade = 5;
  subject.child.works_for_living = false;
  subject.child.school_left_on = day("2018-03-01");
  ASSERT_EQ(told(subject), "begin R02");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-03-01"));
  subject.child.school_left_on = subject.on.plus_days(1);
  EXPECT_EQ(proposals(subject)[0].from, subject.on);
}

}  // namespace
}  // namespace mangnon::domain
