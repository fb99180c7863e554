#include "generator/areas.hpp"

#include <algorithm>
#include <array>

namespace mangnon::generator {

namespace {

constexpr AreaRates URBAN = {.poor = 150,
                             .near_poor = 250,
                             .escaped = 100,
                             .father_dead = 130,
                             .mother_dead = 60,
                             .both_dead = 22,
                             .without_support = 14,
                             .both_away = 60,
                             .both_away_lately = 30,
                             .one_away = 300,
                             .divorced = 260,
                             .father_unknown = 120,
                             .one_detained = 25,
                             .disability = 175,
                             .illness = 550,
                             .dropped_out = 40,
                             .never_at_school = 3,
                             .unregistered = 40,
                             .without_number = 1'000};
constexpr AreaRates LOWLAND = {.poor = 500,
                               .near_poor = 600,
                               .escaped = 200,
                               .father_dead = 170,
                               .mother_dead = 75,
                               .both_dead = 32,
                               .without_support = 20,
                               .both_away = 250,
                               .both_away_lately = 60,
                               .one_away = 600,
                               .divorced = 170,
                               .father_unknown = 110,
                               .one_detained = 20,
                               .disability = 190,
                               .illness = 420,
                               .dropped_out = 90,
                               .never_at_school = 5,
                               .unregistered = 60,
                               .without_number = 1'400};
constexpr AreaRates MOUNTAIN = {.poor = 3'300,
                                .near_poor = 1'400,
                                .escaped = 400,
                                .father_dead = 230,
                                .mother_dead = 120,
                                .both_dead = 48,
                                .without_support = 34,
                                .both_away = 160,
                                .both_away_lately = 50,
                                .one_away = 350,
                                .divorced = 90,
                                .father_unknown = 150,
                                .one_detained = 15,
                                .disability = 230,
                                .illness = 330,
                                .dropped_out = 280,
                                .never_at_school = 30,
                                .unregistered = 250,
                                .without_number = 2'400};
constexpr AreaRates ISLAND = {.poor = 900,
                              .near_poor = 900,
                              .escaped = 200,
                              .father_dead = 260,
                              .mother_dead = 70,
                              .both_dead = 30,
                              .without_support = 18,
                              .both_away = 90,
                              .both_away_lately = 30,
                              .one_away = 900,
                              .divorced = 130,
                              .father_unknown = 100,
                              .one_detained = 15,
                              .disability = 180,
                              .illness = 400,
                              .dropped_out = 150,
                              .never_at_school = 5,
                              .unregistered = 50,
                              .without_number = 1'300};

struct KnownDistrict {
  std::string_view code;
  Area area;
  std::string_view group;
  int per_10000;
  std::string_view second_group;
  int second_per_10000;
};

// Quảng Ngãi and Lạng Sơn: after the districts' own public descriptions.
constexpr std::array KNOWN = {
    KnownDistrict{"525", Area::mountain, "30", 4'100, "19", 150},
    KnownDistrict{"526", Area::mountain, "30", 8'900, "14", 250},
    KnownDistrict{"529", Area::mountain, "19", 8'000, "14", 200},
    KnownDistrict{"530", Area::mountain, "14", 7'900, "19", 900},
    KnownDistrict{"531", Area::mountain, "19", 7'200, "", 0},
    KnownDistrict{"535", Area::mountain, "19", 8'300, "", 0},
    KnownDistrict{"536", Area::island, "", 0, "", 0},
    KnownDistrict{"528", Area::lowland, "19", 300, "", 0},
    KnownDistrict{"532", Area::lowland, "19", 250, "", 0},
    KnownDistrict{"178", Area::urban, "02", 3'000, "07", 3'000},
    KnownDistrict{"180", Area::mountain, "02", 5'200, "07", 3'900},
    KnownDistrict{"181", Area::mountain, "02", 4'500, "07", 4'600},
    KnownDistrict{"185", Area::mountain, "02", 5'600, "07", 3'200},
    KnownDistrict{"186", Area::mountain, "07", 4'500, "02", 2'700},
};

struct UsualGroups {
  std::string_view province;
  std::string_view group;
  int per_10000;
  std::string_view second_group;
  int second_per_10000;
};

// Provinces where rural districts are mostly mountain; the two largest groups of each.
constexpr std::array MOUNTAIN_PROVINCES = {
    UsualGroups{"02", "08", 3'400, "02", 2'500}, UsualGroups{"04", "02", 4'300, "07", 3'100},
    UsualGroups{"06", "02", 5'500, "09", 1'800}, UsualGroups{"08", "02", 2'900, "09", 1'500},
    UsualGroups{"10", "08", 2'700, "02", 1'600}, UsualGroups{"11", "08", 3'900, "03", 3'800},
    UsualGroups{"12", "03", 3'300, "08", 2'400}, UsualGroups{"14", "03", 5'400, "08", 1'600},
    UsualGroups{"15", "02", 2'000, "08", 1'500}, UsualGroups{"17", "06", 6'500, "03", 500},
    UsualGroups{"20", "07", 4'300, "02", 3'600}, UsualGroups{"62", "14", 2'600, "13", 1'300},
    UsualGroups{"64", "10", 3'200, "13", 1'400}, UsualGroups{"66", "12", 2'000, "07", 500},
    UsualGroups{"67", "20", 900, "08", 600},     UsualGroups{"68", "16", 1'300, "28", 300},
};

}  // namespace

const AreaRates& rates_of(Area area) {
  switch (area) {
    case Area::urban:
      return URBAN;
    case Area::lowland:
      return LOWLAND;
    case Area::mountain:
      return MOUNTAIN;
    case Area::island:
      return ISLAND;
  }
  return LOWLAND;
}

Area area_of_district(std::string_view province, std::string_view district, std::string_view kind) {
  const auto known = std::find_if(KNOWN.begin(), KNOWN.end(), [&](const auto& each) { return each.code == district; });
  if (known != KNOWN.end()) return known->area;
  if (kind == "quan" || kind == "thanh_pho" || kind == "thi_xa") return Area::urban;
  if (kind == "dac_khu") return Area::island;
  const bool mountain = std::any_of(MOUNTAIN_PROVINCES.begin(), MOUNTAIN_PROVINCES.end(),
                                    [&](const auto& each) { return each.province == province; });
  return mountain ? Area::mountain : Area::lowland;
}

std::vector<EthnicShare> minorities_of(std::string_view province, std::string_view district, Area area) {
  std::vector<EthnicShare> shares;
  const auto add = [&](std::string_view code, int per_10000) {
    if (!code.empty()) shares.push_back({code, per_10000});
  };
  for (const auto& known : KNOWN) {
    if (known.code != district) continue;
    add(known.group, known.per_10000);
    add(known.second_group, known.second_per_10000);
    return shares;
  }
  for (const auto& usual : MOUNTAIN_PROVINCES) {
    if (usual.province != province) continue;
    const int part = area == Area::urban ? 2 : 1;  // half as many in towns
    add(usual.group, usual.per_10000 / part);
    add(usual.second_group, usual.second_per_10000 / part);
    return shares;
  }
  add("04", area == Area::urban ? 40 : 10);  // Hoa
  return shares;
}

}  // namespace mangnon::generator
