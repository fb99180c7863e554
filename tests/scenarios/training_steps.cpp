// Sentences of the trainings of a round.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(", ", at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return parts;
}

// "people=Hồ Thị Mai, Trần Văn Ba; others=Lê Văn Tư, Võ Sáu; hour=07:30"
void set_all(World& world, Json& input, const std::string& words) {
  Json entries = Json::array();
  Json others = Json::array();
  for (const auto& pair : parse_pairs(words)) {
    if (pair.key == "people") {
      for (const auto& name : parts_of(pair.value)) entries.push(known(world.people, name));
    } else if (pair.key == "others") {
      for (const auto& name : parts_of(pair.value)) {
        Json other = Json::object();
        other.set("name", name);
        other.set("position", "Công an xã");
        others.push(std::move(other));
      }
    } else {
      input.set(pair.key, pair.value);
    }
  }
  input.set("entries", std::move(entries));
  input.set("others", std::move(others));
}

Json seen(const std::string& id, const std::string& version) {
  Json input = Json::object();
  input.set("training", id);
  input.set("version", version.empty() ? 1 : parse_number(version));
  return input;
}

Reply hold(World& world, const Words& words, const Line&) {
  Json input = Json::object();
  input.set("round", known(world.rounds, words[2]));
  input.set("unit", words[3]);
  input.set("from", words[4]);
  input.set("to", words[5]);
  set_all(world, input, words[6]);
  auto answer = send(world, words[0], "hold_training", std::move(input));
  if (answer.done()) world.trainings[words[1]] = answer.value.text_or("id");
  return answer;
}

Reply change(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.trainings, words[1]), words[4]);
  input.set("from", words[2]);
  input.set("to", words[3]);
  set_all(world, input, words[5]);
  return send(world, words[0], "change_training", std::move(input));
}

// The id by which the training knows somebody: of a roster that of the line, of others as the page tells it.
std::string guest_id(World& world, const std::string& person, const std::string& round, const std::string& name) {
  const auto listed = world.people.find(name);
  if (listed != world.people.end()) return listed->second;
  const auto told = world.driver().ask_round(World::username_of(person), "trainings", {known(world.rounds, round), ""});
  if (!told.done()) return NOBODY;
  for (const auto& row : told.value["rows"].items())
    for (const auto& guest : row["guests"].items())
      if (guest.text_or("name") == name) return guest.text_or("id");
  return NOBODY;
}

// "Hồ Thị Mai=present; Trần Văn Ba=absent ốm; Lê Văn Tư=substitute Võ Sáu"
Reply mark(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.trainings, words[1]), words[4]);
  Json marks = Json::array();
  for (const auto& pair : parse_pairs(words[5])) {
    const auto end = std::min(pair.value.find(' '), pair.value.size());
    Json each = Json::object();
    each.set("day", words[3]);
    each.set("guest", guest_id(world, words[0], words[2], pair.key));
    each.set("attendance", pair.value.substr(0, end));
    if (end < pair.value.size()) each.set("words", pair.value.substr(end + 1));
    marks.push(std::move(each));
  }
  input.set("marks", std::move(marks));
  return send(world, words[0], "mark_training", std::move(input));
}

Reply cancel(World& world, const Words& words, const Line&) {
  auto input = seen(known(world.trainings, words[1]), words[2]);
  input.set("reason", words[3]);
  return send(world, words[0], "cancel_training", std::move(input));
}

// "Hồ Thị Mai trained", "Trần Văn Ba absent 2018-07-30".
std::string told_guest(const Json& guest) {
  auto text = guest.text_or("name");
  if (guest["attended"].truth().value_or(false)) return text + " trained";
  for (const auto& each : guest["marks"].items()) text += " " + each.text_or("attendance") + " " + each.text_or("day");
  return text;
}

// "522 2018-07-30 07:30 1/3 [Hồ Thị Mai trained, Trần Văn Ba]", "… cancelled".
Reply see(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "trainings", {known(world.rounds, words[2]), words[1]});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    std::vector<std::string> guests;
    for (const auto& guest : row["guests"].items()) guests.push_back(told_guest(guest));
    auto text = row["unit"].text_or("code") + " " + row.text_or("from") + " " + row.text_or("hour") + " " +
                reading_of(row["attended"]) + "/" + reading_of(row["invited"]) + " [" + joined(guests) + "]";
    if (!row["cancelled_for"].is_null()) text += " cancelled";
    if (!row["may_keep"].truth().value_or(false)) text += " to read";
    shown.push_back(std::move(text));
  }
  expect_equal("the trainings", shown.empty() ? "none" : joined(shown), words[3]);
  return answer;
}

// "21025 trained 1/2 without 0".
Reply see_board(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "board", {known(world.rounds, words[2]), words[1], ""});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    if (row["people"].whole().value_or(0) == 0) continue;
    shown.push_back(row["unit"].text_or("code") + " trained " + reading_of(row["trained"]) + "/" +
                    reading_of(row["people"]) + " without " + reading_of(row["units_untrained"]));
  }
  expect_equal("the trained", joined(shown), words[3]);
  return answer;
}

// "Hồ Thị Mai 0900 000 001, Trần Văn Ba hidden".
Reply see_phones(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().ask_round(World::username_of(words[0]), "roster",
                               {known(world.rounds, words[2]), words[1], base::format_iso(world.today())});
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) {
    const auto& line = row["facts"].items().back();
    const auto phone = line.text_or("phone");
    shown.push_back(line.text_or("name") + " " + (phone.empty() ? "hidden" : phone));
  }
  expect_equal("the telephones", joined(shown), words[3]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON holds training NAME in NAME(?: of ([0-9]+))? from DATE to DATE(?::(.*))?", hold},
    {"PERSON changes training NAME to be from DATE to DATESEEN(?::(.*))?", change},
    {"PERSON marks training NAME in NAME on DATESEEN:(.*)", mark},
    {"PERSON cancels training NAMESEEN(?:: (.*))?", cancel},
    {"PERSON sees the trainings of ([0-9]*) in NAME: (.*)", see},
    {"PERSON sees the trained on the board of ([0-9]*) in NAME: (.*)", see_board},
    {"PERSON sees the telephones of ([0-9]*) in NAME: (.*)", see_phones},
};

}  // namespace

std::span<const Step> training_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
