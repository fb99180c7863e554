#include "generator/numbers.hpp"

#include <fmt/format.h>

#include <array>

namespace mangnon::generator {

std::uint64_t scramble(std::uint64_t value, std::uint64_t half, std::uint64_t key) {
  MANGNON_CHECK(value < half * half);
  auto left = value / half;
  auto right = value % half;
  for (std::uint64_t round = 0; round < 6; ++round) {  // a Feistel network: each round is reversible
    const auto mixed = base::SeededRandom(key + round * 0x9E3779B97F4A7C15ULL + right).next();
    const auto next = (left + mixed % half) % half;
    left = right;
    right = next;
  }
  return left * half + right;
}

std::string id_number(std::string_view province, Sex sex, base::Date birth, std::uint64_t serial, std::uint64_t seed) {
  const int century = birth.year() / 100 - 19;
  const int digit = century * 2 + (sex == Sex::female ? 1 : 0);
  const auto drawn = scramble(serial, 1'000, sub_seed(seed, "id_number"));
  return fmt::format("0{}{}{:02}{:06}", province, digit, birth.year() % 100, drawn);
}

std::string insurance_number(std::string_view group, std::string_view province, std::uint64_t serial,
                             std::uint64_t seed) {
  const auto drawn = scramble(serial, 100'000, sub_seed(seed, "insurance_number"));
  return fmt::format("{}{}{:010}", group, province, drawn);
}

std::string mobile_number(Draw& draw) {
  static constexpr std::array<const char*, 12> PREFIXES = {"032", "033", "034", "035", "036", "037",
                                                           "038", "077", "084", "090", "091", "097"};
  const char* prefix = draw.pick(PREFIXES);
  return fmt::format("{}{:07}", prefix, draw.below(10'000'000));
}

std::string other_province(Draw& draw, std::string_view own) {
  static constexpr std::array<const char*, 12> USUAL = {"01", "31", "38", "40", "48", "49",
                                                        "52", "62", "64", "74", "75", "79"};
  for (;;) {
    const char* code = draw.pick(USUAL);
    if (code != own) return code;
  }
}

}  // namespace mangnon::generator
