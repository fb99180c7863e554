// Sentences that look at the register: a child's page, lists, figures, the audit trail, the record as once known.
#include <algorithm>

#include "base/text.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

base::Date day_or_today(World& world, const std::string& stated) {
  return stated.empty() ? world.today() : parse_day(stated);
}

// Episodes in force on the day of the page.
std::string circumstances_on(const Json& page) {
  const std::string on = page.text_or("on");
  std::vector<std::string> codes;
  for (const auto& episode : page["circumstances"].items()) {
    const bool ended = !episode["to"].is_null() && episode.text_or("to") <= on;
    if (episode.text_or("from") <= on && !ended) codes.push_back(episode.text_or("code"));
  }
  std::sort(codes.begin(), codes.end());
  return joined(codes);
}

std::string texts_of(const Json& list, std::string_view key) {
  std::vector<std::string> texts;
  for (const auto& each : list.items()) texts.push_back(reading_of(each[key]));
  return joined(texts);
}

std::string proposals_of(const Json& page) {
  std::vector<std::string> proposals;
  for (const auto& each : page["proposals"].items())
    proposals.push_back(each.text_or("kind") + " " + each.text_or("code"));
  return joined(proposals);
}

std::string findings_of(const Json& page) {
  std::vector<std::string> codes;
  for (const auto& each : page["findings"].items()) codes.push_back(each.text_or("code"));
  std::sort(codes.begin(), codes.end());
  return joined(codes);
}

// "hộ số 1, Hồ Văn Rin > hộ số 2, Hồ Văn Phong": the latest first.
std::string homes_of(const Json& page) {
  std::vector<std::string> homes;
  const auto named = [](const std::string& home) { return home.empty() ? std::string("none") : home; };
  for (const auto& line : page["history"].items())
    for (const auto& each : line["changes"].items())
      if (each.text_or("key") == "household")
        homes.push_back(named(each.text_or("before")) + " > " + named(each.text_or("after")));
  return joined(homes);
}

// The members that are there, joined by "/"; lists of objects in brackets.
std::string members_text(const Json& object, const std::vector<std::string_view>& keys) {
  std::vector<std::string> parts;
  for (const auto& key : keys)
    if (auto text = reading_of(object[key]); !text.empty()) parts.push_back(std::move(text));
  return base::join(parts, "/");
}

std::string each_text(const Json& list, const std::vector<std::string_view>& keys) {
  std::vector<std::string> texts;
  for (const auto& each : list.items()) texts.push_back(members_text(each, keys));
  return joined(texts);
}

// Papers of all circumstances.
std::string papers_of(const Json& page) {
  std::vector<std::string> texts;
  for (const auto& each : page["circumstances"].items())
    if (auto text = each_text(each["evidence"], {"code", "number", "issued_on", "issuer", "valid_until"});
        !text.empty())
      texts.push_back(std::move(text));
  return joined(texts);
}

// A word of "circumstances=S04.2; school_status=TH" as the page says it.
std::string word_of_page(const Json& page, const std::string& key) {
  if (key == "circumstances") return circumstances_on(page);
  if (key == "supports") return texts_of(page["supports"], "kind");
  if (key == "papers") return papers_of(page);
  if (key == "dates") return each_text(page["circumstances"], {"code", "from", "to", "end_reason_code"});
  if (key == "found")
    return each_text(page["circumstances"], {"source_name", "finder", "confirmed_by_name", "round_name"});
  if (key == "given")
    return each_text(page["supports"], {"kind", "given_on", "until", "policy", "decision", "decided_on", "amount",
                                        "goods", "goods_value", "source", "donor", "result", "receipt"});
  if (key == "last_change")
    return page["history"].items().empty()
               ? std::string()
               : each_text(page["history"].items().front()["changes"], {"key", "before", "after"});
  if (key == "proposals") return proposals_of(page);
  if (key == "findings") return findings_of(page);
  if (key == "confidential" || key == "version" || key == "past" || key == "siblings_under_16")
    return reading_of(page[key]);
  if (key == "history") return texts_of(page["history"], "kind");
  if (key == "done")
    return page["history"].items().empty() ? std::string() : page["history"].items().front().text_or("kind_label");
  if (key == "homes") return homes_of(page);
  if (key == "lines") return texts_of(page["history"], "no");
  if (key == "members") return texts_of(page["household"]["members"], "full_name");
  if (key.starts_with("home_")) return page["household"]["facts"].text_or(key.substr(5));
  if (key == "place") return page.text_or("unit_path");
  return page["facts"].text_or(key);
}

Reply see_child(World& world, const Words& words, const Line&) {
  const auto answer =
      world.driver().show_child(World::username_of(words[0]), world.child(words[1]), day_or_today(world, words[2]));
  if (!answer.done()) return answer;
  for (const auto& pair : parse_pairs(words[3])) {
    const std::string should = pair.value == "nothing" ? "" : pair.value;
    const std::string wanted = pair.key == "hamlet" ? world.hamlet(should).text() : should;
    expect_equal(pair.key, word_of_page(answer.value, pair.key), wanted);
  }
  return answer;
}

