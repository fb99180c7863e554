// Sentences of sending, appraising and accepting figures in a round.
#include <algorithm>

#include "crypto/sha256.hpp"
#include "crypto/signature.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// How many sendings the person sees.
int sendings_of(World& world, const std::string& person, const std::string& unit, const std::string& round) {
  const auto shown =
      world.driver().ask_round(World::username_of(person), "sending", {known(world.rounds, round), unit});
  return static_cast<int>(shown.value["status"]["sendings"].whole().value_or(0));
}

Json of_unit(World& world, const std::string& person, const std::string& unit, const std::string& round) {
  Json input = Json::object();
  input.set("sending", sendings_of(world, person, unit, round));
  input.set("round", known(world.rounds, round));
  input.set("unit", unit);
  return input;
}

bool is_count(const std::string& key) {
  return key == "sending" || key.starts_with("book_") || key == "planned" || key == "visited" || key == "households" ||
         key.starts_with("facts_");
}

std::vector<std::string> units_below(World& world, const std::string& unit) {
  const auto tree = world.reg().units();
  std::vector<std::string> below;
  for (const auto& each : tree->children_of(tree->find_by_code(unit, world.today()).value(), world.today()))
    below.push_back(each.text());
  return below;
}

// "person=…; confirmed=no; answer c1=…; except 21028=…"; whoever sends confirms unless the sentence says otherwise.
Reply send_figures(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[1], words[2]);
  input.set("person", "Bùi Thị Tươi");
  input.set("position", "Chủ tịch");
  input.set("confirmed", true);
  Json answers = Json::array();
  Json exceptions = Json::array();
  for (const auto& pair : parse_pairs(words[3])) {
    Json each = Json::object();
    if (pair.key.starts_with("answer ")) {
      each.set("comment", known(world.comments, pair.key.substr(7)));
      each.set("text", pair.value);
      answers.push(std::move(each));
    } else if (pair.key == "except all") {
      for (const auto& below : units_below(world, words[1])) {
        Json one = Json::object();
        one.set("unit", below);
        one.set("reason", pair.value);
        exceptions.push(std::move(one));
      }
    } else if (pair.key.starts_with("except ")) {
      each.set("unit", pair.key.substr(7));
      each.set("reason", pair.value);
      exceptions.push(std::move(each));
    } else {
      input.set(pair.key, pair.key == "confirmed" ? Json(pair.value == "yes") : Json(pair.value));
    }
  }
  input.set("answers", std::move(answers));
  input.set("exceptions", std::move(exceptions));
  return send(world, words[0], "send_figures", std::move(input));
}

void set_pairs(Json& input, const std::string& text) {
  for (const auto& pair : parse_pairs(text))
    input.set(pair.key, is_count(pair.key) ? Json(parse_number(pair.value)) : Json(pair.value));
}

Reply report_hamlet(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("round", known(world.rounds, words[2]));
  input.set("hamlet", world.hamlet(words[1]).text());
  int number = 0;
  world.store().read([&](storage::Transaction& transaction) {
    const auto round = base::parse_id<domain::RoundId>(known(world.rounds, words[2])).value();
    const auto work = transaction.sendings().work_of(round, world.hamlet(words[1]));
    if (work) number = work->number;
  });
  input.set("number", number);
  set_pairs(input, words[3]);
  return send(world, words[0], "report_hamlet", std::move(input));
}

// "about=cell; place=Tổ 1; cell=S04; text=…"
Reply comment_figures(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[2], words[3]);
  for (const auto& pair : parse_pairs(words[4])) {
    if (pair.key == "sending")
      input.set(pair.key, parse_number(pair.value));
    else if (pair.key == "child")
      input.set("child", world.child(pair.value).text());
    else if (pair.key == "place" && pair.value.find(' ') != std::string::npos)
      input.set("place", world.hamlet(pair.value).text());
    else
      input.set(pair.key, pair.value);
  }
  auto answer = send(world, words[0], "comment_figures", std::move(input));
  if (answer.done()) world.comments[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply answer_figures(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[2], words[3]);
  if (words[1] == "accepts") {
    input.set("person", "Trần Thị Dung");
    input.set("position", "Trưởng phòng");
  }
  set_pairs(input, words[4]);
  const std::string operation = words[1] == "returns"   ? "return_figures"
                                : words[1] == "accepts" ? "accept_figures"
                                                        : "reopen_figures";
  return send(world, words[0], operation, std::move(input));
}

