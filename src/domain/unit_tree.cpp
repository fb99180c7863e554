#include "domain/unit_tree.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/unit_failures.hpp"
#include "domain/unit_index.hpp"

namespace mangnon::domain {

namespace {

// Longer chains of succession or of parents than this are circles.
constexpr int LONGEST_CHAIN = 64;

const UnitVersion* version_on(std::span<const UnitVersion> versions, base::Date on) {
  for (const auto& version : versions)
    if (version.valid.contains(on)) return &version;
  return nullptr;
}

bool overlap(const base::Interval& a, const base::Interval& b) {
  return a.from < b.to && b.from < a.to;
}

// The invariants of unit.hpp, on data that every installation shares.
void check_layer(const UnitLayer& layer) {
  std::unordered_map<std::string_view, std::vector<const UnitVersion*>> official;
  for (std::uint32_t unit = 0; unit < layer.unit_count(); ++unit) {
    const auto versions = layer.versions_at(unit);
    for (std::size_t i = 0; i < versions.size(); ++i) {
      MANGNON_CHECK(versions[i].valid.from < versions[i].valid.to);
      MANGNON_CHECK(versions[i].level == versions[0].level);
      if (i > 0) MANGNON_CHECK(versions[i - 1].valid.to <= versions[i].valid.from);
      if (!is_leaf_level(versions[i].level)) official[versions[i].code].push_back(&versions[i]);
    }
  }
  for (const auto& [code, versions] : official)
    for (std::size_t i = 0; i < versions.size(); ++i)
      for (std::size_t j = i + 1; j < versions.size(); ++j)
        MANGNON_CHECK(!overlap(versions[i]->valid, versions[j]->valid));
  const LineageEdge* last_default = nullptr;
  for (const auto& edge : layer.edges()) {
    MANGNON_CHECK(!layer.versions_of(edge.from).empty() && !layer.versions_of(edge.to).empty());
    if (!edge.is_default) continue;
    MANGNON_CHECK(last_default == nullptr || last_default->from != edge.from);
    last_default = &edge;
  }
}

std::string candidates_of(const std::vector<const UnitVersion*>& versions) {
  std::vector<std::string> texts;
  for (const auto* version : versions) texts.push_back(describe_version(*version));
  return base::join(texts, "; ");
}

bool by_code_then_id(const UnitVersion* a, const UnitVersion* b) {
  if (a->code != b->code) return a->code < b->code;
  return a->id < b->id;
}

// Units that are no longer alive on a day and whose people are by default in `id` then; `id` first.
std::vector<UnitId> followed_into(const UnitIndex& index, UnitId id, base::Date on) {
  std::vector<UnitId> units{id};
  for (std::size_t i = 0; i < units.size(); ++i) {
    index.for_each_edge_to(units[i], [&](const LineageEdge& edge) {
      if (edge.is_default && edge.on <= on && version_on(index.versions_of(edge.from), on) == nullptr)
        units.push_back(edge.from);
    });
    MANGNON_CHECK(units.size() < 100'000);
  }
  return units;
}

}  // namespace

UnitTree::UnitTree(std::shared_ptr<const UnitIndex> index) : index_(std::move(index)) {}

UnitTreePtr UnitTree::build(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges) {
  auto layer = std::make_shared<const UnitLayer>(std::move(versions), std::move(edges));
  check_layer(*layer);
  return std::make_shared<const UnitTree>(std::make_shared<const UnitIndex>(std::move(layer)));
}

base::Result<UnitTreePtr> UnitTree::with_hamlet(UnitVersion hamlet) const {
  std::vector<UnitVersion> one;
  one.push_back(std::move(hamlet));
  return with_hamlets(std::move(one));
}

base::Result<UnitTreePtr> UnitTree::with_hamlets(std::vector<UnitVersion> hamlets) const {
  std::unordered_set<UnitId> ids;
  std::unordered_set<std::string_view> codes;
  for (std::size_t i = 0; i < hamlets.size(); ++i) {
    const auto& hamlet = hamlets[i];
    const auto field = "[" + std::to_string(i) + "]";
    MANGNON_CHECK(is_leaf_level(hamlet.level) && hamlet.valid.from < hamlet.valid.to);
    const bool code_taken =
        !hamlet.code.empty() && (!codes.insert(hamlet.code).second || !index_->with_code(hamlet.code).empty());
    if (code_taken || !ids.insert(hamlet.id).second || !index_->versions_of(hamlet.id).empty())
      return base::fail(UNIT_ALREADY_EXISTS, field, {hamlet.code});
    const auto* parent = find(hamlet.parent, hamlet.valid.from);
    if (parent == nullptr || is_leaf_level(parent->level))
      return base::fail(UNIT_PARENT_NOT_ALIVE, field, {base::format_vi(hamlet.valid.from)});
  }
  return std::make_shared<const UnitTree>(std::make_shared<const UnitIndex>(index_->with(std::move(hamlets))));
}

UnitTreePtr UnitTree::with_changes(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges) const {
  std::unordered_map<UnitId, std::vector<UnitVersion>> changed;
  for (const auto& version : versions) changed[version.id].push_back(version);
  std::vector<UnitVersion> all;
  std::unordered_set<UnitId> placed;
  for (auto& version : all_versions()) {
    const auto found = changed.find(version.id);
    if (found == changed.end())
      all.push_back(std::move(version));
    else if (placed.insert(version.id).second)
      all.insert(all.end(), found->second.begin(), found->second.end());
  }
  for (auto& version : versions)
    if (!placed.contains(version.id)) all.push_back(std::move(version));
  auto all_of_edges = all_edges();
  all_of_edges.insert(all_of_edges.end(), edges.begin(), edges.end());
  return build(std::move(all), std::move(all_of_edges));
}

UnitId UnitTree::nation() const {
  const auto& official = *index_->layers().front();
  for (const auto at : official.recorded_under(UnitId{}))
    if (official.versions()[at].level == UnitLevel::nation) return official.versions()[at].id;
  MANGNON_CHECK(false && "nation: the tree has no root");
  return {};
}

const UnitVersion* UnitTree::find(UnitId id, base::Date on) const {
  return version_on(index_->versions_of(id), on);
}

base::Result<const UnitVersion*> UnitTree::get(UnitId id, base::Date on) const {
  const auto versions = versions_of(id);
  if (versions.empty()) return base::fail(UNIT_NOT_FOUND, {}, {"uid:" + id.text()});
  if (const auto* version = version_on(versions, on)) return version;
  return base::fail(UNIT_NOT_AT_DATE, {}, {"uid:" + id.text(), base::format_vi(on), describe_version(versions.back())});
}

const UnitVersion* UnitTree::find_latest(UnitId id) const {
  const auto versions = versions_of(id);
  return versions.empty() ? nullptr : &versions.back();
}

std::span<const UnitVersion> UnitTree::versions_of(UnitId id) const {
  return index_->versions_of(id);
}

base::Result<UnitId> UnitTree::find_by_code(std::string_view code, std::optional<base::Date> on) const {
  const auto versions = code.empty() ? std::vector<const UnitVersion*>{} : index_->with_code(code);
  if (versions.empty()) return base::fail(UNIT_NOT_FOUND, {}, {std::string(code)});
  if (on) {
    for (const auto* version : versions)
      if (version->valid.contains(*on)) return version->id;
    return base::fail(UNIT_NOT_AT_DATE, {}, {std::string(code), base::format_vi(*on), candidates_of(versions)});
  }
  for (const auto* version : versions)
    if (version->id != versions.front()->id)
      return base::fail(UNIT_CODE_AMBIGUOUS, {}, {std::string(code), candidates_of(versions)});
  return versions.front()->id;
}

base::Result<UnitId> UnitTree::resolve(std::string_view text, std::optional<base::Date> on) const {
  constexpr std::string_view UID = "uid:";
  text = base::trim(text);
  if (text.substr(0, UID.size()) != UID) return find_by_code(text, on);
  const auto id = base::parse_id<UnitId>(text.substr(UID.size()));
  if (!id || versions_of(*id).empty()) return base::fail(UNIT_NOT_FOUND, {}, {std::string(text)});
  if (on) MANGNON_CHECKED(get(*id, *on));
  return *id;
}

std::optional<UnitId> UnitTree::find_hamlet(UnitId commune, std::string_view name, base::Date on,
                                            const std::function<std::string(std::string_view)>& fold) const {
  const auto wanted = fold(name);
  std::vector<UnitId> same_short_name;
  for (const auto id : children_of(commune, on)) {
    const auto* version = find(id, on);
    if (!is_leaf_level(version->level)) continue;
    if (fold(version->name) == wanted) return id;
    if (fold(version->short_name) == wanted) same_short_name.push_back(id);
  }
  if (same_short_name.size() != 1) return std::nullopt;
  return same_short_name.front();
}

std::optional<UnitId> UnitTree::successor_of(UnitId id, base::Date on) const {
  for (int step = 0; step < LONGEST_CHAIN; ++step) {
    const auto versions = versions_of(id);
    if (versions.empty() || on < versions.front().valid.from) return std::nullopt;
    if (version_on(versions, on) != nullptr) return id;
    const auto* edge = index_->default_edge(id);
    if (edge == nullptr || on < edge->on) return std::nullopt;
    id = edge->to;
  }
  MANGNON_CHECK(false && "successor_of: a circle of lineage edges");
  return std::nullopt;
}

std::optional<UnitId> UnitTree::parent_of(UnitId id, base::Date on) const {
  const auto* version = find(id, on);
  if (version == nullptr || version->parent.is_nil()) return std::nullopt;
  return successor_of(version->parent, on);
}

std::vector<UnitId> UnitTree::children_of(UnitId id, base::Date on) const {
  if (find(id, on) == nullptr) return {};
  std::vector<const UnitVersion*> children;
  for (const auto recorded : followed_into(*index_, id, on))
    index_->for_each_recorded_under(recorded, [&](const UnitVersion& version) {
      if (version.valid.contains(on)) children.push_back(&version);
    });
  std::sort(children.begin(), children.end(), by_code_then_id);
  std::vector<UnitId> ids;
  ids.reserve(children.size());
  for (const auto* child : children) ids.push_back(child->id);
  return ids;
}

std::vector<UnitId> UnitTree::ancestors_of(UnitId id, base::Date on) const {
  std::vector<UnitId> ancestors;
  for (auto above = parent_of(id, on); above; above = parent_of(*above, on)) {
    MANGNON_CHECK(ancestors.size() < LONGEST_CHAIN);
    ancestors.push_back(*above);
  }
  return ancestors;
}

std::optional<UnitId> UnitTree::ancestor_at_level(UnitId id, UnitLevel level, base::Date on) const {
  for (const auto above : ancestors_of(id, on))
    if (find(above, on)->level == level) return above;
  return std::nullopt;
}

bool UnitTree::is_within(UnitId descendant, UnitId ancestor, base::Date on) const {
  if (find(descendant, on) == nullptr || find(ancestor, on) == nullptr) return false;
  if (descendant == ancestor) return true;
  const auto ancestors = ancestors_of(descendant, on);
  return std::find(ancestors.begin(), ancestors.end(), ancestor) != ancestors.end();
}

std::string UnitTree::full_name(UnitId id, base::Date on) const {
  const auto* version = find(id, on);
  if (version == nullptr) return {};
  auto name = version->name;
  for (const auto above : ancestors_of(id, on))
    if (const auto* wider = find(above, on); wider->level != UnitLevel::nation) name += ", " + wider->name;
  return name;
}

std::vector<LineageEdge> UnitTree::edges_from(UnitId id) const {
  return index_->edges_from(id);
}
std::vector<LineageEdge> UnitTree::edges_to(UnitId id) const {
  return index_->edges_to(id);
}

}  // namespace mangnon::domain
