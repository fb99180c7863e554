// How many households are asked again, which, and what follows (RESURVEY-1 … RESURVEY-8).
#include "domain/resurvey.hpp"

#include <gtest/gtest.h>

#include <rapidcheck.h>
#include <algorithm>
#include <map>

namespace mangnon::domain {
namespace {

UnitId hamlet(int number) {
  return {base::make_named_uuid("hamlet", std::to_string(number))};
}
std::vector<SampledHousehold> households(const std::vector<int>& of_hamlets) {
  std::vector<SampledHousehold> all;
  for (std::size_t h = 0; h < of_hamlets.size(); ++h)
    for (int i = 0; i < of_hamlets[h]; ++i)
      all.push_back({hamlet(static_cast<int>(h)),
                     {base::make_named_uuid("household", std::to_string(h) + "/" + std::to_string(i))}});
  return all;
}

// The sizes that textbooks print for p = ½, with the correction for a finite population.
TEST(Resurvey, AsksAsManyHouseholdsAsTheConfidenceWants) {
  EXPECT_EQ(sample_size(1'000'000'000, Confidence::ninety_five, 5), 385);
  EXPECT_EQ(sample_size(1'000'000, Confidence::ninety_five, 5), 384);
  EXPECT_EQ(sample_size(1000, Confidence::ninety_five, 5), 278);
  EXPECT_EQ(sample_size(100, Confidence::ninety_five, 5), 80);
  EXPECT_EQ(sample_size(1000, Confidence::ninety, 10), 64);
  EXPECT_EQ(sample_size(1000, Confidence::ninety_nine, 5), 400);
  EXPECT_EQ(sample_size(1, Confidence::ninety_five, 5), 1);
  EXPECT_EQ(sample_size(0, Confidence::ninety_five, 5), 0);
}

TEST(Resurvey, TheSameSeedDrawsTheSameHouseholdsInWhateverOrderTheyCome) {
  auto all = households({40, 20, 3});
  const auto drawn = draw_households(all, 15, 20'181'231);
  EXPECT_EQ(drawn.size(), 15U);
  std::reverse(all.begin(), all.end());
  EXPECT_EQ(draw_households(all, 15, 20'181'231), drawn);
  EXPECT_NE(draw_households(all, 15, 20'181'232), drawn);
}

TEST(Resurvey, EachHamletHasItsShareAndNoneIsForgotten) {
  std::map<UnitId, int> counts;
  for (const auto& each : draw_households(households({60, 30, 9, 1}), 10, 7)) ++counts[each.hamlet];
  EXPECT_EQ(counts[hamlet(0)], 5);
  EXPECT_EQ(counts[hamlet(1)], 3);
  EXPECT_EQ(counts[hamlet(2)], 1);
  EXPECT_EQ(counts[hamlet(3)], 1);
}

TEST(Resurvey, ADrawIsOfTheWantedSizeWithinTheHouseholdsAndHasNoneTwice) {
  EXPECT_TRUE(rc::check([](std::int64_t seed) {
    const auto sizes = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(1, 8), rc::gen::inRange(1, 30));
    const auto all = households(sizes);
    const auto count = *rc::gen::inRange<std::int64_t>(0, static_cast<std::int64_t>(all.size()) + 5);
    const auto drawn = draw_households(all, count, seed);
    RC_ASSERT(drawn.size() == std::min(static_cast<std::size_t>(count), all.size()));
    RC_ASSERT(std::adjacent_find(drawn.begin(), drawn.end()) == drawn.end());
    auto sorted = all;
    std::sort(sorted.begin(), sorted.end());
    RC_ASSERT(std::includes(sorted.begin(), sorted.end(), drawn.begin(), drawn.end()));
  }));
}

// Over many seeds every household is drawn about as often as any other.
TEST(Resurvey, EveryHouseholdHasTheSameChance) {
  const auto all = households({20});
  std::map<HouseholdId, int> counts;
  constexpr int DRAWS = 2000;
  for (int seed = 0; seed < DRAWS; ++seed)
    for (const auto& each : draw_households(all, 5, seed)) ++counts[each.household];
  ASSERT_EQ(counts.size(), all.size());
  for (const auto& [household, count] : counts) {
    EXPECT_GT(count, DRAWS / 4 - 100);
    EXPECT_LT(count, DRAWS / 4 + 100);
  }
}

// Newcombe 1998, table I: 81 of 263 and 15 of 148; and the ends, where the usual interval fails.
TEST(Resurvey, TheIntervalIsWilsons) {
  const auto near = [](AgreementInterval is, double low, double high) {
    EXPECT_NEAR(is.low, low, 5e-5);
    EXPECT_NEAR(is.high, high, 5e-5);
  };
  near(wilson({.checked = 263, .agreed = 81}, Confidence::ninety_five), 0.2553, 0.3662);
  near(wilson({.checked = 148, .agreed = 15}, Confidence::ninety_five), 0.0624, 0.1605);
  near(wilson({.checked = 20, .agreed = 0}, Confidence::ninety_five), 0.0000, 0.1611);
  near(wilson({.checked = 29, .agreed = 1}, Confidence::ninety_five), 0.0061, 0.1718);
  near(wilson({.checked = 20, .agreed = 20}, Confidence::ninety_five), 0.8389, 1.0000);
  near(wilson({}, Confidence::ninety_five), 0, 1);
}

TEST(Resurvey, TheRuleAcceptsCorrectsOrSendsOutAgain) {
  EXPECT_EQ(decide_resurvey({.checked = 100, .agreed = 95}), ResurveyDecision::accept);
  EXPECT_EQ(decide_resurvey({.checked = 1000, .agreed = 949}), ResurveyDecision::correct);
  EXPECT_EQ(decide_resurvey({.checked = 100, .agreed = 85}), ResurveyDecision::correct);
  EXPECT_EQ(decide_resurvey({.checked = 1000, .agreed = 849}), ResurveyDecision::redo);
  EXPECT_EQ(decide_resurvey({.checked = 1, .agreed = 1}), ResurveyDecision::accept);
}

}  // namespace
}  // namespace mangnon::domain