// What the page must not hold anywhere.
Reply see_no_trace(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().show_child(World::username_of(words[0]), world.child(words[2]), world.today());
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the page tells of " + words[1]);
  return answer;
}

Reply open_child(World& world, const Words& words, const Line&) {
  return world.driver().show_child(World::username_of(words[0]), world.child(words[1]), day_or_today(world, words[2]));
}

Reply list_children(World& world, const Words& words, const Line&) {
  app::ListChildren query{.unit = words[1],
                          .on = day_or_today(world, words[2]),
                          .text = words[5],
                          .group = words[3],
                          .without_group = words[4]};
  if (query.unit == "everybody") query.unit.clear();
  const auto answer = world.driver().list_children(World::username_of(words[0]), query);
  if (!answer.done()) return answer;
  std::vector<std::string> names;
  for (const auto& row : answer.value["rows"].items()) names.push_back(world.name_of_child(row.text_or("id")));
  expect_equal("the list", joined(names), joined(parse_names(words[6])));
  expect_equal("its total", reading_of(answer.value["total"]), std::to_string(names.size()));
  return answer;
}

Reply see_in_list(World& world, const Words& words, const Line&) {
  const auto on = words[3].empty() ? world.today() : parse_day(words[3]);
  const auto answer = world.driver().list_children(World::username_of(words[0]), {.unit = words[2], .on = on});
  if (!answer.done()) return answer;
  for (const auto& row : answer.value["rows"].items()) {
    if (row.text_or("id") != world.child(words[1]).text()) continue;
    for (const auto& pair : parse_pairs(words[4])) {
      const auto& value = row[pair.key];
      std::vector<std::string> parts;
      for (const auto& each : value.items()) parts.push_back(reading_of(each));
      expect_equal(pair.key, value.is_array() ? joined(parts) : reading_of(value),
                   pair.value == "nothing" ? "" : pair.value);
    }
    return answer;
  }
  throw Unfulfilled("the list does not hold " + words[1]);
}

// "began", "left", … of a group between two days.
Answer movement(World& world, const Words& words) {
  return world.driver().list_children(World::username_of(words[0]), {.unit = words[3],
                                                                     .on = parse_day(words[5]),
                                                                     .group = words[6],
                                                                     .movement = words[2],
                                                                     .from = parse_day(words[4])});
}

Reply see_moved(World& world, const Words& words, const Line&) {
  const auto answer = movement(world, words);
  if (!answer.done()) return answer;
  for (const auto& row : answer.value["rows"].items()) {
    if (row.text_or("id") != world.child(words[1]).text()) continue;
    for (const auto& pair : parse_pairs(words[7])) {
      const auto& value = row[pair.key];
      expect_equal(pair.key, value["name"].is_null() ? reading_of(value) : value.text_or("name"),
                   pair.value == "nothing" ? "" : pair.value);
    }
    return answer;
  }
  throw Unfulfilled("the list does not hold " + words[1]);
}

Reply see_no_trace_among_moved(World& world, const Words& words, const Line&) {
  const auto answer = movement(world, words);
  if (answer.done() && wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the list tells of " + words[1]);
  return answer;
}

Reply see_units(World& world, const Words& words, const Line&) {
  const std::string parent = words[1] == "everybody" ? std::string() : words[1];
  const auto answer = world.driver().list_units(World::username_of(words[0]), parent, day_or_today(world, words[2]));
  if (!answer.done()) return answer;
  std::vector<std::string> is;
  for (const auto& unit : answer.value["units"].items())
    is.push_back(unit.text_or("name") + " " + reading_of(unit["children"]));
  expect_equal("the units", joined(is), joined(parse_names(words[3])));
  return answer;
}

Reply see_closed_units(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().list_units(World::username_of(words[0]), words[1], day_or_today(world, words[2]));
  if (!answer.done()) return answer;
  std::vector<std::string> is;
  for (const auto& unit : answer.value["closed"].items())
    is.push_back(unit.text_or("name") + " " + unit.text_or("ended_on"));
  expect_equal("the closed units", joined(is), joined(parse_names(words[3])));
  return answer;
}

Reply expect_figures(World& world, const Words& words, const Line&) {
  const auto on = day_or_today(world, words[1]);
  AskFigures query{.unit = words[0], .on = on, .map_on = words[3].empty() ? on : parse_day(words[3])};
  if (!words[2].empty()) query.known_at = world.moment(words[2]);
  const std::string who = words[4].empty() ? "ha" : World::username_of(words[4]);
  const auto answer = world.driver().figures(who, query);
  if (!answer.done()) return answer;
  for (const auto& pair : parse_pairs(words[5])) expect_equal(pair.key, reading_of(answer.value[pair.key]), pair.value);
  return answer;
}

// A child's rows as they were known at a moment.
Reply expect_known(World& world, const Words& words, const Line&) {
  domain::ChildHistory history;
  world.store().read([&](storage::Transaction& transaction) {
    history = transaction.stored_rows().child(world.child(words[0]), world.moment(words[2]));
  });
  const auto* facts = history.version == 0 ? nullptr : history.at(parse_day(words[1]));
  if (words[3] == " nothing") {
    if (facts != nullptr) throw Unfulfilled("something was known");
    return std::nullopt;
  }
  if (facts == nullptr) throw Unfulfilled("nothing was known");
  const auto known = domain::difference(domain::ChildFacts{}, *facts);
  for (const auto& pair : parse_pairs(words[3])) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.key == pair.key; });
    expect_equal(pair.key, found == known.end() ? std::string() : found->value,
                 pair.value == "nothing" ? "" : pair.value);
  }
  return std::nullopt;
}

