#include "app/unit_queries.hpp"

#include <algorithm>
#include <map>

#include "app/child_rows.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "domain/unit_change.hpp"
#include "domain/unit_failures.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

namespace {

using domain::UnitTree;
using wire::Json;

Json date_json(base::Date date) {
  return date == base::FOREVER ? Json() : Json(base::format_iso(date));
}

Json place_json(const UnitTree& tree, domain::UnitId unit, base::Date on) {
  const auto there = tree.find(unit, on) != nullptr ? std::optional(unit) : tree.successor_of(unit, on);
  return there ? unit_json(tree, *there, on) : Json();
}

Json lives_json(const UnitTree& tree, domain::UnitId unit) {
  Json lives = Json::array();
  for (const auto& version : tree.versions_of(unit)) {
    Json each = Json::object();
    each.set("from", base::format_iso(version.valid.from));
    each.set("to", date_json(version.valid.to));
    each.set("name", version.name);
    each.set("code", version.code);
    each.set("commune", place_json(tree, version.parent, version.valid.from));
    lives.push(std::move(each));
  }
  return lives;
}

Json changes_json(const UnitTree& tree, const std::vector<domain::UnitChange>& changes) {
  Json list = Json::array();
  for (const auto& change : changes) {
    Json each = Json::object();
    each.set("number", change.number);
    each.set("change", std::string(domain::code_of(change.kind)));
    each.set("on", base::format_iso(change.on));
    each.set("name", change.name);
    each.set("commune", change.parent.is_nil() ? Json() : place_json(tree, change.parent, change.on));
    each.set("decision", change.act);
    each.set("at", base::format_moment(change.recorded_at));
    list.push(std::move(each));
  }
  return list;
}

// Communes to which the unit's own commune went, step by step along the default lineage.
Json receivers_json(const UnitTree& tree, const domain::UnitVersion& unit) {
  Json list = Json::array();
  std::optional<domain::UnitId> at = unit.parent;
  while (at) {
    std::optional<domain::UnitId> next;
    for (const auto& edge : tree.edges_from(*at)) {
      if (tree.find(edge.to, edge.on) == nullptr || edge.on < unit.valid.from) continue;
      Json each = unit_json(tree, edge.to, edge.on);
      each.set("on", base::format_iso(edge.on));
      each.set("is_default", edge.is_default);
      list.push(std::move(each));
      if (edge.is_default) next = edge.to;
    }
    at = next;
  }
  return list;
}

// Hamlets and facilities that lie nowhere, and the children in them, by the unit at which their lineage breaks.
struct Lost {
  std::map<domain::UnitId, std::size_t> row_of_unit{};
  std::vector<long> hamlets{};
  std::vector<tabulation::Figures> figures{};
};

Lost count_lost(Context& context, const UnitTree& tree, const std::vector<domain::UnitId>& units, base::Date on) {
  Lost lost;
  for (const auto unit : units) lost.row_of_unit.emplace(unit, lost.row_of_unit.size());
  lost.hamlets.assign(units.size(), 0);
  std::vector<std::int32_t> row_of(tree.hamlet_count(), -1);
  for (std::uint32_t ordinal = 0; ordinal < row_of.size(); ++ordinal) {
    const auto unit = domain::lost_in(tree, tree.hamlet_at(ordinal), on);
    const auto row = unit ? lost.row_of_unit.find(*unit) : lost.row_of_unit.end();
    if (row == lost.row_of_unit.end()) continue;
    row_of[ordinal] = static_cast<std::int32_t>(row->second);
    ++lost.hamlets[row->second];
  }
  context.reg.with_population(std::nullopt, [&](const tabulation::Population& population, const UnitTree&) {
    lost.figures = tabulation::summarise(population, context.reg.reference().groups,
                                         {.on = on, .row_of = row_of, .rows = units.size()});
  });
  return lost;
}

std::vector<domain::UnitId> lost_units(const UnitTree& tree, const Actor& actor, base::Date on) {
  std::vector<domain::UnitId> units;
  for (const auto unit : tree.without_successor(domain::UnitLevel::commune, on)) {
    const auto edges = tree.edges_from(unit);
    const bool is_followed = std::any_of(edges.begin(), edges.end(), [](const auto& edge) { return edge.is_default; });
    if (!is_followed && was_of_area(tree, actor, unit)) units.push_back(unit);
  }
  return units;
}

}  // namespace

