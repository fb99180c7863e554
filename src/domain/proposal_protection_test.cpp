// What is proposed of a child without a carer, or separated from its parents: CIRC-29, CIRC-36.
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/check_for_test.hpp"
#include "domain/proposal.hpp"
#include "domain/proposal_reasons.hpp"

namespace mangnon::domain {
namespace {

using testing::book;
using testing::Case;
using testing::day;

std::vector<Proposal> proposals(const Case& subject) {
  return propose({subject.child, subject.household, subject.episodes, subject.on, book()});
}

std::string told(const Case& subject) {
  std::string text;
  for (const auto& each : proposals(subject))
    text += (text.empty() ? "" : ", ") + std::string(code_of(each.kind)) + ' ' + each.code;
  return text;
}

// CIRC-29
TEST(Proposal, EveryChildWithoutACarerIsConsideredForUrgentProtection) {
  for (const char* code : {"S01.1", "S02.1", "S08.1", "S14", "S14.1", "S14.3"}) {
    Case alone;
    alone.child.living_with = "13";
    alone.child.school_status = "BH";
    alone.child.grade = 7;
    alone.child.works_for_living = true;
    if (std::string_view(code) == "S01.1") alone.father(ParentStatus::dead).mother(ParentStatus::dead);
    alone.with(code);
    const auto made = proposals(alone);
    const auto urgent = std::ranges::find(made, std::string_view("N01"), &Proposal::code);
    ASSERT_NE(urgent, made.end()) << code;
    EXPECT_EQ(urgent->kind, ProposalKind::begin) << code;
    EXPECT_EQ(urgent->reason, &PROPOSE_URGENT_CARE) << code;
    EXPECT_EQ(urgent->from, alone.on) << code;
    EXPECT_EQ(told(alone.with("N01")).find("N01"), std::string::npos) << code;
  }
  for (const char* code : {"S14.1", "S08.2", "S01.3", "S02.2"}) {
    Case cared_for;
    cared_for.child.living_with = "05";
    EXPECT_EQ(told(cared_for.with(code)).find("N01"), std::string::npos) << code;
  }
}

// CIRC-36
TEST(Proposal, ASeparationEndsWithItsLastDecision) {
  Case subject;
  subject.with("S03.12", "2018-11-01").paper("QD_CACH_LY").paper("XAC_MINH");
  EXPECT_EQ(told(subject), "");  // nothing tells until when
  auto& papers = subject.episodes.back().evidence;
  papers[0].valid_until = subject.on;
  EXPECT_EQ(told(subject), "");  // its last day
  papers[0].valid_until = day("2018-11-15");
  ASSERT_EQ(told(subject), "end S03.12");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-11-16"));
  EXPECT_EQ(proposals(subject)[0].reason, &PROPOSE_END_SEPARATION_OVER);
  const auto basis = proposals(subject)[0].basis;
  papers[0].valid_until = day("2018-11-20");
  EXPECT_NE(proposals(subject)[0].basis, basis);  // declined once, it comes back with another end
  papers.push_back({.type = "QD_TOA_AN"});
  EXPECT_EQ(told(subject), "");  // the court's decision holds on
  papers.back().valid_until = day("2018-12-01");
  EXPECT_EQ(proposals(subject)[0].from, day("2018-12-02"));
  subject.father(ParentStatus::restricted).mother(ParentStatus::restricted);
  EXPECT_EQ(told(subject), "");
}

}  // namespace
}  // namespace mangnon::domain
