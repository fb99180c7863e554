// Sentences of questions, reminders and visits in a round.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

Answer ask(World& world, const std::string& person, const std::string& question, const std::string& round,
           const std::string& word = "") {
  return world.driver().ask_round(World::username_of(person), question, {known(world.rounds, round), word});
}

Json seen(const std::string& id, const std::string& version) {
  Json input = Json::object();
  input.set("message", id);
  input.set("version", version.empty() ? 1 : parse_number(version));
  return input;
}

std::string household_id(const World& world, std::string name) {
  std::erase(name, '"');
  const auto found = world.households.find(name);
  return found == world.households.end() ? NOBODY : found->second.text();
}

Reply ask_question(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("round", known(world.rounds, words[2]));
  input.set("unit", words[3]);
  input.set("text", words[4]);
  auto answer = send(world, words[0], "ask_question", std::move(input));
  if (answer.done()) world.messages[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply answer_question(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.messages, words[1]), words[3]);
  input.set("for_all", !words[2].empty());
  input.set("text", words[4]);
  return send(world, words[0], "answer_question", std::move(input));
}

Reply pass_on(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.messages, words[1]), words[2]);
  input.set("text", words[3]);
  return send(world, words[0], "pass_question_on", std::move(input));
}

Reply withdraw(World& world, const Words& words, const Line&) {
  return send(world, words[0], "withdraw_message", seen(known(world.messages, words[1]), words[2]));
}

// The reminders are known afterwards by the codes of the reminded units.
Reply remind(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  Json units = Json::array();
  for (const auto& code : parse_names(words[1])) units.push(code);
  input.set("units", std::move(units));
  input.set("round", known(world.rounds, words[2]));
  if (!words[3].empty()) input.set("due", words[3]);
  input.set("text", words[4]);
  auto answer = send(world, words[0], "remind_units", std::move(input));
  if (!answer.done()) return answer;
  const auto told = ask(world, words[0], "messages", words[2]);
  for (const auto& row : told.value["reminders"].items()) {
    const auto code = row["to"].text_or("code");
    if (row.text_or("text") == words[4]) world.messages[code] = row.text_or("id");
  }
  return answer;
}

Reply acknowledge(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.messages, words[1]), words[2]);
  input.set("text", words[3]);
  return send(world, words[0], "acknowledge_reminder", std::move(input));
}

// "21025 open with Huyện Hướng Hóa [said Hỏi gì]", "somebody answered …".
Reply see_questions(World& world, const Words& words, const Line&) {
  const auto answer = ask(world, words[0], "messages", words[1]);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["questions"].items()) {
    std::vector<std::string> steps;
    for (const auto& step : row["steps"].items()) steps.push_back(step.text_or("deed") + " " + step.text_or("text"));
    auto text = (row["unit"].is_null() ? "somebody" : row["unit"].text_or("code")) + " " + row.text_or("state") + " [" +
                joined(steps) + "]";
    for (const char* right : {"may_answer", "may_pass_on", "may_withdraw"})
      if (row[right].truth().value_or(false)) text += std::string(" ") + right;
    shown.push_back(std::move(text));
  }
  expect_equal("the questions", shown.empty() ? "none" : joined(shown), words[2]);
  return answer;
}

// "21025 open Gửi gấp by 2018-12-20", "… settled".
Reply see_reminders(World& world, const Words& words, const Line&) {
  const auto answer = ask(world, words[0], "messages", words[1]);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["reminders"].items()) {
    auto text = row["to"].text_or("code") + " " + row.text_or("state") + " " + row.text_or("text");
    if (!row["due"].is_null()) text += " by " + row.text_or("due");
    if (!row.text_or("words").empty()) text += ": " + row.text_or("words");
    if (row["settled"].truth().value_or(false)) text += " settled";
    shown.push_back(std::move(text));
  }
  expect_equal("the reminders", shown.empty() ? "none" : joined(shown), words[2]);
  return answer;
}

// "21025 reminded", "21028".
Reply see_owing(World& world, const Words& words, const Line&) {
  const auto answer = ask(world, words[0], "messages", words[1]);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["owing"].items()) {
    const auto code = row["unit"].text_or("code");
    if (words[2].find(code) == std::string::npos) continue;  // a district has many communes: those that are named
    shown.push_back(code + (row["late"].truth().value_or(false) ? " late" : "") +
                    (row["reminded_at"].is_null() ? "" : " reminded"));
  }
  expect_equal("who owes", shown.empty() ? "none" : joined(shown), words[3]);
  return answer;
}

