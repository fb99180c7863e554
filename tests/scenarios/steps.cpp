#include "scenarios/steps.hpp"

#include <algorithm>
#include <charconv>
#include <regex>

#include "app/doctor.hpp"
#include "base/text.hpp"

namespace mangnon::scenarios {

namespace {

struct Phrase {
  std::string_view word;
  std::string_view pattern;
};
constexpr Phrase PHRASES[] = {{"PERSON", "(Lan|Bình|Dung|Hà|Minh|Quý|the stranger|\"[^\"]*\")"},
                              {"DATE", "([0-9]{4}-[0-9]{2}-[0-9]{2})"},
                              {"NAME", "\"([^\"]*)\""},
                              {"CODE", "([A-Z][A-Z0-9_.]*)"},
                              {"SEEN", "(?: seeing version ([0-9]+))?"}};

std::string spelled_out(std::string pattern) {
  for (const auto& [word, meaning] : PHRASES)
    for (auto at = pattern.find(word); at != std::string::npos; at = pattern.find(word, at + meaning.size()))
      pattern.replace(at, word.size(), meaning);
  return pattern;
}

struct KnownStep {
  std::regex pattern;
  const Step* step;
};

const std::vector<KnownStep>& all_steps() {
  static const std::vector<KnownStep> known = [] {
    std::vector<KnownStep> list;
    for (const auto steps :
         {setup_steps(),    command_steps(),   question_steps(),   finding_steps(), import_steps(), account_steps(),
          transfer_steps(), household_steps(), round_steps(),      sending_steps(), police_steps(), resurvey_steps(),
          bulk_steps(),     unit_steps(),      disclosure_steps(), area_steps(),    book_steps(),   people_steps(),
          training_steps(), field_steps(),     layout_steps(),  document_steps()})
      for (const auto& step : steps) list.push_back({std::regex(spelled_out(step.pattern)), &step});
    return list;
  }();
  return known;
}

std::string unquoted(const std::string& word) {
  const bool quoted = word.size() >= 2 && word.front() == '"' && word.back() == '"';
  return quoted ? word.substr(1, word.size() - 2) : word;
}

// "refused CODE at FIELD": every code named must be among the refusals. "done with CODE": among the warnings.
void hold_against(const Answer& answer, const std::string& outcome) {
  std::string refused;
  for (const auto& refusal : answer.refusals) refused += " " + refusal.code + " at " + refusal.field;
  if (outcome.starts_with("refused ")) {
    if (answer.done()) throw Unfulfilled("it was done");
    for (const auto& wanted : parse_names(outcome.substr(std::string_view("refused ").size()))) {
      const auto at = wanted.find(" at ");
      const auto fits = [&](const Refusal& each) {
        return each.code == wanted.substr(0, at) && (at == std::string::npos || each.field == wanted.substr(at + 4));
      };
      if (std::none_of(answer.refusals.begin(), answer.refusals.end(), fits))
        throw Unfulfilled("refused with" + refused);
    }
    return;
  }
  if (!answer.done()) throw Unfulfilled("refused with" + refused);
  if (!outcome.starts_with("done with ")) return;
  std::vector<std::string> told;
  for (const auto& finding : answer.value["findings"].items()) told.push_back(finding.text_or("code"));
  for (const auto& wanted : parse_names(outcome.substr(std::string_view("done with ").size())))
    if (std::find(told.begin(), told.end(), wanted) == told.end())
      throw Unfulfilled("done with [" + joined(told) + "]");
}

void play_line(const Line& line, World& world);

std::string with_code(std::string text, const std::string& code) {
  constexpr std::string_view BLANK = "{}";
  for (auto at = text.find(BLANK); at != std::string::npos; at = text.find(BLANK, at + code.size()))
    text.replace(at, BLANK.size(), code);
  return text;
}

std::vector<std::string> communes_under(const domain::UnitTree& tree, domain::UnitId unit, base::Date on) {
  std::vector<std::string> codes;
  for (const auto& below : tree.children_of(unit, on)) {
    const auto* version = tree.find(below, on);
    if (version->level == domain::UnitLevel::commune)
      codes.push_back(version->code);
    else if (!domain::is_leaf_level(version->level))
      for (auto& code : communes_under(tree, below, on)) codes.push_back(std::move(code));
  }
  return codes;
}

// "468" and "without 19597" of "for each commune of 468 without 19597", or "19597, 19603" of "for each of 19597,
// 19603".
std::vector<std::string> codes_meant(World& world, const std::smatch& match) {
  if (match[3].matched) return parse_names(match[3].str());
  const auto tree = world.reg().units();
  auto codes = communes_under(*tree, tree->find_by_code(match[1].str(), world.today()).value(), world.today());
  for (const auto& left_out : parse_names(match[2].str())) std::erase(codes, left_out);
  return codes;
}

// "for each commune of 468: SENTENCE", whose {} is the code of each.
bool play_for_each(const Line& line, World& world) {
  static const std::regex PATTERN("for each (?:commune of ([0-9]+)(?: without ([0-9, ]+))?|of ([0-9][0-9, ]*)): (.*)");
  std::smatch match;
  if (!std::regex_match(line.text, match, PATTERN)) return false;
  const auto codes = codes_meant(world, match);
  if (codes.empty()) throw Unfulfilled("no commune is there");
  for (const auto& code : codes) {
    try {
      play_line({.number = line.number, .text = with_code(match[4], code), .outcome = line.outcome}, world);
    } catch (const Unfulfilled& problem) {
      throw Unfulfilled(code + ": " + problem.what());
    }
  }
  return true;
}

void play_line(const Line& line, World& world) {
  if (play_for_each(line, world)) return;
  for (const auto& [pattern, step] : all_steps()) {
    std::smatch match;
    if (!std::regex_match(line.text, match, pattern)) continue;
    std::vector<std::string> words;
    for (std::size_t i = 1; i < match.size(); ++i) words.push_back(unquoted(match[i].str()));
    const auto answer = step->run(world, words, line);
    if (answer) hold_against(*answer, line.outcome);
    return;
  }
  throw Unfulfilled("there is no such sentence");
}

}  // namespace

void play(const Scenario& scenario, World& world) {
  for (const auto& line : scenario.lines) {
    try {
      play_line(line, world);
    } catch (const NotOffered&) {
    } catch (const std::exception& problem) {
      throw ScenarioError(line.number, line.text + "\n    " + problem.what());
    }
  }
  const auto report = app::examine(world.reg());
  if (!report.healthy())
    throw ScenarioError(scenario.lines.back().number, "afterwards doctor finds: " + report.findings.front());
}

base::Date parse_day(const std::string& text) {
  const auto day = base::parse_iso_date(text);
  if (!day) throw Unfulfilled("there is no day " + text);
  return *day;
}

int parse_number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) throw Unfulfilled("no number: " + text);
  return number;
}

Answer send(World& world, const std::string& person, const std::string& operation, wire::Json input) {
  return world.send({.who = World::username_of(person),
                     .operation = operation,
                     .id = world.new_command_id(),
                     .input = std::move(input)});
}

std::string known(const std::map<std::string, std::string>& ids, const std::string& name) {
  const auto found = ids.find(name);
  return found == ids.end() ? NOBODY : found->second;
}

void expect_equal(const std::string& what, const std::string& is, const std::string& should) {
  if (is != should) throw Unfulfilled(what + " is [" + is + "], not [" + should + "]");
}

std::string joined(const std::vector<std::string>& parts) {
  return base::join(parts, ", ");
}

std::string reading_of(const wire::Json& value) {
  if (const auto text = value.text()) return *text;
  if (const auto truth = value.truth()) return *truth ? "yes" : "no";
  if (const auto number = value.whole()) return std::to_string(*number);
  return {};
}

}  // namespace mangnon::scenarios
