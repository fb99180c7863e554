// REG-2: what a command says is read whole or refused, and a flood of mistakes costs no more than the first hundred.
#include "app/command_input.hpp"

#include <gtest/gtest.h>

namespace mangnon::app {
namespace {

wire::Json parsed(std::string_view text) {
  return wire::parse_json(text).value();
}

std::vector<std::string> problems_of(const Reader& read) {
  std::vector<std::string> told;
  for (const auto& problem : read.problems()) told.push_back(std::string(problem.type->id) + " " + problem.field);
  return told;
}

using Told = std::vector<std::string>;

TEST(CommandInput, AMemberOfAnotherKindIsMalformedAndAnAbsentOneIsNot) {
  const auto input = parsed(R"({"said":"false","count":"3","words":7,"list":"a"})");
  Reader read(input);
  EXPECT_TRUE(read.truth("said", true));
  EXPECT_EQ(read.whole("count", 0, 9), std::nullopt);
  EXPECT_EQ(read.text("words", false), "");
  EXPECT_TRUE(read.list("list", 9).empty());
  EXPECT_EQ(problems_of(read),
            (Told{"FIELD_MALFORMED said", "FIELD_MALFORMED count", "FIELD_MALFORMED words", "FIELD_MALFORMED list"}));
  Reader absent(input);
  EXPECT_TRUE(absent.truth("other", true));
  EXPECT_EQ(absent.whole("other", 0, 9), std::nullopt);
  EXPECT_EQ(absent.text("other", false), "");
  EXPECT_TRUE(absent.list("other", 9).empty());
  EXPECT_EQ(problems_of(absent), Told{});
}

TEST(CommandInput, ANumberBeyondItsBoundsIsMalformed) {
  const auto input = parsed(R"({"few":-1,"many":10,"version":4294967297})");
  Reader read(input);
  EXPECT_EQ(read.whole("few", 0, 9), std::nullopt);
  EXPECT_EQ(read.whole("many", 0, 9), std::nullopt);
  EXPECT_EQ(read.number("version"), 0);
  EXPECT_EQ(read.problems().size(), 3U);
}

TEST(CommandInput, AListIsTakenEachOnceAndNotBeyondItsLimit) {
  const auto input = parsed(R"({"take":["a","b","a"]})");
  Reader read(input);
  EXPECT_EQ(read.texts("take", 3), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(problems_of(read), Told{});
  EXPECT_TRUE(read.texts("take", 2).empty());
  EXPECT_EQ(problems_of(read), Told{"TOO_MANY_ITEMS take"});
}

TEST(CommandInput, NoMoreProblemsAreKeptThanTheLimit) {
  wire::Json input = wire::Json::object();
  wire::Json facts = wire::Json::object();
  for (int i = 0; i < 5000; ++i) facts.append("fact" + std::to_string(i), 1);
  input.set("facts", std::move(facts));
  Reader read(input);
  static_cast<void>(read.facts("facts"));
  EXPECT_EQ(read.problems().size(), base::limits::PROBLEMS);
}

TEST(CommandInput, APartNamesItsPlace) {
  const auto input = parsed(R"({"evidence":[{},{"type":1,"issued_on":"31/12/2018"}]})");
  Reader read(input);
  EXPECT_EQ(read.papers("evidence").size(), 2U);
  EXPECT_EQ(problems_of(read), (Told{"FIELD_MALFORMED evidence[1].type", "DATE_MISSING evidence[1].issued_on"}));
}

}  // namespace
}  // namespace mangnon::app
