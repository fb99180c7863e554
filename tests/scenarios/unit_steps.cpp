// Sentences of the life of hamlets and facilities, and of communes whose lineage is broken.
#include <algorithm>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

int changes_of(World& world, domain::UnitId unit) {
  long count = 0;
  world.store().read([&](storage::Transaction& transaction) {
    const auto changes = transaction.units().amendments().changes;
    count = std::count_if(changes.begin(), changes.end(), [&](const auto& each) { return each.unit == unit; });
  });
  return static_cast<int>(count);
}

Answer change(World& world, const std::string& person, const std::string& name, const std::string& seen,
              const std::vector<std::pair<std::string, std::string>>& members) {
  const auto unit = world.hamlet(name);
  Json input = Json::object();
  input.set("unit", unit.text());
  input.set("version", seen.empty() ? changes_of(world, unit) : parse_number(seen));
  for (const auto& [key, value] : members) input.set(key, value);
  return world.send({.who = World::username_of(person),
                     .operation = "change_unit",
                     .id = world.new_command_id(),
                     .input = std::move(input)});
}

Reply rename_unit(World& world, const Words& words, const Line&) {
  return change(world, words[0], words[1], words[4],
                {{"change", "renamed"}, {"name", words[2]}, {"on", words[3]}, {"decision", "12/NQ-HĐND"}});
}

Reply move_unit(World& world, const Words& words, const Line&) {
  return change(world, words[0], words[1], words[4], {{"change", "moved"}, {"commune", words[2]}, {"on", words[3]}});
}

Reply close_unit(World& world, const Words& words, const Line&) {
  return change(world, words[0], words[1], words[3], {{"change", "closed"}, {"on", words[2]}});
}

Reply reopen_unit(World& world, const Words& words, const Line&) {
  return change(world, words[0], words[1], words[2], {{"change", "reopened"}});
}

Reply follow_unit(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("unit", words[1]);
  input.set("successor", words[2]);
  input.set("on", words[3]);
  input.set("decision", words[4]);
  return world.send({.who = World::username_of(words[0]),
                     .operation = "add_succession",
                     .id = world.new_command_id(),
                     .input = std::move(input)});
}

// "21097 1 hamlets 2 children near 21091 21109"
Reply see_lost(World& world, const Words& words, const Line&) {
  const auto on = words[1].empty() ? world.today() : parse_day(words[1]);
  const auto answer = world.driver().units_without_successor(World::username_of(words[0]), on);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& unit : answer.value["units"].items()) {
    std::string near;
    for (const auto& each : unit["likely"].items()) near += " " + each.text_or("code");
    shown.push_back(unit.text_or("code") + " " + reading_of(unit["hamlets"]) + " hamlets " +
                    reading_of(unit["children"]) + " children near" + near);
  }
  expect_equal("the units", shown.empty() ? "none" : joined(shown), words[2]);
  return answer;
}

// "Tổ 1 > Tổ 5; renamed, closed"
Reply see_life(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().show_unit(World::username_of(words[0]), world.hamlet(words[1]));
  if (!answer.done()) return answer;
  std::string lives;
  for (const auto& each : answer.value["lives"].items())
    lives += (lives.empty() ? "" : " > ") + each.text_or("name") + " in " + each["commune"].text_or("code");
  std::vector<std::string> changes;
  for (const auto& each : answer.value["changes"].items()) changes.push_back(each.text_or("change"));
  expect_equal("the life", lives + "; " + (changes.empty() ? "unchanged" : joined(changes)), words[2]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON renames unit NAME to NAME from DATESEEN", rename_unit},
    {"PERSON moves unit NAME to ([0-9]+) from DATESEEN", move_unit},
    {"PERSON closes unit NAME on DATESEEN", close_unit},
    {"PERSON reopens unit NAMESEEN", reopen_unit},
    {"PERSON follows ([0-9]+) to ([0-9]+) from DATE by decision NAME", follow_unit},
    {"PERSON sees units without successor(?: on DATE)?: (.*)", see_lost},
    {"PERSON sees the life of unit NAME: (.*)", see_life},
};

}  // namespace

std::span<const Step> unit_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
