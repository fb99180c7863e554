#include "app/scope.hpp"

#include <gtest/gtest.h>

#include "domain/unit_data_for_test.hpp"

namespace mangnon::app {
namespace {

using domain::day;
using domain::real_units;

constexpr const char* THEN = "2018-12-31";
constexpr const char* LAST_OLD_DAY = "2025-06-30";
constexpr const char* NOW = "2025-07-01";

domain::UnitId unit(const char* code, const char* on) {
  return real_units()->find_by_code(code, day(on)).value();
}

bool sees(domain::UnitId scope, domain::UnitId asked, const char* on) {
  return in_scope(*real_units(), {.scope = scope}, asked, day(on));
}

TEST(Scope, IsTheUnitAndAllBelowIt) {
  const auto city = unit("522", THEN);
  EXPECT_TRUE(sees(city, city, THEN));
  EXPECT_TRUE(sees(city, unit("21025", THEN), THEN));
  EXPECT_FALSE(sees(city, unit("21040", THEN), THEN));
  EXPECT_FALSE(sees(city, unit("51", THEN), THEN));
  EXPECT_FALSE(sees(unit("21025", THEN), unit("21028", THEN), THEN));
  EXPECT_TRUE(sees(real_units()->nation(), unit("21028", THEN), THEN));
}

// Nguyễn Nghiêm (21025) went into Cẩm Thành, which bears the code again; Nghĩa Lộ (21028) into another unit.
TEST(Scope, FollowsItsUnitThroughTheMerger) {
  const auto old_ward = unit("21025", THEN);
  const auto new_ward = unit("21025", NOW);
  ASSERT_NE(old_ward, new_ward);
  EXPECT_TRUE(sees(old_ward, new_ward, NOW));
  EXPECT_FALSE(sees(old_ward, new_ward, LAST_OLD_DAY));
  EXPECT_FALSE(sees(old_ward, unit("21028", NOW), NOW));
  EXPECT_EQ(scope_on(*real_units(), {.scope = old_ward}, day(NOW)), new_ward);
  EXPECT_EQ(scope_on(*real_units(), {.scope = old_ward}, day(LAST_OLD_DAY)), old_ward);
}

TEST(Scope, OfANewUnitHoldsWhatBecamePartOfIt) {
  const auto new_ward = unit("21025", NOW);
  EXPECT_TRUE(sees(new_ward, unit("21025", THEN), THEN));
  EXPECT_TRUE(sees(new_ward, unit("21019", THEN), THEN));
  EXPECT_FALSE(sees(new_ward, unit("21028", THEN), THEN));
  EXPECT_FALSE(sees(new_ward, unit("51", THEN), THEN));
}

TEST(Scope, OfADistrictEndsWithIt) {
  const auto city = unit("522", THEN);
  EXPECT_TRUE(sees(city, unit("21025", LAST_OLD_DAY), LAST_OLD_DAY));
  EXPECT_FALSE(sees(city, unit("21025", NOW), NOW));
}

TEST(Scope, OfNobodyIsNothing) {
  EXPECT_FALSE(sees(domain::UnitId{}, unit("21025", THEN), THEN));
}

}  // namespace
}  // namespace mangnon::app
