#include "tabulation/search_text.hpp"

#include <algorithm>
#include <charconv>

#include "names/fold.hpp"
#include "names/typing.hpp"

namespace mangnon::tabulation {

namespace {

constexpr int CHILD_YEARS = 16;
constexpr std::size_t NUMBER_DIGITS = 4;  // fewer are a word: Thôn 3
constexpr std::size_t PHONE_ABROAD = 11;  // 84 905 034 189
constexpr std::size_t WHOLE_NUMBER = 9;   // groups of digits that belong together: 0905 034 189

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t digit_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

std::string capitals(std::string_view ascii) {
  std::string text(ascii);
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

int value_of(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

base::Interval month_of(base::Date first) {
  return {first, first.plus_months(1)};
}

// "12/05/2016" and "05/2016", with / - or . between.
std::optional<base::Interval> birth_of(std::string_view chunk) {
  const auto parts = split(chunk, "/-.");
  if (parts.size() < 2 || parts.size() > 3 || !std::all_of(parts.begin(), parts.end(), is_digits)) return std::nullopt;
  if (parts.back().size() != 4 || parts.front().size() > 2 || parts[parts.size() - 2].size() > 2) return std::nullopt;
  const int month = value_of(parts[parts.size() - 2]);
  const auto day = base::Date::from_ymd(value_of(parts.back()), month, parts.size() == 3 ? value_of(parts.front()) : 1);
  if (!day) return std::nullopt;
  return parts.size() == 3 ? base::Interval{*day, day->plus_days(1)} : month_of(*day);
}

// A year in which a child of the date may have been born.
std::optional<base::Interval> birth_year_of(std::string_view digits, base::Date on) {
  if (digits.size() != 4) return std::nullopt;
  const int year = value_of(digits);
  if (year > on.year() || year < on.year() - CHILD_YEARS) return std::nullopt;
  const auto first = base::Date::from_ymd(year, 1, 1).value();
  return base::Interval{first, first.plus_months(12)};
}

class Reader {
 public:
  explicit Reader(base::Date on) : on_(on) {}

  void take(std::string_view chunk) {
    if (const auto birth = birth_of(chunk)) {
      close_digits();
      text_.births.push_back(*birth);
      return;
    }
    if (const auto meant = names::undo_typing(chunk)) {
      close_digits();
      text_.words.push_back({loose_key(*meant), *meant, loose_key(chunk)});
      return;
    }
    const auto folded = names::fold(chunk);
    for (const auto part : names::tokens(folded)) take_part(part, chunk);
  }
  SearchText finish() {
    close_digits();
    return std::move(text_);
  }

 private:
  void take_part(std::string_view part, std::string_view chunk) {
    if (is_digits(part)) {
      digits_.emplace_back(part);
      return;
    }
    close_digits();
    if (digit_count(part) >= WHOLE_NUMBER) {  // a card: letters, then digits
      text_.numbers.push_back(capitals(part));
      return;
    }
    if (const auto meant = names::undo_typing(part); meant && part.size() == chunk.size())
      text_.words.push_back({loose_key(*meant), *meant, loose_key(part)});
    else
      text_.words.push_back({loose_key(part), names::exact_key(chunk), {}});
  }

  // Digits that stand together are one number when they are long enough for one; a birth year before or after is not
  // part of it.
  void close_digits() {
    if (digits_.size() > 1) {
      for (const bool front : {true, false}) {
        const auto& edge = front ? digits_.front() : digits_.back();
        if (digits_.size() < 2 || !birth_year_of(edge, on_)) continue;
        take_digits(edge);
        digits_.erase(front ? digits_.begin() : digits_.end() - 1);
      }
      std::string together;
      for (const auto& each : digits_) together += each;
      if (together.size() >= WHOLE_NUMBER) digits_ = {together};
    }
    for (const auto& each : digits_) take_digits(each);
    digits_.clear();
  }

  void take_digits(const std::string& digits) {
    if (const auto year = birth_year_of(digits, on_))
      text_.births.push_back(*year);
    else if (digits.size() >= NUMBER_DIGITS)  // +84 stands for the first 0 of a telephone number
      text_.numbers.push_back(digits.starts_with("84") && digits.size() == PHONE_ABROAD ? digits.substr(2) : digits);
    else
      text_.words.push_back({digits, digits, {}});
  }

  base::Date on_;
  SearchText text_;
  std::vector<std::string> digits_;
};

}  // namespace

std::string loose_key(std::string_view utf8) {
  std::string key = names::fold(utf8);
  std::replace(key.begin(), key.end(), 'y', 'i');
  return key;
}

SearchText read_search(std::string_view typed, base::Date on) {
  Reader reader(on);
  for (const auto chunk : split(typed, " \t\r\n,;")) reader.take(chunk);
  return reader.finish();
}

}  // namespace mangnon::tabulation
