// Sentences of who is in charge of an area, and of handing it over.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

Json person_of(const std::string& username, const std::string& words) {
  Json input = Json::object();
  input.set("username", username);
  input.set("position", "Cộng tác viên");
  input.set("phone", "0905 000 111");
  input.set("task", "Theo dõi sổ");
  for (const auto& pair : parse_pairs(words)) input.set(pair.key, pair.value);
  return input;
}

std::string id_of(World& world, const std::string& name) {
  const auto found = world.assignments.find(name);
  return found == world.assignments.end() ? "01a20000-0000-7000-8000-000000000000" : found->second;
}

Reply assign(World& world, const Words& words, const Line&) {
  auto input = person_of(World::username_of(words[1]), words[6]);
  input.set("unit", words[2].empty() ? world.hamlet(words[3]).text() : words[2]);
  input.set("from", words[4]);
  auto answer = send(world, words[0], "assign_area", std::move(input));
  if (answer.done()) world.assignments[words[5]] = answer.value.text_or("id");
  return answer;
}

Reply hand_over(World& world, const Words& words, const Line&) {
  auto input = person_of(World::username_of(words[2]), words[6]);
  input.set("assignment", id_of(world, words[1]));
  input.set("on", words[3]);
  input.set("version", words[4].empty() ? 1 : parse_number(words[4]));
  auto answer = send(world, words[0], "hand_over_area", std::move(input));
  if (answer.done()) world.assignments[words[5]] = answer.value.text_or("id");
  return answer;
}

Reply end(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("assignment", id_of(world, words[1]));
  input.set("on", words[2]);
  input.set("version", words[3].empty() ? 1 : parse_number(words[3]));
  return send(world, words[0], "end_area", std::move(input));
}

// "Bình sees in charge of 21025 on 2019-01-01: mai Tổ 1, nga Tổ 2"
Reply see_in_charge(World& world, const Words& words, const Line&) {
  const auto day = words[2].empty() ? world.today() : parse_day(words[2]);
  const auto answer = world.driver().list_areas(World::username_of(words[0]), words[1], day);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["rows"].items())
    shown.push_back(each.text_or("username") + " " + each["unit"].text_or("name"));
  expect_equal("in charge", shown.empty() ? "nobody" : joined(shown), words[3]);
  return answer;
}

Reply see_without(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_areas("ha", words[0], world.today());
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["without"].items()) shown.push_back(each.text_or("name"));
  expect_equal("without anybody", shown.empty() ? "nothing" : joined(shown), words[1]);
  return answer;
}

// What the answer to the last command says: "still_sees=yes".
Reply told(World& world, const Words& words, const Line&) {
  for (const auto& pair : parse_pairs(words[0]))
    expect_equal(pair.key, reading_of(world.last_answer().value[pair.key]), pair.value);
  return std::nullopt;
}

constexpr Step STEPS[] = {
    {"PERSON decides that PERSON is in charge of (?:([0-9]{5})|NAME) from DATE as NAME(?::(.*))?", assign},
    {"PERSON hands over area NAME to PERSON on DATESEEN as NAME(?::(.*))?", hand_over},
    {"PERSON ends area NAME on DATESEEN", end},
    {"PERSON sees in charge of ([0-9]+)(?: on DATE)?: (.*)", see_in_charge},
    {"without anybody in ([0-9]{5}): (.*)", see_without},
    {"of the area: (.*)", told},
};

}  // namespace

std::span<const Step> area_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
