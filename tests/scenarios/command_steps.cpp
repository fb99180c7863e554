// Sentences that change the register: each is one operation of the catalogue with its JSON.
#include <algorithm>

#include "base/text.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// "S04.2 since 2018-01-15, R01 since 2018-12-31"
Json circumstances_json(const std::string& text) {
  Json list = Json::array();
  for (const auto& each : parse_names(text)) {
    const auto since = each.find(" since ");
    if (since == std::string::npos) throw Unfulfilled("a circumstance reads: S04.2 since 2018-01-15");
    Json one = Json::object();
    one.set("code", each.substr(0, since));
    one.set("from", each.substr(since + 7));
    list.push(std::move(one));
  }
  return list;
}

Json facts_json(World& world, const std::string& text) {
  Json facts = Json::object();
  for (const auto& pair : parse_pairs(text))
    if (pair.key != "circumstances" && pair.key != "unnamed")
      facts.set(pair.key, pair.key == "hamlet" ? world.hamlet(pair.value).text() : pair.value);
  return facts;
}

SentCommand command_of(World& world, const std::string& person, std::string operation, Json input) {
  return {.who = World::username_of(person),
          .operation = std::move(operation),
          .id = world.new_command_id(),
          .input = std::move(input)};
}

int version_seen(const std::string& stated, int now) {
  return stated.empty() ? std::max(now, 1) : parse_number(stated);
}

std::string day_or_today(World& world, const std::string& stated) {
  return stated.empty() ? base::format_iso(world.today()) : stated;
}

Reply register_household(World& world, const Words& words, const Line&) {
  Json facts = facts_json(world, words[4]);
  facts.set("hamlet", world.hamlet(words[2]).text());
  Json input = Json::object();
  input.set("valid_from", day_or_today(world, words[3]));
  input.set("facts", std::move(facts));
  const auto answer = world.send(command_of(world, words[0], "register_household", std::move(input)));
  if (answer.done())
    world.households[words[1]] = base::parse_id<domain::HouseholdId>(answer.value.text_or("id")).value();
  return answer;
}

Reply register_child(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("household", world.household(words[2]).text());
  input.set("valid_from", day_or_today(world, words[3]));
  input.set("facts", facts_json(world, words[4]));
  for (const auto& pair : parse_pairs(words[4]))
    if (pair.key == "circumstances")
      input.set("circumstances", circumstances_json(pair.value));
    else if (pair.key == "unnamed")
      input.set("unnamed", pair.value == "yes");
  const auto answer = world.send(command_of(world, words[0], "register_child", std::move(input)));
  if (answer.done()) world.children[words[1]] = base::parse_id<domain::ChildId>(answer.value.text_or("id")).value();
  return answer;
}

Reply set_facts(World& world, const Words& words, const Line&) {
  const auto& [verb, kind, name] = std::tie(words[1], words[2], words[3]);
  const bool is_child = kind == "child";
  const auto child = is_child ? world.child(name) : domain::ChildId{};
  const auto household = is_child ? domain::HouseholdId{} : world.household(name);
  Json input = Json::object();
  input.set(kind, is_child ? child.text() : household.text());
  const auto who = World::username_of(words[0]);
  input.set("version", version_seen(words[5], is_child ? world.version_for(who, child) : world.version_of(household)));
  input.set("valid_from", words[4]);
  input.set("changes", facts_json(world, words[6]));
  return world.send(command_of(world, words[0], (verb == "changes" ? "change_" : "correct_") + kind, std::move(input)));
}

// "records schooling of": the operation record_schooling.
Reply record_change(World& world, const Words& words, const Line&) {
  const auto child = world.child(words[2]);
  Json input = Json::object();
  input.set("child", child.text());
  input.set("version", version_seen(words[4], world.version_for(World::username_of(words[0]), child)));
  input.set("valid_from", words[3]);
  input.set("changes", facts_json(world, words[5]));
  return world.send(command_of(world, words[0], "record_" + words[1], std::move(input)));
}

// The child named and the version that the sender saw.
Json of_child(World& world, const std::string& person, const std::string& name, const std::string& seen) {
  const auto child = world.child(name);
  Json input = Json::object();
  input.set("child", child.text());
  input.set("version", version_seen(seen, world.version_for(World::username_of(person), child)));
  return input;
}

