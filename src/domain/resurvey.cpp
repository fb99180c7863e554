#include "domain/resurvey.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

constexpr std::int64_t WHOLE = 100;
constexpr std::int64_t ACCEPTED_PERCENT = 95;
constexpr std::int64_t REDONE_PERCENT = 85;

// Two-sided, of the normal distribution.
double z_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::ninety:
      return 1.6448536269514722;
    case Confidence::ninety_five:
      return 1.959963984540054;
    case Confidence::ninety_nine:
      return 2.5758293035489004;
  }
  return 0;
}

// SplitMix64 (Steele, Lea, Flood 2014): any change of the input changes about half the bits.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

std::uint64_t lot_of(const SampledHousehold& household, std::int64_t seed) {
  auto lot = mixed(static_cast<std::uint64_t>(seed));
  for (const char letter : household.household.text()) lot = mixed(lot ^ static_cast<unsigned char>(letter));
  return lot;
}

struct Share {
  UnitId hamlet{};
  std::int64_t households = 0;
  std::int64_t drawn = 0;
  std::int64_t remainder = 0;
};

// One each first, while there are enough; then by the largest remainder.
void share_out(std::vector<Share>& shares, std::int64_t total, std::int64_t count) {
  const bool one_each = count >= static_cast<std::int64_t>(shares.size());
  std::int64_t left = count;
  for (auto& share : shares) {
    share.drawn = std::max<std::int64_t>(share.households * count / total, one_each ? 1 : 0);
    share.remainder = share.households * count % total;
    left -= share.drawn;
  }
  auto order = shares;
  std::stable_sort(order.begin(), order.end(),
                   [](const Share& a, const Share& b) { return a.remainder > b.remainder; });
  const auto at = [&](UnitId hamlet) {
    return std::find_if(shares.begin(), shares.end(), [&](const Share& each) { return each.hamlet == hamlet; });
  };
  for (std::size_t i = 0; left > 0; i = (i + 1) % order.size()) {
    const auto share = at(order[i].hamlet);
    if (share->drawn >= share->households) continue;
    ++share->drawn;
    --left;
  }
  // One each may have been too many: the largest shares give back.
  while (left < 0) {
    const auto largest = std::max_element(shares.begin(), shares.end(),
                                          [](const Share& a, const Share& b) { return a.drawn < b.drawn; });
    --largest->drawn;
    ++left;
  }
}

}  // namespace

std::int64_t sample_size(std::int64_t households, Confidence confidence, int margin_percent) {
  if (households <= 0) return 0;
  const double margin = static_cast<double>(margin_percent) / static_cast<double>(WHOLE);
  const double of_many = z_of(confidence) * z_of(confidence) / 4 / (margin * margin);
  const double needed = of_many / (1 + (of_many - 1) / static_cast<double>(households));
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(needed - 1e-9)), 1, households);
}

std::vector<SampledHousehold> draw_households(std::vector<SampledHousehold> all, std::int64_t count,
                                              std::int64_t seed) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  const auto total = static_cast<std::int64_t>(all.size());
  count = std::min(count, total);
  if (count <= 0) return {};
  std::map<UnitId, std::vector<SampledHousehold>> by_hamlet;
  for (const auto& each : all) by_hamlet[each.hamlet].push_back(each);
  std::vector<Share> shares;
  for (const auto& [hamlet, households] : by_hamlet)
    shares.push_back({.hamlet = hamlet, .households = static_cast<std::int64_t>(households.size())});
  share_out(shares, total, count);
  std::vector<SampledHousehold> drawn;
  for (const auto& share : shares) {
    auto& households = by_hamlet[share.hamlet];
    std::stable_sort(households.begin(), households.end(),
                     [&](const auto& a, const auto& b) { return lot_of(a, seed) < lot_of(b, seed); });
    drawn.insert(drawn.end(), households.begin(), households.begin() + share.drawn);
  }
  std::sort(drawn.begin(), drawn.end());
  return drawn;
}

AgreementInterval wilson(Agreement agreement, Confidence confidence) {
  if (agreement.checked == 0) return {};
  const auto n = static_cast<double>(agreement.checked);
  const double rate = static_cast<double>(agreement.agreed) / n;
  const double z2 = z_of(confidence) * z_of(confidence);
  const double middle = (rate + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z_of(confidence) / (1 + z2 / n) * std::sqrt(rate * (1 - rate) / n + z2 / (4 * n * n));
  return {.low = std::max(0.0, middle - half), .high = std::min(1.0, middle + half)};
}

ResurveyDecision decide_resurvey(Agreement agreement) {
  MANGNON_CHECK(agreement.checked > 0);
  if (agreement.agreed * WHOLE >= agreement.checked * ACCEPTED_PERCENT) return ResurveyDecision::accept;
  if (agreement.agreed * WHOLE < agreement.checked * REDONE_PERCENT) return ResurveyDecision::redo;
  return ResurveyDecision::correct;
}

}  // namespace mangnon::domain
