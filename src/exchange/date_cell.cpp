#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "exchange/cell_failures.hpp"
#include "exchange/cell_values.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

constexpr int YEAR_LEAST = 1900;
constexpr int YEAR_MOST = 2100;
constexpr double SERIAL_LEAST = 10'000;  // 1927: smaller numbers are no child's date
constexpr double SERIAL_MOST = 73'415;   // 2100-12-31
constexpr int EPOCH_1900 = -25'569;      // days from 1970 of serial 0, for serials after the day that never was
constexpr int EPOCH_1904 = -24'107;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The groups of digits of a text and whether only date words and separators stand between them.
struct DateParts {
  std::vector<std::string_view> groups{};
  bool clean = true;
};

DateParts parts_of(std::string_view text) {
  constexpr std::string_view WORDS[] = {"ngay", "thang", "nam", "n", "t", "sinh", "th"};
  DateParts parts;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      parts.groups.push_back(text.substr(at, end - at));
    } else {
      while (end < text.size() && !is_digit(text[end]) && text[end] != ' ') ++end;
      const auto word = text.substr(at, end - at);
      const bool known = word.empty() || std::find(std::begin(WORDS), std::end(WORDS), word) != std::end(WORDS);
      if (!known) parts.clean = false;
      if (word.empty()) ++end;
    }
    at = end;
  }
  return parts;
}

int number_of(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int full_year(std::string_view digits, base::Date on) {
  const int year = number_of(digits);
  if (digits.size() > 2) return year;
  return year <= on.year() % 100 ? 2000 + year : 1900 + year;
}

base::Result<ImportedDate> make_date(int year, int month, int day, DatePrecision precision) {
  if (year < YEAR_LEAST || year > YEAR_MOST) return base::fail(CELL_DATE_UNREADABLE);
  const auto date = base::Date::from_ymd(year, month, day);
  if (!date) return base::fail(CELL_DATE_IMPOSSIBLE);
  return ImportedDate{.date = *date, .precision = precision};
}

base::Result<ImportedDate> from_serial(double serial, bool epoch_1904) {
  const int days = static_cast<int>(std::floor(serial)) + (epoch_1904 ? EPOCH_1904 : EPOCH_1900);
  return ImportedDate{.date = base::Date::from_days(days)};
}

// Eight digits without separators: ddmmyyyy, or yyyymmdd when that alone is a date.
base::Result<ImportedDate> from_eight_digits(std::string_view digits) {
  const auto day_first = make_date(number_of(digits.substr(4)), number_of(digits.substr(2, 2)),
                                   number_of(digits.substr(0, 2)), DatePrecision::day);
  if (day_first) return day_first;
  const auto year_first = make_date(number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                                    number_of(digits.substr(6)), DatePrecision::day);
  return year_first ? year_first : day_first;
}

}  // namespace

base::Result<ImportedDate> parse_date_text(std::string_view text, const DateRules& rules) {
  std::string_view trimmed = base::trim(text);
  const std::size_t time = trimmed.find_first_of("T ");
  const bool has_time = time == 10 && trimmed.find(':') != std::string_view::npos;
  if (has_time) trimmed = trimmed.substr(0, time);
  const auto folded = names::fold_label(trimmed);
  const auto parts = parts_of(folded);
  const auto& groups = parts.groups;
  const bool too_long = std::any_of(groups.begin(), groups.end(), [](auto group) { return group.size() > 8; });
  if (!parts.clean || groups.empty() || groups.size() > 3 || too_long) return base::fail(CELL_DATE_UNREADABLE);
  if (groups.size() == 3 && groups[0].size() == 4)
    return make_date(number_of(groups[0]), number_of(groups[1]), number_of(groups[2]), DatePrecision::day);
  if (groups.size() == 3) {
    if (groups[0].size() > 2 || groups[1].size() > 2 || groups[2].size() == 3) return base::fail(CELL_DATE_UNREADABLE);
    const int year = full_year(groups[2], rules.on);
    const bool only_year = number_of(groups[0]) == 0 && number_of(groups[1]) == 0;  // "00/00/2012"
    if (only_year) return make_date(year, 1, 1, DatePrecision::year);
    if (number_of(groups[0]) == 0) return make_date(year, number_of(groups[1]), 1, DatePrecision::month);
    return make_date(year, number_of(groups[1]), number_of(groups[0]), DatePrecision::day);
  }
  if (groups.size() == 2 && groups[1].size() == 4 && groups[0].size() <= 2)
    return make_date(number_of(groups[1]), number_of(groups[0]), 1, DatePrecision::month);
  if (groups.size() == 2 && groups[0].size() == 4 && groups[1].size() <= 2)
    return make_date(number_of(groups[0]), number_of(groups[1]), 1, DatePrecision::month);
  if (groups.size() == 1 && groups[0].size() == 4) return make_date(number_of(groups[0]), 1, 1, DatePrecision::year);
  if (groups.size() == 1 && groups[0].size() == 8) return from_eight_digits(groups[0]);
  return base::fail(CELL_DATE_UNREADABLE);
}

base::Result<ImportedDate> parse_date(const RawCell& cell, const DateRules& rules) {
  const bool is_number = cell.kind == CellKind::number || cell.kind == CellKind::date;
  if (!is_number) return parse_date_text(cell.text, rules);
  double serial = 0;
  const char* end = cell.text.data() + cell.text.size();
  const auto read = std::from_chars(cell.text.data(), end, serial);
  const bool whole_text = read.ec == std::errc() && read.ptr == end;
  if (!whole_text) return parse_date_text(cell.text, rules);
  if (serial >= SERIAL_LEAST && serial <= SERIAL_MOST) return from_serial(serial, cell.epoch_1904);
  return parse_date_text(cell.text, rules);
}

base::Result<int> parse_birth_year(const RawCell& cell, const DateRules& rules) {
  const auto date = parse_date(cell, rules);
  if (!date) return base::fail(CELL_YEAR_UNREADABLE);
  return date->date.year();
}

}  // namespace mangnon::exchange
