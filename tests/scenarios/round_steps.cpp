// Sentences of rounds: planning, sending, appraising.
#include <algorithm>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

constexpr const char* NO_ROUND = "01a20000-0000-7000-8000-000000000000";

std::string id_of(World& world, const std::string& code) {
  const auto found = world.rounds.find(code);
  return found == world.rounds.end() ? NO_ROUND : found->second;
}

int version_of(World& world, const std::string& code) {
  int version = 1;
  world.store().read([&](storage::Transaction& transaction) {
    const auto round = transaction.rounds().find(base::parse_id<domain::RoundId>(id_of(world, code)).value());
    if (round) version = round->version;
  });
  return version;
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (auto end = text.find(separator); end != std::string::npos; end = text.find(separator, at)) {
    parts.push_back(text.substr(at, end - at));
    at = end + separator.size();
  }
  parts.push_back(text.substr(at));
  return parts;
}

// "send commune 2018-12-05 2018-12-20 / appraise district 2018-12-20 2018-12-31"
Json phases_json(const std::string& text) {
  Json phases = Json::array();
  for (const auto& each : split(text, " / ")) {
    const auto words = split(each, " ");
    if (words.size() != 4) throw Unfulfilled("no phase: " + each);
    Json phase = Json::object();
    phase.set("task", words[0]);
    phase.set("level", words[1]);
    phase.set("from", words[2]);
    phase.set("to", words[3]);
    phases.push(std::move(phase));
  }
  return phases;
}

void set_settings(World& world, Json& input, const std::string& text) {
  for (const auto& pair : parse_pairs(text)) {
    if (pair.key == "phases")
      input.set("phases", phases_json(pair.value));
    else if (pair.key == "compares_book")
      input.set(pair.key, pair.value == "yes");
    else if (pair.key == "resurvey_percent")
      input.set(pair.key, parse_number(pair.value));
    else if (pair.key == "based_on")
      input.set(pair.key, id_of(world, pair.value));
    else
      input.set(pair.key, pair.value);
  }
}

Reply plan_round(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("code", words[1]);
  input.set("unit", words[2]);
  if (!words[3].empty()) input.set("cloned_from", id_of(world, words[3]));
  input.set("reference_on", words[4]);
  set_settings(world, input, words[5]);
  auto answer = send(world, words[0], "plan_round", std::move(input));
  if (answer.done()) world.rounds[words[1]] = answer.value.text_or("id");
  return answer;
}

Json of_round(World& world, const std::string& code, const std::string& seen) {
  Json input = Json::object();
  input.set("round", id_of(world, code));
  input.set("version", seen.empty() ? version_of(world, code) : parse_number(seen));
  return input;
}

Reply change_round(World& world, const Words& words, const Line&) {
  Json input = of_round(world, words[1], words[2]);
  set_settings(world, input, words[3]);
  return send(world, words[0], "change_round", std::move(input));
}

Reply step_round(World& world, const Words& words, const Line&) {
  return send(world, words[0], words[1] == "issues" ? "issue_round" : "close_round",
              of_round(world, words[2], words[3]));
}

Reply see_rounds(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "rounds", {});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["rounds"].items())
    shown.push_back(each.text_or("code") + " " + each.text_or("state"));
  expect_equal("the list", shown.empty() ? "none" : joined(shown), words[1]);
  return answer;
}

// "name=…; map_on=…; phases=send commune 2018-12-05 2018-12-20 / …; unit=51"
Reply see_round(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "round", {id_of(world, words[1])});
  if (!answer.done()) return answer;
  for (const auto& pair : parse_pairs(words[2])) {
    std::string is = reading_of(answer.value[pair.key]);
    if (pair.key == "unit") is = answer.value["unit"].text_or("code");
    if (pair.key == "based_on" || pair.key == "cloned_from") is = answer.value[pair.key].text_or("code");
    if (pair.key == "phases") {
      for (const auto& phase : answer.value["phases"].items())
        is += (is.empty() ? "" : " / ") + phase.text_or("task") + " " + phase.text_or("level") + " " +
              phase.text_or("from") + " " + phase.text_or("to");
    }
    expect_equal(pair.key, is, pair.value);
  }
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON plans round NAME of ([0-9A-Z]+)(?: from NAME)? as of DATE(?::(.*))?", plan_round},
    {"PERSON changes round NAMESEEN:(.*)", change_round},
    {"PERSON (issues|closes) round NAMESEEN", step_round},
    {"PERSON sees the rounds: (.*)", see_rounds},
    {"PERSON sees round NAME: (.*)", see_round},
};

}  // namespace

std::span<const Step> round_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
