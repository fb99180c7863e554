#include "generator/truth.hpp"

#include <gtest/gtest.h>

#include "generator/province.hpp"

namespace mangnon::generator {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}
const base::Date ON = day("2018-12-31");

Child child_born(const char* iso) {
  Child child;
  child.birth_date = day(iso);
  child.ethnicity = "01";
  return child;
}

Figures count_one(Child child) {
  Household household;
  household.children.push_back(std::move(child));
  return count_household(household, ON);
}

TEST(Truth, AChildCountsUntilTheDayBeforeItsSixteenthBirthday) {
  EXPECT_EQ(count_one(child_born("2003-01-01")).children, 1U);
  EXPECT_EQ(count_one(child_born("2002-12-31")).children, 0U);
  EXPECT_EQ(count_one(child_born("2002-12-31")).households, 0U);
  EXPECT_EQ(count_one(child_born("2018-12-31")).children, 1U);
  EXPECT_EQ(count_one(child_born("2019-01-01")).children, 0U);
}

TEST(Truth, WhoWasBornOnALeapDayGrowsOlderOnTheFirstOfMarch) {
  Household household;
  household.children.push_back(child_born("2004-02-29"));
  EXPECT_EQ(count_household(household, day("2020-02-28")).children, 1U);
  EXPECT_EQ(count_household(household, day("2020-02-29")).children, 0U);
  household.children[0].birth_date = day("2012-02-29");
  EXPECT_EQ(count_household(household, day("2018-02-28")).age_0_5, 1U);
  EXPECT_EQ(count_household(household, day("2018-03-01")).age_6_10, 1U);
}

TEST(Truth, AgeBandsTurnOnTheBirthday) {
  EXPECT_EQ(count_one(child_born("2013-01-01")).age_0_5, 1U);
  EXPECT_EQ(count_one(child_born("2012-12-31")).age_6_10, 1U);
  EXPECT_EQ(count_one(child_born("2008-01-01")).age_6_10, 1U);
  EXPECT_EQ(count_one(child_born("2007-12-31")).age_11_15, 1U);
}

TEST(Truth, AnUnstatedEthnicGroupIsNotAMinority) {
  auto child = child_born("2010-05-05");
  child.ethnicity = "";
  EXPECT_EQ(count_one(child).minority, 0U);
  child.ethnicity = "19";
  EXPECT_EQ(count_one(child).minority, 1U);
}

TEST(Truth, AChildStandsOnceInAGroupHoweverManyOfItsCodesItHas) {
  auto child = child_born("2010-05-05");
  child.episodes = {{"S10.1", ON}, {"S10.2", ON}, {"S04.2", ON}, {"R01.1", ON}};
  const auto figures = count_one(child);
  EXPECT_EQ(figures.special, 1U);
  EXPECT_EQ(figures.special_groups[9], 1U);
  EXPECT_EQ(figures.special_groups[3], 1U);
  EXPECT_EQ(figures.at_risk, 1U);
  EXPECT_EQ(figures.at_risk_not_special, 0U);
  EXPECT_EQ(figures.risk_groups[0], 1U);
}

TEST(Truth, AnEpisodeCountsFromItsFirstDay) {
  auto child = child_born("2010-05-05");
  child.episodes = {{"S05", ON.plus_days(1)}};
  EXPECT_EQ(count_one(child).special, 0U);
  child.episodes = {{"S05", ON}};
  EXPECT_EQ(count_one(child).special, 1U);
}

TEST(Truth, OnlySpecialChildrenHelpedByTheDateAreAssisted) {
  auto child = child_born("2010-05-05");
  child.supports = {{"X1", ON}};
  EXPECT_EQ(count_one(child).assisted, 0U);
  child.episodes = {{"S05", ON}};
  EXPECT_EQ(count_one(child).assisted, 1U);
  child.supports = {{"X1", ON.plus_days(1)}};
  EXPECT_EQ(count_one(child).assisted, 0U);
}

TEST(Truth, ARowWithAnInjectedErrorIsCountedNowhere) {
  auto child = child_born("2010-05-05");
  child.refused = true;
  EXPECT_EQ(count_one(child), Figures{});
}

TEST(Truth, RatesAreRoundedHalfUpToTwoDecimals) {
  EXPECT_EQ(rate_in_hundredths(1, 3), 3'333U);
  EXPECT_EQ(rate_in_hundredths(2, 3), 6'667U);
  EXPECT_EQ(rate_in_hundredths(1, 800), 13U);  // 0.125 %
  EXPECT_EQ(rate_in_hundredths(0, 5), 0U);
  EXPECT_EQ(rate_in_hundredths(0, 0), std::nullopt);
}

Figures sum_of(const std::map<std::string, Figures>& figures, std::size_t code_length) {
  Figures sum;
  for (const auto& [code, each] : figures)
    if (code.size() == code_length) sum += each;
  return sum;
}

TEST(Truth, HamletsSumToCommunesTheseToDistrictsAndTheseToTheProvince) {
  const auto texts = load_reference_texts(MANGNON_SOURCE_DIR "/data");
  ASSERT_TRUE(texts);
  for (const std::uint64_t seed : {1, 2, 3}) {
    const DemoOptions options{.province = "51", .children = 3'000, .seed = seed, .on = ON};
    const auto plan = plan_demo(options, *texts);
    ASSERT_TRUE(plan);
    Truth truth(ON);
    const auto done = generate_province(options, *plan, *texts, [&](const Commune& commune) -> base::Result<void> {
      truth.add(commune, "51");
      Figures hamlets;
      for (const auto& hamlet : truth.hamlets().at(commune.code)) hamlets += hamlet.second;
      EXPECT_EQ(hamlets, truth.of_unit(commune.code));
      return {};
    });
    ASSERT_TRUE(done);
    const auto& province = truth.of_unit("51");
    EXPECT_EQ(sum_of(truth.units(), 5), province);
    EXPECT_EQ(sum_of(truth.units(), 3), province);
    EXPECT_EQ(province.children, 3'000U);
    EXPECT_EQ(province.male + province.female, province.children);
    EXPECT_EQ(province.age_0_5 + province.age_6_10 + province.age_11_15, province.children);
    EXPECT_NE(truth.json(*plan, seed).find("\"PL03\":{"), std::string::npos);
  }
}

}  // namespace
}  // namespace mangnon::generator
