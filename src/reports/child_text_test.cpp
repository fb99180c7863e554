// REPORT-12, REPORT-13: what a list tells of a child, as of its date.
#include "reports/child_text.hpp"

#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

class ChildWords : public Reports {
 protected:
  ChildText words(const char* on) { return {book->reg().reference(), base::Lang::vi, day(on)}; }
  static storage::ChildRow with_states(domain::ParentStates father, domain::ParentStates mother = {}) {
    storage::ChildRow child;
    child.facts.father_states = std::move(father);
    child.facts.mother_states = std::move(mother);
    child.codes = {"S13.1"};
    return child;
  }
};

using domain::ParentStatus;

TEST_F(ChildWords, AParentIsAwayFromItsFirstDayToTheDayOfReturn) {
  const auto child =
      with_states({{.status = ParentStatus::away, .since = day("2018-03-01"), .until = day("2018-12-01")}});
  EXPECT_EQ(words("2018-02-28").parent_state(child.facts.father_states), "");
  EXPECT_EQ(words("2018-03-01").parent_state(child.facts.father_states), "đi làm ăn xa");
  EXPECT_EQ(words("2018-11-30").parent_state(child.facts.father_states), "đi làm ăn xa");
  EXPECT_EQ(words("2018-12-01").parent_state(child.facts.father_states), "");
}

TEST_F(ChildWords, AParentWhoDiesLaterIsNotDeadYet) {
  const auto child = with_states({{.status = ParentStatus::dead, .since = day("2019-01-15")}});
  EXPECT_EQ(words("2018-12-31").parent_state(child.facts.father_states), "");
  EXPECT_EQ(words("2018-12-31").summary(child).find("ồ côi"), std::string::npos);
  EXPECT_EQ(words("2019-01-15").parent_state(child.facts.father_states), "đã chết");
  EXPECT_NE(words("2019-01-15").summary(child).find("Mồ côi cha"), std::string::npos);
}

// Detoxification, a reform school and a prison are confidential groups, whoever answers for the child there.
TEST_F(ChildWords, ACarerInAClosedPlaceIsNotTold) {
  domain::ChildFacts facts;
  facts.mother_name = domain::SensitiveText("Lê Thị Sáu");
  facts.carer_name = domain::SensitiveText("Trần Văn Quản");
  facts.carer_relation = "05";
  EXPECT_NE(words(ON).carers(facts).find("Trần Văn Quản"), std::string::npos);
  facts.carer_relation = "12";
  EXPECT_EQ(words(ON).carers(facts), "Lê Thị Sáu (mẹ)");
  EXPECT_EQ(words(ON).carer_relation(facts), "");
}

TEST_F(ChildWords, TheKindOfSupportIsNotToldOfAnyConfidentialGroup) {
  const std::vector<std::string> kinds = {"P1"};
  storage::ChildRow child;
  child.codes = {"R01", "O02"};
  EXPECT_NE(words(ON).supports(child, kinds), "Đã được trợ giúp");
  for (const char* code : {"R05", "R04", "S11.4"}) {
    child.codes = {"R01", code};
    EXPECT_EQ(words(ON).supports(child, kinds), "Đã được trợ giúp") << code;
  }
  child.codes = {"R05"};
  EXPECT_EQ(words(ON).groups(child), "") << "the list of special circumstances names no group of risk";
}

}  // namespace
}  // namespace mangnon::reports
