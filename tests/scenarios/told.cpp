#include "scenarios/told.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

const std::filesystem::path FOLDER = MANGNON_SOURCE_DIR "/tests/scenarios";

Scenario read_scenario(const std::string& name) {
  std::ifstream file(FOLDER / (name + ".scenario"));
  return parse_scenario(std::string{std::istreambuf_iterator<char>(file), {}});
}

}  // namespace

std::vector<std::string> all_scenarios() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(FOLDER))
    if (entry.path().extension() == ".scenario") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

Experience tell(const std::string& name, testing::EngineKind engine, MakeDriver make_driver, bool probing,
                const std::function<void(World&)>& afterwards) {
  try {
    const auto scenario = read_scenario(name);
    World world(engine, make_driver, scenario.begins.empty() ? World::FIRST_DAY : parse_day(scenario.begins));
    if (probing) world.begin_probing();
    play(scenario, world);
    if (afterwards) afterwards(world);
    // Whatever was told, nothing confidential stands plain in a sealed store (ACCESS-28).
    if (engine == testing::EngineKind::sealed) {
      EXPECT_EQ(world.store().sealing()->plain_rows(), 0);
    }
    return world.experience();
  } catch (const std::exception& error) {
    ADD_FAILURE() << "tests/scenarios/" << name << ".scenario:" << error.what();
  }
  return {};
}

}  // namespace mangnon::scenarios
