// Sentences of layouts of reports: loaded from the files of tests/layouts, withdrawn, offered.
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/text.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

std::string layout_file(const std::string& name) {
  std::ifstream file(MANGNON_SOURCE_DIR "/tests/layouts/" + name + ".json", std::ios::binary);
  if (!file) throw std::runtime_error("no layout " + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

// With another version, and with a member that no layout has.
std::string changed(std::string file, const std::string& version, const std::string& beside) {
  constexpr std::string_view OWN = "\"version\": \"2018\"";
  const auto at = file.find(OWN);
  if (!version.empty()) file.replace(at, OWN.size(), "\"version\": \"" + version + "\"");
  if (!beside.empty()) file.insert(at, "\"" + beside + "\": 1, ");
  return file;
}

Reply load(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("file", changed(layout_file(words[1]), words[2], words[3]));
  auto answer = send(world, words[0], "load_layout", std::move(input));
  if (answer.done()) world.layouts[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply withdraw(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("layout", known(world.layouts, words[1]));
  input.set("reason", words[2]);
  return send(world, words[0], "withdraw_layout", std::move(input));
}

Reply see(World& world, const Words& words, const Line&) {
  auto answer = world.driver().ask_round(World::username_of(words[0]), "layouts", {});
  if (!answer.done()) return answer;
  std::vector<std::string> told;
  for (const auto& each : answer.value["layouts"].items()) {
    told.push_back(each.text_or("code") + ' ' + each.text_or("version"));
    if (!each["withdrawn"].is_null()) told.back() += " withdrawn: " + each["withdrawn"].text_or("reason");
  }
  expect_equal("the layouts", told.empty() ? "none" : base::join(told, "; "), words[1]);
  return std::nullopt;
}

constexpr Step STEPS[] = {{"PERSON loads layout NAME(?: as version ([0-9]+))?(?: with NAME beside)?", load},
                          {"PERSON withdraws layout NAME:(?: (.*))?", withdraw},
                          {"PERSON sees the layouts: (.*)", see}};

}  // namespace

std::span<const Step> layout_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
