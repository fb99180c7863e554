// What is known of a household or a child, folded from its journal: the facts of every stretch of time, the
// circumstances and the supports. Pure: the same actions always give the same history (REG-12).
//
// Invariants
// 1. Spans are in order of time, touch, and the last one is open-ended.
// 2. A span's facts differ from its neighbour's.
// 3. `version` is the number of actions recorded, withdrawn ones too; a command names the version it saw.
#pragma once

#include <span>
#include <vector>

#include "domain/action.hpp"

namespace mangnon::domain {

template <class Facts>
struct FactSpan {
  base::Interval valid{};
  Facts facts{};

  bool operator==(const FactSpan&) const = default;
};

template <class Facts>
struct History {
  int version = 0;
  std::vector<FactSpan<Facts>> spans{};
  std::vector<Episode> episodes{};  // in order of their beginning being recorded
  std::vector<Support> supports{};
  std::vector<DeclinedProposal> declined{};  // the latest of each kind and code

  bool operator==(const History&) const = default;

  // The facts at a date; null before the first span.
  [[nodiscard]] const Facts* at(base::Date on) const {
    for (const auto& span : spans)
      if (span.valid.contains(on)) return &span.facts;
    return nullptr;
  }
  // The latest facts. REQUIRES version > 0.
  [[nodiscard]] const Facts& latest() const { return spans.back().facts; }
};

using ChildHistory = History<ChildFacts>;
using HouseholdHistory = History<HouseholdFacts>;

// REQUIRES actions in the order they were recorded, the first of kind registered. An action that names an unknown
// episode or field is a broken invariant: commands never write one.
[[nodiscard]] ChildHistory fold_child(std::span<const Action> actions);
[[nodiscard]] HouseholdHistory fold_household(std::span<const Action> actions);

}  // namespace mangnon::domain
