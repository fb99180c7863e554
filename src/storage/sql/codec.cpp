#include "storage/sql/codec.hpp"

#include <charconv>

namespace mangnon::storage::sql {

base::Date date_of(const Value& value) {
  MANGNON_CHECK(value.has_value());
  if (*value == OPEN_END) return base::FOREVER;
  const auto date = base::parse_iso_date(*value);
  MANGNON_CHECK(date.has_value());
  return *date;
}

Moment moment_of(const Value& value) {
  MANGNON_CHECK(value.has_value());
  std::string text = *value;
  // PostgreSQL writes "2018-12-31 08:30:00.5+00".
  if (text.size() > 10 && text[10] == ' ') text[10] = 'T';
  if (text.size() > 3 && text.compare(text.size() - 3, 3, "+00") == 0) text.replace(text.size() - 3, 3, "Z");
  const auto moment = base::parse_moment(text);
  MANGNON_CHECK(moment.has_value());
  return *moment;
}

long number_of(const Value& value) {
  MANGNON_CHECK(value.has_value());
  long number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  MANGNON_CHECK(error == std::errc());
  return number;
}

}  // namespace mangnon::storage::sql
