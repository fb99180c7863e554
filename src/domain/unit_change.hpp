// What befell a hamlet or facility after it was recorded (a new name, another commune, its end), and where the people
// of a commune went whose successor the official lists do not tell. Each is kept as it was recorded; what a unit was on
// a day is the fold of its first version and its changes, and what was known at a moment is the fold of those recorded
// by then. Source: docs/domain/units.md UNIT-10, UNIT-11, UNIT-16, UNIT-17, UNIT-18.
//
// Invariants
// 1. Changes of a unit are numbered from 1 without gap and in order of their days: each begins no earlier than the
//    unit's last version (UNIT_CHANGE_TOO_EARLY).
// 2. A unit is never without a day of its own: it ends after it began.
// 3. An ended unit has at most one default successor (UNIT_HAS_SUCCESSOR), alive on the day of the edge, never itself.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"
#include "domain/unit_tree.hpp"

namespace mangnon::domain {

enum class UnitChangeKind { renamed, moved, closed, reopened };
inline constexpr std::array<Word<UnitChangeKind>, 4> UNIT_CHANGE_KIND_WORDS = {{
    {UnitChangeKind::renamed, "renamed", "Đổi tên", "Renamed"},
    {UnitChangeKind::moved, "moved", "Chuyển sang xã khác", "Moved to another commune"},
    {UnitChangeKind::closed, "closed", "Ngừng hoạt động", "Closed"},
    {UnitChangeKind::reopened, "reopened", "Mở lại (ghi sai)", "Reopened (recorded wrongly)"},
}};
constexpr const auto& words_of(UnitChangeKind) {
  return UNIT_CHANGE_KIND_WORDS;
}

struct UnitChange {
  UnitId unit{};
  int number = 0;  // of the unit's changes, from 1
  UnitChangeKind kind{};
  base::Date on{};     // the first day on which it is true; of a reopening the day of the closing taken back
  std::string name{};  // renamed
  UnitId parent{};     // moved
  std::string act{};   // number of the deciding document; empty when none is stated
  base::Moment recorded_at{};
  UserId recorded_by{};

  bool operator==(const UnitChange&) const = default;
};

// A default lineage edge that a person added.
struct AddedSuccession {
  UnitId from{};
  UnitId to{};
  base::Date on{};
  std::string act{};
  base::Moment recorded_at{};
  UserId recorded_by{};

  bool operator==(const AddedSuccession&) const = default;
};

struct UnitAmendments {
  std::vector<UnitChange> changes{};           // by unit and number
  std::vector<AddedSuccession> successions{};  // by unit

  [[nodiscard]] std::size_t size() const { return changes.size() + successions.size(); }
  bool operator==(const UnitAmendments&) const = default;
};

// The versions after one change. REQUIRES check_change to allow it.
[[nodiscard]] std::vector<UnitVersion> apply_change(std::vector<UnitVersion> versions, const UnitChange& change);

// The tree with everything amended that was recorded by a moment (absent: everything); the same tree when that is
// nothing. Ordinals of hamlets stay. `plain`: units as first recorded; a change of none of them is passed over. Throws
// base::BrokenInvariant on what the checks below would refuse.
[[nodiscard]] UnitTreePtr with_amendments(const UnitTreePtr& plain, const UnitAmendments& amendments,
                                          std::optional<base::Moment> known_at = std::nullopt);

// Whether the change fits the unit. FAILS UNIT_NOT_LOCAL, UNIT_CLOSED (it has ended; but for reopening),
// UNIT_NOT_CLOSED (reopening), UNIT_CHANGE_TOO_EARLY, UNIT_MOVE_NOT_IN_LINEAGE (its commune did not go to that one on
// that day).
[[nodiscard]] base::Result<bool> check_change(const UnitTree& tree, const UnitChange& change);

// FAILS UNIT_NOT_ENDED (or no commune), UNIT_HAS_SUCCESSOR, SUCCESSION_ON_ANOTHER_DAY, UNIT_NOT_AT_DATE (the
// successor), SUCCESSOR_HOLDS_NO_HAMLETS, SUCCESSION_IN_A_CIRCLE.
[[nodiscard]] base::Result<bool> check_succession(const UnitTree& tree, const AddedSuccession& succession);

// Hamlets and facilities that follow the lineage of a unit: recorded under it or under what became it.
[[nodiscard]] std::vector<UnitId> leaves_following(const UnitTree& tree, UnitId unit);

// The ended unit at which the lineage of a hamlet or facility breaks on a day; absent while it lies somewhere, and when
// it is not alive itself.
[[nodiscard]] std::optional<UnitId> lost_in(const UnitTree& tree, UnitId leaf, base::Date on);

// Communes in which the people of an ended one may be: of the same district or province, begun or named anew on the day
// after its end. A hint for a person, by code.
[[nodiscard]] std::vector<UnitId> likely_successors(const UnitTree& tree, UnitId ended);

}  // namespace mangnon::domain
