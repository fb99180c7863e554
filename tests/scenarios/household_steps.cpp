// Sentences of the life of a household: split, merged, dissolved, restored, another head.
#include <algorithm>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

Json of_household(World& world, const std::string& name, const std::string& on) {
  const auto household = world.household(name);
  Json input = Json::object();
  input.set("household", household.text());
  input.set("version", std::max(world.version_of(household), 1));
  if (!on.empty()) input.set("on", on);
  return input;
}

// "Bình splits "h1" on DATE into "h2" with An, Bé: number=5; head_name=…"
Reply split(World& world, const Words& words, const Line&) {
  Json input = of_household(world, words[1], words[2]);
  Json facts = Json::object();
  for (const auto& pair : parse_pairs(words[5])) facts.set(pair.key, pair.value);
  Json children = Json::array();
  for (const auto& name : parse_names(words[4])) children.push(world.child(name).text());
  input.set("facts", std::move(facts));
  input.set("children", std::move(children));
  const auto answer = send(world, words[0], "split_household", std::move(input));
  if (answer.done())
    world.households[words[3]] = base::parse_id<domain::HouseholdId>(answer.value.text_or("id")).value();
  return answer;
}

Reply merge(World& world, const Words& words, const Line&) {
  Json input = of_household(world, words[2], words[3]);
  input.set("other", world.household(words[1]).text());
  return send(world, words[0], "merge_households", std::move(input));
}

Reply end(World& world, const Words& words, const Line&) {
  return send(world, words[0], "dissolve_household", of_household(world, words[1], words[2]));
}

Reply restore(World& world, const Words& words, const Line&) {
  return send(world, words[0], "restore_household", of_household(world, words[1], ""));
}

// "head_name=…; head_id=…; An=03": a name that is no key is a child with its relation.
Reply change_head(World& world, const Words& words, const Line&) {
  Json input = of_household(world, words[1], words[2]);
  Json relations = Json::array();
  for (const auto& pair : parse_pairs(words[3])) {
    if (pair.key.starts_with("head_")) {
      input.set(pair.key, pair.value);
      continue;
    }
    Json one = Json::object();
    one.set("child", world.child(pair.key).text());
    one.set("relation", pair.value);
    relations.push(std::move(one));
  }
  input.set("relations", std::move(relations));
  return send(world, words[0], "change_household_head", std::move(input));
}

constexpr Step STEPS[] = {
    {"PERSON splits NAME on DATE into NAME with ([^:]+):(.*)", split},
    {"PERSON merges NAME into NAME on DATE", merge},
    {"PERSON dissolves NAME on DATE", end},
    {"PERSON restores NAME", restore},
    {"PERSON changes the head of NAME on DATE:(.*)", change_head},
};

}  // namespace

std::span<const Step> household_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
