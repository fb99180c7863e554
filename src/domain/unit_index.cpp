#include "domain/unit_index.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

std::vector<std::uint32_t> positions(std::size_t count) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

// The stretch of `ordered` whose key equals `key`.
template <class Key, class KeyOf>
std::span<const std::uint32_t> equal_stretch(std::span<const std::uint32_t> ordered, const Key& key, KeyOf key_of) {
  const auto begin =
      std::partition_point(ordered.begin(), ordered.end(), [&](std::uint32_t at) { return key_of(at) < key; });
  const auto end = std::partition_point(begin, ordered.end(), [&](std::uint32_t at) { return key_of(at) == key; });
  return {begin, end};
}

std::vector<UnitVersion> joined(const UnitLayer& older, std::vector<UnitVersion> newer) {
  std::vector<UnitVersion> all(older.versions().begin(), older.versions().end());
  all.insert(all.end(), std::make_move_iterator(newer.begin()), std::make_move_iterator(newer.end()));
  return all;
}

}  // namespace

UnitLayer::UnitLayer(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges) : edges_(std::move(edges)) {
  group_versions(std::move(versions));
  index_versions();
  index_edges();
}

void UnitLayer::group_versions(std::vector<UnitVersion> versions) {
  std::vector<std::uint32_t> unit_of_version;
  unit_of_version.reserve(versions.size());
  unit_of_.reserve(versions.size());
  for (const auto& version : versions)
    unit_of_version.push_back(
        unit_of_.try_emplace(version.id, static_cast<std::uint32_t>(unit_of_.size())).first->second);
  auto order = positions(versions.size());
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(unit_of_version[a], versions[a].valid.from) <
           std::pair(unit_of_version[b], versions[b].valid.from);
  });
  versions_.reserve(versions.size());
  for (const auto at : order) {
    if (unit_of_version[at] == first_version_.size())
      first_version_.push_back(static_cast<std::uint32_t>(versions_.size()));
    versions_.push_back(std::move(versions[at]));
  }
  first_version_.push_back(static_cast<std::uint32_t>(versions_.size()));
}

void UnitLayer::index_versions() {
  by_code_ = positions(versions_.size());
  std::sort(by_code_.begin(), by_code_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(versions_[a].code, versions_[a].valid.from, a) <
           std::tie(versions_[b].code, versions_[b].valid.from, b);
  });
  by_parent_ = by_code_;
  std::stable_sort(by_parent_.begin(), by_parent_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return versions_[a].parent < versions_[b].parent; });
  for (std::uint32_t unit = 0; unit < unit_count(); ++unit)
    if (is_leaf_level(versions_at(unit).front().level)) hamlets_.push_back(unit);
}

void UnitLayer::index_edges() {
  std::stable_sort(edges_.begin(), edges_.end(),
                   [](const LineageEdge& a, const LineageEdge& b) { return a.from < b.from; });
  edges_by_to_ = positions(edges_.size());
  std::stable_sort(edges_by_to_.begin(), edges_by_to_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return edges_[a].to < edges_[b].to; });
}

std::span<const UnitVersion> UnitLayer::versions_at(std::uint32_t unit) const {
  const auto first = first_version_[unit];
  return std::span(versions_).subspan(first, first_version_[unit + 1] - first);
}

std::span<const UnitVersion> UnitLayer::versions_of(UnitId id) const {
  const auto found = unit_of_.find(id);
  if (found == unit_of_.end()) return {};
  return versions_at(found->second);
}

std::span<const std::uint32_t> UnitLayer::with_code(std::string_view code) const {
  return equal_stretch(by_code_, code, [&](std::uint32_t at) { return std::string_view(versions_[at].code); });
}

std::span<const std::uint32_t> UnitLayer::recorded_under(UnitId parent) const {
  return equal_stretch(by_parent_, parent, [&](std::uint32_t at) { return versions_[at].parent; });
}

std::span<const LineageEdge> UnitLayer::edges_from(UnitId id) const {
  const auto begin =
      std::partition_point(edges_.begin(), edges_.end(), [&](const LineageEdge& edge) { return edge.from < id; });
  const auto end = std::partition_point(begin, edges_.end(), [&](const LineageEdge& edge) { return edge.from == id; });
  return {begin, end};
}

std::span<const std::uint32_t> UnitLayer::edges_to(UnitId id) const {
  return equal_stretch(edges_by_to_, id, [&](std::uint32_t at) { return edges_[at].to; });
}

std::optional<std::uint32_t> UnitLayer::hamlet_position(UnitId id) const {
  const auto found = unit_of_.find(id);
  if (found == unit_of_.end()) return std::nullopt;
  const auto position = std::lower_bound(hamlets_.begin(), hamlets_.end(), found->second);
  if (position == hamlets_.end() || *position != found->second) return std::nullopt;
  return static_cast<std::uint32_t>(position - hamlets_.begin());
}

UnitIndex::UnitIndex(std::shared_ptr<const UnitLayer> official) : layers_{std::move(official)} {}

UnitIndex UnitIndex::with(std::vector<UnitVersion> hamlets) const {
  auto index = *this;
  while (index.layers_.size() > 1 && index.layers_.back()->versions().size() < 2 * hamlets.size()) {
    hamlets = joined(*index.layers_.back(), std::move(hamlets));
    index.layers_.pop_back();
  }
  index.layers_.push_back(std::make_shared<const UnitLayer>(std::move(hamlets), std::vector<LineageEdge>{}));
  return index;
}

std::span<const UnitVersion> UnitIndex::versions_of(UnitId id) const {
  for (const auto& layer : layers_)
    if (const auto versions = layer->versions_of(id); !versions.empty()) return versions;
  return {};
}

std::vector<const UnitVersion*> UnitIndex::with_code(std::string_view code) const {
  std::vector<const UnitVersion*> found;
  for (const auto& layer : layers_)
    for (const auto at : layer->with_code(code)) found.push_back(&layer->versions()[at]);
  return found;
}

const LineageEdge* UnitIndex::default_edge(UnitId id) const {
  for (const auto& layer : layers_)
    for (const auto& edge : layer->edges_from(id))
      if (edge.is_default) return &edge;
  return nullptr;
}

std::vector<LineageEdge> UnitIndex::edges_from(UnitId id) const {
  std::vector<LineageEdge> found;
  for (const auto& layer : layers_) {
    const auto edges = layer->edges_from(id);
    found.insert(found.end(), edges.begin(), edges.end());
  }
  return found;
}

std::vector<LineageEdge> UnitIndex::edges_to(UnitId id) const {
  std::vector<LineageEdge> found;
  for_each_edge_to(id, [&](const LineageEdge& edge) { found.push_back(edge); });
  return found;
}

std::size_t UnitIndex::hamlet_count() const {
  std::size_t count = 0;
  for (const auto& layer : layers_) count += layer->hamlets().size();
  return count;
}

std::optional<std::uint32_t> UnitIndex::hamlet_ordinal(UnitId id) const {
  std::size_t before = 0;
  for (const auto& layer : layers_) {
    if (const auto position = layer->hamlet_position(id)) return static_cast<std::uint32_t>(before + *position);
    before += layer->hamlets().size();
  }
  return std::nullopt;
}

UnitId UnitIndex::hamlet_at(std::uint32_t ordinal) const {
  std::size_t position = ordinal;
  for (const auto& layer : layers_) {
    const auto hamlets = layer->hamlets();
    if (position < hamlets.size()) return layer->versions_at(hamlets[position]).front().id;
    position -= hamlets.size();
  }
  MANGNON_CHECK(false && "hamlet_at: no such ordinal");
  return {};
}

}  // namespace mangnon::domain
