#include "domain/review.hpp"

#include <string>

namespace mangnon::domain {

namespace {

constexpr int WEEK = 7;
constexpr int FRIDAY = 4;

// 0 Monday … 6 Sunday; 1970-01-01 was a Thursday.
int weekday(base::Date day) {
  constexpr int THURSDAY = 3;
  return ((day.days() + THURSDAY) % WEEK + WEEK) % WEEK;
}

}  // namespace

std::optional<base::Date> parse_month(std::string_view text) {
  return base::parse_iso_date(std::string(text) + "-01");
}

base::Date month_of(base::Date day) {
  return day.plus_days(1 - day.day());
}

base::Date review_opens_on(base::Date month) {
  auto day = month_of(month);
  while (weekday(day) > FRIDAY) day = day.plus_days(1);
  return day;
}

}  // namespace mangnon::domain