Reply record_resurvey(World& world, const Words& words, const Line&) {
  Json input = of_unit(world, words[0], words[1], words[2]);
  set_pairs(input, words[3]);
  return send(world, words[0], "record_resurvey", std::move(input));
}

std::string or_none(const std::vector<std::string>& parts) {
  return parts.empty() ? "none" : joined(parts);
}

// "Hồ Văn An changed, Hồ Thị Bé added", in order of name.
std::string changed_children(const Json& differences) {
  std::vector<std::string> told;
  for (const auto& each : differences["children"].items())
    told.push_back(each.text_or("name") + " " + each.text_or("change"));
  std::sort(told.begin(), told.end());
  return or_none(told);
}

// "Tổ 1 S04 1 to 0", the total under the name "all".
std::string changed_figures(const Json& differences) {
  std::vector<std::string> told;
  for (const auto& each : differences["figures"].items()) {
    const auto place = each.text_or("place");
    told.push_back((place.empty() ? "all" : place) + " " + each.text_or("cell") + " " + reading_of(each["before"]) +
                   " to " + reading_of(each["after"]));
  }
  return or_none(told);
}

std::string reading(const Json& shown, const std::string& key) {
  std::vector<std::string> told;
  if (key == "state" || key == "accepted" || key == "late" || key == "due_on") return reading_of(shown["status"][key]);
  if (key == "changes" || key == "since") return changed_children(shown[key]);
  if (key == "changed figures") return changed_figures(shown["changes"]);
  if (key == "figures since") return changed_figures(shown["since"]);
  if (key == "may") {
    for (const auto& [name, value] : shown["may"].members())
      if (value.truth().value_or(false)) told.push_back(name);
    return or_none(told);
  }
  if (key == "errors") {
    for (const auto& each : shown["errors"].items()) told.push_back(each.text_or("name") + " " + each.text_or("code"));
    return or_none(told);
  }
  if (key == "without_address") {
    for (const auto& each : shown[key].items()) told.push_back(each.text_or("name"));
    return or_none(told);
  }
  if (key == "comments") {
    for (const auto& each : shown["comments"].items())
      told.push_back(each.text_or("text") +
                     (reading_of(each["answered_in"]) == "0"
                          ? " open"
                          : " answered in " + reading_of(each["answered_in"]) + " with " + each.text_or("answer")));
    return or_none(told);
  }
  if (key == "jumps") {
    for (const auto& each : shown["jumps"]["jumps"].items())
      told.push_back(each.text_or("kind") + " " + each.text_or("cell") + " " + reading_of(each["before"]) + " to " +
                     reading_of(each["after"]));
    return or_none(told);
  }
  if (key == "steps") {
    for (const auto& each : shown["steps"].items())
      told.push_back(each.text_or("kind") + " " + reading_of(each["sending"]));
    return or_none(told);
  }
  if (key == "book") {
    for (const auto& each : shown["book"].items()) {
      const auto special = reading_of(each["book_special"]);
      told.push_back(each.text_or("name") + " " + reading_of(each["book_children"]) + "/" +
                     reading_of(each["children"]) + " " + (special.empty() ? "-" : special) + "/" +
                     reading_of(each["special"]));
    }
    return or_none(told);
  }
  if (key == "shown" || key == "errors_total" || key == "rows_waiting" || key == "appraiser")
    return reading_of(shown[key]);
  return reading_of(shown["figures"]["total"][key]);
}

// Keys of the page, or of PL01 and PL02 for the total.
Reply see_figures(World& world, const Words& words, const Line&) {
  std::vector<std::string> asked = {known(world.rounds, words[2]), words[1]};
  if (!words[3].empty()) asked.push_back(words[3]);
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "sending", asked);
  if (!answer.done()) return answer;
  for (const auto& pair : parse_pairs(words[4])) expect_equal(pair.key, reading(answer.value, pair.key), pair.value);
  return answer;
}

Reply see_no_trace(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "sending", {known(world.rounds, words[3]), words[2]});
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the figures say " + words[1]);
  return answer;
}

// "Phường Nguyễn Nghiêm sent 1/2 hamlets 4/5 households 2 children 0 errors late"
std::string board_row(const Json& row) {
  const auto n = [&](const char* key) { return reading_of(row[key]); };
  std::string text = row["unit"].text_or("name") + " " + row.text_or("state") + " " + n("hamlets_done") + "/" +
                     n("hamlets") + " hamlets " + n("visited") + "/" + n("planned") + " households " + n("children") +
                     " children";
  if (!row["errors"].is_null()) text += " " + n("errors") + " errors";
  if (row["late"].truth().value_or(false)) text += " late";
  return text;
}

