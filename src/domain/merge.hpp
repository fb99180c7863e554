// Two records of one child become one. One record stays and the other ends as merged, for all its time, so that the
// child counts once at every date; the record that stays tells of every day on which either of them was present. Which
// of two facts is right a person says, field by field. What is made here are ordinary actions, so the merger can be
// withdrawn. Source: docs/domain/finding.md DUP-9.
//
// 1. After the actions: on every date the kept record is present exactly when one of the two was, and the other never.
// 2. Facts that are not chosen from the other stay as they were on every date on which the kept record was present.
// 3. What is changed or corrected afterwards holds as far as it would without the merger: no day is written on which
//    the kept record said nothing and the fact goes on as it was (REG-10, REG-11).
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/history.hpp"

namespace mangnon::domain {

// What is true from a date on; in order of dates.
struct DatedChanges {
  base::Date from{};
  FactChanges changes{};

  bool operator==(const DatedChanges&) const = default;
};

// What tells how a fact is meant goes wherever that fact goes: taken with it, never alone.
struct Follower {
  std::string_view key{};
  std::string_view of{};
};
inline constexpr std::array<Follower, 3> FOLLOWERS = {
    {{"birth_precision", "birth_date"}, {"birth_estimated", "birth_date"}, {"id_state", "id_number"}}};

struct MergePlan {
  std::vector<DatedChanges> kept{};
  std::vector<DatedChanges> other{};
  std::vector<Episode>
      episodes{};  // of the other, on the days that the kept record does not hold the code; other's ids
  std::vector<Support> supports{};
};

// `chosen`: keys of CHILD_FIELDS whose latest value is taken from the other, with what follows them. REQUIRES the
// actions of two records, both not merged.
[[nodiscard]] MergePlan plan_merge(std::span<const Action> of_kept, std::span<const Action> of_other,
                                   std::span<const std::string> chosen);

}  // namespace mangnon::domain