// All pages of the book of a place: the names in its order.
Reply read_book(World& world, const Words& words, const Line&) {
  std::vector<std::string> names;
  Answer answer;
  std::string cursor;
  do {
    answer = world.driver().read_book(World::username_of(words[0]), words[1], day_or_today(world, words[2]), cursor);
    if (!answer.done()) return answer;
    for (const auto& row : answer.value["rows"].items()) names.push_back(row["facts"].text_or("full_name"));
    cursor = answer.value.text_or("next_cursor");
  } while (!cursor.empty());
  if (!words[3].empty()) expect_equal("the book", joined(names), joined(parse_names(words[3])));
  return answer;
}

// Nothing of the book's first page may say the word.
Reply see_no_trace_in_book(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().read_book(World::username_of(words[0]), words[2], world.today(), "");
  if (!answer.done()) return answer;
  if (wire::format_json(answer.value).find(words[1]) != std::string::npos)
    throw Unfulfilled("the book says " + words[1]);
  return answer;
}

// "change_child by Bình done": the latest lines, the last one last. What an edge refused by itself stands under an
// address ("/api/v1/…") and is passed over: the same sentence holds without an edge.
Reply expect_audit(World& world, const Words& words, const Line&) {
  if (world.is_probing()) return std::nullopt;  // its own lines stand between
  const auto wanted = parse_names(words[1]);
  std::vector<std::string> lines;
  world.store().read([&](storage::Transaction& transaction) {
    const auto records = words[0].empty() ? transaction.audit().latest(static_cast<long>(wanted.size()) + 100)
                                          : transaction.audit().of_subject("child", world.child(words[0]).text());
    for (const auto& record : records) {
      if (record.operation.starts_with('/')) continue;
      const auto user = transaction.users().by_id(record.actor);
      lines.push_back(record.operation + " by " + (user ? user->full_name : "nobody") + " " + record.outcome);
    }
  });
  lines.resize(std::min(lines.size(), wanted.size()));
  std::reverse(lines.begin(), lines.end());
  expect_equal("the audit trail", joined(lines), joined(wanted));
  return std::nullopt;
}

// No line of the trail holds the text.
Reply expect_audit_without(World& world, const Words& words, const Line&) {
  world.store().read([&](storage::Transaction& transaction) {
    for (const auto& record : transaction.audit().latest(1'000))
      if ((record.subject + record.detail + record.outcome).find(words[0]) != std::string::npos)
        throw Unfulfilled(record.operation + " tells of " + words[0]);
  });
  return std::nullopt;
}

constexpr Step STEPS[] = {
    {"PERSON sees NAME(?: on DATE)?:(.*)", see_child},
    {"PERSON sees no trace of NAME at NAME", see_no_trace},
    {"PERSON opens NAME(?: on DATE)?", open_child},
    {"PERSON lists ([0-9]+|VN|everybody)(?: on DATE)?(?: of group ([A-Za-z0-9.]+))?(?: without group ([A-Z0-9.]+))?(?: "
     "named NAME)?(?::(.*))?",
     list_children},
    {"PERSON sees NAME in the list of ([0-9]+)(?: on DATE)?:(.*)", see_in_list},
    {"PERSON sees NAME among those who ([a-z_0-9]+) in ([0-9]+) from DATE to DATE of group ([A-Z0-9.]+):(.*)",
     see_moved},
    {"PERSON sees no trace of NAME among those who ([a-z_0-9]+) in ([0-9]+) from DATE to DATE of group ([A-Z0-9.]+)",
     see_no_trace_among_moved},
    {"PERSON sees the units of ([0-9]+|VN|everybody)(?: on DATE)?:(.*)", see_units},
    {"PERSON sees the closed units of ([0-9]+|VN)(?: on DATE)?:(.*)", see_closed_units},
    {"the figures of ([0-9]+|VN)(?: on DATE)?(?: as known at NAME)?(?: on the map of DATE)?(?: for PERSON)?:(.*)",
     expect_figures},
    {"PERSON reads the book of ([0-9]+|VN)(?: on DATE)?(?::(.*))?", read_book},
    {"PERSON sees no trace of NAME in the book of ([0-9]+)", see_no_trace_in_book},
    {"the record of NAME on DATE as known at NAME says:(.*)", expect_known},
    {"the audit trail(?: of NAME)? ends with:(.*)", expect_audit},
    {"the audit trail nowhere says NAME", expect_audit_without}};

}  // namespace

std::span<const Step> question_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
