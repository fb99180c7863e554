#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "app/report_layouts.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using domain::HamletRows;
using domain::LayoutCount;
using domain::LayoutFilter;
using domain::ReportLayout;
using domain::UnitLevel;

tabulation::Question question_of(const LayoutFilter& filter) {
  return {.sex = filter.sex,
          .age_from = filter.age_from.value_or(0),
          .age_to = filter.age_to.value_or(15),
          .group = filter.group,
          .without_group = filter.without_group,
          .minority = filter.minority,
          .assisted = filter.assisted};
}

FiguresAnswer places_of(Context& context, const FiguresQuery& query, domain::LayoutPlaces places) {
  switch (places) {
    case domain::LayoutPlaces::below:
      break;
    case domain::LayoutPlaces::district:
      return figures_at_level(context, query, UnitLevel::district);
    case domain::LayoutPlaces::commune:
      return figures_at_level(context, query, UnitLevel::commune);
    case domain::LayoutPlaces::hamlet:
      return figures_at_level(context, query, UnitLevel::hamlet);
  }
  return figures_below(context, query);
}

std::vector<LayoutLine> lines_of(Context& context, const FiguresQuery& query, const ReportLayout& layout) {
  std::vector<LayoutLine> lines;
  for (const auto& row : layout.rows) lines.push_back({.place = {.unit = query.unit}, .row = &row});
  if (!layout.rows.empty()) return lines;
  for (auto& place : places_of(context, query, layout.places).rows) {
    place.figures = {};
    lines.push_back({.place = std::move(place)});
  }
  return lines;
}

// Children (or their households) of one filter, by the line in which their hamlet lies.
class Tally {
 public:
  Tally(const tabulation::Population& population, const tabulation::Groups& groups, std::vector<int> line_of,
        std::vector<bool> hidden)
      : population_(population), groups_(groups), line_of_(std::move(line_of)), hidden_(std::move(hidden)) {}

  // Adds to counts[line].
  void count(const LayoutFilter& where, base::Date on, domain::LayoutMeasure measure,
             std::vector<std::int64_t>& counts) const {
    auto question = question_of(where);
    question.on = on;
    question.hidden = hidden_;
    for (const int line : line_of_) question.hamlets.push_back(line >= 0);
    std::vector<std::unordered_set<std::uint32_t>> households(counts.size());
    tabulation::each_child(population_, groups_, question, [&](const tabulation::ChildAt& at) {
      const auto line = static_cast<std::size_t>(line_of_[at.span->hamlet]);
      if (measure == domain::LayoutMeasure::children || households[line].insert(at.span->household).second)
        ++counts[line];
    });
  }

 private:
  const tabulation::Population& population_;
  const tabulation::Groups& groups_;
  std::vector<int> line_of_;  // by hamlet ordinal; -1 when it is not asked about
  std::vector<bool> hidden_;
};

// By hamlet ordinal, the line of its place; all in line 0 where the lines are the layout's own.
std::vector<int> line_of_hamlets(const domain::UnitTree& units, const FiguresQuery& query,
                                 const std::vector<LayoutLine>& lines) {
  std::vector<int> line_of(units.hamlet_count(), -1);
  if (lines.empty()) return line_of;
  const auto own = lines.front().row != nullptr;
  // The table that the figures of these places were counted by.
  auto level = UnitLevel::facility;
  std::unordered_map<domain::UnitId, int> numbers;
  for (const auto& line : lines) {
    level = std::min(level, units.find_latest(line.place.unit)->level);
    numbers.emplace(line.place.unit, static_cast<int>(numbers.size()));
  }
  const auto table = units.hamlet_rows(query.unit, own ? UnitLevel::hamlet : level, query.geography_on);
  for (std::size_t i = 0; i < table.row_of.size(); ++i) {
    if (table.row_of[i] == HamletRows::NO_ROW) continue;
    const auto found = numbers.find(table.rows[static_cast<std::size_t>(table.row_of[i])]);
    line_of[i] = own ? 0 : found == numbers.end() ? -1 : found->second;
  }
  return line_of;
}

}  // namespace

bool may_see(const Context& context, const LayoutFilter& filter) {
  for (const auto* code : {&filter.group, &filter.without_group}) {
    const auto* entry = context.reg.reference().codebook.find(*code);
    if (entry != nullptr && !entry->is_tier() && !may_see(context.actor, *entry)) return false;
  }
  return true;
}

LayoutCounts count_layout(Context& context, const FiguresQuery& query, const ReportLayout& layout) {
  LayoutCounts answer{.lines = lines_of(context, query, layout)};
  context.reg.with_population(
      query.known_at, [&](const tabulation::Population& population, const domain::UnitTree& units) {
        const Tally tally(population, context.reg.reference().groups, line_of_hamlets(units, query, answer.lines),
                          hidden_codes(context));
        for (const auto& column : layout.columns) {
          const auto* count = std::get_if<LayoutCount>(&column.content);
          if (count == nullptr) continue;
          std::vector<std::int64_t> counts(answer.lines.size());
          if (layout.rows.empty()) tally.count(count->where, query.on, count->measure, counts);
          for (std::size_t n = 0; n < layout.rows.size(); ++n) {
            std::vector<std::int64_t> one(1);
            tally.count(both(layout.rows[n].where, count->where).value_or(count->where), query.on, count->measure, one);
            counts[n] = one.front();
          }
          std::int64_t total = 0;
          for (std::size_t n = 0; n < counts.size(); ++n) {
            answer.lines[n].counts.push_back(counts[n]);
            total += counts[n];
          }
          answer.total.push_back(total);
        }
      });
  return answer;
}

}  // namespace mangnon::app
