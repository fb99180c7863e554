// Sentences of the people of a round and of what is given out for it.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

// "area=Tổ 1, Tổ 2; trained=yes; birth_year=1985"
void set_all(World& world, Json& input, const std::string& words) {
  for (const auto& pair : parse_pairs(words)) {
    if (pair.key == "area") {
      Json area = Json::array();
      for (std::size_t at = 0; at < pair.value.size();) {
        const auto end = std::min(pair.value.find(", ", at), pair.value.size());
        const auto name = pair.value.substr(at, end - at);
        area.push(name.find_first_not_of("0123456789") == std::string::npos ? name : world.hamlet(name).text());
        at = end + 2;
      }
      input.set("area", std::move(area));
    } else if (pair.key == "trained") {
      input.set(pair.key, pair.value == "yes");
    } else if (pair.key == "birth_year" || pair.key == "quantity") {
      input.set(pair.key, parse_number(pair.value));
    } else {
      input.set(pair.key, pair.value);
    }
  }
}

Json person_of(const std::string& name, const std::string& from) {
  Json input = Json::object();
  input.set("name", name);
  input.set("from", from);
  input.set("kind", "investigator");
  input.set("position", "Cộng tác viên");
  return input;
}

Json seen(const char* key, const std::string& id, const std::string& version) {
  Json input = Json::object();
  input.set(key, id);
  input.set("version", version.empty() ? 1 : parse_number(version));
  return input;
}

Reply list(World& world, const Words& words, const Line&) {
  auto input = person_of(words[1], words[4]);
  input.set("round", known(world.rounds, words[2]));
  input.set("unit", words[3]);
  set_all(world, input, words[5]);
  auto answer = send(world, words[0], "add_to_roster", std::move(input));
  if (answer.done()) world.people[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply change(World& world, const Words& words, const Line&) {
  auto input = person_of(words[1], words[2]);
  input.set("entry", known(world.people, words[1]));
  input.set("version", words[3].empty() ? 1 : parse_number(words[3]));
  set_all(world, input, words[4]);
  return send(world, words[0], "change_roster_entry", std::move(input));
}

Reply end(World& world, const Words& words, const Line&) {
  auto input = seen("entry", known(world.people, words[1]), words[4]);
  input.set("on", words[2]);
  input.set("reason", words[3]);
  return send(world, words[0], "end_roster_entry", std::move(input));
}

// "Hồ Thị Mai (investigator) in Tổ 1"; of somebody who is not in charge on the day: "Hồ Thị Mai ended 2018-09-01
// replaced", or "Hồ Thị Mai not yet".
std::string told_person(const Json& row, const std::string& on) {
  const auto& lines = row["facts"].items();
  if (!row["in_charge"].truth().value_or(false))
    return lines.back().text_or("name") +
           (row["ended_on"].is_null() ? " not yet" : " ended " + row.text_or("ended_on") + " " + row.text_or("reason"));
  const Json* now = &lines.front();
  for (const auto& line : lines)
    if (line.text_or("from") <= on) now = &line;
  std::string area;
  for (const auto& place : (*now)["area"].items()) area += (area.empty() ? " in " : " and ") + place.text_or("name");
  return now->text_or("name") + " (" + now->text_or("kind") + ")" + area +
         ((*now)["trained"].truth().value_or(false) ? " trained" : "");
}

void tell_rule(const Json& told, std::vector<std::string>& shown) {
  for (const char* key : {"missing", "extra"})
    if (told[key].whole().value_or(0) > 0) shown.push_back(std::string(key) + " " + reading_of(told[key]));
}

Reply see_people(World& world, const Words& words, const Line&) {
  const auto on = words[3].empty() ? base::format_iso(world.today()) : words[3];
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "roster", {known(world.rounds, words[2]), words[1], on});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) shown.push_back(told_person(row, on));
  tell_rule(answer.value, shown);
  for (const auto& hamlet : answer.value["without"].items()) shown.push_back("nobody in " + hamlet.text_or("name"));
  for (const auto& unit : answer.value["units"].items()) {
    std::vector<std::string> sum;
    if (unit["people"].whole().value_or(0) + unit["officers"].whole().value_or(0) == 0) continue;
    sum.push_back(unit["unit"].text_or("code") + " has " + reading_of(unit["people"]) + "+" +
                  reading_of(unit["officers"]));
    tell_rule(unit, sum);
    shown.insert(shown.end(), sum.begin(), sum.end());
  }
  expect_equal("the people", shown.empty() ? "nobody" : joined(shown), words[4]);
  return answer;
}

