// Chance for the demo: every choice comes from one seed, so the same seed gives the same people on every machine.
// Contract: two draws never stand in one expression whose order C++ leaves open; no floating point, no <random>.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/check.hpp"
#include "base/clock.hpp"

namespace mangnon::generator {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_(seed) {}

  [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
  // Uniform, both ends included. REQUIRES low <= high.
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(random_.below(static_cast<std::uint64_t>(high - low) + 1));
  }
  // True in `per_10000` of ten thousand cases.
  [[nodiscard]] bool chance(int per_10000) { return random_.below(10'000) < static_cast<std::uint64_t>(per_10000); }
  template <class List>
  [[nodiscard]] const auto& pick(const List& list) {
    MANGNON_CHECK(!list.empty());
    return list[random_.below(list.size())];
  }
  // The index of a weight, drawn in proportion. REQUIRES a positive sum.
  [[nodiscard]] std::size_t weighted(std::span<const int> weights);

 private:
  base::SeededRandom random_;
};

// A seed of its own for each named part (a commune's code, a purpose), so that parts do not depend on each other.
[[nodiscard]] std::uint64_t sub_seed(std::uint64_t seed, std::string_view part);

// `total` shared out in proportion to weights by largest remainders, at least `least` each; sums to `total`.
// REQUIRES total >= least × weights, weights > 0.
[[nodiscard]] std::vector<std::uint64_t> share_out(std::uint64_t total, std::span<const std::uint64_t> weights,
                                                   std::uint64_t least);

}  // namespace mangnon::generator
