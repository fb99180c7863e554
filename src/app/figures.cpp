#include "app/figures.hpp"

#include <algorithm>
#include <span>

#include "app/scope.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using domain::HamletRows;
using domain::UnitLevel;
using domain::UnitTree;
using tabulation::ChildAt;
using tabulation::Population;

// The widest level among the units directly below; the unit's own when there are none.
UnitLevel level_below(const UnitTree& units, domain::UnitId unit, base::Date on) {
  const auto below = units.children_of(unit, on);
  if (below.empty()) {
    const auto* self = units.find(unit, on);
    return self == nullptr ? UnitLevel::hamlet : self->level;
  }
  UnitLevel widest = UnitLevel::facility;
  for (const auto& each : below) widest = std::min(widest, units.find(each, on)->level);
  return widest;
}

FiguresAnswer answer_for(const HamletRows& table, const std::vector<tabulation::Figures>& figures,
                         const UnitTree& units, base::Date on) {
  FiguresAnswer answer;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto* unit = units.find(table.rows[i], on);
    if (unit == nullptr && figures[i] == tabulation::Figures()) continue;  // ended, and nobody lived there
    if (unit == nullptr) unit = units.find_latest(table.rows[i]);
    answer.rows.push_back({.unit = unit->id, .code = unit->code, .name = unit->name, .figures = figures[i]});
    answer.total += figures[i];
  }
  return answer;
}

FiguresAnswer count_rows(Context& context, const FiguresQuery& query,
                         const std::function<UnitLevel(const UnitTree&)>& level_of) {
  FiguresAnswer answer;
  context.reg.with_population(query.known_at, [&](const Population& population, const UnitTree& units) {
    const HamletRows table = units.hamlet_rows(query.unit, level_of(units), query.geography_on);
    const auto figures = tabulation::summarise(
        population, context.reg.reference().groups,
        {.on = query.on, .row_of = table.row_of, .rows = table.rows.size(), .hidden = hidden_codes(context)});
    answer = answer_for(table, figures, units, query.geography_on);
  });
  return answer;
}

// The ids in the order of the paper.
std::vector<domain::ChildId> listed_ids(Context& context, const FiguresQuery& query, tabulation::Question question) {
  std::vector<ChildAt> found;
  std::vector<domain::ChildId> ids;
  context.reg.with_population(query.known_at, [&](const Population& population, const UnitTree& units) {
    const HamletRows table = units.hamlet_rows(query.unit, UnitLevel::hamlet, query.geography_on);
    question.on = query.on;
    question.hidden = hidden_codes(context);
    question.hamlets.resize(table.row_of.size());
    for (std::size_t i = 0; i < table.row_of.size(); ++i) question.hamlets[i] = table.row_of[i] != HamletRows::NO_ROW;
    tabulation::each_child(population, context.reg.reference().groups, question,
                           [&](const ChildAt& at) { found.push_back(at); });
    std::sort(found.begin(), found.end(), [&](const ChildAt& left, const ChildAt& right) {
      const auto left_row = table.row_of[left.span->hamlet];
      const auto right_row = table.row_of[right.span->hamlet];
      return left_row != right_row ? left_row < right_row : tabulation::comes_before(population, left, right);
    });
    for (const auto& at : found) ids.push_back(at.child->id);
  });
  return ids;
}

std::vector<std::string> codes_on(const std::vector<domain::Episode>& episodes, base::Date on) {
  std::vector<std::string> codes;
  for (const auto& episode : episodes)
    if (episode.valid.contains(on)) codes.push_back(episode.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

// As Children::rows, from what was known at a moment.
std::vector<storage::ChildRow> rows_as_known(storage::StoredRows& stored, std::span<const domain::ChildId> ids,
                                             const FiguresQuery& query) {
  std::vector<storage::ChildRow> rows;
  for (const auto& id : ids) {
    const auto history = stored.child(id, query.known_at);
    const auto* facts = history.at(query.on);
    if (facts == nullptr) continue;
    const auto household = stored.household(facts->household, query.known_at);
    const auto* home = household.at(query.on);
    rows.push_back({.id = id,
                    .version = history.version,
                    .facts = *facts,
                    .codes = codes_on(history.episodes, query.on),
                    .home = home == nullptr ? domain::HouseholdFacts() : *home});
  }
  return rows;
}

}  // namespace

FiguresAnswer figures_below(Context& context, const FiguresQuery& query) {
  return count_rows(context, query,
                    [&](const UnitTree& units) { return level_below(units, query.unit, query.geography_on); });
}

FiguresAnswer figures_at_level(Context& context, const FiguresQuery& query, domain::UnitLevel level) {
  return count_rows(context, query, [level](const UnitTree&) { return level; });
}

tabulation::MovementTable movements(Context& context, const FiguresQuery& query, base::Date from, bool everybody) {
  tabulation::MovementTable table{};
  context.reg.with_population(query.known_at, [&](const Population& population, const UnitTree& units) {
    table = tabulation::count_movements(population, context.reg.reference().groups,
                                        {.period = {from, query.on},
                                         .hamlets = hamlets_of(units, query.unit, query.geography_on),
                                         .hidden = hidden_codes(context),
                                         .everybody = everybody});
  });
  return table;
}

std::vector<storage::ChildRow> listed_children(Context& context, const FiguresQuery& query,
                                               const tabulation::Question& question) {
  auto asked = question;
  asked.hidden = hidden_codes(context);
  const auto ids = listed_ids(context, query, std::move(asked));
  std::vector<storage::ChildRow> rows;
  context.reg.store().read([&](storage::Transaction& transaction) {
    rows = query.known_at ? rows_as_known(transaction.stored_rows(), ids, query)
                          : transaction.children().rows(ids, query.on);
  });
  for (auto& row : rows) {
    row.codes = codes_seen(context, std::move(row.codes));
    hide_facts(context, row.facts);
  }
  return rows;
}

}  // namespace mangnon::app
