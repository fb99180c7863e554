// How well duplicates are told apart: every labelled pair judged, counted by what it truly is.
#pragma once

#include <array>

#include "duplicates/labelled_pairs.hpp"
#include "matching/roll.hpp"

namespace mangnon::testing {

struct KindCount {
  long pairs = 0;
  long shown = 0;  // possible or certain
  long certain = 0;
};

struct Measured {
  std::array<KindCount, PAIR_KIND_NAMES.size()> kinds{};
  long blocked = 0;  // of the shown pairs of one child, those that the scan of all records together finds too

  [[nodiscard]] const KindCount& of(PairKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] double recall() const;     // of the scan: shown and found by a block
  [[nodiscard]] double precision() const;  // of the pairs shown
};

// Makes `pairs` pairs and puts all their records on one roll.
[[nodiscard]] Measured measure(const generator::NameBook& names, std::uint64_t seed, long pairs);

}  // namespace mangnon::testing
