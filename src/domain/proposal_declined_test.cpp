// CIRC-34: what becomes of a proposal that a person declined.
#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"
#include "domain/proposal.hpp"

namespace mangnon::domain {
namespace {

using testing::book;
using testing::Case;
using testing::day;
using testing::secret;

std::vector<Proposal> proposals(const Case& subject) {
  return propose({subject.child, subject.household, subject.episodes, subject.on, book()});
}

std::string waiting(const Case& subject, const std::vector<DeclinedProposal>& declined) {
  std::string text;
  for (const auto& each :
       waiting_proposals({subject.child, subject.household, subject.episodes, subject.on, book()}, declined))
    text += std::string(code_of(each.kind)) + ' ' + each.code + ';';
  return text;
}
DeclinedProposal declined(const Proposal& proposal) {
  return {.kind = proposal.kind, .code = proposal.code, .basis = proposal.basis};
}

TEST(DeclinedProposal, ADeclinedOneStaysAwayWhileItsFactsStay) {
  Case subject;
  subject.child.school_status = "BH";
  subject.child.grade = 5;
  ASSERT_EQ(waiting(subject, {}), "begin R02;");
  const std::vector no = {declined(proposals(subject)[0])};
  EXPECT_EQ(waiting(subject, no), "");
  subject.child.insurance_no = secret("TE1510012345678");
  subject.on = day("2019-05-31");
  EXPECT_EQ(waiting(subject, no), "");
  subject.child.works_for_living = false;
  EXPECT_EQ(waiting(subject, no), "begin R02;");
  subject.child.works_for_living = true;
  EXPECT_EQ(waiting(subject, no), "begin S08.2;");
}

TEST(DeclinedProposal, ADeclinedEndIsAskedAgainForAnotherEpisode) {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead, "2018-07-01").with("R07.1", "2015-03-02");
  const std::vector no = {declined(proposals(subject)[0])};
  EXPECT_EQ(waiting(subject, no), "begin S01;");
  subject.episodes[0].id.value.bytes[0] = 9;
  EXPECT_EQ(waiting(subject, no), "end R07.1;begin S01;");
}

TEST(DeclinedProposal, TheBasisTellsNothingAndDependsOnTheHousehold) {
  Case subject;
  subject.household.poverty = Poverty::poor;
  const auto poor = proposals(subject)[0];
  EXPECT_EQ(poor.basis.size(), 36U);
  subject.household.poverty = Poverty::near_poor;
  EXPECT_NE(proposals(subject)[0].basis, poor.basis);
}

}  // namespace
}  // namespace mangnon::domain
