// A calendar date without a zone (birth dates, "from when", reference dates). Written 2018-12-31 in JSON, SQL and on
// the command line, 31/12/2018 on Vietnamese pages and papers. Years 1800 to 2999.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mangnon::base {

class Date {
 public:
  constexpr Date() = default;  // 1970-01-01
  // Days since 1970-01-01, negative before.
  constexpr static Date from_days(std::int32_t days) { return Date(days); }
  // Absent when there is no such day (31/02) or the year is out of range.
  static std::optional<Date> from_ymd(int year, int month, int day);

  [[nodiscard]] constexpr std::int32_t days() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;  // 1 … 12
  [[nodiscard]] int day() const;    // 1 … 31

  [[nodiscard]] constexpr Date plus_days(std::int32_t days) const { return Date(days_ + days); }
  // The same day of the month, or the month's last: 31/08 plus 6 months is 28/02 (29/02 in a leap year).
  [[nodiscard]] Date plus_months(int months) const;

  constexpr auto operator<=>(const Date&) const = default;

 private:
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

// A date that never comes: the open end of an interval in memory ("" or NULL elsewhere).
inline constexpr Date FOREVER = Date::from_days(2'000'000);

[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);  // exactly yyyy-mm-dd
[[nodiscard]] std::string format_iso(Date date);                          // FOREVER gives ""
[[nodiscard]] std::string format_vi(Date date);                           // dd/mm/yyyy; FOREVER gives ""

// Completed years at a date; a person born on 29/02 completes a year on 01/03 of a common year.
// Negative before birth.
[[nodiscard]] int completed_years(Date birth, Date on);
// The first day on which `years` are completed.
[[nodiscard]] Date birthday(Date birth, int years);

// [from, to): from when it is true until the day it no longer is.
struct Interval {
  Date from{};
  Date to = FOREVER;

  auto operator<=>(const Interval&) const = default;
  [[nodiscard]] bool contains(Date on) const { return from <= on && on < to; }
};

}  // namespace mangnon::base