Json evidence_json(const std::string& text) {
  Json list = Json::array();
  for (const auto& each : parse_names(text)) {
    const auto parts = base::split(each, '/');
    Json one = Json::object();
    one.set("type", parts[0]);
    one.set("number", parts.size() > 1 ? parts[1] : std::string_view());
    one.set("issued_on", parts.size() > 2 ? parts[2] : std::string_view());
    if (parts.size() > 3) one.set("issuer", parts[3]);
    if (parts.size() > 4) one.set("valid_until", parts[4]);
    list.push(std::move(one));
  }
  return list;
}

// "evidence=BAN_AN/12; note=…; round=RS-51"; "nothing" is an empty text.
void set_details(World& world, Json& input, const std::string& text) {
  for (const auto& pair : parse_pairs(text)) {
    const std::string value = pair.value == "nothing" ? "" : pair.value;
    const auto round = world.rounds.find(value);
    if (pair.key == "evidence")
      input.set("evidence", evidence_json(value));
    else if (pair.key == "round" && round != world.rounds.end())
      input.set("round", round->second);
    else
      input.set(pair.key, value);
  }
}

Reply begin_circumstance(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[4]);
  input.set("code", words[1]);
  input.set("from", words[3]);
  set_details(world, input, words[5]);
  return world.send(command_of(world, words[0], "begin_circumstance", std::move(input)));
}

Reply end_circumstance(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[4]);
  input.set("episode", world.episode(world.child(words[2]), words[1]).text());
  input.set("on", words[3]);
  input.set("reason", words[5].empty() ? "KHAC" : words[5]);
  return world.send(command_of(world, words[0], "end_circumstance", std::move(input)));
}

Reply correct_circumstance(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[3]);
  input.set("episode", world.episode(world.child(words[2]), words[1]).text());
  set_details(world, input, words[4]);
  return world.send(command_of(world, words[0], "correct_circumstance", std::move(input)));
}

Reply withdraw_circumstance(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[3]);
  input.set("episode", world.episode(world.child(words[2]), words[1]).text());
  return world.send(command_of(world, words[0], "withdraw_circumstance", std::move(input)));
}

// "end R07.1, begin S03.3 with BAN_AN/12"
Json proposals_json(const std::string& text) {
  Json list = Json::array();
  for (const auto& each : parse_names(text)) {
    const auto parts = base::split(each, ' ');
    const bool has_paper = parts.size() == 4 && parts[2] == "with";
    if (parts.size() != 2 && !has_paper) throw Unfulfilled("a proposal reads: begin S03.3");
    Json one = Json::object();
    one.set("kind", parts[0]);
    one.set("code", parts[1]);
    if (has_paper) one.set("evidence", evidence_json(std::string(parts[3])));
    list.push(std::move(one));
  }
  return list;
}

Reply accept_proposals(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[3]);
  input.set("on", day_or_today(world, words[2]));
  input.set("proposals", proposals_json(words[4]));
  return world.send(command_of(world, words[0], "accept_proposals", std::move(input)));
}

Reply decline_proposal(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[3], words[5]);
  input.set("on", day_or_today(world, words[4]));
  input.set("kind", words[1]);
  input.set("code", words[2]);
  input.set("note", words[6]);
  return world.send(command_of(world, words[0], "decline_proposal", std::move(input)));
}

Reply register_place(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("name", words[2]);
  input.set("commune", words[3]);
  if (!words[4].empty()) input.set("on", words[4]);
  const auto answer = world.send(command_of(world, words[0], "register_" + words[1], std::move(input)));
  if (answer.done()) world.know_unit(words[2], base::parse_id<domain::UnitId>(answer.value.text_or("id")).value());
  return answer;
}

Reply begin_stay(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[4]);
  input.set("facility", world.hamlet(words[2]).text());
  input.set("on", words[3]);
  return world.send(command_of(world, words[0], "begin_facility_stay", std::move(input)));
}

Reply end_stay(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[4]);
  input.set("household", world.household(words[2]).text());
  input.set("on", words[3]);
  for (const auto& pair : parse_pairs(words[5])) input.set(pair.key, pair.value);
  return world.send(command_of(world, words[0], "end_facility_stay", std::move(input)));
}