// "RS due 2018-12-31 in 3 reminded Gửi gấp to answer 1", "nothing".
Reply see_owed(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().ask_round(World::username_of(words[0]), "owed", {});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rounds"].items()) {
    auto text = row["round"].text_or("code");
    if (!row["due_on"].is_null())
      text += " due " + row.text_or("due_on") + (row["late"].truth().value_or(false) ? " late" : "");
    for (const auto& each : row["reminders"].items()) text += " reminded " + each.text_or("text");
    if (const auto count = row["to_answer"].whole().value_or(0); count > 0)
      text += " to answer " + std::to_string(count);
    shown.push_back(std::move(text));
  }
  expect_equal("what is owed", shown.empty() ? "nothing" : joined(shown), words[1]);
  return answer;
}

Reply record_visit(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("household", household_id(world, words[2]));
  input.set("round", known(world.rounds, words[3]));
  input.set("on", words[4]);
  for (const auto& pair : parse_pairs(words[5])) {
    if (pair.key == "visitor")
      input.set("visitor", known(world.people, pair.value));
    else if (pair.key == "by_phone")
      input.set("by_phone", pair.value == "yes");
    else
      input.set(pair.key, pair.value);
  }
  auto answer = send(world, words[0], "record_visit", std::move(input));
  if (answer.done()) world.visits[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply call_mistake(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("visit", known(world.visits, words[1]));
  input.set("reason", words[2]);
  return send(world, words[0], "mark_visit_mistaken", std::move(input));
}

Reply assign(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  Json households = Json::array();
  for (const auto& name : parse_names(words[1])) households.push(household_id(world, name));
  input.set("households", std::move(households));
  input.set("round", known(world.rounds, words[2]));
  if (!words[3].empty()) input.set("visitor", known(world.people, words[3]));
  return send(world, words[0], "assign_visits", std::move(input));
}

// "1 Lê Văn A met (2018-12-06 absent, 2018-12-08 met) to Hồ Thị Mai".
Reply see_visits(World& world, const Words& words, const Line&) {
  const auto answer = ask(world, words[0], "visits", words[2], world.hamlet(words[1]).text());
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    std::vector<std::string> visits;
    for (const auto& visit : row["visits"].items())
      visits.push_back(visit.text_or("on") + " " + visit.text_or("result") +
                       (visit["mistake"].is_null() ? "" : " by mistake"));
    auto text = reading_of(row["number"]) + " " + row.text_or("head") + " " + row.text_or("state");
    if (!visits.empty()) text += " (" + joined(visits) + ")";
    if (!row["visitor"].is_null()) text += " to " + row["visitor"].text_or("name");
    shown.push_back(std::move(text));
  }
  expect_equal("the visits", shown.empty() ? "none" : joined(shown), words[3]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON asks question NAME in NAME(?: for ([0-9]+))?(?:: (.*))?", ask_question},
    {"PERSON answers question NAME( for all)?SEEN(?:: (.*))?", answer_question},
    {"PERSON passes question NAME onSEEN(?:: (.*))?", pass_on},
    {"PERSON withdraws message NAMESEEN", withdraw},
    {"PERSON reminds ([0-9, ]+) in NAME(?: by DATE)?(?:: (.*))?", remind},
    {"PERSON acknowledges the reminder of ([0-9]+)SEEN(?:: (.*))?", acknowledge},
    {"PERSON sees the questions in NAME: (.*)", see_questions},
    {"PERSON sees the reminders in NAME: (.*)", see_reminders},
    {"PERSON sees in NAME of ([0-9, ]+) who owes: (.*)", see_owing},
    {"PERSON owes: (.*)", see_owed},
    {"PERSON records visit NAME of NAME in NAME on DATE(?::(.*))?", record_visit},
    {"PERSON calls visit NAME a mistake(?:: (.*))?", call_mistake},
    {"PERSON assigns the visits of (.*) in NAME to (?:nobody|NAME)", assign},
    {"PERSON sees the visits of NAME in NAME: (.*)", see_visits},
};

}  // namespace

std::span<const Step> field_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
