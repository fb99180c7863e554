// Sentences about a commune's workbook: the table below the sentence is the sheet, its first row the labels.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/csv.hpp"
#include "exchange/import_file.hpp"
#include "exchange/list_workbook.hpp"
#include "scenarios/steps.hpp"

namespace mangnon::scenarios {

namespace {

using wire::Json;
using Words = std::vector<std::string>;
using Reply = std::optional<Answer>;

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char each : cell) text += each == '"' ? std::string("\"\"") : std::string(1, each);
  return text + '"';
}

std::string sheet_of(const std::vector<std::vector<std::string>>& table) {
  std::string csv;
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) csv += (i == 0 ? "" : ",") + quoted(row[i]);
    csv += '\n';
  }
  return csv;
}

// What stands behind "=>": "new 2, refused 1"; every count not named is 0, but warned and accepted, which are free.
void hold_against_counts(const Json& summary, const std::string& outcome) {
  std::vector<std::pair<std::string, std::string>> should = {
      {"new", "0"}, {"changed", "0"}, {"unchanged", "0"}, {"refused", "0"}};
  for (const auto& each : parse_names(outcome)) {
    const auto blank = each.find(' ');
    const auto key = each.substr(0, blank);
    std::erase_if(should, [&](const auto& known) { return known.first == key; });
    should.emplace_back(key, each.substr(blank + 1));
  }
  for (const auto& [key, count] : should) {
    const auto& told = summary[key];
    expect_equal(key + " rows", told.is_array() ? std::to_string(told.items().size()) : reading_of(told), count);
  }
}

Reply take_book(World& world, const std::string& person, const std::string& name, Book book,
                const std::string& outcome) {
  const std::string who = World::username_of(person);
  const auto answer = world.driver().import_book(who, book);
  if (!answer.done()) return answer;
  world.last_import = name;
  world.imports[name] = {.book = std::move(book),
                         .who = who,
                         .id = base::parse_id<domain::ImportId>(answer.value.text_or("import")).value(),
                         .answer = answer.value};
  if (outcome.starts_with("refused ") && outcome.find("refused ") == 0 &&
      !std::isdigit(static_cast<unsigned char>(outcome[8])))
    return answer;
  hold_against_counts(answer.value["summary"], outcome);
  return std::nullopt;
}

Reply import_book(World& world, const Words& words, const Line& line) {
  const auto on = words[4].empty() ? world.today() : parse_day(words[4]);
  Book book{.filename = words[2] + ".csv",
            .bytes = sheet_of(line.table),
            .unit = words[3].empty() ? "21025" : words[3],
            .on = on};
  book.dry_run = words[1] == "previews";
  return take_book(world, words[0], words[2], std::move(book), line.outcome);
}

Reply import_again(World& world, const Words& words, const Line& line) {
  Book book = world.imports.at(words[2]).book;
  book.dry_run = words[1] == "previews";
  return take_book(world, words[0], words[2], std::move(book), line.outcome);
}

const Json& row_of_last(World& world, int number) {
  for (const auto& row : world.imports.at(world.last_import).answer["rows"].items())
    if (row["row"].whole() == number) return row;
  throw Unfulfilled("no row " + std::to_string(number));
}

std::string findings_text(const Json& row) {
  std::vector<std::string> findings;
  for (const auto& each : row["findings"].items())
    findings.push_back(each.text_or("code") + " at " + each.text_or("field"));
  return joined(findings);
}

// "row 4 is refused with CHECK_L01_NOT_A_CHILD at F4"
Reply expect_row(World& world, const Words& words, const Line&) {
  const auto& row = row_of_last(world, parse_number(words[0]));
  const std::string found = findings_text(row);
  if (row.text_or("state") != words[1]) throw Unfulfilled("it is " + row.text_or("state") + " with [" + found + "]");
  for (const auto& wanted : parse_names(words[2]))
    if (found.find(wanted) == std::string::npos) throw Unfulfilled("it is so with [" + found + "]");
  return std::nullopt;
}

Reply expect_quarantine(World& world, const Words& words, const Line&) {
  const auto& done = world.imports.at(words[0]);
  const auto answer = world.driver().import_rows(done.who, done.id, "refused");
  if (!answer.done()) return answer;
  std::vector<std::string> rows;
  for (const auto& row : answer.value["rows"].items()) rows.push_back(reading_of(row["row"]));
  expect_equal("the quarantine", joined(rows), joined(parse_names(words[1])));
  return answer;
}

// "january 3, january 4": all pages of what waits in a place, two rows at a time.
Reply expect_waiting(World& world, const Words& words, const Line&) {
  std::vector<std::string> rows;
  Answer answer;
  std::string cursor;
  do {
    answer = world.driver().list_quarantine(World::username_of(words[0]), words[1], world.today(), cursor);
    if (!answer.done()) return answer;
    for (const auto& row : answer.value["rows"].items())
      for (const auto& [name, done] : world.imports)
        if (done.id.text() == row.text_or("import")) rows.push_back(name + " " + reading_of(row["row"]));
    cursor = answer.value.text_or("next_cursor");
  } while (!cursor.empty());
  expect_equal("what waits", joined(rows), joined(parse_names(words[2])));
  return answer;
}

Reply look_at_rows(World& world, const Words& words, const Line&) {
  return world.driver().import_rows(World::username_of(words[0]), world.imports.at(words[1]).id, "");
}

