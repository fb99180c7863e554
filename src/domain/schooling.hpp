// One class up: what becomes of a child's schooling when a school year begins, and of whom it cannot be said without
// asking the family (docs/domain/bulk.md BULK-3; domain.md 3.5.4; Luật Giáo dục 2019 Đ28). Pure.
//
// 1. A school year is named by the calendar year in which it begins, and counts from 1 June, when the old one has
// ended.
// 2. Nobody rises into a class more than three years below their age: then the register was not kept, and one class up
//    would only look right.
// 3. Nobody rises twice in a school year: who has a class stated for it is left.
#pragma once

#include <optional>

#include "domain/history.hpp"

namespace mangnon::domain {

// The first day from which a class may be stated for the school year that holds the date.
[[nodiscard]] base::Date school_year_start(base::Date on);

enum class NotPromoted { not_at_school, too_young, too_old, class_not_stated, end_of_level, stated_already };

struct Promotion {
  FactChanges changes{};  // empty when there is a hindrance
  std::optional<NotPromoted> hindrance{};
  std::optional<base::Date> stated_on{};  // of stated_already
};
// REQUIRES a history with at least one span.
[[nodiscard]] Promotion promote(const ChildHistory& history, base::Date on);

}  // namespace mangnon::domain
