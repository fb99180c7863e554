// The map of all units over all time. It answers what a place was called, where it belonged and what lay in it on any
// day, so that the register can print December 2018 as it was in December 2018 and again in today's communes.
// A hamlet keeps the commune under which it was recorded; when that commune ended, the tree follows the lineage to
// where its people are now. A reform therefore rewrites neither children nor hamlets.
// Source: docs/domain/units.md (UNIT-1 … UNIT-15).
//
// Invariants:
// 1. A tree never changes; with_hamlets gives another tree that shares what is equal. Pointers and spans from a tree
//    live as long as that tree.
// 2. Every unit alive on a day has at most one chain of ancestors on that day (UNIT-9).
// 3. A hamlet's (or facility's) ordinal is its place in the order of addition: dense from 0, the same in every later
//    tree.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/unit.hpp"

namespace mangnon::domain {

class UnitIndex;
class UnitTree;
using UnitTreePtr = std::shared_ptr<const UnitTree>;

// A unit in which another one lay, and when.
struct AncestorSpan {
  UnitId ancestor;
  base::Interval valid;

  bool operator==(const AncestorSpan&) const = default;
};

// The rows of a table over places, and for each hamlet its row: the counting engine adds by array index.
struct HamletRows {
  std::vector<UnitId> rows;          // in order of code
  std::vector<std::int32_t> row_of;  // by hamlet ordinal; NO_ROW when the hamlet is not counted in this table
  static constexpr std::int32_t NO_ROW = -1;
};

class UnitTree {
 public:
  // Throws base::BrokenInvariant when the versions break the invariants of unit.hpp. Order of hamlets = order given.
  [[nodiscard]] static UnitTreePtr build(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges);
  // The tree with more hamlets or facilities, each new to it, one version each. Cheap: shares what exists.
  // FAILS UNIT_PARENT_NOT_ALIVE (parent absent at valid.from), UNIT_ALREADY_EXISTS (id or code taken). Field "[i]".
  [[nodiscard]] base::Result<UnitTreePtr> with_hamlets(std::vector<UnitVersion> hamlets) const;
  // The tree with a hamlet added.
  [[nodiscard]] base::Result<UnitTreePtr> with_hamlet(UnitVersion hamlet) const;
  // The tree with all versions of these units replaced or added, and edges added: renames, mergers of hamlets, a new
  // official list. Rebuilds everything (some tens of milliseconds); hamlet ordinals stay.
  [[nodiscard]] UnitTreePtr with_changes(std::vector<UnitVersion> versions, std::vector<LineageEdge> edges) const;

  [[nodiscard]] UnitId nation() const;
  // What the unit was on a day; null when it did not exist then.
  [[nodiscard]] const UnitVersion* find(UnitId id, base::Date on) const;
  // FAILS UNIT_NOT_FOUND, UNIT_NOT_AT_DATE.
  [[nodiscard]] base::Result<const UnitVersion*> get(UnitId id, base::Date on) const;
  // The last thing the unit was, alive or not; null when the id is unknown.
  [[nodiscard]] const UnitVersion* find_latest(UnitId id) const;
  // Oldest first; empty when the id is unknown.
  [[nodiscard]] std::span<const UnitVersion> versions_of(UnitId id) const;

  // FAILS UNIT_NOT_FOUND (no such code ever), UNIT_NOT_AT_DATE (params: code, date, when it was what),
  // UNIT_CODE_AMBIGUOUS (no date given and the code named different units; params: code, candidates).
  [[nodiscard]] base::Result<UnitId> find_by_code(std::string_view code, std::optional<base::Date> on) const;
  // A code, or "uid:" and a UUID. FAILS as find_by_code.
  [[nodiscard]] base::Result<UnitId> resolve(std::string_view text, std::optional<base::Date> on) const;
  // A hamlet or facility of a commune by its name or short name ("Thôn 1", "1"), compared by folded keys.
  [[nodiscard]] std::optional<UnitId> find_hamlet(UnitId commune, std::string_view name, base::Date on,
                                                  const std::function<std::string(std::string_view)>& fold) const;

  // The unit directly above on a day: the recorded parent or, when that has ended, its default successor. Absent for
  // the nation, for a unit not alive, and where the lineage is broken (UNIT-11).
  [[nodiscard]] std::optional<UnitId> parent_of(UnitId id, base::Date on) const;
  // Units directly below on a day, sorted by code.
  [[nodiscard]] std::vector<UnitId> children_of(UnitId id, base::Date on) const;
  // From the parent up to the nation.
  [[nodiscard]] std::vector<UnitId> ancestors_of(UnitId id, base::Date on) const;
  [[nodiscard]] std::optional<UnitId> ancestor_at_level(UnitId id, UnitLevel level, base::Date on) const;
  // True also for a unit within itself; false when either is not alive on that day.
  [[nodiscard]] bool is_within(UnitId descendant, UnitId ancestor, base::Date on) const;
  // Units of exactly that level under (or being) `id` on a day, in tree order: parents by code, children by code.
  [[nodiscard]] std::vector<UnitId> descendants(UnitId id, UnitLevel level, base::Date on) const;
  [[nodiscard]] std::vector<UnitId> hamlets_under(UnitId id, base::Date on) const;
  // Levels that exist on a day, nation first; the leaves are always there.
  [[nodiscard]] std::vector<UnitLevel> levels_on(base::Date on) const;
  // "Thôn 1, Xã Bình Đông, Huyện Bình Sơn, Tỉnh Quảng Ngãi"; "" when not alive. The nation is left out.
  [[nodiscard]] std::string full_name(UnitId id, base::Date on) const;

  // Every unit in which this one ever lay, itself included, oldest first per ancestor: the rows of a closure table.
  [[nodiscard]] std::vector<AncestorSpan> ancestor_spans(UnitId id) const;
  // Rows for a table of `under` by `level`: on the way down, the first units at or below that level; a unit without
  // units below (an island district) stands for itself, so that the rows always add up to the whole (UNIT-13). By
  // hamlet, the rows are the hamlets and facilities. No rows when `under` is not alive.
  [[nodiscard]] HamletRows hamlet_rows(UnitId under, UnitLevel level, base::Date on) const;

  [[nodiscard]] std::size_t hamlet_count() const;
  [[nodiscard]] std::optional<std::uint32_t> hamlet_ordinal(UnitId id) const;
  [[nodiscard]] UnitId hamlet_at(std::uint32_t ordinal) const;  // REQUIRES ordinal < hamlet_count()

  // The unit itself when alive on that day, else where its people went by default; absent when unknown or not yet.
  [[nodiscard]] std::optional<UnitId> successor_of(UnitId id, base::Date on) const;
  [[nodiscard]] std::vector<LineageEdge> edges_from(UnitId id) const;
  [[nodiscard]] std::vector<LineageEdge> edges_to(UnitId id) const;
  // Official units of a level that have ended by a day and whose people cannot be followed to it: a person must decide
  // (UNIT-11). In the order of the lists.
  [[nodiscard]] std::vector<UnitId> without_successor(UnitLevel level, base::Date on) const;

  [[nodiscard]] std::vector<UnitVersion> all_versions() const;
  [[nodiscard]] std::vector<LineageEdge> all_edges() const;

  explicit UnitTree(std::shared_ptr<const UnitIndex> index);  // for build and with_…: only they make an index

 private:
  std::shared_ptr<const UnitIndex> index_;
};

}  // namespace mangnon::domain