Reply give(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("round", known(world.rounds, words[2]));
  input.set("unit", words[3].empty() ? world.hamlet(words[4]).text() : words[3]);
  input.set("on", words[5]);
  input.set("kind", "book");
  input.set("quantity", 10);
  input.set("receiver", "Lê Thị Bình");
  set_all(world, input, words[6]);
  auto answer = send(world, words[0], "give_supply", std::move(input));
  if (answer.done()) world.gifts[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply confirm(World& world, const Words& words, const Line&) {
  auto input = seen("supply", known(world.gifts, words[1]), words[3]);
  input.set("on", words[2]);
  input.set("receiver", "Trần Văn Ba");
  return send(world, words[0], "confirm_supply", std::move(input));
}

Reply cancel(World& world, const Words& words, const Line&) {
  auto input = seen("supply", known(world.gifts, words[1]), words[2]);
  input.set("reason", words[3]);
  return send(world, words[0], "cancel_supply", std::move(input));
}

// "10 book to 21025 from 51, received 2018-08-03", "… cancelled".
Reply see_gifts(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "supplies", {known(world.rounds, words[2]), words[1]});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    const auto code =
        row["unit"].text_or("level") == "hamlet" ? row["unit"].text_or("name") : row["unit"].text_or("code");
    auto text = reading_of(row["quantity"]) + " " + row.text_or("kind") + " to " + code;
    if (!row["received_on"].is_null()) text += " received " + row.text_or("received_on");
    if (!row["cancelled_for"].is_null()) text += " cancelled";
    if (row["may_confirm"].truth().value_or(false)) text += " to confirm";
    shown.push_back(std::move(text));
  }
  expect_equal("the gifts", shown.empty() ? "none" : joined(shown), words[3]);
  return answer;
}

// "21025 has 1 people, missing 1, gifts 1/2".
Reply see_board_people(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "board", {known(world.rounds, words[2]), words[1], ""});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    if (row["investigators"].whole().value_or(0) + row["supplied"].whole().value_or(0) == 0) continue;
    shown.push_back(row["unit"].text_or("code") + " people " + reading_of(row["investigators"]) + " missing " +
                    reading_of(row["people_missing"]) + " extra " + reading_of(row["people_extra"]) + " gifts " +
                    reading_of(row["receipted"]) + "/" + reading_of(row["supplied"]));
  }
  expect_equal("the board", joined(shown), words[3]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON lists NAME in NAME for ([0-9]+) from DATE(?::(.*))?", list},
    {"PERSON changes the line of NAME from DATESEEN:(.*)", change},
    {"PERSON lets NAME go on DATE as ([a-z]+)SEEN", end},
    {"PERSON sees the people of ([0-9]*) in NAME(?: on DATE)?: (.*)", see_people},
    {"PERSON gives out NAME in NAME to (?:([0-9]{2,5})|NAME) on DATE(?::(.*))?", give},
    {"PERSON confirms gift NAME on DATESEEN", confirm},
    {"PERSON cancels gift NAMESEEN(?:: (.*))?", cancel},
    {"PERSON sees the gifts of ([0-9]*) in NAME: (.*)", see_gifts},
    {"PERSON sees the people and gifts on the board of ([0-9]*) in NAME: (.*)", see_board_people},
};

}  // namespace

std::span<const Step> people_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
