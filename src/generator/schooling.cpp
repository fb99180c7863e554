#include "generator/schooling.hpp"

#include <fmt/format.h>

#include "generator/areas.hpp"

namespace mangnon::generator {

namespace {

// The year in which the current school year began (1 September).
int school_year(base::Date on) {
  return on.month() >= 9 ? on.year() : on.year() - 1;
}

Schooling before_school(const SchoolingCase& child, int turns, Draw& draw) {
  const bool nursery_age = child.birth_date.plus_months(3) <= child.on && child.on < child.birth_date.plus_months(36);
  const int share = child.area == Area::urban ? 3'000 : 900;
  if (turns < 3) {
    if (!nursery_age || !draw.chance(share)) return {.status = "CTD"};
    return {.status = "NT", .school = fmt::format("Trường Mầm non {}", child.commune)};
  }
  const int attending = child.area == Area::mountain ? 8'600 : 9'400;
  if (base::completed_years(child.birth_date, child.on) < 3 || !draw.chance(turns == 5 ? 9'900 : attending))
    return {.status = "CTD"};
  return {.status = "MG", .school = fmt::format("Trường Mẫu giáo {}", child.commune)};
}

Schooling in_grade(const SchoolingCase& child, int grade) {
  if (grade <= 5) return {.status = "TH", .grade = grade, .school = fmt::format("Trường Tiểu học {}", child.commune)};
  if (grade <= 9) return {.status = "THCS", .grade = grade, .school = fmt::format("Trường THCS {}", child.commune)};
  return {.status = "THPT", .grade = grade, .school = fmt::format("Trường THPT {}", child.district)};
}

}  // namespace

Schooling draw_schooling(const SchoolingCase& child, Draw& draw) {
  const auto& rates = rates_of(child.area);
  const int turns = school_year(child.on) - child.birth_date.year();
  if (turns < 6) return before_school(child, turns, draw);
  if (child.disability_degree == 1 && draw.chance(7'500)) return {.status = "KKN"};
  if (child.disability_degree == 2 && draw.chance(3'000)) return {.status = "HN"};
  if (draw.chance(rates.never_at_school)) return {.status = "CDH"};
  if (turns >= 11 && draw.chance(rates.dropped_out)) return {.status = "BH"};
  const bool behind = turns > 6 && draw.chance(child.area == Area::mountain ? 600 : 150);
  const int grade = turns - 5 - (behind ? 1 : 0);
  if (grade >= 10 && draw.chance(child.area == Area::mountain ? 2'500 : 900)) return {.status = "TN9"};
  return in_grade(child, grade);
}

bool has_dropped_out(const Schooling& schooling) {
  return schooling.status == "BH";
}

}  // namespace mangnon::generator
