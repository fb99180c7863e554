#include "scenarios/scenario.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mangnon::scenarios {

namespace {

constexpr std::array<std::string_view, 4> KEYWORDS = {"given ", "when ", "then ", "and "};
constexpr std::string_view TITLE = "title:";
constexpr std::string_view PROVES = "proves:";
constexpr std::string_view BEGINS = "begins:";
constexpr std::string_view ARROW = "=>";

std::string_view without_keyword(std::string_view text) {
  for (const auto word : KEYWORDS)
    if (text.starts_with(word)) return base::trim(text.substr(word.size()));
  return text;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (const auto cell : base::split(row.substr(1, row.size() - 2), '|')) cells.emplace_back(base::trim(cell));
  return cells;
}

Line line_of(int number, std::string_view text) {
  Line line{.number = number};
  const auto arrow = text.find(ARROW);
  if (arrow != std::string_view::npos) {
    line.outcome = base::trim(text.substr(arrow + ARROW.size()));
    if (line.outcome.empty()) throw ScenarioError(number, "nothing stands behind =>");
    text = base::trim(text.substr(0, arrow));
  }
  line.text = without_keyword(text);
  return line;
}

void take_line(Scenario& scenario, int number, std::string_view text) {
  if (text.starts_with(TITLE)) {
    scenario.title = base::trim(text.substr(TITLE.size()));
  } else if (text.starts_with(PROVES)) {
    scenario.proves = parse_names(text.substr(PROVES.size()));
  } else if (text.starts_with(BEGINS)) {
    scenario.begins = base::trim(text.substr(BEGINS.size()));
  } else if (text.starts_with('|')) {
    if (scenario.lines.empty()) throw ScenarioError(number, "a table under no sentence");
    if (text.size() < 2 || !text.ends_with('|')) throw ScenarioError(number, "a row of a table ends with |");
    scenario.lines.back().table.push_back(cells_of(text));
  } else {
    scenario.lines.push_back(line_of(number, text));
  }
}

}  // namespace

Scenario parse_scenario(std::string_view text) {
  Scenario scenario;
  int number = 0;
  for (const auto raw : base::split(text, '\n')) {
    ++number;
    const auto line = base::trim(raw);
    if (!line.empty() && !line.starts_with('#')) take_line(scenario, number, line);
  }
  if (scenario.title.empty()) throw ScenarioError(1, "a scenario has a title");
  if (scenario.proves.empty()) throw ScenarioError(1, "a scenario names the statements it proves");
  if (scenario.lines.empty()) throw ScenarioError(number, "a scenario has at least one sentence");
  return scenario;
}

std::vector<Pair> parse_pairs(std::string_view text) {
  std::vector<Pair> pairs;
  while (!base::trim(text).empty()) {
    const auto end = text.find("; ");
    const auto piece = base::trim(text.substr(0, end));
    const auto equals = piece.find('=');
    if (equals == std::string_view::npos) throw std::runtime_error("\"" + std::string(piece) + "\" has no =");
    pairs.push_back(
        {std::string(base::trim(piece.substr(0, equals))), std::string(base::trim(piece.substr(equals + 1)))});
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
  }
  return pairs;
}

std::vector<std::string> parse_names(std::string_view text) {
  std::vector<std::string> names;
  for (const auto piece : base::split(text, ',')) {
    const auto name = base::trim(piece);
    if (!name.empty() && name != "nobody" && name != "nothing") names.emplace_back(name);
  }
  return names;
}

}  // namespace mangnon::scenarios
