// The sentences of the scenarios. Each is a pattern and what it does; a sentence that asks something of the register
// returns the answer, which is then held against what stands behind "=>".
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenarios/world.hpp"

namespace mangnon::scenarios {

struct Step {
  const char* pattern;  // ECMAScript; PERSON, DATE, NAME ("An") and CODE stand for a group each
  std::optional<Answer> (*run)(World& world, const std::vector<std::string>& words, const Line& line);
};

[[nodiscard]] std::span<const Step> setup_steps();
[[nodiscard]] std::span<const Step> command_steps();
[[nodiscard]] std::span<const Step> question_steps();
[[nodiscard]] std::span<const Step> finding_steps();
[[nodiscard]] std::span<const Step> import_steps();
[[nodiscard]] std::span<const Step> account_steps();
[[nodiscard]] std::span<const Step> transfer_steps();
[[nodiscard]] std::span<const Step> household_steps();
[[nodiscard]] std::span<const Step> round_steps();
[[nodiscard]] std::span<const Step> sending_steps();
[[nodiscard]] std::span<const Step> police_steps();
[[nodiscard]] std::span<const Step> bulk_steps();
[[nodiscard]] std::span<const Step> resurvey_steps();
[[nodiscard]] std::span<const Step> unit_steps();
[[nodiscard]] std::span<const Step> disclosure_steps();
[[nodiscard]] std::span<const Step> area_steps();
[[nodiscard]] std::span<const Step> book_steps();
[[nodiscard]] std::span<const Step> people_steps();
[[nodiscard]] std::span<const Step> training_steps();
[[nodiscard]] std::span<const Step> field_steps();
[[nodiscard]] std::span<const Step> layout_steps();
[[nodiscard]] std::span<const Step> document_steps();

// Runs the scenario; afterwards doctor must find nothing. Throws ScenarioError at the first line that is not fulfilled.
void play(const Scenario& scenario, World& world);

// --- for the sentences ---

[[nodiscard]] base::Date parse_day(const std::string& text);
[[nodiscard]] int parse_number(const std::string& text);
// The command of somebody, under a new id.
Answer send(World& world, const std::string& person, const std::string& operation, wire::Json input);
// The id of nothing.
inline constexpr const char* NOBODY = "01a60000-0000-7000-8000-000000000000";
// The id by its name in the scenario; NOBODY when the scenario has made no such thing.
[[nodiscard]] std::string known(const std::map<std::string, std::string>& ids, const std::string& name);
// Throws Unfulfilled unless equal.
void expect_equal(const std::string& what, const std::string& is, const std::string& should);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);
// How a JSON value reads in a scenario: "yes", "no", a number, a text.
[[nodiscard]] std::string reading_of(const wire::Json& value);

}  // namespace mangnon::scenarios
