#include "domain/care.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const ChildFacts WITH_PARENTS = {.living_with = "01", .care = Care::parent};

TEST(CareFollowing, AMoveToTheGrandparentsEndsTheParentsCare) {
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", "04"}}), (FactChange{"care", "RELATIVE"}));
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", "11"}}), (FactChange{"care", "FACILITY"}));
  EXPECT_EQ(care_following({}, {{"living_with", "01"}}), (FactChange{"care", "PARENT"}));
}

TEST(CareFollowing, FromWhereNothingFollowsTheOldCareEnds) {
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", "12"}}), (FactChange{"care", ""}));
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", ""}}), (FactChange{"care", ""}));
  EXPECT_EQ(care_following({}, {{"living_with", "12"}}), std::nullopt);
}

TEST(CareFollowing, WhatIsSaidAgainOrNamedIsNotTouched) {
  const ChildFacts in_temporary_care = {.living_with = "10", .care = Care::temporary};
  EXPECT_EQ(care_following(in_temporary_care, {{"living_with", "10"}, {"grade", "4"}}), std::nullopt);
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", "10"}, {"care", "TEMP"}}), std::nullopt);
  EXPECT_EQ(care_following(WITH_PARENTS, {{"living_with", "03"}}), std::nullopt) << "one parent's care is a parent's";
  EXPECT_EQ(care_following(WITH_PARENTS, {{"grade", "4"}}), std::nullopt);
  EXPECT_EQ(with_care_following(WITH_PARENTS, {{"grade", "4"}}), (FactChanges{{"grade", "4"}}));
}

}  // namespace
}  // namespace mangnon::domain
