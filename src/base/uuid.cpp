#include "base/uuid.hpp"

namespace mangnon::base {

namespace {

constexpr std::string_view HEX = "0123456789abcdef";

// Of each byte as a digit; -1: none. A register of a province reads a million ids at start.
constexpr std::array<std::int8_t, 256> HEX_VALUES = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < 10; ++i) values['0' + i] = static_cast<std::int8_t>(i);
  for (std::size_t i = 0; i < 6; ++i) values['a' + i] = values['A' + i] = static_cast<std::int8_t>(10 + i);
  return values;
}();

bool is_dash_position(std::size_t i) {
  return i == 8 || i == 13 || i == 18 || i == 23;
}

std::uint64_t fnv1a(std::string_view text, std::uint64_t state) {
  for (const char c : text) {
    state ^= static_cast<std::uint8_t>(c);
    state *= 0x100000001B3ULL;
  }
  return state;
}

// The finaliser of MurmurHash3: spreads FNV's weak high bits.
std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CEB9FE1A85EC53ULL;
  return x ^ (x >> 33U);
}

void mark(Uuid& uuid, std::uint8_t version) {
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | (version << 4U));
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);
}

}  // namespace

std::string format_uuid(const Uuid& uuid) {
  std::string text(36, '-');
  std::size_t at = 0;
  for (const auto byte : uuid.bytes) {
    if (is_dash_position(at)) ++at;
    text[at++] = HEX[byte >> 4U];
    text[at++] = HEX[byte & 0x0FU];
  }
  return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  constexpr std::array<std::uint8_t, 16> PLACES = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
    return std::nullopt;
  Uuid uuid;
  int wrong = 0;  // negative once a digit was none
  for (std::size_t i = 0; i < PLACES.size(); ++i) {
    const int high = HEX_VALUES[static_cast<unsigned char>(text[PLACES[i]])];
    const int low = HEX_VALUES[static_cast<unsigned char>(text[PLACES[i] + 1U])];
    wrong |= high | low;
    uuid.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  if (wrong < 0) return std::nullopt;
  return uuid;
}

Uuid make_uuid7(std::int64_t unix_ms, const std::array<std::uint8_t, 10>& random) {
  Uuid uuid;
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(unix_ms >> (8 * (5 - i)));
  for (std::size_t i = 0; i < 10; ++i) uuid.bytes[6 + i] = random[i];
  mark(uuid, 7);
  return uuid;
}

Uuid make_named_uuid(std::string_view space, std::string_view name) {
  const std::uint64_t a = mix(fnv1a(name, fnv1a("\x1f", fnv1a(space, 0xCBF29CE484222325ULL))));
  const std::uint64_t b = mix(fnv1a(space, fnv1a("\x1e", fnv1a(name, 0x84222325CBF29CE4ULL))));
  Uuid uuid;
  for (std::size_t i = 0; i < 8; ++i) {
    uuid.bytes[i] = static_cast<std::uint8_t>(a >> (8 * i));
    uuid.bytes[8 + i] = static_cast<std::uint8_t>(b >> (8 * i));
  }
  mark(uuid, 8);
  return uuid;
}

}  // namespace mangnon::base
