#include "generator/draw.hpp"

#include <algorithm>
#include <numeric>

namespace mangnon::generator {

std::size_t Draw::weighted(std::span<const int> weights) {
  const auto sum = static_cast<std::uint64_t>(std::accumulate(weights.begin(), weights.end(), 0));
  MANGNON_CHECK(sum > 0);
  auto at = random_.below(sum);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto weight = static_cast<std::uint64_t>(weights[i]);
    if (at < weight) return i;
    at -= weight;
  }
  return weights.size() - 1;
}

std::uint64_t sub_seed(std::uint64_t seed, std::string_view part) {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ seed;
  for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return base::SeededRandom(hash).next();
}

std::vector<std::uint64_t> share_out(std::uint64_t total, std::span<const std::uint64_t> weights, std::uint64_t least) {
  MANGNON_CHECK(total >= least * weights.size());
  const auto sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  const auto free = total - least * weights.size();
  std::vector<std::uint64_t> shares(weights.size(), least);
  std::vector<std::size_t> by_remainder(weights.size());
  std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
  std::uint64_t given = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    shares[i] += free * weights[i] / sum;
    given += free * weights[i] / sum;
  }
  std::stable_sort(by_remainder.begin(), by_remainder.end(),
                   [&](std::size_t a, std::size_t b) { return free * weights[a] % sum > free * weights[b] % sum; });
  for (std::size_t i = 0; given < free; ++i, ++given) ++shares[by_remainder[i]];
  return shares;
}

}  // namespace mangnon::generator
