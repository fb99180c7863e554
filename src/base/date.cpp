#include "base/date.hpp"

#include <chrono>

namespace mangnon::base {

namespace {

std::chrono::year_month_day ymd_of(Date date) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days()}}};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
}

int Date::year() const {
  return static_cast<int>(ymd_of(*this).year());
}
int Date::month() const {
  return static_cast<int>(static_cast<unsigned>(ymd_of(*this).month()));
}
int Date::day() const {
  return static_cast<int>(static_cast<unsigned>(ymd_of(*this).day()));
}

Date Date::plus_months(int months) const {
  auto ymd = ymd_of(*this) + std::chrono::months{months};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
  return Date(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Date::from_ymd(*year, *month, *day);
}

std::string format_iso(Date date) {
  if (date >= FOREVER) return {};
  const auto ymd = ymd_of(date);
  return padded(static_cast<int>(ymd.year()), 4) + '-' + padded(static_cast<int>(unsigned(ymd.month())), 2) + '-' +
         padded(static_cast<int>(unsigned(ymd.day())), 2);
}

std::string format_vi(Date date) {
  if (date >= FOREVER) return {};
  const auto ymd = ymd_of(date);
  return padded(static_cast<int>(unsigned(ymd.day())), 2) + '/' + padded(static_cast<int>(unsigned(ymd.month())), 2) +
         '/' + padded(static_cast<int>(ymd.year()), 4);
}

int completed_years(Date birth, Date on) {
  const auto b = ymd_of(birth);
  const auto o = ymd_of(on);
  int years = static_cast<int>(o.year()) - static_cast<int>(b.year());
  const bool before_birthday = o.month() < b.month() || (o.month() == b.month() && o.day() < b.day());
  if (before_birthday) --years;
  return years;
}

Date birthday(Date birth, int years) {
  const auto b = ymd_of(birth);
  const auto ymd = std::chrono::year_month_day{b.year() + std::chrono::years{years}, b.month(), b.day()};
  if (ymd.ok())
    return Date::from_days(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
  // 29/02 in a common year: the day after 28/02.
  const std::chrono::sys_days next{ymd.year() / 3 / 1};
  return Date::from_days(static_cast<std::int32_t>(next.time_since_epoch().count()));
}

}  // namespace mangnon::base
