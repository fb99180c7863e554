// REG-6: which errors refuse a command.
#include <gtest/gtest.h>

#include "domain/check_for_test.hpp"

namespace mangnon::domain {
namespace {

using testing::Case;
using testing::ids;
using testing::secret;

std::string refused(const Case& subject, const std::vector<EpisodeId>& named) {
  const auto input = subject.input();
  return ids(refusing(input, check_child(input), named));
}

Case orphan_of_both_who_holds_r07() {
  Case subject;
  subject.father(ParentStatus::dead, "2015-03-02").mother(ParentStatus::dead, "2018-07-01").with("R07.1", "2015-03-02");
  return subject;
}

TEST(Refusing, ACodeThatIsOnlyHeldStopsNothing) {
  EXPECT_EQ(refused(orphan_of_both_who_holds_r07(), {}), "");
}

TEST(Refusing, ACodeThatTheCommandNamesIsJudged) {
  const auto subject = orphan_of_both_who_holds_r07();
  EXPECT_EQ(refused(subject, {subject.episodes[0].id}), "CHECK_L06_R07_BOTH_DEAD");
}

TEST(Refusing, ANamedCodeBesideAHeldOneThatItExcludesIsJudged) {
  auto subject = orphan_of_both_who_holds_r07();
  subject.child.living_with = "04";
  subject.with("S01.3", "2018-07-01");
  EXPECT_EQ(refused(subject, {subject.episodes[1].id}), "CHECK_L14_EXCLUSIVE_CODES");
  EXPECT_EQ(refused(subject, {}), "");
}

TEST(Refusing, ErrorsOfTheFactsThemselvesAlwaysStop) {
  auto subject = orphan_of_both_who_holds_r07();
  subject.child.full_name = secret("Lan 4");
  subject.child.disability_degree = 2;
  EXPECT_EQ(refused(subject, {}), "NAME_HAS_DIGITS CHECK_L10_TYPE_MISSING");
}

TEST(Refusing, WarningsNeverStop) {
  Case subject;
  subject.child.birth_registered = false;
  EXPECT_EQ(ids(subject), "CHECK_L19_BIRTH_NOT_REGISTERED");
  EXPECT_EQ(refused(subject, {}), "");
}

}  // namespace
}  // namespace mangnon::domain
