// Sentences of consents, of what was given to others, and of the review of what was given in an emergency.
#include <algorithm>

#include "app/list_export.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// "Bình records consent "c" of "An" by parent: purpose=photo; data=image; receiver=Báo Tuổi Thơ"
Reply record_consent(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("child", world.child(words[2]).text());
  input.set("giver", words[3]);
  input.set("giver_name", "Hồ Văn Rin");
  input.set("given_on", base::format_iso(world.today()));
  input.set("form", "signature");
  for (const auto& pair : parse_pairs(words[4])) input.set(pair.key, pair.value);
  auto answer = send(world, words[0], "record_consent", std::move(input));
  if (answer.done()) world.consents[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply withdraw_consent(World& world, const Words& words, const Line&) {
  const auto found = world.consents.find(words[1]);
  Json input = Json::object();
  input.set("child", world.child(words[2]).text());
  input.set("consent", found == world.consents.end() ? "01a20000-0000-7000-8000-000000000000" : found->second);
  input.set("version", words[4].empty() ? 1 : parse_number(words[4]));
  input.set("on", words[3]);
  return send(world, words[0], "withdraw_consent", std::move(input));
}

// "Bình gives away An, Bé: purpose=photo; data=image; receiver=Báo Tuổi Thơ; ground=consent"
Reply give_away(World& world, const Words& words, const Line&) {
  Json children = Json::array();
  for (const auto& name : parse_names(words[1])) children.push(world.child(name).text());
  Json input = Json::object();
  input.set("children", std::move(children));
  input.set("on", base::format_iso(world.today()));
  for (const auto& pair : parse_pairs(words[2])) input.set(pair.key, pair.value);
  return send(world, words[0], "record_disclosure", std::move(input));
}

std::string code_in(const Json& word) {
  return word.text_or("code");
}

std::string told_of(const Json& each, std::string_view list) {
  if (list == "disclosures") {
    std::string text = each.text_or("on") + " " + code_in(each["purpose"]) + " to " + each.text_or("receiver") +
                       " by " + code_in(each["ground"]);
    if (code_in(each["origin"]) != "typed") text += " (" + code_in(each["origin"]) + ")";
    if (!each.text_or("verdict").empty()) text += " " + each.text_or("verdict");
    return text;
  }
  return code_in(each["giver"]) + " " + code_in(each["purpose"]) + " to " + each.text_or("receiver") +
         (each["holds"].truth().value_or(false) ? " holds" : " over");
}

// "Bình sees the disclosures of "An": 2018-12-31 photo to Báo Tuổi Thơ by consent"; consents likewise.
Reply see_given(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_disclosures(World::username_of(words[0]), world.child(words[2]));
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value[words[1]].items()) shown.push_back(told_of(each, words[1]));
  expect_equal(words[1], shown.empty() ? "nothing" : joined(shown), words[3]);
  return answer;
}

Reply see_no_trace(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_disclosures(World::username_of(words[0]), world.child(words[2]));
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the disclosures say " + words[1]);
  return answer;
}

// "Bình takes away [the list turning_6 of] 21025 for donors to "Quỹ Trăng Non""
Reply take_away(World& world, const Words& words, const Line&) {
  const app::AskReadyList query{.name = words[1], .unit = words[2], .on = world.today()};
  return world.driver().give_list_away(World::username_of(words[0]), query, words[3], words[4]);
}

// "who" sees what is to be reviewed: "An disclosed", with the verdict once there is one.
Reply see_emergencies(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_emergencies(World::username_of(words[0]));
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& each : answer.value["emergencies"].items()) {
    auto text = world.name_of_child(each.text_or("child")) + " " + each.text_or("kind");
    if (!each.text_or("verdict").empty()) text += " " + each.text_or("verdict");
    shown.push_back(std::move(text));
  }
  expect_equal("the emergencies", shown.empty() ? "nothing" : joined(shown), words[1]);
  return answer;
}

// The latest of the child, as the console lists them: also one that the person may not see.
Reply review(World& world, const Words& words, const Line&) {
  std::string id = "01a20000-0000-7000-8000-000000000000";
  world.store().read([&](storage::Transaction& transaction) {
    const auto found = transaction.disclosures().of_child(world.child(words[1]));
    const auto urgent = std::find_if(found.begin(), found.end(),
                                     [](const auto& each) { return each.ground == domain::Ground::emergency; });
    if (urgent != found.end()) id = urgent->id.text();
  });
  return world.driver().review_emergency(World::username_of(words[0]), id, words[2]);
}

constexpr Step STEPS[] = {
    {"PERSON records consent NAME of NAME by ([a-z]+):(.*)", record_consent},
    {"PERSON withdraws consent NAME of NAME on DATESEEN", withdraw_consent},
    {"PERSON gives away ([^:]+):(.*)", give_away},
    {"PERSON sees the (consents|disclosures) of NAME: (.*)", see_given},
    {"PERSON sees no trace of NAME in the disclosures of NAME", see_no_trace},
    {"PERSON takes away (?:the list ([a-z0-9_]+) of )?([0-9]{5}) for ([a-z_]+) to NAME", take_away},
    {"PERSON sees the emergencies: (.*)", see_emergencies},
    {"PERSON reviews what was given of NAME: ([a-z]+)", review},
};

}  // namespace

std::span<const Step> disclosure_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
