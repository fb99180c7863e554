#include "app/scope.hpp"

#include <algorithm>

#include "app/failures.hpp"

namespace mangnon::app {

domain::UnitId scope_on(const domain::UnitTree& units, const Actor& actor, base::Date on) {
  return units.successor_of(actor.scope, on).value_or(actor.scope);
}

bool in_scope(const domain::UnitTree& units, const Actor& actor, domain::UnitId unit, base::Date on) {
  if (actor.scope == units.nation()) return true;
  const auto versions = units.versions_of(actor.scope);
  if (versions.empty() || versions.front().valid.from <= on)
    return units.is_within(unit, scope_on(units, actor, on), on);
  // Before the scope's own unit began: whatever has become part of it since.
  const auto first_day = versions.front().valid.from;
  const auto became = units.successor_of(unit, first_day);
  return became && units.is_within(*became, actor.scope, first_day);
}

bool was_in_scope(const domain::UnitTree& units, const Actor& actor, domain::UnitId unit, base::Date on) {
  if (in_scope(units, actor, unit, on)) return true;
  const auto* latest = units.find_latest(unit);
  return latest != nullptr && latest->valid.to <= on && in_scope(units, actor, unit, latest->valid.to.plus_days(-1));
}

namespace {

// A refusal that speaks of a unit by its id speaks of it by its name, to those who may know of it.
base::Failure named(const domain::UnitTree& tree, const Actor& actor, domain::UnitId unit, base::Date today,
                    base::Failure failure) {
  const auto* latest = tree.find_latest(unit);
  if (latest == nullptr || !was_in_scope(tree, actor, unit, std::max(latest->valid.from, today))) return failure;
  for (auto& param : failure.params)
    if (param == "uid:" + unit.text()) param = latest->name;
  return failure;
}

}  // namespace

std::set<domain::UnitId> communes_in_scope(const domain::UnitTree& tree, const Actor& actor, base::Date today) {
  std::set<domain::UnitId> communes;
  const auto scope = scope_on(tree, actor, today);
  const auto* unit = tree.find(scope, today);
  if (unit != nullptr && unit->level == domain::UnitLevel::commune) communes.insert(scope);
  for (const auto& each : tree.descendants(scope, domain::UnitLevel::commune, today)) communes.insert(each);
  std::vector<domain::UnitId> open(communes.begin(), communes.end());
  while (!open.empty()) {
    const auto commune = open.back();
    open.pop_back();
    for (const auto& edge : tree.edges_to(commune))
      if (communes.insert(edge.from).second) open.push_back(edge.from);
  }
  return communes;
}

Outcome<domain::UnitId> find_unit(Context& context, const std::string& text, base::Date on) {
  const auto tree = context.reg.units();
  const auto bare = base::parse_id<domain::UnitId>(text);
  auto found = tree->resolve(bare ? "uid:" + text : text, on);
  if (!found) {
    const auto today = base::date_in_viet_nam(context.reg.clock().now());
    return refuse(bare ? named(*tree, context.actor, *bare, today, std::move(found.error())) : found.error());
  }
  if (!in_scope(*tree, context.actor, *found, on)) return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  return *found;
}

std::vector<bool> hamlets_of(const domain::UnitTree& units, domain::UnitId unit, base::Date on) {
  const auto rows = units.hamlet_rows(unit, domain::UnitLevel::hamlet, on);
  std::vector<bool> asked(rows.row_of.size(), false);
  for (std::size_t ordinal = 0; ordinal < asked.size(); ++ordinal)
    asked[ordinal] = rows.row_of[ordinal] != domain::HamletRows::NO_ROW;
  return asked;
}

}  // namespace mangnon::app
