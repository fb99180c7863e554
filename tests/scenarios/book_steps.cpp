// Sentences of the paper books of hamlets.
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

std::string id_of(World& world, const std::string& name) {
  const auto found = world.books.find(name);
  return found == world.books.end() ? "01a20000-0000-7000-8000-000000000000" : found->second;
}

// Numbers as numbers: years, households and versions.
void set_all(Json& input, const std::string& words) {
  for (const auto& pair : parse_pairs(words)) {
    const bool number = pair.key.ends_with("_year") || pair.key.ends_with("_household");
    input.set(pair.key, number && !pair.value.empty() ? Json(parse_number(pair.value)) : Json(pair.value));
  }
}

Json book_of(const std::string& number, const std::string& day) {
  Json input = Json::object();
  input.set("number", number);
  input.set("issued_on", day);
  input.set("first_year", 2017);
  input.set("last_year", 2020);
  input.set("form_name", "Sổ theo dõi trẻ em trong gia đình");
  input.set("form_version", "SO-1");
  input.set("form_issuer", "Cục Trẻ em");
  input.set("keeper", "Hồ Thị Mai");
  input.set("keeper_kind", "collaborator");
  return input;
}

Json seen(World& world, const std::string& name, const std::string& version) {
  Json input = Json::object();
  input.set("book", id_of(world, name));
  input.set("version", version.empty() ? 1 : parse_number(version));
  return input;
}

Reply issue(World& world, const Words& words, const Line&) {
  auto input = book_of(words[1], words[4]);
  input.set("unit", words[2].empty() ? world.hamlet(words[3]).text() : words[2]);
  set_all(input, words[6]);
  auto answer = send(world, words[0], "issue_book", std::move(input));
  if (answer.done()) world.books[words[5]] = answer.value.text_or("id");
  return answer;
}

Reply carry_over(World& world, const Words& words, const Line&) {
  auto input = book_of(words[2], words[3]);
  input.set("book", id_of(world, words[1]));
  input.set("version", words[4].empty() ? 1 : parse_number(words[4]));
  set_all(input, words[6]);
  auto answer = send(world, words[0], "carry_over_book", std::move(input));
  if (answer.done()) world.books[words[5]] = answer.value.text_or("id");
  return answer;
}

Reply hand_over(World& world, const Words& words, const Line&) {
  auto input = seen(world, words[1], words[4]);
  input.set("keeper", words[2]);
  input.set("keeper_kind", "hamlet_head");
  input.set("on", words[3]);
  set_all(input, words[5]);
  return send(world, words[0], "hand_over_book", std::move(input));
}

Reply end(World& world, const Words& words, const Line&) {
  auto input = seen(world, words[1], words[4]);
  input.set("on", words[2]);
  input.set("reason", words[3]);
  set_all(input, words[5]);
  return send(world, words[0], "end_book", std::move(input));
}

// "01 of Tổ 1 with Hồ Thị Mai", and of one not in use: "01 of Tổ 1 ended lost".
std::string told_of(const Json& row) {
  const auto& custody = row["custody"].items();
  const auto keeper = custody.empty() ? std::string() : custody.back().text_or("keeper");
  const auto where = row.text_or("number") + " of " + row["unit"].text_or("name");
  return row.text_or("reason").empty() ? where + " with " + keeper : where + " ended " + row.text_or("reason");
}

Reply see(World& world, const Words& words, const Line&) {
  const auto day = words[2].empty() ? world.today() : parse_day(words[2]);
  const auto answer = world.driver().list_books(World::username_of(words[0]), words[1], day);
  if (!answer.done()) return answer;
  std::vector<std::string> shown;
  for (const auto& row : answer.value["rows"].items()) shown.push_back(told_of(row));
  for (const auto& row : answer.value["without"].items()) shown.push_back("none in " + row.text_or("name"));
  for (const auto& row : answer.value["communes"].items())
    if (row["books"].whole().value_or(0) > 0)
      shown.push_back(row["unit"].text_or("code") + " has " + reading_of(row["books"]) + " for " +
                      reading_of(row["hamlets"]) + ", without " + reading_of(row["without"]));
  expect_equal("books", shown.empty() ? "nothing" : joined(shown), words[3]);
  return answer;
}

constexpr Step STEPS[] = {
    {"PERSON issues book NAME to (?:([0-9]{2,5})|NAME) on DATE as NAME(?::(.*))?", issue},
    {"PERSON carries book NAME over into NAME on DATESEEN as NAME(?::(.*))?", carry_over},
    {"PERSON hands book NAME over to NAME on DATESEEN(?::(.*))?", hand_over},
    {"PERSON ends book NAME on DATE as ([a-z_]+)SEEN(?::(.*))?", end},
    {"PERSON sees the books of ([0-9]+)(?: on DATE)?: (.*)", see},
};

}  // namespace

std::span<const Step> book_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
