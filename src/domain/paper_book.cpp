#include "domain/paper_book.hpp"

#include <algorithm>

#include "domain/paper_book_failures.hpp"

namespace mangnon::domain {

namespace {

constexpr int MOST_YEARS = 10;

bool share_years(const PaperBook& left, const PaperBook& right) {
  return left.first_year <= right.last_year && right.first_year <= left.last_year;
}

bool share_households(const PaperBook& left, const PaperBook& right) {
  if (!left.first_household || !right.first_household) return true;
  return *left.first_household <= *right.last_household && *right.first_household <= *left.last_household;
}

bool share_days(const PaperBook& left, const PaperBook& right) {
  return left.in_use().from < right.in_use().to && right.in_use().from < left.in_use().to;
}

bool period_fits(const PaperBook& book) {
  const int years = book.last_year - book.first_year + 1;
  return years >= 1 && years <= MOST_YEARS && book.first_year <= book.issued_on.year() + MOST_YEARS;
}

bool range_fits(const PaperBook& book) {
  if (!book.first_household && !book.last_household) return true;
  return book.first_household && book.last_household && *book.first_household <= *book.last_household;
}

}  // namespace

base::Failures check_issue(const PaperBook& book, std::span<const PaperBook> others, base::Date today) {
  base::Failures found;
  if (today < book.issued_on) found.push_back({&BOOK_DAY_AHEAD, "issued_on", {base::format_vi(today)}});
  if (!period_fits(book)) found.push_back({&BOOK_PERIOD_WRONG, "first_year"});
  if (!range_fits(book)) found.push_back({&BOOK_RANGE_WRONG, "first_household"});
  if (!found.empty()) return found;
  for (const auto& other : others) {
    if (!other.was_real()) continue;
    if (other.number == book.number && share_years(other, book))
      found.push_back({&BOOK_NUMBER_TAKEN,
                       "number",
                       {book.number, std::to_string(other.first_year), std::to_string(other.last_year)}});
    else if (share_days(other, book) && share_households(other, book))
      found.push_back({&BOOK_HOUSEHOLDS_TAKEN, "first_household", {other.number}});
  }
  return found;
}

base::Failures check_custody(const PaperBook& book, base::Date from, base::Date today) {
  if (book.ended && (book.ended->reason == BookEnd::lost || !book.was_real())) return {{&BOOK_GONE, "book"}};
  return check_end(book, from, today);
}

base::Failures check_end(const PaperBook& book, base::Date on, base::Date today) {
  if (today < on) return {{&BOOK_DAY_AHEAD, "on", {base::format_vi(today)}}};
  const auto last = book.custody.back().from;
  if (on < last) return {{&BOOK_DAY_TOO_EARLY, "on", {base::format_vi(last)}}};
  return {};
}

}  // namespace mangnon::domain
