// Sentences of many records changed together: looked at, kept, written, undone.
#include <algorithm>

#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// "schooling one class up", "poverty poverty=POOR; poverty_year=2019"
Json deed_of(const std::string& text, const std::string& on) {
  const auto blank = text.find(' ');
  Json input = Json::object();
  input.set("kind", text.substr(0, blank));
  input.set("on", on);
  const auto said = text.substr(blank + 1);
  input.set("one_class_up", said == "one class up");
  Json facts = Json::object();
  if (said != "one class up")
    for (const auto& pair : parse_pairs(said)) facts.set(pair.key, pair.value);
  input.set("facts", std::move(facts));
  return input;
}

// Of whom the scenario has no name: of the household's head, as the row says it.
std::string row_text(World& world, const Json& row) {
  std::string text =
      row.text_or("record_kind") == "child" ? world.name_of_child(row.text_or("record")) : row.text_or("name");
  if (text.empty()) text = "somebody";
  text += " " + row.text_or("state");
  for (const auto& change : row["changes"].items()) text += " " + change.text_or("key") + "=" + change.text_or("to");
  for (const auto& reason : row["reasons"].items()) text += " " + reason.text_or("code");
  return text;
}

std::string rows_text(World& world, const Json& rows) {
  std::vector<std::string> told;
  for (const auto& row : rows.items()) told.push_back(row_text(world, row));
  return joined(told);
}

// Two rows of whom the looker may know nothing are told alike, but for the id that they asked with.
Reply tells_nothing(World& world, const Words& words, const Line&) {
  std::string first;
  for (const auto& row : world.bulk_rows[words[0]].items()) {
    auto text = wire::format_json(row);
    const auto id = row.text_or("record");
    text.erase(text.find(id), id.size());
    if (first.empty()) first = text;
    expect_equal("what is told", text, first);
    if (!row.text_or("name").empty()) throw Unfulfilled("it names " + row.text_or("name"));
  }
  return std::nullopt;
}

Reply look_at(World& world, const Words& words, const Line&) {
  auto input = deed_of(words[4], words[2]);
  world.bulk_inputs[words[1]] = input;
  Json children = Json::array();
  for (const auto& name : parse_names(words[3])) children.push(world.child(name).text());
  input.set("children", std::move(children));
  world.driver().only_try(true);
  auto answer = send(world, words[0], "make_bulk_change", std::move(input));
  world.driver().only_try(false);
  if (answer.done()) world.bulk_rows[words[1]] = answer.value["rows"];
  return answer;
}

Reply expect_rows(World& world, const Words& words, const Line&) {
  expect_equal("the rows of " + words[0], rows_text(world, world.bulk_rows[words[0]]), words[1]);
  return std::nullopt;
}

// The sheet stands below the sentence.
Reply read_list(World& world, const Words& words, const Line& line) {
  std::string csv;
  for (const auto& cells : line.table) {
    for (std::size_t i = 0; i < cells.size(); ++i) csv += (i == 0 ? "" : ",") + ('"' + cells[i] + '"');
    csv += '\n';
  }
  const auto answer = world.driver().match_poverty_list(World::username_of(words[0]), words[1], csv);
  if (answer.done()) world.poverty_list = answer.value;
  return answer;
}

std::string names_of(const Json& homes) {
  std::vector<std::string> names;
  for (const auto& home : homes.items()) names.push_back(home.text_or("name"));
  return joined(names);
}

// "2 one Hồ Văn Rin, 3 choose Lê Văn Sáu/Lê Văn Sáu"
Reply expect_list(World& world, const Words& words, const Line&) {
  std::vector<std::string> told;
  for (const auto& row : world.poverty_list["rows"].items()) {
    std::string text = reading_of(row["row"]) + " " + row.text_or("verdict");
    for (const auto& home : row["candidates"].items())
      text += (text.ends_with(row.text_or("verdict")) ? " " : "/") + home.text_or("name");
    for (const auto& reason : row["reasons"].items())
      text += " " + reason.text_or("code") + "@" + reason.text_or("field");
    told.push_back(text);
  }
  expect_equal("the poverty list", joined(told), words[0]);
  return std::nullopt;
}

Reply expect_not_listed(World& world, const Words& words, const Line&) {
  expect_equal("not on the list", names_of(world.poverty_list["others"]), words[0]);
  return std::nullopt;
}

// What matches one household is looked at, with the facts given beside each row's own level; or who is not listed.
Reply look_at_list(World& world, const Words& words, const Line&) {
  const bool others = words[2] == "who is not on the list";
  auto input = deed_of("poverty " + words[4], words[3]);
  Json records = Json::array();
  for (const auto& row : world.poverty_list[others ? "others" : "rows"].items()) {
    if (!others && row.text_or("verdict") != "one") continue;
    Json facts = Json::object();
    if (!others) facts.set("poverty", row.text_or("poverty"));
    Json record = Json::object();
    record.set("record", others ? row.text_or("record") : row["candidates"].items().front().text_or("record"));
    record.set("facts", std::move(facts));
    records.push(std::move(record));
  }
  input.set("records", std::move(records));
  world.driver().only_try(true);
  auto answer = send(world, words[0], "make_bulk_change", input);
  world.driver().only_try(false);
  if (answer.done()) world.bulk_rows[words[1]] = answer.value["rows"];
  world.bulk_inputs[words[1]] = std::move(input);
  return answer;
}

