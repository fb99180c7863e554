// UNIT-2, UNIT-3, UNIT-6, UNIT-7, UNIT-11 on the official lists that ship.
#include "domain/unit_loading.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <tuple>

#include "domain/unit_data_for_test.hpp"
#include "domain/unit_failures.hpp"

namespace mangnon::domain {
namespace {

using Counts = std::tuple<std::size_t, std::size_t, std::size_t>;

std::size_t count(UnitLevel level, const char* on, UnitId under = real_units()->nation()) {
  return real_units()->descendants(under, level, day(on)).size();
}

Counts counts_on(const char* on) {
  return {count(UnitLevel::province, on), count(UnitLevel::district, on), count(UnitLevel::commune, on)};
}

UnitId unit(const char* code, const char* on) {
  return real_units()->find_by_code(code, day(on)).value();
}

std::string name(UnitId id, const char* on) {
  return real_units()->find(id, day(on))->name;
}

TEST(OfficialUnits, CountsAreTheOfficialOnesInThreeEditions) {
  EXPECT_EQ(counts_on("2018-12-31"), Counts(63, 713, 11'162));
  EXPECT_EQ(counts_on("2025-06-30"), Counts(63, 696, 10'035));
  EXPECT_EQ(counts_on("2025-07-01"), Counts(34, 0, 3'321));
}

TEST(OfficialUnits, QuangNgaiOf2018Has14DistrictsAnd184Communes) {
  const auto quang_ngai = unit("51", "2018-12-31");
  EXPECT_EQ(count(UnitLevel::district, "2018-12-31", quang_ngai), 14U);
  EXPECT_EQ(count(UnitLevel::commune, "2018-12-31", quang_ngai), 184U);
}

TEST(OfficialUnits, CamLoHasNineCommunes) {
  EXPECT_EQ(count(UnitLevel::commune, "2018-12-31", unit("468", "2018-12-31")), 9U);
}

TEST(OfficialUnits, LangSonWentFrom226To200To194Communes) {
  const auto lang_son = unit("20", "2018-12-31");
  EXPECT_EQ(count(UnitLevel::commune, "2019-12-31", lang_son), 226U);
  for (const auto* on : {"2020-01-01", "2023-06-30", "2024-12-31"})
    EXPECT_EQ(count(UnitLevel::commune, on, lang_son), 200U) << on;
  EXPECT_EQ(count(UnitLevel::commune, "2025-01-01", lang_son), 194U);
  EXPECT_EQ(unit("20", "2025-07-01"), lang_son);
  EXPECT_EQ(count(UnitLevel::commune, "2025-07-01", lang_son), 65U);
}

TEST(OfficialUnits, ThreeLevelsUntil30JuneTwoAfter) {
  using enum UnitLevel;
  EXPECT_EQ(real_units()->levels_on(day("2025-06-30")),
            (std::vector{nation, province, district, commune, hamlet, facility}));
  EXPECT_EQ(real_units()->levels_on(day("2025-07-01")), (std::vector{nation, province, commune, hamlet, facility}));
}

TEST(OfficialUnits, ElevenProvincesAreTheSameUnitAcrossTheReformAnd23Begin) {
  std::size_t same = 0;
  const auto before = real_units()->descendants(real_units()->nation(), UnitLevel::province, day("2025-06-30"));
  for (const auto id : before) same += real_units()->find(id, day("2025-07-01")) != nullptr ? 1 : 0;
  EXPECT_EQ(same, 11U);
  EXPECT_NE(unit("51", "2025-06-30"), unit("51", "2025-07-01"));
}

TEST(OfficialUnits, ARenamedProvinceStaysOneUnit) {
  const auto hue = unit("46", "2024-12-31");
  EXPECT_EQ(name(hue, "2024-12-31"), "Tỉnh Thừa Thiên Huế");
  EXPECT_EQ(name(hue, "2025-01-01"), "Thành phố Huế");
}

TEST(OfficialUnits, ACodeReusedByTheReformNamesAnotherUnit) {
  const auto before = unit("00004", "2025-06-30");
  const auto after = unit("00004", "2025-07-01");
  EXPECT_NE(before, after);
  EXPECT_EQ(name(before, "2025-06-30"), "Phường Trúc Bạch");
  EXPECT_EQ(name(after, "2025-07-01"), "Phường Ba Đình");
  const auto undated = real_units()->find_by_code("00004", std::nullopt);
  ASSERT_FALSE(undated);
  EXPECT_EQ(undated.error().type, &UNIT_CODE_AMBIGUOUS);
  EXPECT_EQ(undated.error().params.at(1), "Phường Trúc Bạch (31/08/2004–30/06/2025); Phường Ba Đình (01/07/2025–)");
}

TEST(OfficialUnits, EveryCommuneOf2018IsFollowedTo2025SaveThirteen) {
  std::set<std::string> lost;
  for (const auto id : real_units()->without_successor(UnitLevel::commune, day("2025-07-01")))
    lost.insert(real_units()->find(id, day("2018-12-31"))->code);
  EXPECT_EQ(lost, (std::set<std::string>{"01390", "01408", "03007", "04561", "10774", "12418", "13339", "17563",
                                         "20239", "21097", "23758", "26407", "28825"}));
}

TEST(OfficialUnits, EveryCommuneOfTheLastThreeLevelDayAndEveryProvinceIsFollowed) {
  for (const auto id : real_units()->without_successor(UnitLevel::commune, day("2025-07-01")))
    EXPECT_EQ(real_units()->find(id, day("2025-06-30")), nullptr) << name(id, "2025-06-30");
  EXPECT_TRUE(real_units()->without_successor(UnitLevel::province, day("2025-07-01")).empty());
}

TEST(OfficialUnits, TheReformNeverTakesACommuneOutOfItsProvincesSuccessor) {
  for (const auto id : real_units()->descendants(real_units()->nation(), UnitLevel::commune, day("2018-12-31"))) {
    const auto now = real_units()->successor_of(id, day("2025-07-01"));
    if (!now) continue;
    const auto then = real_units()->ancestor_at_level(id, UnitLevel::province, day("2018-12-31"));
    EXPECT_EQ(real_units()->ancestor_at_level(*now, UnitLevel::province, day("2025-07-01")),
              real_units()->successor_of(*then, day("2025-07-01")))
        << name(id, "2018-12-31");
  }
}

TEST(OfficialUnits, ACommuneWhoseCodeCameLaterIsFollowedThroughTheInterimCode) {
  const auto quynh_loi = unit("00292", "2024-12-31");
  EXPECT_EQ(real_units()->successor_of(quynh_loi, day("2025-01-01")), unit("00286", "2025-01-01"));
  EXPECT_EQ(real_units()->successor_of(quynh_loi, day("2025-03-01")), unit("00292", "2025-03-01"));
  EXPECT_NE(quynh_loi, unit("00292", "2025-03-01"));
}

TEST(OfficialUnits, NoCommuneWithASuccessorIsLostOnAnyDayBetween) {
  std::set<base::Date> days;
  for (const auto& version : real_units()->all_versions())
    if (day("2018-12-31") <= version.valid.from && version.valid.from <= day("2025-07-01"))
      days.insert(version.valid.from);
  ASSERT_GT(days.size(), 20U);
  for (const auto on : days)
    EXPECT_LE(real_units()->without_successor(UnitLevel::commune, on).size(), 13U)
        << base::format_iso(on);
}

TEST(OfficialUnits, ASplitCommuneKeepsAllItsSuccessorsAndOneDefault) {
  std::size_t split = 0;
  for (const auto id : real_units()->descendants(real_units()->nation(), UnitLevel::commune, day("2025-06-30"))) {
    const auto edges = real_units()->edges_from(id);
    split += edges.size() > 1 ? 1 : 0;
    EXPECT_EQ(std::count_if(edges.begin(), edges.end(), [](const auto& edge) { return edge.is_default; }), 1);
  }
  EXPECT_EQ(split, 441U);
}

TEST(OfficialUnits, IslandDistrictsWithoutCommunesBecomeSpecialZones) {
  const auto ly_son = unit("536", "2021-01-01");
  EXPECT_TRUE(real_units()->children_of(ly_son, day("2021-01-01")).empty());
  const auto zone = real_units()->successor_of(ly_son, day("2025-07-01"));
  ASSERT_TRUE(zone);
  EXPECT_EQ(name(*zone, "2025-07-01"), "Đặc khu Lý Sơn");
  EXPECT_EQ(real_units()->edges_from(ly_son).front().act, "1677/NQ-UBTVQH15");
}

TEST(OfficialUnits, EveryUnitAliveHasOneChainUpToTheNation) {
  for (const auto* on : {"2018-12-31", "2020-03-01", "2025-01-01", "2025-06-30", "2025-07-01"})
    for (const auto& version : real_units()->all_versions()) {
      if (!version.valid.contains(day(on)) || version.level == UnitLevel::nation) continue;
      const auto ancestors = real_units()->ancestors_of(version.id, day(on));
      ASSERT_FALSE(ancestors.empty()) << version.code << " " << on;
      EXPECT_EQ(ancestors.back(), real_units()->nation()) << version.code << " " << on;
    }
}

TEST(OfficialUnits, TheSameFilesGiveTheSameTree) {
  const UnitFileTexts texts;
  const auto again = parse_unit_tree(texts.files());
  EXPECT_EQ(again->all_versions(), real_units()->all_versions());
  EXPECT_EQ(again->all_edges(), real_units()->all_edges());
  EXPECT_EQ(official_unit_id("51", FIRST_LIST_ON), unit("51", "2018-12-31"));
}

TEST(OfficialUnits, LoadingIsQuick) {
  const UnitFileTexts texts;
  const auto start = std::chrono::steady_clock::now();
  (void)parse_unit_tree(texts.files());
  const auto took = std::chrono::steady_clock::now() - start;
  RecordProperty("load_ms", static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
  EXPECT_LT(took, std::chrono::seconds(2));
}

}  // namespace
}  // namespace mangnon::domain