// Nothing of the answer may say the word: neither a cell nor a column nor a reason.
Reply see_no_trace_in_rows(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().import_rows(World::username_of(words[0]), world.imports.at(words[2]).id, "");
  if (!answer.done()) return answer;
  const auto text = wire::format_json(answer.value);
  if (text.find(words[1]) != std::string::npos) throw Unfulfilled("the rows say " + words[1]);
  return answer;
}

Reply see_in_rows(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().import_rows(World::username_of(words[0]), world.imports.at(words[2]).id, "");
  if (!answer.done()) return answer;
  if (wire::format_json(answer.value).find(words[1]) == std::string::npos)
    throw Unfulfilled("the rows do not say " + words[1]);
  return answer;
}

// "khi xuất là “Kinh”": somewhere in the reasons of the row.
Reply read_in_row(World& world, const Words& words, const Line&) {
  const auto answer = world.driver().import_rows(World::username_of(words[0]), world.imports.at(words[2]).id, "");
  if (!answer.done()) return answer;
  for (const auto& row : answer.value["rows"].items())
    if (row["row"].whole() == parse_number(words[1])) {
      const auto text = wire::format_json(row);
      if (text.find(words[3]) == std::string::npos) throw Unfulfilled("the row says " + text);
      return answer;
    }
  throw Unfulfilled("no row " + words[1]);
}

Reply dismiss_row(World& world, const Words& words, const Line&) {
  return world.driver().dismiss_row(World::username_of(words[0]), world.imports.at(words[2]).id,
                                    parse_number(words[1]));
}

// Takes the list away: what it shows stays in the world until it is sent back.
Reply export_list(World& world, const Words& words, const Line&) {
  const std::string who = World::username_of(words[0]);
  const app::AskReadyList query{
      .name = words[1], .unit = words[2], .on = words[3].empty() ? world.today() : parse_day(words[3])};
  const auto answer = world.driver().export_list(who, query);
  if (!answer.done()) return answer;
  std::optional<storage::UserRecord> user;
  world.store().read([&](storage::Transaction& transaction) { user = transaction.users().by_username(who); });
  app::Context context{
      .reg = world.reg(),
      .actor = {.id = user.value().id, .role = domain::from_code<app::Role>(user->role).value(), .scope = user->unit}};
  world.exports[words[4]] = app::export_list(context, query).value();
  return answer;
}

app::ExportedChild& exported_child(World& world, const std::string& list, const std::string& name) {
  for (auto& child : world.exports.at(list).children)
    if (child.id == world.child(name)) return child;
  throw Unfulfilled("the list does not hold " + name);
}

// Somebody edits a row: facts of the child or of its household, its code or its version.
Reply edit_exported(World& world, const Words& words, const Line&) {
  auto& child = exported_child(world, words[0], words[1]);
  for (const auto& pair : parse_pairs(words[2])) {
    if (pair.key == "version")
      child.version = parse_number(pair.value);
    else if (pair.key == "code")
      child.id = domain::ChildId{base::make_named_uuid("edited", pair.value)};
    else if (pair.key == "hamlet")
      child.hamlet = pair.value;
    else if (!domain::apply_change(child.child, {pair.key, pair.value}) &&
             !domain::apply_change(child.household, {pair.key, pair.value}))
      throw Unfulfilled("no field " + pair.key);
  }
  return std::nullopt;
}

Reply expect_hamlet_shown(World& world, const Words& words, const Line&) {
  expect_equal("the hamlet", exported_child(world, words[0], words[1]).hamlet, words[2]);
  return std::nullopt;
}

Reply send_exported(World& world, const Words& words, const Line& line) {
  const auto path = std::filesystem::temp_directory_path() /
                    (std::to_string(getpid()) + base::format_uuid(world.reg().new_uuid()) + ".xlsx");
  const auto written =
      exchange::write_list_workbook(path.string(), exchange::import_lists(world.reg()), world.exports.at(words[1]));
  if (!written) throw Unfulfilled("the workbook was not written");
  std::ifstream file(path, std::ios::binary);
  Book book{.filename = words[1] + ".xlsx",
            .bytes = std::string(std::istreambuf_iterator<char>(file), {}),
            .unit = "21025",
            .on = world.today()};
  std::filesystem::remove(path);
  return take_book(world, words[0], words[1], std::move(book), line.outcome);
}

constexpr Step STEPS[] = {{"PERSON exports (?:the list ([a-z0-9_]+) of )?([0-9]+)(?: on DATE)? as NAME", export_list},
                          {"in NAME the row of NAME says:(.*)", edit_exported},
                          {"in NAME the hamlet of NAME is NAME", expect_hamlet_shown},
                          {"PERSON sends NAME back", send_exported},
                          {"PERSON (imports|previews) NAME(?: for ([0-9]{5}))?(?: on DATE)?:", import_book},
                          {"PERSON (imports|previews) NAME again", import_again},
                          {"row ([0-9]+) is (added|changed|unchanged|refused)(?: with (.*))?", expect_row},
                          {"the quarantine of NAME holds(?: rows?)?(.*)", expect_quarantine},
                          {"PERSON finds waiting(?: in ([0-9]+))?:(.*)", expect_waiting},
                          {"PERSON looks at the rows of NAME", look_at_rows},
                          {"PERSON sees no trace of NAME in the rows of NAME", see_no_trace_in_rows},
                          {"PERSON sees NAME in the rows of NAME", see_in_rows},
                          {"PERSON reads of row ([0-9]+) of NAME: (.*)", read_in_row},
                          {"PERSON dismisses row ([0-9]+) of NAME", dismiss_row}};

}  // namespace

std::span<const Step> import_steps() {
  return STEPS;
}

}  // namespace mangnon::scenarios
