#include "domain/unit_change.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/unit_failures.hpp"

namespace mangnon::domain {

namespace {

bool is_known(base::Moment recorded_at, std::optional<base::Moment> known_at) {
  return !known_at || recorded_at <= *known_at;
}

// The version that is true from a day on: a new one, or the last one itself when it began that day.
UnitVersion& version_from(std::vector<UnitVersion>& versions, base::Date on) {
  if (versions.back().valid.from == on) return versions.back();
  auto next = versions.back();
  next.valid.from = on;
  versions.back().valid.to = on;
  versions.push_back(std::move(next));
  return versions.back();
}

// Where the people of the unit's commune went on the day, by every edge.
std::vector<UnitId> receivers_on(const UnitTree& tree, UnitId parent, base::Date on) {
  std::vector<UnitId> receivers;
  const auto before = tree.successor_of(parent, on.plus_days(-1));
  if (!before) return receivers;
  for (const auto& edge : tree.edges_from(*before))
    if (edge.on == on && tree.find(edge.to, on) != nullptr) receivers.push_back(edge.to);
  return receivers;
}

// The commune to which the unit belonged before the day of the change: one that was moved that day already, to the
// wrong receiver, is moved again from there.
UnitId parent_before(const UnitTree& tree, const UnitVersion& last, base::Date on) {
  auto parent = last.parent;
  for (const auto& version : tree.versions_of(last.id))
    if (version.valid.from < on) parent = version.parent;
  return parent;
}

base::Result<bool> check_move(const UnitTree& tree, const UnitVersion& last, const UnitChange& change) {
  const auto receivers = receivers_on(tree, parent_before(tree, last, change.on), change.on);
  if (std::find(receivers.begin(), receivers.end(), change.parent) != receivers.end()) return true;
  std::vector<std::string> names;
  for (const auto receiver : receivers) names.push_back(tree.find(receiver, change.on)->name);
  return base::fail(UNIT_MOVE_NOT_IN_LINEAGE, "commune",
                    {base::format_vi(change.on), names.empty() ? "–" : base::join(names, "; ")});
}

// Whether following the lineage from a unit ever comes to another.
bool leads_to(const UnitTree& tree, UnitId from, UnitId to) {
  std::set<UnitId> seen;
  for (std::optional<UnitId> at = from; at && seen.insert(*at).second;) {
    if (*at == to) return true;
    std::optional<UnitId> next;
    for (const auto& edge : tree.edges_from(*at))
      if (edge.is_default) next = edge.to;
    at = next;
  }
  return false;
}

}  // namespace

std::vector<UnitVersion> apply_change(std::vector<UnitVersion> versions, const UnitChange& change) {
  MANGNON_CHECK(!versions.empty());
  switch (change.kind) {
    case UnitChangeKind::renamed: {
      auto& version = version_from(versions, change.on);
      const auto name = split_unit_name(version.level, change.name);
      version.name = change.name;
      version.short_name = name.short_name;
      version.kind = name.kind;
      return versions;
    }
    case UnitChangeKind::moved:
      version_from(versions, change.on).parent = change.parent;
      return versions;
    case UnitChangeKind::closed:
      versions.back().valid.to = change.on;
      return versions;
    case UnitChangeKind::reopened:
      versions.back().valid.to = base::FOREVER;
      return versions;
  }
  return versions;
}

UnitTreePtr with_amendments(const UnitTreePtr& plain, const UnitAmendments& amendments,
                            std::optional<base::Moment> known_at) {
  std::map<UnitId, std::vector<UnitVersion>> changed;
  for (const auto& change : amendments.changes) {
    if (!is_known(change.recorded_at, known_at)) continue;
    const auto first = plain->versions_of(change.unit);
    if (first.empty()) continue;  // doctor names it
    const auto [versions, is_new] = changed.try_emplace(change.unit, first.begin(), first.end());
    versions->second = apply_change(std::move(versions->second), change);
  }
  std::vector<LineageEdge> edges;
  for (const auto& each : amendments.successions)
    if (is_known(each.recorded_at, known_at))
      edges.push_back({.from = each.from,
                       .to = each.to,
                       .kind = LineageKind::merged,
                       .on = each.on,
                       .act = each.act,
                       .is_default = true});
  if (changed.empty() && edges.empty()) return plain;
  std::vector<UnitVersion> versions;
  for (auto& [unit, all] : changed) versions.insert(versions.end(), all.begin(), all.end());
  return plain->with_changes(std::move(versions), std::move(edges));
}

base::Result<bool> check_change(const UnitTree& tree, const UnitChange& change) {
  const auto* last = tree.find_latest(change.unit);
  if (last == nullptr || !is_leaf_level(last->level)) return base::fail(UNIT_NOT_LOCAL, "unit");
  const bool has_ended = last->valid.to < base::FOREVER;
  if (change.kind == UnitChangeKind::reopened) {
    if (!has_ended) return base::fail(UNIT_NOT_CLOSED, "unit");
    return true;
  }
  if (has_ended) return base::fail(UNIT_CLOSED, "unit", {base::format_vi(last->valid.to)});
  const auto earliest = change.kind == UnitChangeKind::closed ? last->valid.from.plus_days(1) : last->valid.from;
  if (change.on < earliest) return base::fail(UNIT_CHANGE_TOO_EARLY, "on", {base::format_vi(earliest)});
  if (change.kind == UnitChangeKind::moved) return check_move(tree, *last, change);
  return true;
}

base::Result<bool> check_succession(const UnitTree& tree, const AddedSuccession& succession) {
  const auto* ended = tree.find_latest(succession.from);
  if (ended == nullptr || ended->level != UnitLevel::commune || ended->valid.to == base::FOREVER)
    return base::fail(UNIT_NOT_ENDED, "unit");
  for (const auto& edge : tree.edges_from(succession.from))
    if (edge.is_default) return base::fail(UNIT_HAS_SUCCESSOR, "unit", {tree.find_latest(edge.to)->name});
  if (succession.on != ended->valid.to)
    return base::fail(SUCCESSION_ON_ANOTHER_DAY, "on", {base::format_vi(ended->valid.to)});
  if (leads_to(tree, succession.to, succession.from)) return base::fail(SUCCESSION_IN_A_CIRCLE, "successor");
  const auto successor = tree.get(succession.to, succession.on);
  if (!successor) return tl::make_unexpected(successor.error());
  const bool holds_hamlets = (*successor)->level == UnitLevel::commune ||
                             ((*successor)->level == UnitLevel::district &&
                              tree.descendants(succession.to, UnitLevel::commune, succession.on).empty());
  if (!holds_hamlets) return base::fail(SUCCESSOR_HOLDS_NO_HAMLETS, "successor");
  return true;
}

std::vector<UnitId> leaves_following(const UnitTree& tree, UnitId unit) {
  std::set<UnitId> became = {unit};
  std::vector<UnitId> open = {unit};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    for (const auto& edge : tree.edges_to(at))
      if (edge.is_default && became.insert(edge.from).second) open.push_back(edge.from);
  }
  std::set<UnitId> leaves;
  for (const auto& version : tree.all_versions())
    if (is_leaf_level(version.level) && became.contains(version.parent)) leaves.insert(version.id);
  return {leaves.begin(), leaves.end()};
}

std::optional<UnitId> lost_in(const UnitTree& tree, UnitId leaf, base::Date on) {
  const auto* version = tree.find(leaf, on);
  if (version == nullptr || tree.parent_of(leaf, on)) return std::nullopt;
  auto at = version->parent;
  for (bool is_followed = true; is_followed;) {
    is_followed = false;
    for (const auto& edge : tree.edges_from(at))
      if (edge.is_default && edge.on <= on && tree.find(at, on) == nullptr) {
        at = edge.to;
        is_followed = true;
        break;
      }
  }
  return at;
}

std::vector<UnitId> likely_successors(const UnitTree& tree, UnitId ended) {
  const auto* last = tree.find_latest(ended);
  if (last == nullptr || last->valid.to == base::FOREVER) return {};
  const auto on = last->valid.to;
  auto area = tree.successor_of(last->parent, on);
  if (!area) return {};
  std::vector<UnitId> likely;
  for (const auto id : tree.descendants(*area, UnitLevel::commune, on))
    if (tree.find(id, on)->valid.from == on) likely.push_back(id);
  return likely;
}

}  // namespace mangnon::domain
