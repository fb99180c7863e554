// Moments and randomness are passed in, never fetched by the pure core, so that tests and replays decide them.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/uuid.hpp"

namespace mangnon::base {

// Microseconds since 1970-01-01 UTC: the recorded time of every fact.
struct Moment {
  std::int64_t us = 0;
  auto operator<=>(const Moment&) const = default;
};

// "2018-12-31T08:30:00.000000Z": 27 characters, so that text order is time order.
[[nodiscard]] std::string format_moment(Moment moment);
// Accepts the form above, with 0 to 6 decimals.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text);
// The calendar date in Viet Nam (UTC+7) at a moment.
[[nodiscard]] Date date_in_viet_nam(Moment moment);
// Midnight in Viet Nam at the start of a date.
[[nodiscard]] Moment start_of_day_in_viet_nam(Date date);

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Moment now() = 0;
};

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

[[nodiscard]] Uuid new_uuid(Clock& clock, Random& random);

// The machine's clock. Never goes backwards within one process.
class SystemClock final : public Clock {
 public:
  Moment now() override;
};

// A clock that tests set; every reading moves it by one microsecond so that recorded times differ.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Moment start) : now_(start) {}
  Moment now() override { return Moment{now_.us++}; }
  void set(Moment moment) { now_ = moment; }

 private:
  Moment now_;
};

// SplitMix64: small, fast, the same on every machine. For generators and tests, never for secrets.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next();
  // Uniform in [0, bound). REQUIRES bound > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);
  // Uniform in [0, 1).
  [[nodiscard]] double unit();
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  std::uint64_t state_;
};

}  // namespace mangnon::base
