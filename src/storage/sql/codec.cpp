#include "storage/sql/codec.hpp"

#include <charconv>

namespace mangnon::storage::sql {

base::Date date_of(Cell cell) {
  MANGNON_CHECK(cell.has_value());
  if (*cell == OPEN_END) return base::FOREVER;
  const auto date = base::parse_iso_date(*cell);
  MANGNON_CHECK(date.has_value());
  return *date;
}

Moment moment_of(Cell cell) {
  MANGNON_CHECK(cell.has_value());
  std::string text(*cell);
  // PostgreSQL writes "2018-12-31 08:30:00.5+00".
  if (text.size() > 10 && text[10] == ' ') text[10] = 'T';
  if (text.size() > 3 && text.compare(text.size() - 3, 3, "+00") == 0) text.replace(text.size() - 3, 3, "Z");
  const auto moment = base::parse_moment(text);
  MANGNON_CHECK(moment.has_value());
  return *moment;
}

long number_of(Cell cell) {
  MANGNON_CHECK(cell.has_value());
  long number = 0;
  const auto [end, error] = std::from_chars(cell->data(), cell->data() + cell->size(), number);
  MANGNON_CHECK(error == std::errc());
  return number;
}

}  // namespace mangnon::storage::sql
