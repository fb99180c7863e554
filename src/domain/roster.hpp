// The people of a round: the investigators (điều tra viên) of each commune and the officers who do the work, each with
// telephone and area. Whoever is changed or leaves keeps the line that was, with its last day: who was in charge then
// can be asked. Pure. Source: docs/domain/round_people.md ROSTER-1 … ROSTER-7; REQ-43 … REQ-46; domain.md 6.8.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"
#include "domain/round.hpp"

namespace mangnon::domain {

enum class RosterKind { investigator, officer };
inline constexpr std::array<Word<RosterKind>, 2> ROSTER_KIND_WORDS = {{
    {RosterKind::investigator, "investigator", "Điều tra viên", "Investigator"},
    {RosterKind::officer, "officer", "Cán bộ thực hiện", "Officer"},
}};
constexpr const auto& words_of(RosterKind) {
  return ROSTER_KIND_WORDS;
}

enum class RosterLeaving { left, replaced, mistake };
inline constexpr std::array<Word<RosterLeaving>, 3> ROSTER_LEAVING_WORDS = {{
    {RosterLeaving::left, "left", "Thôi nhiệm vụ", "Left"},
    {RosterLeaving::replaced, "replaced", "Có người khác thay", "Replaced by somebody"},
    {RosterLeaving::mistake, "mistake", "Ghi nhầm", "Entered by mistake"},
}};
constexpr const auto& words_of(RosterLeaving) {
  return ROSTER_LEAVING_WORDS;
}

// What holds of somebody from a day on, until the next one.
struct RosterFacts {
  base::Date from{};
  RosterKind kind{};
  SensitiveText name{};
  std::optional<int> birth_year{};
  SensitiveText position{};    // and body: "Cán bộ LĐTBXH, UBND xã"
  SensitiveText phone{};       // may be empty
  SensitiveText task{};        // may be empty
  std::vector<UnitId> area{};  // hamlets of a commune, units below a wider one; none: all of the unit
  bool is_trained = false;
  SensitiveText note{};
  base::Moment at{};
  UserId by{};

  bool operator==(const RosterFacts&) const = default;
};

struct RosterEnd {
  base::Date on{};  // the first day without them
  RosterLeaving reason{};
  SensitiveText note{};
  base::Moment at{};
  UserId by{};

  bool operator==(const RosterEnd&) const = default;
};

struct RosterEntry {
  RosterId id{};
  RoundId round{};
  UnitId unit{};                     // whose list it is
  std::vector<RosterFacts> facts{};  // at least one, in order of days
  std::optional<RosterEnd> ended{};

  bool operator==(const RosterEntry&) const = default;
  [[nodiscard]] int version() const { return static_cast<int>(facts.size()) + (ended ? 1 : 0); }
  [[nodiscard]] bool was_real() const { return !ended || ended->reason != RosterLeaving::mistake; }
  // What holds on a day; null before the first one, and from the end on.
  [[nodiscard]] const RosterFacts* on(base::Date day) const;
};

// ROSTER-3 of somebody to be listed, or whose facts change (`entry` as it would be), beside the unit's other entries.
// RETURNS all that is wrong.
[[nodiscard]] base::Failures check_roster(const RosterEntry& entry, std::span<const RosterEntry> others);
// ROSTER-4. REQUIRES the entry not to have ended.
[[nodiscard]] base::Failures check_roster_end(const RosterEntry& entry, base::Date on);

// ROSTER-5: how many investigators a commune has on a day, and how many too few or too many by the round's rule.
struct RosterCount {
  int people = 0;  // investigators
  int missing = 0;
  int extra = 0;
  std::vector<UnitId> without{};  // hamlets that nobody has, where each is to have one

  bool operator==(const RosterCount&) const = default;
};
[[nodiscard]] RosterCount count_roster(RosterRule rule, std::span<const RosterEntry> entries,
                                       std::span<const UnitId> hamlets, base::Date on);

}  // namespace mangnon::domain
