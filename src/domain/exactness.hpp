// What a book says less exactly than the register holds. "Đã chết" of a father whose death is recorded with its day, or
// "2010" of a child whose birthday is known, agrees with what is held and is no news: the day stays. A book that says
// something else is believed, however roughly it says it. Source: docs/domain/import.md IMPORT-17.
#pragma once

#include <span>
#include <string>

#include "domain/fields.hpp"

namespace mangnon::domain {

// A day of which only the month or the year was written; it stands as the first day.
struct CoarseDay {
  std::string key{};  // of the fact
  base::Date day{};
  BirthPrecision precision = BirthPrecision::year;

  bool operator==(const CoarseDay&) const = default;
};

// The first day of the month or year that holds the day; the day itself for BirthPrecision::day.
[[nodiscard]] base::Date first_day_of(base::Date day, BirthPrecision precision);

// What `stated` says of `held` on a date, with what is held more exactly in the place of what agrees with it. A
// parent's state without days agrees with the same state that has not ended by then.
[[nodiscard]] FactChanges keep_more_exact(const ChildFacts& held, FactChanges stated, std::span<const CoarseDay> coarse,
                                          base::Date on);

}  // namespace mangnon::domain
