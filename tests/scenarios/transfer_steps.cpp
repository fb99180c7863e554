// Sentences of moves: to another household, to another commune, and the answers.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

Json of_child(World& world, const std::string& person, const std::string& name, const std::string& seen) {
  const auto child = world.child(name);
  Json input = Json::object();
  input.set("child", child.text());
  input.set("version",
            seen.empty() ? std::max(world.version_for(World::username_of(person), child), 1) : parse_number(seen));
  return input;
}

Reply move_child(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[4]);
  input.set("household", world.household(words[2]).text());
  input.set("on", words[3]);
  return send(world, words[0], "move_child", std::move(input));
}

Reply send_child(World& world, const Words& words, const Line&) {
  Json input = of_child(world, words[0], words[1], words[4]);
  input.set("to", words[2]);
  input.set("on", words[3]);
  for (const auto& pair : parse_pairs(words[5])) input.set(pair.key, pair.value);
  auto answer = send(world, words[0], "send_child", std::move(input));
  if (answer.done()) world.transfers[words[1]] = answer.value.text_or("id");
  return answer;
}

// Of a child that was never sent: an id of nothing.
Json of_transfer(World& world, const std::string& child) {
  const auto found = world.transfers.find(child);
  Json input = Json::object();
  input.set("transfer", found == world.transfers.end() ? "01a20000-0000-7000-8000-000000000000" : found->second);
  return input;
}

Reply accept_child(World& world, const Words& words, const Line&) {
  Json input = of_transfer(world, words[1]);
  input.set("household", world.household(words[2]).text());
  input.set("on", words[3]);
  return send(world, words[0], "accept_child", std::move(input));
}

Reply answer_transfer(World& world, const Words& words, const Line&) {
  Json input = of_transfer(world, words[2]);
  for (const auto& pair : parse_pairs(words[3])) input.set(pair.key, pair.value);
  return send(world, words[0], words[1] == "returns" ? "return_child" : "cancel_transfer", std::move(input));
}

std::string summary_of(const Json& transfer) {
  std::string text = transfer.text_or("full_name") + " " + transfer.text_or("state");
  if (transfer["overdue"].truth().value_or(false)) text += " overdue";
  if (!transfer["child"].is_null()) text += " open";
  return text;
}

// "Bình sees incoming: Hồ Văn An sent overdue"; `open`: with the id that opens the page.
Reply see_transfers(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_transfers(World::username_of(words[0]));
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value[words[1]].items()) shown.push_back(summary_of(each));
  expect_equal(words[1], shown.empty() ? "nobody" : joined(shown), words[2]);
  return answer;
}

Reply see_no_trace(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_transfers(World::username_of(words[0]));
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the transfers say " + words[1]);
  return answer;
}

// "Bình finds households "rin": Hồ Văn Rin"; of communes their names.
Reply find_places(World& world, const Words& words, const Line&) {
  const bool homes = words[1] == "households";
  const auto who = World::username_of(words[0]);
  auto& driver = world.driver();
  const auto answer = homes ? driver.find_households(who, words[2]) : driver.find_communes(who, words[2]);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value[words[1]].items()) shown.push_back(each.text_or(homes ? "head_name" : "name"));
  expect_equal(words[1], shown.empty() ? "nothing" : joined(shown), words[3]);
  return answer;
}

// "Bình sees facilities: Làng trẻ 1"
Reply see_facilities(World& world, const Words& words, const Line&) {
  const auto day = words[1].empty() ? world.today() : parse_day(words[1]);
  const auto answer = world.driver().list_facilities(World::username_of(words[0]), day);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["facilities"].items())
    shown.push_back(each.text_or("name") + " " + reading_of(each["children"]));
  expect_equal("the facilities", shown.empty() ? "nothing" : joined(shown), words[2]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON moves NAME to household NAME from DATESEEN", move_child},
    {"PERSON sends NAME to ([0-9]{5}) on DATESEEN(?::(.*))?", send_child},
    {"PERSON accepts NAME into NAME from DATE", accept_child},
    {"PERSON (returns|cancels) the transfer of NAME(?::(.*))?", answer_transfer},
    {"PERSON sees (incoming|outgoing): (.*)", see_transfers},
    {"PERSON sees no trace of NAME in the transfers", see_no_trace},
    {"PERSON sees facilities(?: on DATE)?: (.*)", see_facilities},
    {"PERSON finds (households|communes) NAME: (.*)", find_places},
};

}  // namespace

std::span<const Step> transfer_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
