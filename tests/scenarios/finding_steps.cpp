// Sentences about ready lists, duplicates and mergers.
#include <algorithm>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

SentCommand command_of(World& world, const std::string& person, std::string operation, Json input) {
  return {.who = World::username_of(person),
          .operation = std::move(operation),
          .id = world.new_command_id(),
          .input = std::move(input)};
}

Json two_records(World& world, const std::string& other, const std::string& kept, const std::string& seen) {
  Json input = Json::object();
  input.set("child", world.child(kept).text());
  input.set("version", seen.empty() ? world.version_of(world.child(kept)) : parse_number(seen));
  input.set("other", world.child(other).text());
  input.set("other_version", world.version_of(world.child(other)));
  return input;
}

Reply merge(World& world, const Words& words, const Line&) {
  Json input = two_records(world, words[1], words[2], words[3]);
  Json take = Json::array();
  for (const auto& key : parse_names(words[4])) take.push(key);
  input.set("take", std::move(take));
  return world.send(command_of(world, words[0], "merge_children", std::move(input)));
}

Reply separate(World& world, const Words& words, const Line&) {
  return world.send(command_of(world, words[0], "unmerge_children", two_records(world, words[1], words[2], words[3])));
}

Reply judge(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("first", world.child(words[1]).text());
  input.set("second", world.child(words[2]).text());
  input.set("different", words[3] == "two children");
  return world.send(command_of(world, words[0], "judge_duplicate", std::move(input)));
}

// The last answer's L5 names these children.
Reply expect_alike(World& world, const Words& words, const Line&) {
  std::vector<std::string> names;
  for (const auto& finding : world.last_answer().value["findings"].items())
    for (const auto& child : finding["children"].items()) names.push_back(world.name_of_child(child.text_or("id")));
  expect_equal("those alike", joined(names), joined(parse_names(words[0])));
  return std::nullopt;
}

Reply see_ready_list(World& world, const Words& words, const Line&) {
  const auto who = World::username_of(words[0]);
  const auto on = words[3].empty() ? world.today() : parse_day(words[3]);
  const std::string unit = words[2] == "everybody" ? "" : words[2];
  const auto answer = world.driver().ready_list(who, {.name = words[1], .unit = unit, .on = on, .limit = 200});
  if (!answer.done()) return answer;
  std::vector<std::string> names;
  for (const auto& row : answer.value["rows"].items()) names.push_back(world.name_of_child(row.text_or("id")));
  expect_equal("the list", joined(names), joined(parse_names(words[4])));
  const auto counts = world.driver().count_lists(who, unit, on);
  const auto& lists = counts.value["lists"].items();
  const auto list =
      std::find_if(lists.begin(), lists.end(), [&](const Json& each) { return each.text_or("name") == words[1]; });
  if (list == lists.end()) throw Unfulfilled("no figure of the list " + words[1]);
  expect_equal("its figure", reading_of((*list)["count"]), std::to_string(names.size()));
  return answer;
}

Reply find_duplicates(World& world, const Words& words, const Line&) {
  const std::string unit = words[1] == "everybody" ? "" : words[1];
  const auto answer = world.driver().duplicates(World::username_of(words[0]), unit, world.today());
  if (!answer.done()) return answer;
  std::vector<std::string> pairs;
  for (const auto& row : answer.value["rows"].items()) {
    std::vector<std::string> names = {world.name_of_child(row["first"].text_or("id")),
                                      world.name_of_child(row["second"].text_or("id"))};
    std::sort(names.begin(), names.end());
    pairs.push_back(names[0] + " and " + names[1] + " " + row.text_or("verdict"));
  }
  expect_equal("the pairs", joined(pairs), joined(parse_names(words[2])));
  return answer;
}

Reply compare(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().compare_children(World::username_of(words[0]), world.child(words[1]),
                                                      world.child(words[2]), world.today());
  if (!answer.done()) return answer;
  std::vector<std::string> differing;
  for (const auto& field : answer.value["fields"].items())
    if (!field["same"].truth().value_or(true)) differing.push_back(field.text_or("key"));
  expect_equal("what differs", joined(differing), joined(parse_names(words[3])));
  return answer;
}

// Whether the answer says how alike two records are.
Reply see_likeness(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().compare_children(World::username_of(words[0]), world.child(words[2]),
                                                      world.child(words[3]), parse_day(words[4]));
  if (!answer.done()) return answer;
  expect_equal("the likeness", answer.value["reasons"].is_null() ? "no" : "some", words[1]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON sees (some|no) likeness of NAME and NAME on DATE", see_likeness},
    {"PERSON merges NAME into NAMESEEN(?: taking ([a-z_, ]+))?", merge},
    {"PERSON separates NAME from NAMESEEN", separate},
    {"PERSON finds that NAME and NAME are (two children|perhaps one child)", judge},
    {"alike are:(.*)", expect_alike},
    {"PERSON sees the list ([a-z0-9_]+) of ([0-9]+|VN|everybody)(?: on DATE)?(?::(.*))?", see_ready_list},
    {"PERSON looks for duplicates in ([0-9]+|VN|everybody)(?::(.*))?", find_duplicates},
    {"PERSON compares NAME with NAME(?::(.*))?", compare}};

}  // namespace

std::span<const Step> finding_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
