// Where a child of an age stands in school (domain.md 3.5.4): grade g is the school year in which a child turns g + 5.
#pragma once

#include <string_view>

#include "generator/draw.hpp"
#include "generator/model.hpp"
#include "generator/places.hpp"

namespace mangnon::generator {

struct SchoolingCase {
  base::Date birth_date{};
  base::Date on{};
  Area area = Area::lowland;
  std::string_view commune{};  // short names, for the names of schools
  std::string_view district{};
  int disability_degree = 0;  // 0 none, 1 … 3
};

// RETURNS a status with a grade in the band of the age (at most one year behind), or a child out of school.
[[nodiscard]] Schooling draw_schooling(const SchoolingCase& child, Draw& draw);

// Dropped out before the end of lower secondary: the fact behind R02 and S08.
[[nodiscard]] bool has_dropped_out(const Schooling& schooling);

}  // namespace mangnon::generator
