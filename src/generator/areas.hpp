// What is usual where: who lives in a district, how many households are poor, how often a misfortune meets a family.
// Rough public knowledge for a plausible demo, not statistics. Rates are per ten thousand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/model.hpp"

namespace mangnon::generator {

struct EthnicShare {
  std::string_view code;  // of 1979
  int per_10000 = 0;
};

struct AreaRates {
  int poor = 0;  // households
  int near_poor = 0;
  int escaped = 0;
  int father_dead = 0;  // families
  int mother_dead = 0;
  int both_dead = 0;
  int without_support = 0;   // one of S03
  int both_away = 0;         // six months or more
  int both_away_lately = 0;  // less than six months
  int one_away = 0;
  int divorced = 0;
  int father_unknown = 0;
  int one_detained = 0;
  int disability = 0;   // children
  int illness = 0;      // children of poor and near-poor households
  int dropped_out = 0;  // children of lower-secondary age
  int never_at_school = 0;
  int unregistered = 0;
  int without_number = 0;  // of the registered
};

[[nodiscard]] const AreaRates& rates_of(Area area);

// The area of a district in the years before July 2025, by its code and kind ("huyen", "thanh_pho", …).
[[nodiscard]] Area area_of_district(std::string_view province, std::string_view district, std::string_view kind);

// Groups other than Kinh with their shares; the rest is Kinh. A province's usual groups where a district is not known.
[[nodiscard]] std::vector<EthnicShare> minorities_of(std::string_view province, std::string_view district, Area area);

}  // namespace mangnon::generator
