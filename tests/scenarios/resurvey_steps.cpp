// Sentences of the re-survey: the sample, the forms entered, the conclusion.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// Of the sending that the person sees, unless the sentence names another.
Json of_unit(World& world, const std::string& person, const std::string& unit, const std::string& round) {
  constexpr const char* NOTHING = "01a20000-0000-7000-8000-000000000000";
  const auto known = world.rounds.find(round);
  const auto id = known == world.rounds.end() ? std::string(NOTHING) : known->second;
  const auto shown = world.driver().ask_round(World::username_of(person), "sending", {id, unit});
  Json input = Json::object();
  input.set("sending", shown.value["status"]["sendings"].whole().value_or(0));
  input.set("round", id);
  input.set("unit", unit);
  return input;
}

bool is_number(const std::string& key) {
  return key == "sending" || key == "seed" || key == "margin_percent";
}

Reply draw_resurvey(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[1], words[2]);
  for (const auto& pair : parse_pairs(words[3]))
    input.set(pair.key, is_number(pair.key) ? Json(parse_number(pair.value)) : Json(pair.value));
  return send(world, words[0], "draw_resurvey", std::move(input));
}

// "investigator=Hồ Thị Sen; on=2018-12-27; An sex=male; An codes=O02"
Reply enter_resurvey(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[1], words[2]);
  Json facts = Json::array();
  for (const auto& pair : parse_pairs(words[3])) {
    const auto blank = pair.key.find(' ');
    if (pair.key == "on") {
      input.set("visited_on", pair.value);
    } else if (blank == std::string::npos) {
      input.set(pair.key, is_number(pair.key) ? Json(parse_number(pair.value)) : Json(pair.value));
    } else {
      Json fact = Json::object();
      fact.set("child", world.child(pair.key.substr(0, blank)).text());
      fact.set("field", pair.key.substr(blank + 1));
      fact.set("value", pair.value);
      facts.push(std::move(fact));
    }
  }
  input.set("facts", std::move(facts));
  return send(world, words[0], "enter_resurvey", std::move(input));
}

// What follows is what must come out: "households=2; checked=6; agreed=5; decision=redo".
Reply conclude_resurvey(World& world, const Words& words, const Line&) {
  auto answer = send(world, words[0], "conclude_resurvey", of_unit(world, words[0], words[1], words[2]));
  if (!answer.done()) return answer;
  for (const auto& pair : parse_pairs(words[3])) expect_equal(pair.key, reading_of(answer.value[pair.key]), pair.value);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON draws the re-survey of ([0-9]+) in NAME(?::(.*))?", draw_resurvey},
    {"PERSON enters the re-survey of ([0-9]+) in NAME:(.*)", enter_resurvey},
    {"PERSON concludes the re-survey of ([0-9]+) in NAME(?::(.*))?", conclude_resurvey},
};

}  // namespace

std::span<const Step> resurvey_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