// The facts that the row was looked at with.
Json own_facts(const Json& input, const std::string& record) {
  for (const auto& each : input["records"].items())
    if (each.text_or("record") == record) return each["facts"];
  return Json::object();
}

Reply keep(World& world, const Words& words, const Line&) {
  const auto without = parse_names(words[2]);
  Json records = Json::array();
  for (const auto& row : world.bulk_rows[words[1]].items()) {
    const auto name = world.name_of_child(row.text_or("record"));
    const bool is_left = std::find(without.begin(), without.end(), name) != without.end();
    if (row.text_or("state") != "ready" || is_left) continue;
    Json record = Json::object();
    record.set("record", row.text_or("record"));
    record.set("version", row["version"]);
    record.set("facts", own_facts(world.bulk_inputs[words[1]], row.text_or("record")));
    records.push(std::move(record));
  }
  auto input = world.bulk_inputs[words[1]];
  input.set("records", std::move(records));
  auto answer = send(world, words[0], "make_bulk_change", std::move(input));
  if (answer.done()) world.batches["bulk " + words[1]] = answer.value.text_or("id");
  return answer;
}

std::string bulk_id(World& world, const std::string& name) {
  const auto found = world.batches.find("bulk " + name);
  return found == world.batches.end() ? "01a20000-0000-7000-8000-000000000000" : found->second;
}

// To the end, part by part; the counts are those of all parts.
Reply step(World& world, const Words& words, const Line&) {
  const bool undoes = words[1] == "undoes";
  Json input = Json::object();
  input.set("batch", bulk_id(world, words[2]));
  input.set("version", words[3].empty() ? 1 : parse_number(words[3]));
  if (undoes) input.set("reason", "chọn nhầm");
  auto answer = send(world, words[0], undoes ? "undo_bulk_change" : "apply_bulk_change", input);
  while (answer.done() && !answer.value["next"].is_null()) {
    input.set("after", answer.value["next"]);
    input.set("version", answer.value["version"]);
    answer = send(world, words[0], undoes ? "undo_bulk_change" : "apply_bulk_change", input);
  }
  return answer;
}

Reply expect_counts(World& world, const Words& words, const Line&) {
  for (const auto& each : parse_names(words[0])) {
    const auto blank = each.find(' ');
    expect_equal(each.substr(0, blank), reading_of(world.last_answer().value[each.substr(0, blank)]),
                 each.substr(blank + 1));
  }
  return std::nullopt;
}

Reply see(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_bulk(World::username_of(words[0]), bulk_id(world, words[1]));
  if (!answer.done()) return answer;
  expect_equal("the bulk change", rows_text(world, answer.value["rows"]), words[2]);
  return answer;
}

// Of the whole change, whatever page of it is shown.
Reply see_what_is_left(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_bulk(World::username_of(words[0]), bulk_id(world, words[1]));
  if (!answer.done()) return answer;
  const auto told =
      reading_of(answer.value["waiting"]) + " to write, " + reading_of(answer.value["applied"]) + " to put back";
  expect_equal("of the bulk change", told, words[2]);
  return answer;
}

Reply see_all(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_bulk(World::username_of(words[0]), "");
  if (!answer.done()) return answer;
  std::vector<std::string> told;
  for (const auto& change : answer.value["changes"].items())
    told.push_back(change.text_or("kind") + " " + reading_of(change["records"]) +
                   (change["undone_at"].is_null() ? "" : " undone"));
  expect_equal("the bulk changes", told.empty() ? "nothing" : joined(told), words[1]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON looks at bulk NAME on DATE for ([^:]+): (.*)", look_at},
    {"PERSON reads the poverty list of ([0-9]+):", read_list},
    {"the poverty list says: (.*)", expect_list},
    {"not on the list: (.*)", expect_not_listed},
    {"PERSON looks at bulk NAME of (the list|who is not on the list) on DATE: (.*)", look_at_list},
    {"bulk NAME shows: (.*)", expect_rows},
    {"bulk NAME tells nothing of anybody", tells_nothing},
    {"PERSON keeps bulk NAME(?: without ([^:]*))?", keep},
    {"PERSON (applies|undoes) bulk NAMESEEN", step},
    {"of the bulk change: (.*)", expect_counts},
    {"PERSON sees bulk NAME: (.*)", see},
    {"PERSON may still do of bulk NAME: (.*)", see_what_is_left},
    {"PERSON sees the bulk changes: (.*)", see_all},
};

}  // namespace

std::span<const Step> bulk_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
