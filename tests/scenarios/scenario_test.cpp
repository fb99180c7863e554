#include "scenarios/scenario.hpp"

#include <gtest/gtest.h>

namespace mangnon::scenarios {
namespace {

std::string refusal_of(std::string_view text) {
  try {
    static_cast<void>(parse_scenario(text));
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Scenario, AFileIsATitleStatementsAndSentences) {
  const auto scenario = parse_scenario(
      "title: A change keeps the past\nproves: REG-10, REG-12\nbegins: 2018-07-06\n\n# a remark\ngiven today is "
      "2018-12-31\n"
      "when Lan opens \"An\" => refused CHILD_NOT_FOUND\nthen Bình imports \"book\":\n  | Họ và tên | Ngày sinh |\n  | "
      "Hồ Văn An | |\n");
  EXPECT_EQ(scenario.title, "A change keeps the past");
  EXPECT_EQ(scenario.proves, (std::vector<std::string>{"REG-10", "REG-12"}));
  ASSERT_EQ(scenario.lines.size(), 3U);
  EXPECT_EQ(scenario.lines[0].text, "today is 2018-12-31");
  EXPECT_EQ(scenario.begins, "2018-07-06");
  EXPECT_EQ(scenario.lines[1].number, 7);
  EXPECT_EQ(scenario.lines[1].outcome, "refused CHILD_NOT_FOUND");
  EXPECT_EQ(scenario.lines[2].table[1], (std::vector<std::string>{"Hồ Văn An", ""}));
}

TEST(Scenario, AMistakeIsNamedByItsLine) {
  EXPECT_EQ(refusal_of("proves: REG-1\ntoday is 2018-12-31\n"), "1: a scenario has a title");
  EXPECT_EQ(refusal_of("title: x\ntoday is 2018-12-31\n"), "1: a scenario names the statements it proves");
  EXPECT_EQ(refusal_of("title: x\nproves: REG-1\n| a |\n"), "3: a table under no sentence");
  EXPECT_EQ(refusal_of("title: x\nproves: REG-1\nbook:\n| a\n"), "4: a row of a table ends with |");
  EXPECT_EQ(refusal_of("title: x\nproves: REG-1\nsomething =>\n"), "3: nothing stands behind =>");
  EXPECT_EQ(refusal_of("title: x\nproves: REG-1\n").substr(3), "a scenario has at least one sentence");
}

TEST(Scenario, AValueMayHoldSemicolonsAndEqualSigns) {
  const auto pairs = parse_pairs("father_states=DEAD:2017-03-02;AWAY; note=a=b; grade=");
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[0].value, "DEAD:2017-03-02;AWAY");
  EXPECT_EQ(pairs[1].value, "a=b");
  EXPECT_EQ(pairs[2].value, "");
  EXPECT_THROW(static_cast<void>(parse_pairs("grade")), std::runtime_error);
}

TEST(Scenario, NobodyIsNoName) {
  EXPECT_TRUE(parse_names(" nobody").empty());
  EXPECT_EQ(parse_names(" An, Bé "), (std::vector<std::string>{"An", "Bé"}));
}

}  // namespace
}  // namespace mangnon::scenarios
