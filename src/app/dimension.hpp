// By what a count may be divided or filtered, and the words for it on the command line and in the API.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/unit.hpp"

namespace mangnon::app {

inline constexpr std::string_view NONE = "none";
inline constexpr std::string_view NOT_STATED = "not_stated";

enum class By { province, district, commune, hamlet, sex, age, age_band, ethnicity, minority, group, code, assisted };
inline constexpr std::array<std::pair<std::string_view, By>, 12> DIMENSIONS = {{{"province", By::province},
                                                                                {"district", By::district},
                                                                                {"commune", By::commune},
                                                                                {"hamlet", By::hamlet},
                                                                                {"sex", By::sex},
                                                                                {"age", By::age},
                                                                                {"age_band", By::age_band},
                                                                                {"ethnicity", By::ethnicity},
                                                                                {"minority", By::minority},
                                                                                {"group", By::group},
                                                                                {"code", By::code},
                                                                                {"assisted", By::assisted}}};
struct AgeBand {
  std::string_view word;
  int from;
  int to;
};
inline constexpr std::array<AgeBand, 3> AGE_BANDS = {{{"0-5", 0, 5}, {"6-10", 6, 10}, {"11-15", 11, 15}}};

[[nodiscard]] constexpr std::optional<By> find_dimension(std::string_view name) {
  for (const auto& [word, by] : DIMENSIONS)
    if (word == name) return by;
  return std::nullopt;
}

// The level of a dimension of places; absent for the others.
[[nodiscard]] constexpr std::optional<domain::UnitLevel> level_of(By by) {
  switch (by) {
    case By::province:
      return domain::UnitLevel::province;
    case By::district:
      return domain::UnitLevel::district;
    case By::commune:
      return domain::UnitLevel::commune;
    case By::hamlet:
      return domain::UnitLevel::hamlet;
    case By::sex:
    case By::age:
    case By::age_band:
    case By::ethnicity:
    case By::minority:
    case By::group:
    case By::code:
    case By::assisted:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace mangnon::app
