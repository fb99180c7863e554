// The look-ups under UnitTree: which versions a unit has, what bears a code, what was recorded under a parent, which
// lineage edges leave and reach a unit. No rule of time or succession lives here.
//
// A layer is an immutable, fully indexed set of units. An index is a pile of layers: the large official one below, the
// hamlets added since above it, each layer at least twice as large as the next. Adding one hamlet copies only the
// smallest layers; a look-up asks a handful of layers.
//
// 1. Units of an index have distinct ids. 2. Positions of hamlets (facilities among them) follow the order of addition
// and never change.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/unit.hpp"

namespace mangnon::domain {

class UnitLayer {
 public:
  // Versions may come in any order; units keep the order of their first appearance.
  UnitLayer(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges);

  [[nodiscard]] std::span<const UnitVersion> versions() const { return versions_; }  // grouped by unit, oldest first
  [[nodiscard]] std::span<const LineageEdge> edges() const { return edges_; }
  [[nodiscard]] std::size_t unit_count() const { return first_version_.size() - 1; }
  [[nodiscard]] std::span<const UnitVersion> versions_of(UnitId id) const;
  [[nodiscard]] std::span<const UnitVersion> versions_at(std::uint32_t unit) const;
  // Positions in versions(), ordered by valid.from.
  [[nodiscard]] std::span<const std::uint32_t> with_code(std::string_view code) const;
  // Positions in versions(), ordered by code.
  [[nodiscard]] std::span<const std::uint32_t> recorded_under(UnitId parent) const;
  [[nodiscard]] std::span<const LineageEdge> edges_from(UnitId id) const;
  [[nodiscard]] std::span<const std::uint32_t> edges_to(UnitId id) const;  // positions in edges()

  [[nodiscard]] std::span<const std::uint32_t> hamlets() const { return hamlets_; }  // unit by hamlet position
  [[nodiscard]] std::optional<std::uint32_t> hamlet_position(UnitId id) const;

 private:
  void group_versions(std::vector<UnitVersion> versions);
  void index_versions();
  void index_edges();

  std::vector<UnitVersion> versions_;
  std::vector<std::uint32_t> first_version_;  // by unit, with an end mark
  std::unordered_map<UnitId, std::uint32_t> unit_of_;
  std::vector<std::uint32_t> by_code_;
  std::vector<std::uint32_t> by_parent_;
  std::vector<LineageEdge> edges_;  // ordered by from
  std::vector<std::uint32_t> edges_by_to_;
  std::vector<std::uint32_t> hamlets_;
};

class UnitIndex {
 public:
  explicit UnitIndex(std::shared_ptr<const UnitLayer> official);
  [[nodiscard]] UnitIndex with(std::vector<UnitVersion> hamlets) const;

  [[nodiscard]] std::span<const UnitVersion> versions_of(UnitId id) const;
  [[nodiscard]] std::vector<const UnitVersion*> with_code(std::string_view code) const;
  [[nodiscard]] const LineageEdge* default_edge(UnitId id) const;
  [[nodiscard]] std::vector<LineageEdge> edges_from(UnitId id) const;
  [[nodiscard]] std::vector<LineageEdge> edges_to(UnitId id) const;

  [[nodiscard]] std::size_t hamlet_count() const;
  [[nodiscard]] std::optional<std::uint32_t> hamlet_ordinal(UnitId id) const;
  [[nodiscard]] UnitId hamlet_at(std::uint32_t ordinal) const;
  [[nodiscard]] std::span<const std::shared_ptr<const UnitLayer>> layers() const { return layers_; }

  // Calls visit(version) for all versions recorded under a parent, of any time.
  template <class Visit>
  void for_each_recorded_under(UnitId parent, Visit visit) const {
    for (const auto& layer : layers_)
      for (const auto at : layer->recorded_under(parent)) visit(layer->versions()[at]);
  }
  // Calls visit(edge) for all edges that reach a unit.
  template <class Visit>
  void for_each_edge_to(UnitId id, Visit visit) const {
    for (const auto& layer : layers_)
      for (const auto at : layer->edges_to(id)) visit(layer->edges()[at]);
  }

 private:
  std::vector<std::shared_ptr<const UnitLayer>> layers_;
};

}  // namespace mangnon::domain
