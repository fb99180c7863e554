// Builds the map of units from the official lists in data/: every version of every province, district and commune
// since 2018, and what became of those that ended in 2019 to 2025 and in the reform of 1 July 2025.
// Source: data/README.md; docs/domain/units.md (UNIT-2, UNIT-3, UNIT-6, UNIT-7, UNIT-11).
//
// 1. The same files give the same ids on every installation.
// 2. A code names the same unit as long as its rows follow one another without a gap; a row that begins on the day of
//    the reform begins a new unit, because the code then passed to another territory.
// 3. Malformed rows throw base::BrokenInvariant: the files are our own.
#pragma once

#include <string_view>
#include <vector>

#include "domain/unit_tree.hpp"

namespace mangnon::domain {

// The first day of the two-level order.
inline constexpr base::Date REFORM_ON = base::Date::from_days(20'270);  // 2025-07-01

// The text of the files in data/.
struct UnitFiles {
  std::string_view history;                 // units_history.csv
  std::string_view mapping_2018_2025;       // units_2018_2025h1_mapping.csv
  std::string_view mapping_2025;            // units_2025_mapping.csv
  std::string_view mapping_2025_provinces;  // units_2025_mapping_provinces.csv
  std::string_view acts_2025;               // units_2025_acts.csv
};

struct UnitData {
  std::vector<UnitVersion> versions;
  std::vector<LineageEdge> edges;
};

// The id of the unit to which a code was given on a day (nation: "VN" on FIRST_LIST_ON).
[[nodiscard]] UnitId official_unit_id(std::string_view code, base::Date first_valid_from);

[[nodiscard]] UnitData parse_units(const UnitFiles& files);
[[nodiscard]] UnitTreePtr parse_unit_tree(const UnitFiles& files);

}  // namespace mangnon::domain