// Rows that are not those of an untouched unit, then what is counted: "answered 1 of 23, sent 1, accepted 0, late 22".
Reply see_board(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "board",
                                               {known(world.rounds, words[3]), words[2], words[1]});
  if (!answer.done()) return answer;
  std::vector<std::string> told;
  for (const auto& row : answer.value["rows"].items())
    if (row["answered"].truth().value_or(false) || reading_of(row["children"]) != "0") told.push_back(board_row(row));
  const auto& counts = answer.value["counts"];
  told.push_back("answered " + reading_of(counts["answered"]) + " of " + reading_of(counts["units"]));
  for (const auto* key : {"sent", "accepted", "late"}) told.push_back(std::string(key) + " " + reading_of(counts[key]));
  for (const auto& phase : answer.value["phases"].items())
    if (!phase["done"].is_null())
      told.push_back(phase.text_or("task") + " " + reading_of(phase["done"]) + "/" + reading_of(phase["units"]));
  expect_equal("the board", joined(told), words[4]);
  return answer;
}

Reply answer_review(World& world, const Words& words, const Line&) {
  const auto hamlet = world.hamlet(words[1]);
  const auto month = domain::parse_month(words[2]);
  int number = 0;
  world.store().read([&](storage::Transaction& transaction) {
    const auto held = transaction.reviews().answer_of(hamlet, month.value_or(base::Date()));
    if (held) number = held->number;
  });
  Json input = Json::object();
  input.set("hamlet", hamlet.text());
  input.set("month", words[2]);
  input.set("number", words[4].empty() ? number : parse_number(words[4]));
  input.set("answer", words[3] == "changes" ? "changes" : "no_change");
  return send(world, words[0], "answer_review", std::move(input));
}

// "Tổ 1 changes, Tổ 2 0/1, done": a hamlet's answer, or how many below have answered.
Reply see_reviews(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "reviews", {words[1], words[2]});
  if (!answer.done()) return answer;
  std::vector<std::string> told;
  for (const auto& row : answer.value["rows"].items()) {
    if (reading_of(row["hamlets"]) == "0") continue;
    const auto given = reading_of(row["answer"]);
    told.push_back(row["unit"].text_or("name") + " " +
                   (given.empty() ? reading_of(row["answered"]) + "/" + reading_of(row["hamlets"]) : given));
  }
  if (answer.value["done"].truth().value_or(false)) told.emplace_back("done");
  expect_equal("the review", or_none(told), words[3]);
  return answer;
}

// A verifying key of nobody: its digits come from the name.
Reply trust_signer(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  const auto seed = crypto::sha256(words[2]).substr(0, crypto::SEED_BYTES);
  input.set("key", words[2] == "nonsense" ? words[2] : crypto::signing_keys_of(seed).verifying_key);
  input.set("name", words[4]);
  int version = 0;
  world.store().read([&](storage::Transaction& transaction) {
    for (const auto& each : transaction.handovers().signers())
      if (each.key == input.text_or("key")) version = each.version;
  });
  input.set("version", words[3].empty() ? version : parse_number(words[3]));
  input.set("trusted", words[1] == "trusts");
  return send(world, words[0], "trust_signer", std::move(input));
}

constexpr Step STEPS[] = {
    {"PERSON (trusts|no longer trusts) the key NAME(?:, seen ([0-9]+))?(?: of (.*))?", trust_signer},
    {"PERSON answers for NAME in ([0-9-]+): (changes|no change)SEEN", answer_review},
    {"PERSON sees the review of ([0-9]*) in ([0-9-]+): (.*)", see_reviews},
    {"PERSON sees the board (?:by (commune) )?of ([0-9]*) in NAME: (.*)", see_board},
    {"PERSON sends the figures of ([0-9]+) in NAME(?::(.*))?", send_figures},
    {"PERSON reports hamlet NAME in NAME:(.*)", report_hamlet},
    {"PERSON comments NAME on ([0-9]+) in NAME:(.*)", comment_figures},
    {"PERSON (returns|accepts|reopens) the figures of ([0-9]+) in NAME(?::(.*))?", answer_figures},
    {"PERSON records the re-survey of ([0-9]+) in NAME:(.*)", record_resurvey},
    {"PERSON sees the figures of ([0-9]+) in NAME(?:, sending ([0-9]+))?: (.*)", see_figures},
    {"PERSON sees no trace of NAME in the figures of ([0-9]+) in NAME", see_no_trace},
};

}  // namespace

std::span<const Step> sending_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
