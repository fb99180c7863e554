// The questions of UnitTree that concern many units at once.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "domain/unit_index.hpp"
#include "domain/unit_tree.hpp"

namespace mangnon::domain {

namespace {

std::optional<base::Interval> intersection(const base::Interval& a, const base::Interval& b) {
  const base::Interval both{std::max(a.from, b.from), std::min(a.to, b.to)};
  if (both.from >= both.to) return std::nullopt;
  return both;
}

// Where a unit lay, found by walking up each of its versions and, where a parent ended, along the default lineage.
struct SpanWalk {
  const UnitTree& tree;
  std::vector<AncestorSpan> spans = {};

  void visit(UnitId id, const base::Interval& valid) {
    spans.push_back({id, valid});
    for (const auto& version : tree.versions_of(id)) {
      const auto cut = intersection(version.valid, valid);
      if (cut && !version.parent.is_nil()) visit_parent(version.parent, *cut);
    }
  }

  void visit_parent(UnitId parent, const base::Interval& valid) {
    const auto versions = tree.versions_of(parent);
    for (const auto& version : versions)
      if (const auto alive = intersection(version.valid, valid)) visit(parent, *alive);
    for (const auto& edge : tree.edges_from(parent)) {
      const auto ended = versions.back().valid.to;
      const auto rest = intersection({std::max(edge.on, ended), base::FOREVER}, valid);
      if (edge.is_default && rest) visit_parent(edge.to, *rest);
    }
  }
};

std::vector<AncestorSpan> coalesced(std::vector<AncestorSpan> spans) {
  std::sort(spans.begin(), spans.end(), [](const AncestorSpan& a, const AncestorSpan& b) {
    return std::tie(a.ancestor, a.valid) < std::tie(b.ancestor, b.valid);
  });
  std::vector<AncestorSpan> joined;
  for (const auto& span : spans) {
    if (!joined.empty() && joined.back().ancestor == span.ancestor && span.valid.from <= joined.back().valid.to)
      joined.back().valid.to = std::max(joined.back().valid.to, span.valid.to);
    else
      joined.push_back(span);
  }
  return joined;
}

void append(std::vector<UnitId>& all, const std::vector<UnitId>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Hamlets and facilities that have ended by a day, by the unit in which they would lie now, in order of code. A table
// of an earlier day's children on a later map still counts who lived there.
using EndedLeaves = std::unordered_map<UnitId, std::vector<UnitId>>;

EndedLeaves ended_leaves(const UnitTree& tree, const UnitIndex& index, base::Date on) {
  std::unordered_map<UnitId, std::vector<const UnitVersion*>> ended;
  for (const auto& layer : index.layers())
    for (const auto unit : layer->hamlets()) {
      const auto& last = layer->versions_at(unit).back();
      if (last.valid.to > on || tree.successor_of(last.id, on)) continue;
      if (const auto above = tree.successor_of(last.parent, on)) ended[*above].push_back(&last);
    }
  EndedLeaves leaves;
  for (auto& [above, versions] : ended) {
    std::sort(versions.begin(), versions.end(), [](const UnitVersion* left, const UnitVersion* right) {
      return std::tie(left->code, left->id) < std::tie(right->code, right->id);
    });
    for (const auto* version : versions) leaves[above].push_back(version->id);
  }
  return leaves;
}

std::vector<UnitId> rows_below(const UnitTree& tree, UnitId under, UnitLevel level, base::Date on,
                               const EndedLeaves& ended) {
  std::vector<UnitId> rows;
  for (const auto child : tree.children_of(under, on)) {
    const auto child_level = tree.find(child, on)->level;
    if (child_level >= level) {
      if (!is_leaf_level(child_level) || is_leaf_level(level)) rows.push_back(child);
      continue;
    }
    const auto below = is_leaf_level(child_level) ? std::vector<UnitId>{} : rows_below(tree, child, level, on, ended);
    append(rows, below);
    if (below.empty() && !is_leaf_level(level)) rows.push_back(child);
  }
  if (const auto here = ended.find(under); here != ended.end() && is_leaf_level(level)) append(rows, here->second);
  return rows;
}

// The rows of hamlets by the parent under which they were recorded. Neighbours share a parent, so the last answer is
// asked first.
struct RowOfParent {
  const UnitTree& tree;
  const std::unordered_map<UnitId, std::int32_t>& row_of_unit;
  base::Date on;
  std::unordered_map<UnitId, std::int32_t> known = {};
  std::optional<UnitId> last_parent = {};
  std::int32_t last_row = HamletRows::NO_ROW;

  [[nodiscard]] std::int32_t get(UnitId parent) {
    if (last_parent == parent) return last_row;
    const auto [found, is_new] = known.try_emplace(parent, HamletRows::NO_ROW);
    if (is_new) found->second = row_above(tree.successor_of(parent, on));
    last_parent = parent;
    last_row = found->second;
    return last_row;
  }

  // Who lived in a hamlet that ended is counted where its people went, else with what it last lay in.
  [[nodiscard]] std::int32_t row_of_ended(const UnitVersion& last, bool has_own) {
    const auto after = tree.successor_of(last.id, on);
    if (const auto own = row_of_unit.find(after.value_or(last.id)); has_own && own != row_of_unit.end())
      return own->second;
    return after ? row_above(after) : get(last.parent);
  }

  // The row of a unit or of the nearest unit above it that has one.
  [[nodiscard]] std::int32_t row_above(std::optional<UnitId> unit) const {
    for (; unit; unit = tree.parent_of(*unit, on))
      if (const auto found = row_of_unit.find(*unit); found != row_of_unit.end()) return found->second;
    return HamletRows::NO_ROW;
  }
};

}  // namespace

std::vector<UnitId> UnitTree::descendants(UnitId id, UnitLevel level, base::Date on) const {
  const auto* version = find(id, on);
  if (version == nullptr) return {};
  if (version->level == level) return {id};
  std::vector<UnitId> found;
  if (version->level < level)
    for (const auto child : children_of(id, on)) append(found, descendants(child, level, on));
  return found;
}

std::vector<UnitId> UnitTree::hamlets_under(UnitId id, base::Date on) const {
  return descendants(id, UnitLevel::hamlet, on);
}

std::vector<UnitLevel> UnitTree::levels_on(base::Date on) const {
  std::array<bool, UNIT_LEVEL_WORDS.size()> exists{};
  exists[static_cast<std::size_t>(UnitLevel::hamlet)] = true;
  exists[static_cast<std::size_t>(UnitLevel::facility)] = true;
  for (const auto& version : index_->layers().front()->versions())
    if (version.valid.contains(on)) exists[static_cast<std::size_t>(version.level)] = true;
  std::vector<UnitLevel> levels;
  for (const auto& word : UNIT_LEVEL_WORDS)
    if (exists[static_cast<std::size_t>(word.value)]) levels.push_back(word.value);
  return levels;
}

std::vector<AncestorSpan> UnitTree::ancestor_spans(UnitId id) const {
  SpanWalk walk{*this};
  for (const auto& version : versions_of(id)) walk.visit(id, version.valid);
  return coalesced(std::move(walk.spans));
}

HamletRows UnitTree::hamlet_rows(UnitId under, UnitLevel level, base::Date on) const {
  HamletRows table;
  table.row_of.assign(hamlet_count(), HamletRows::NO_ROW);
  const auto* whole = find(under, on);
  if (whole == nullptr) return table;
  if (whole->level < level)
    table.rows = rows_below(*this, under, level, on,
                            is_leaf_level(level) ? ended_leaves(*this, *index_, on) : EndedLeaves());
  if (whole->level >= level || (table.rows.empty() && !is_leaf_level(level))) table.rows = {under};

  std::unordered_map<UnitId, std::int32_t> row_of_unit;
  for (const auto row : table.rows) row_of_unit.emplace(row, static_cast<std::int32_t>(row_of_unit.size()));
  RowOfParent row_of_parent{*this, row_of_unit, on};
  std::size_t ordinal = 0;
  for (const auto& layer : index_->layers())
    for (const auto unit : layer->hamlets()) {
      const auto versions = layer->versions_at(unit);
      auto& row = table.row_of[ordinal++];
      if (versions.back().valid.to <= on) {
        row = row_of_parent.row_of_ended(versions.back(), is_leaf_level(level));
        continue;
      }
      for (const auto& version : versions) {
        if (!version.valid.contains(on)) continue;
        const auto own = is_leaf_level(level) ? row_of_unit.find(version.id) : row_of_unit.end();
        row = own != row_of_unit.end() ? own->second : row_of_parent.get(version.parent);
      }
    }
  return table;
}

std::size_t UnitTree::hamlet_count() const {
  return index_->hamlet_count();
}
std::optional<std::uint32_t> UnitTree::hamlet_ordinal(UnitId id) const {
  return index_->hamlet_ordinal(id);
}
UnitId UnitTree::hamlet_at(std::uint32_t ordinal) const {
  return index_->hamlet_at(ordinal);
}

std::vector<UnitId> UnitTree::without_successor(UnitLevel level, base::Date on) const {
  std::vector<UnitId> lost;
  const auto& official = *index_->layers().front();
  for (std::uint32_t unit = 0; unit < official.unit_count(); ++unit) {
    const auto& last = official.versions_at(unit).back();
    if (last.level == level && last.valid.to <= on && !successor_of(last.id, on)) lost.push_back(last.id);
  }
  return lost;
}

std::vector<UnitVersion> UnitTree::all_versions() const {
  std::vector<UnitVersion> all;
  for (const auto& layer : index_->layers()) all.insert(all.end(), layer->versions().begin(), layer->versions().end());
  return all;
}

std::vector<LineageEdge> UnitTree::all_edges() const {
  std::vector<LineageEdge> all;
  for (const auto& layer : index_->layers()) all.insert(all.end(), layer->edges().begin(), layer->edges().end());
  return all;
}

}  // namespace mangnon::domain
