// Every *.scenario of this folder on every engine.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {
namespace {

const std::filesystem::path FOLDER = MANGNON_SOURCE_DIR "/tests/scenarios";

std::vector<std::string> all_scenarios() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(FOLDER))
    if (entry.path().extension() == ".scenario") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

Scenario read_scenario(const std::string& name) {
  std::ifstream file(FOLDER / (name + ".scenario"));
  return parse_scenario(std::string{std::istreambuf_iterator<char>(file), {}});
}

using Case = std::tuple<std::string, testing::EngineKind>;

class Told : public ::testing::TestWithParam<Case> {};

TEST_P(Told, Holds) {
  const auto& [name, engine] = GetParam();
  try {
    World world(engine, Door::in_process);
    play(read_scenario(name), world);
  } catch (const ScenarioError& error) {
    FAIL() << "tests/scenarios/" << name << ".scenario:" << error.what();
  }
}

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
  return std::get<0>(tested.param) + "_" + testing::name_of(std::get<1>(tested.param));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Told, ::testing::Combine(::testing::ValuesIn(all_scenarios()), ::testing::ValuesIn(testing::all_engines())),
                         case_name);

}  // namespace
}  // namespace mangnon::scenarios
