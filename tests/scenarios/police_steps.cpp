// Sentences of the loop with the commune police: a batch is made, handed over, answered (typed, or as a workbook whose
// rows stand below the sentence), applied and undone.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// Of a batch that was never made: an id of nothing.
std::string batch_id(World& world, const std::string& name) {
  const auto found = world.batches.find(name);
  return found == world.batches.end() ? "01a20000-0000-7000-8000-000000000000" : found->second;
}

int version_of(World& world, const std::string& name, const std::string& seen) {
  if (!seen.empty()) return parse_number(seen);
  std::size_t steps = 0;
  world.store().read([&](storage::Transaction& transaction) {
    steps = transaction.police().steps(*base::parse_id<domain::PoliceBatchId>(batch_id(world, name))).size();
  });
  return static_cast<int>(steps);
}

Json of_batch(World& world, const std::string& name, const std::string& seen) {
  Json input = Json::object();
  input.set("batch", batch_id(world, name));
  input.set("version", version_of(world, name, seen));
  return input;
}

Reply make_batch(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("unit", words[2]);
  input.set("on", words[3].empty() ? base::format_iso(world.today()) : words[3]);
  if (!words[4].empty()) input.set("lists", words[4]);
  auto answer = send(world, words[0], "make_police_batch", std::move(input));
  if (answer.done()) world.batches[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply hand_over(World& world, const Words& words, const Line&) {
  Json input = of_batch(world, words[1], words[4]);
  input.set("on", base::format_iso(world.today()));
  input.set("person", words[2]);
  input.set("due_on", words[3]);
  return send(world, words[0], "hand_over_police_batch", std::move(input));
}

Json typed_row(World& world, const std::vector<std::string>& keys, const std::vector<std::string>& cells) {
  Json row = Json::object();
  for (std::size_t i = 0; i < cells.size(); ++i)
    row.set(keys[i], keys[i] == "child" ? world.child(cells[i]).text() : cells[i]);
  return row;
}

Reply type_result(World& world, const Words& words, const Line& line) {
  Json input = of_batch(world, words[1], words[2]);
  input.set("on", base::format_iso(world.today()));
  input.set("person", "Lê Văn Ba");
  Json rows = Json::array();
  for (std::size_t i = 1; i < line.table.size(); ++i) rows.push(typed_row(world, line.table.front(), line.table[i]));
  input.set("rows", std::move(rows));
  return send(world, words[0], "return_police_batch", std::move(input));
}

std::string quoted(const std::string& cell) {
  return '"' + cell + '"';
}

// The sheet as the police send it: the first column is the child's code, of whom the cell names.
std::string sheet_of(World& world, const std::string& reference, const Line& line) {
  std::string csv = "Mã lô," + reference + "\n";
  for (std::size_t i = 0; i < line.table.size(); ++i) {
    for (std::size_t k = 0; k < line.table[i].size(); ++k) {
      const auto& cell = line.table[i][k];
      const bool names_child = i > 0 && k == 0 && !cell.empty();
      csv += (k == 0 ? "" : ",") + quoted(names_child ? world.child(cell).text() : cell);
    }
    csv += '\n';
  }
  return csv;
}

std::string reference_of(World& world, const std::string& name) {
  std::string reference = name;  // no batch of the scenario: as it is written
  world.store().read([&](storage::Transaction& transaction) {
    const auto id = base::parse_id<domain::PoliceBatchId>(batch_id(world, name));
    if (const auto batch = transaction.police().find(*id)) reference = batch->reference;
  });
  return reference;
}

Reply return_workbook(World& world, const Words& words, const Line& line) {
  const auto reference = reference_of(world, words[2].empty() ? words[1] : words[2]);
  return world.driver().return_police_workbook(World::username_of(words[0]), world.new_command_id(),
                                               {.batch = batch_id(world, words[1]),
                                                .version = version_of(world, words[1], words[3]),
                                                .on = base::format_iso(world.today()),
                                                .person = "Lê Văn Ba",
                                                .bytes = sheet_of(world, reference, line)});
}

// "Bình applies batch "b" without An => applied 1, left 0" is held against the answer by `expect_counts`.
Reply step_batch(World& world, const Words& words, const Line&) {
  const std::string operation = words[1] == "sends back" ? "send_back"
                                : words[1] == "undoes"   ? "undo"
                                : words[1] == "cancels"  ? "cancel"
                                                         : "apply";
  Json input = of_batch(world, words[2], words[4]);
  if (operation != "apply") input.set("reason", "ghi nhầm");
  Json without = Json::array();
  for (const auto& name : parse_names(words[3])) without.push(world.child(name).text());
  if (operation == "apply") input.set("without", std::move(without));
  auto answer = send(world, words[0], operation + "_police_batch", std::move(input));
  world.batch_steps[words[2] + ' ' + operation] = world.last_sent();
  return answer;
}

// The latest command of that kind on the batch once more, under its id, whatever was sent since.
Reply repeat_step(World& world, const Words& words, const Line&) {
  const auto sent = world.batch_steps.find(words[2] + (words[1] == "undoing" ? " undo" : " apply"));
  if (sent == world.batch_steps.end()) throw Unfulfilled("no such command on batch " + words[2]);
  auto again = sent->second;
  again.who = World::username_of(words[0]);
  return world.send(std::move(again));
}

// "applied 2, left 1"
Reply expect_counts(World& world, const Words& words, const Line&) {
  for (const auto& each : parse_names(words[0])) {
    const auto blank = each.find(' ');
    expect_equal(each.substr(0, blank), reading_of(world.last_answer().value[each.substr(0, blank)]),
                 each.substr(blank + 1));
  }
  return std::nullopt;
}

std::string row_text(World& world, const Json& row) {
  std::string text = world.name_of_child(row.text_or("child")) + " " + row.text_or("lists");
  if (row["answer"].is_object()) text += " " + row["answer"].text_or("result");
  if (!row["state"].is_null()) text += " " + row.text_or("state");
  for (const auto& change : row["changes"].items())
    text += " " + change.text_or("key") + (change["conflict"].truth().value_or(false) ? "!" : "");
  for (const auto& reason : row["reasons"].items()) text += " " + reason.text_or("code");
  return text;
}

// "handed_over overdue: An A waiting, Bé B matched ready id_state"
Reply see_batch(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_police(World::username_of(words[0]), batch_id(world, words[1]));
  if (!answer.done()) return answer;
  std::string told = answer.value.text_or("state");
  if (answer.value["overdue"].truth().value_or(false)) told += " overdue";
  std::vector<std::string> rows;
  for (const auto& row : answer.value["rows"].items()) rows.push_back(row_text(world, row));
  expect_equal("the batch", told + ": " + joined(rows), words[2]);
  return answer;
}

// "b1 handed_over overdue 2": by reference when the scenario has no name for it.
Reply see_batches(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_police(World::username_of(words[0]), "");
  if (!answer.done()) return answer;
  std::vector<std::string> told;
  for (const auto& batch : answer.value["batches"].items())
    told.push_back(batch.text_or("reference") + " " + batch.text_or("state") +
                   (batch["overdue"].truth().value_or(false) ? " overdue " : " ") + reading_of(batch["children"]));
  expect_equal("the batches", told.empty() ? "nothing" : joined(told), words[1]);
  return answer;
}

Reply see_no_trace(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_police(World::username_of(words[0]), batch_id(world, words[2]));
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the batch says " + words[1]);
  return answer;
}

Reply take_workbook(World& world, const Words& words, const Line&) {
  return world.driver().take_police_workbook(World::username_of(words[0]), batch_id(world, words[1]));
}

// Over HTTP, in its paper too.
Reply read_in_workbook(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().take_police_workbook(World::username_of(words[0]), batch_id(world, words[3]));
  if (!answer.done()) return answer;
  const auto holds = [&](const char* part) {
    return wire::format_json(answer.value[part]).find(words[2]) != std::string::npos;
  };
  const bool is_wanted = words[1].empty();
  if (answer.value["cells"].items().empty()) throw Unfulfilled("the workbook has no cells");
  if (holds("cells") != is_wanted) throw Unfulfilled("the workbook says it otherwise: " + words[2]);
  if (!answer.value["paper"].is_null() && holds("paper") != is_wanted)
    throw Unfulfilled("the paper says it otherwise: " + words[2]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON makes batch NAME of ([0-9]+)(?: on DATE)?(?: with lists ([A-Z;]+))?", make_batch},
    {"PERSON hands over batch NAME to NAME due DATESEEN", hand_over},
    {"PERSON types the result of NAMESEEN:", type_result},
    {"PERSON returns the workbook of NAME(?: bearing NAME)?SEEN:", return_workbook},
    {"PERSON (sends back|applies|undoes|cancels) batch NAME(?: without ([^:]*?))?SEEN", step_batch},
    {"PERSON sends the (applying|undoing) of batch NAME again", repeat_step},
    {"of the batch: (.*)", expect_counts},
    {"PERSON sees batch NAME: (.*)", see_batch},
    {"PERSON sees the batches: (.*)", see_batches},
    {"PERSON sees no trace of NAME in batch NAME", see_no_trace},
    {"PERSON takes the workbook of NAME", take_workbook},
    {"PERSON reads( no|) NAME in the workbook of NAME", read_in_workbook},
};

}  // namespace

std::span<const Step> police_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
