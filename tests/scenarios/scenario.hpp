// A scenario: what the register must do, told in the words of the people who keep it. One file is one idea and names
// the statements of docs/domain that it proves; every sentence is one line. README.md in this folder teaches the
// language.
//
//   title: A change keeps the past
//   proves: REG-10
//   begins: 2018-12-31
//   given commune 21025 has hamlet "Thôn 1"
//   when Bình changes child "An" from 2019-03-01: school_status=BH
//   when Lan changes child "An" from 2019-03-01: school_status=BH => refused NOT_PERMITTED
//   then Bình sees "An" on 2019-02-28: school_status=TH
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mangnon::scenarios {

struct Line {
  int number = 0;
  std::string text{};                             // without given, when, then, and
  std::string outcome{};                          // behind "=>"; empty: done
  std::vector<std::vector<std::string>> table{};  // the rows "| a | b |" below it
};

struct Scenario {
  std::string title{};
  std::vector<std::string> proves{};
  std::string begins{};  // the first day; empty: the usual one
  std::vector<Line> lines{};
};

// Names the line, "7: there is no such sentence".
struct ScenarioError : std::runtime_error {
  ScenarioError(int line, const std::string& message) : std::runtime_error(std::to_string(line) + ": " + message) {}
};

// Throws ScenarioError: no title, no statement proved, a table under nothing, no sentence at all.
[[nodiscard]] Scenario parse_scenario(std::string_view text);

// One "key=value" of "number=1; head_name=Hồ Văn Rin": pairs are parted by a semicolon and a blank, so that a value may
// hold semicolons ("father_states=DEAD:2017-03-02;AWAY").
struct Pair {
  std::string key{};
  std::string value{};
};
// Throws std::runtime_error when a piece has no "=".
[[nodiscard]] std::vector<Pair> parse_pairs(std::string_view text);
// "An, Bé" as names; "nobody", "nothing" and "" are none.
[[nodiscard]] std::vector<std::string> parse_names(std::string_view text);

}  // namespace mangnon::scenarios
