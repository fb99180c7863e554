// Sentences of the register of documents and of the legal bases of rounds.
#include "base/text.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

std::string id_of(World& world, const std::string& name) {
  const auto found = world.documents.find(name);
  return found == world.documents.end() ? "01a20000-0000-7000-8000-000000000000" : found->second;
}

// A plan, unless the words say otherwise.
void set_text(World& world, Json& input, const std::string& words) {
  input.set("type", "KH");
  input.set("subject", "Rà soát trẻ em");
  for (const auto& pair : parse_pairs(words)) {
    if (pair.key == "number" && !pair.value.empty())
      input.set("number", parse_number(pair.value));
    else if (pair.key == "round")
      input.set("round", world.rounds.contains(pair.value) ? world.rounds[pair.value] : pair.value);
    else
      input.set(pair.key, pair.value);
  }
}

Json seen(World& world, const std::string& name, const std::string& version) {
  Json input = Json::object();
  input.set("document", id_of(world, name));
  input.set("version", version.empty() ? 1 : parse_number(version));
  return input;
}

Reply register_document(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("way", words[1]);
  if (!words[2].empty()) input.set("unit", words[2]);
  set_text(world, input, words[4]);
  auto answer = send(world, words[0], "register_document", std::move(input));
  if (answer.done()) world.documents[words[3]] = answer.value.text_or("id");
  return answer;
}

Reply change(World& world, const Words& words, const Line&) {
  auto input = seen(world, words[1], words[2]);
  set_text(world, input, words[3]);
  return send(world, words[0], "change_document", std::move(input));
}

Reply withdraw(World& world, const Words& words, const Line&) {
  auto input = seen(world, words[1], words[2]);
  input.set("reason", words[3]);
  return send(world, words[0], "withdraw_document", std::move(input));
}

// "07/KH-UBND of 05/02/2018 on 2018-02-06", with "withdrawn" and how often it was corrected.
std::string told_of(const Json& row) {
  auto told = row.text_or("symbol").empty() ? "unnumbered " + row.text_or("subject") : row.text_or("symbol");
  if (!row.text_or("dated").empty()) told += " of " + row.text_or("dated");
  if (!row["on"].is_null()) told += " on " + row.text_or("on");
  if (row["way"].text() == "incoming") told += " from " + row.text_or("issuer") + " as " + reading_of(row["number"]);
  if (row["history"].items().size() > 1) told += " version " + reading_of(row["version"]);
  return row.text_or("withdrawn").empty() ? told : told + " withdrawn";
}

Reply see(World& world, const Words& words, const Line&) {
  app::DocumentQuery query{
      .unit = words[2], .way = domain::from_code<domain::DocumentWay>(words[1]), .words = words[4]};
  if (!words[3].empty()) query.year = parse_number(words[3]);
  const auto answer = world.driver().list_documents(World::username_of(words[0]), query);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) shown.push_back(told_of(row));
  expect_equal("documents", shown.empty() ? "nothing" : joined(shown), words[5]);
  return answer;
}

Reply see_next(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_documents(World::username_of(words[0]), {.unit = words[2]});
  if (!answer.done()) return answer;
  expect_equal("number", reading_of(answer.value["next_number"][words[1]]), words[3]);
  return answer;
}

Reply see_history(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_documents(World::username_of(words[0]), {.unit = words[2]});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    if (row.text_or("id") != id_of(world, words[1])) continue;
    for (const auto& version : row["history"].items())
      for (const auto& changed : version["changed"].items())
        shown.push_back(changed.text_or("field") + " was " + changed.text_or("before") + " until " +
                        version.text_or("by"));
  }
  expect_equal("history", shown.empty() ? "nothing" : joined(shown), words[3]);
  return answer;
}

// "@name" is a document, anything else plain text.
Reply state_bases(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("round", world.rounds.contains(words[1]) ? world.rounds[words[1]] : id_of(world, ""));
  input.set("version", words[2].empty() ? 0 : parse_number(words[2]));
  Json list = Json::array();
  for (const auto part : base::split(words[3], ';')) {
    const std::string text(base::trim(part));
    Json each = Json::object();
    if (text.starts_with('@'))
      each.set("document", id_of(world, text.substr(1)));
    else
      each.set("text", text == "empty" ? std::string() : text);
    list.push(std::move(each));
  }
  input.set("bases", std::move(list));
  return send(world, words[0], "set_round_bases", std::move(input));
}

Reply see_bases(World& world, const Words& words, const Line&) {
  const auto round = world.rounds.contains(words[1]) ? world.rounds[words[1]] : id_of(world, "");
  const auto answer = world.driver().list_bases(World::username_of(words[0]),
                                                base::parse_id<domain::RoundId>(round).value_or(domain::RoundId{}));
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["bases"].items())
    shown.push_back(each.text_or("citation") + (each["withdrawn"].truth().value_or(false) ? " (withdrawn)" : ""));
  expect_equal("legal bases", shown.empty() ? "none" : joined(shown), words[2]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON registers (outgoing|incoming) document(?: of ([0-9]{2,5}))? as NAME(?::(.*))?", register_document},
    {"PERSON changes document NAMESEEN(?::(.*))?", change},
    {"PERSON withdraws document NAMESEEN(?: because (.*))?", withdraw},
    {"PERSON sees the (outgoing|incoming) documents of ([0-9]{2,5})(?: in ([0-9]{4}))?(?: with NAME)?: (.*)", see},
    {"PERSON sees the next (outgoing|incoming) number of ([0-9]{2,5}): (.*)", see_next},
    {"PERSON sees the history of document NAME of ([0-9]{2,5}): (.*)", see_history},
    {"PERSON states the legal bases of round NAMESEEN: (.*)", state_bases},
    {"PERSON sees the legal bases of round NAME: (.*)", see_bases},
};

}  // namespace

std::span<const Step> document_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
