#include "base/clock.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>

namespace mangnon::base {

namespace {

constexpr std::int64_t US_PER_SECOND = 1'000'000;
constexpr std::int64_t US_PER_DAY = 86'400 * US_PER_SECOND;
constexpr std::int64_t VIET_NAM_OFFSET_US = 7 * 3'600 * US_PER_SECOND;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::optional<std::int64_t> number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void put(std::string& text, std::size_t at, std::int64_t value, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {
    text[at + width - 1 - i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

}  // namespace

std::string format_moment(Moment moment) {
  const std::int64_t days = floor_div(moment.us, US_PER_DAY);
  const std::int64_t in_day = moment.us - days * US_PER_DAY;
  std::string text = format_iso(Date::from_days(static_cast<std::int32_t>(days))) + "T00:00:00.000000Z";
  const std::int64_t seconds = in_day / US_PER_SECOND;
  put(text, 11, seconds / 3600, 2);
  put(text, 14, seconds / 60 % 60, 2);
  put(text, 17, seconds % 60, 2);
  put(text, 20, in_day % US_PER_SECOND, 6);
  return text;
}

std::optional<Moment> parse_moment(std::string_view text) {
  if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const auto date = parse_iso_date(text.substr(0, 10));
  const auto h = number(text.substr(11, 2));
  const auto m = number(text.substr(14, 2));
  const auto s = number(text.substr(17, 2));
  if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
  std::int64_t us = 0;
  if (text.size() > 20) {
    if (text[19] != '.' || text.size() > 27 || text.size() == 21) return std::nullopt;
    std::string decimals(text.substr(20, text.size() - 21));
    decimals.resize(6, '0');
    const auto value = number(decimals);
    if (!value) return std::nullopt;
    us = *value;
  }
  return Moment{date->days() * US_PER_DAY + ((*h * 60 + *m) * 60 + *s) * US_PER_SECOND + us};
}

Date date_in_viet_nam(Moment moment) {
  return Date::from_days(static_cast<std::int32_t>(floor_div(moment.us + VIET_NAM_OFFSET_US, US_PER_DAY)));
}

Moment start_of_day_in_viet_nam(Date date) {
  return Moment{date.days() * US_PER_DAY - VIET_NAM_OFFSET_US};
}

Uuid new_uuid(Clock& clock, Random& random) {
  std::array<std::uint8_t, 10> bytes{};
  random.fill(bytes);
  return make_uuid7(clock.now().us / 1000, bytes);
}

Moment SystemClock::now() {
  static std::atomic<std::int64_t> last{0};
  const auto us =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  std::int64_t seen = last.load();
  std::int64_t next = 0;
  do {
    next = std::max<std::int64_t>(us, seen + 1);
  } while (!last.compare_exchange_weak(seen, next));
  return Moment{next};
}

std::uint64_t SeededRandom::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

std::uint64_t SeededRandom::below(std::uint64_t bound) {
  return next() % bound;
}

double SeededRandom::unit() {
  return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(next() >> 24U);
}

}  // namespace mangnon::base