Json closed_units_json(const UnitTree& tree, domain::UnitId commune, base::Date on) {
  Json list = Json::array();
  for (std::uint32_t ordinal = 0; ordinal < tree.hamlet_count(); ++ordinal) {
    const auto unit = tree.hamlet_at(ordinal);
    const auto& last = *tree.find_latest(unit);
    if (last.valid.to > on || tree.successor_of(last.parent, on) != commune) continue;
    Json each = unit_json(tree, unit, on);
    each.set("ended_on", base::format_iso(last.valid.to));
    list.push(std::move(each));
  }
  return list;
}

Outcome<Json> show_unit(Context& context, const std::string& text) {
  context.reg.follow_amendments();
  const auto tree = context.reg.units();
  const auto unit = base::parse_id<domain::UnitId>(text);
  const auto* latest = unit ? tree->find_latest(*unit) : nullptr;
  if (latest == nullptr) return refuse(domain::UNIT_NOT_FOUND, "unit", {text});
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  if (!was_in_scope(*tree, context.actor, *unit, today)) return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  std::vector<domain::UnitChange> changes;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (auto& change : transaction.units().amendments().changes)
      if (change.unit == *unit) changes.push_back(std::move(change));
  });
  Json answer = Json::object();
  answer.set("unit", unit_json(*tree, *unit, latest->valid.to.plus_days(-1)));
  answer.set("version", static_cast<long>(changes.size()));
  answer.set("lives", lives_json(*tree, *unit));
  answer.set("changes", changes_json(*tree, changes));
  answer.set("receivers", domain::is_leaf_level(latest->level) ? receivers_json(*tree, *latest) : Json::array());
  note_reading(context, "show_unit", "unit", unit->text(), "");
  return answer;
}

bool was_of_area(const UnitTree& tree, const Actor& actor, domain::UnitId ended) {
  const auto* latest = tree.find_latest(ended);
  if (latest == nullptr || latest->valid.to == base::FOREVER) return false;
  const auto last_day = latest->valid.to.plus_days(-1);
  const auto province = tree.ancestor_at_level(ended, domain::UnitLevel::province, last_day);
  return in_scope(tree, actor, ended, last_day) || (province && in_scope(tree, actor, *province, last_day));
}

Outcome<Json> list_units_without_successor(Context& context, base::Date on) {
  if (!may(context.actor.role, Permission::mend_lineage)) return refuse(NOT_PERMITTED);
  context.reg.follow_amendments();
  const auto tree = context.reg.units();
  const auto units = lost_units(*tree, context.actor, on);
  const auto lost = count_lost(context, *tree, units, on);
  Json list = Json::array();
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto ended_on = tree->find_latest(units[i])->valid.to;
    const auto last_day = ended_on.plus_days(-1);
    Json each = unit_json(*tree, units[i], last_day);
    each.set("full_name", tree->full_name(units[i], last_day));
    each.set("ended_on", base::format_iso(ended_on));
    each.set("hamlets", lost.hamlets[i]);
    each.set("children", lost.figures[i].children);
    Json likely = Json::array();
    for (const auto id : domain::likely_successors(*tree, units[i])) likely.push(unit_json(*tree, id, ended_on));
    each.set("likely", std::move(likely));
    list.push(std::move(each));
  }
  note_reading(context, "list_units_without_successor", "unit", scope_on(*tree, context.actor, on).text(),
               "rows=" + std::to_string(units.size()));
  Json answer = Json::object();
  answer.set("on", base::format_iso(on));
  answer.set("units", std::move(list));
  return answer;
}

}  // namespace mangnon::app