Reply give_support(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[4]);
  input.set("kind", words[1]);
  input.set("given_on", words[3]);
  for (const auto& pair : parse_pairs(words[5])) {
    const bool is_amount = pair.key == "amount" || pair.key == "goods_value";
    const auto amount = is_amount ? wire::parse_json(pair.value) : base::Result<Json>(Json(pair.value));
    input.set(pair.key, amount ? *amount : Json(pair.value));
  }
  return world.send(command_of(world, words[0], "give_support", std::move(input)));
}

Reply withdraw_support(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[2], words[3]);
  input.set("support", world.support(world.child(words[2]), words[1]).text());
  return world.send(command_of(world, words[0], "withdraw_support", std::move(input)));
}

Reply end_presence(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[4]);
  input.set("on", words[3]);
  for (const auto& pair : parse_pairs(words[5])) input.set(pair.key, pair.value);
  return world.send(
      command_of(world, words[0], words[2] == "left" ? "record_departure" : "record_death", std::move(input)));
}

Reply send_again(World& world, const Words& words, const Line&) {
  SentCommand again = world.last_sent();
  again.who = World::username_of(words[0]);
  const Answer first = world.last_answer();
  const Answer second = world.send(std::move(again));
  if (first.done() && second.done())
    expect_equal("the second answer", wire::format_json(second.value), wire::format_json(first.value));
  return second;
}

// The last command once more, under the same id, with one member otherwise.
Reply send_otherwise(World& world, const Words& words, const Line&) {
  SentCommand again = world.last_sent();
  again.who = World::username_of(words[0]);
  for (const auto& pair : parse_pairs(words[1])) again.input.set(pair.key, pair.value);
  return world.send(std::move(again));
}

Reply send_raw(World& world, const Words& words, const Line&) {
  const auto input = wire::parse_json(words[2]);
  if (!input) throw Unfulfilled("no JSON: " + words[2]);
  return world.send(command_of(world, words[0], words[1], *input));
}

Reply expect_version(World& world, const Words& words, const Line&) {
  expect_equal("the version", std::to_string(world.version_of(world.child(words[0]))), words[1]);
  return std::nullopt;
}

Reply only_try(World& world, const Words& words, const Line&) {
  world.driver().only_try(words[0] == "tried");
  return std::nullopt;
}

constexpr Step STEPS[] = {{"commands are only (tried|kept)", only_try},
                          {"PERSON registers household NAME in NAME(?: from DATE)?:(.*)", register_household},
                          {"PERSON registers child NAME in NAME(?: from DATE)?:(.*)", register_child},
                          {"PERSON records (schooling|insurance|disability|parents|care|adoption) of NAME from "
                           "DATESEEN:(.*)",
                           record_change},
                          {"PERSON (changes|corrects) (child|household) NAME (?:from|at) DATESEEN:(.*)", set_facts},
                          {"PERSON begins CODE of NAME from DATESEEN(?::(.*))?", begin_circumstance},
                          {"PERSON ends CODE of NAME on DATESEEN(?: because CODE)?", end_circumstance},
                          {"PERSON corrects CODE of NAMESEEN:(.*)", correct_circumstance},
                          {"PERSON withdraws CODE of NAMESEEN", withdraw_circumstance},
                          {"PERSON accepts for NAME(?: on DATE)?SEEN:(.*)", accept_proposals},
                          {"PERSON declines (begin|end) CODE of NAME(?: on DATE)?SEEN(?:: (.*))?", decline_proposal},
                          {"PERSON registers (facility|hamlet) NAME in ([0-9]+)(?: on DATE)?", register_place},
                          {"PERSON records that NAME enters NAME on DATESEEN", begin_stay},
                          {"PERSON records that NAME returns to NAME on DATESEEN:(.*)", end_stay},
                          {"PERSON gives CODE to NAME on DATESEEN(?::(.*))?", give_support},
                          {"PERSON takes back CODE of NAMESEEN", withdraw_support},
                          {"PERSON records that NAME (left|died) on DATESEEN(?::(.*))?", end_presence},
                          {"PERSON sends the same again", send_again},
                          {"PERSON sends the same id with(.*)", send_otherwise},
                          {"PERSON sends ([a-z_]+) (\\{.*\\})", send_raw},
                          {"NAME is at version ([0-9]+)", expect_version}};

}  // namespace

std::span<const Step> command_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
