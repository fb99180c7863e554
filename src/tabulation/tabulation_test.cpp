// COUNT-1 … COUNT-16: edges one by one, and as laws over random children of a small country.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

#include "names/collate.hpp"
#include "tabulation/figures_for_test.hpp"

namespace mangnon::tabulation {
namespace {

using domain::HamletRows;
using domain::UnitLevel;

Population population_of(const std::vector<ChildRecord>& children) {
  Population population(book());
  for (const auto& child : children) population.put(child);
  return population;
}

std::vector<std::string> names_asked(const std::vector<ChildRecord>& children, Question question) {
  const auto population = population_of(children);
  question.hamlets = {true};
  if (question.on == base::Date{}) question.on = ON;
  std::vector<std::string> names;
  for (const auto& id : list_children(population, groups(), question, 0, 100).ids)
    for (const auto& child : children)
      if (child.id == id) names.push_back(child.full_name);
  return names;
}
std::size_t asked(const ChildRecord& child, const Question& question) {
  return names_asked({child}, question).size();
}

ChildRecord born(const char* birth) {
  return record(1, 0, day(birth));
}
ChildRecord standing(const char* code, base::Interval valid = {day("2018-01-01"), base::FOREVER}) {
  auto child = born("2010-01-01");
  child.episodes = {{code, valid}};
  return child;
}

TEST(Population, IsWastefulOnceMostOfItIsOfReplacedChildren) {
  Population population(book());
  for (int i = 0; i < 10'001; ++i) population.put(born("2010-01-01"));
  EXPECT_FALSE(population.is_wasteful());
  population.put(born("2010-01-01"));
  EXPECT_TRUE(population.is_wasteful());
  EXPECT_EQ(population.children().size(), 1U);
}

TEST(Question, TheDayOfBirthCountsAndTheSixteenthBirthdayDoesNot) {
  EXPECT_EQ(asked(born("2018-12-31"), {}), 1U);
  EXPECT_EQ(asked(born("2019-01-01"), {}), 0U);
  EXPECT_EQ(asked(born("2003-01-01"), {}), 1U);
  EXPECT_EQ(asked(born("2002-12-31"), {}), 0U);
}

TEST(Question, AChildOfALeapDayCompletesAYearOnTheFirstOfMarch) {
  const auto leap = born("2004-02-29");
  EXPECT_EQ(asked(leap, {.on = day("2019-02-28"), .age_from = 15}), 0U);
  EXPECT_EQ(asked(leap, {.on = day("2019-03-01"), .age_from = 15}), 1U);
  EXPECT_EQ(asked(leap, {.on = day("2020-02-28")}), 1U);
  EXPECT_EQ(asked(leap, {.on = day("2020-02-29")}), 0U);
}

TEST(Question, AgesIncludeBothEnds) {
  EXPECT_EQ(asked(born("2012-12-31"), {.age_from = 6, .age_to = 10}), 1U);
  EXPECT_EQ(asked(born("2013-01-01"), {.age_from = 6, .age_to = 10}), 0U);
  EXPECT_EQ(asked(born("2008-01-01"), {.age_from = 6, .age_to = 10}), 1U);
  EXPECT_EQ(asked(born("2007-12-31"), {.age_from = 6, .age_to = 10}), 0U);
}

TEST(Question, AChildIsCountedUntilTheDayItIsGone) {
  auto child = born("2010-01-01");
  auto gone = child.spans[0];
  gone.presence = domain::Presence::left;
  child.spans[0].valid.to = gone.valid.from = ON;
  child.spans.push_back(gone);
  EXPECT_EQ(asked(child, {.on = ON.plus_days(-1)}), 1U);
  EXPECT_EQ(asked(child, {.on = ON}), 0U);
}

TEST(Question, AnEpisodeHoldsFromItsFirstDayUntilTheDayItEnds) {
  const auto child = standing("S04.2", {ON, ON.plus_days(1)});
  EXPECT_EQ(asked(child, {.on = ON.plus_days(-1), .group = "S04"}), 0U);
  EXPECT_EQ(asked(child, {.on = ON, .group = "S04"}), 1U);
  EXPECT_EQ(asked(child, {.on = ON.plus_days(1), .group = "S04"}), 0U);
}

TEST(Question, AGroupIsAskedByTierGroupOrSubGroup) {
  const auto child = standing("S04.2");
  for (const char* group : {"S", "S04", "S04.2", ""}) EXPECT_EQ(asked(child, {.group = group}), 1U) << group;
  for (const char* group : {"R", "S04.1", "S01", "none", "S99"}) EXPECT_EQ(asked(child, {.group = group}), 0U) << group;
  EXPECT_EQ(asked(born("2010-01-01"), {.group = "none"}), 1U);
  EXPECT_EQ(asked(standing("R01"), {.group = "R", .without_group = "S"}), 1U);
  auto both = standing("R01");
  both.episodes.push_back({"S04.2", {day("2018-01-01"), base::FOREVER}});
  EXPECT_EQ(asked(both, {.group = "R", .without_group = "S"}), 0U);
}

TEST(Question, SexAsksExactlyThatSex) {
  auto child = born("2010-01-01");
  for (const auto sex : {domain::Sex::male, domain::Sex::female, domain::Sex::undetermined}) {
    child.spans[0].sex = sex;
    for (const auto other : {domain::Sex::male, domain::Sex::female, domain::Sex::undetermined})
      EXPECT_EQ(asked(child, {.sex = other}), sex == other ? 1U : 0U);
  }
}

TEST(Question, AMinorityIsAnEthnicGroupOfVietNamOtherThanKinh) {
  auto child = born("2010-01-01");
  for (const auto& [code, minority] :
       {std::pair{"01", false}, {"", false}, {"19", true}, {"NN", false}, {"KXD", false}}) {
    child.spans[0].ethnicity = code;
    EXPECT_EQ(asked(child, {.minority = true}), minority ? 1U : 0U) << code;
    EXPECT_EQ(asked(child, {.minority = false}), minority ? 0U : 1U) << code;
  }
}

TEST(Question, HelpCountsFromTheDayItWasGiven) {
  auto child = standing("S04.2");
  child.supports = {{"X1", ON}};
  EXPECT_EQ(asked(child, {.group = "S", .assisted = true}), 1U);
  EXPECT_EQ(asked(child, {.on = ON.plus_days(-1), .group = "S", .assisted = true}), 0U);
  EXPECT_EQ(asked(child, {.on = ON.plus_days(-1), .group = "S", .assisted = false}), 1U);
}

TEST(Question, AListIsInTheOrderOfGivenNamesAndComesInPages) {
  std::vector<ChildRecord> children;
  for (const char* name : {"Trần Văn Đức", "Lê Thị An", "Nguyễn Văn An", "Phạm Thị Bình"}) {
    children.push_back(record(static_cast<int>(children.size()), 0, day("2010-01-01")));
    children.back().full_name = name;
  }
  EXPECT_EQ(names_asked(children, {}),
            (std::vector<std::string>{"Lê Thị An", "Nguyễn Văn An", "Phạm Thị Bình", "Trần Văn Đức"}));
  const auto population = population_of(children);
  const auto page = list_children(population, groups(), {.on = ON, .hamlets = {true}}, 3, 2);
  EXPECT_EQ(page.total, 4U);
  EXPECT_EQ(page.ids, std::vector{children[0].id});
  EXPECT_TRUE(list_children(population, groups(), {.on = ON, .hamlets = {true}}, 4, 2).ids.empty());
}

TEST(Question, HamletsBeyondTheListAndUnknownOnesAreNotAsked) {
  EXPECT_TRUE(names_asked({record(1, 1, day("2010-01-01")), record(2, NO_HAMLET, day("2010-01-01"))}, {}).empty());
}

TEST(Population, PuttingAChildAgainReplacesAllThatWasKnownOfIt) {
  auto population = population_of({standing("S04.2")});
  auto later = standing("R01");
  later.spans[0].sex = domain::Sex::female;
  population.put(later);
  ASSERT_EQ(population.children().size(), 1U);
  const auto figures = summarise(population, groups(), {.on = ON, .row_of = {0}, .rows = 1})[0];
  EXPECT_EQ(figures.children, 1);
  EXPECT_EQ(figures.female, 1);
  EXPECT_EQ(figures.special, 0);
  EXPECT_EQ(figures.at_risk, 1);
}

TEST(Population, AnUnknownCodeIsLeftOut) {
  EXPECT_EQ(summarise(population_of({standing("S99")}), groups(), {.on = ON, .row_of = {0}, .rows = 1})[0].special, 0);
}

std::vector<ChildRecord> random_children(std::uint32_t hamlets) {
  const int count = *rc::gen::inRange(0, 60);
  std::vector<ChildRecord> children;
  for (int i = 0; i < count; ++i) children.push_back(random_record(i, hamlets));
  return children;
}

TEST(Law, FiguresAreThoseCountedByHand) {
  EXPECT_TRUE(rc::check([] {
    const auto children = random_children(3);
    const auto figures = summarise(population_of(children), groups(), {.on = ON, .row_of = {0, 1, -1}, .rows = 2});
    RC_ASSERT(figures[0] == counted_by_hand(children, ON, {0}));
    RC_ASSERT(figures[1] == counted_by_hand(children, ON, {1}));
  }));
}

TEST(Law, EveryLevelAddsUpToTheOneAbove) {
  const auto country = small_country();
  EXPECT_TRUE(rc::check([&] {
    const auto children = random_children(static_cast<std::uint32_t>(country->hamlet_count()));
    const auto population = population_of(children);
    const auto sum = [&](const char* under, UnitLevel level) {
      const auto table = country->hamlet_rows(unit_id(under), level, ON);
      Figures total;
      const Places places{.on = ON, .row_of = table.row_of, .rows = table.rows.size()};
      for (const auto& row : summarise(population, groups(), places)) total += row;
      return total;
    };
    const auto whole = sum("VN", UnitLevel::nation);
    RC_ASSERT(whole == counted_by_hand(children, ON, {0, 1, 2, 3, 4}));
    for (const auto level : {UnitLevel::province, UnitLevel::district, UnitLevel::commune, UnitLevel::hamlet})
      RC_ASSERT(sum("VN", level) == whole);
    auto districts = sum("d", UnitLevel::commune);
    districts += sum("isle", UnitLevel::hamlet);
    RC_ASSERT(districts == whole);
  }));
}

TEST(Law, AFigureOpensToExactlyTheChildrenItCounted) {
  EXPECT_TRUE(rc::check([] {
    const auto population = population_of(random_children(1));
    const auto figures = summarise(population, groups(), {.on = ON, .row_of = {0}, .rows = 1})[0];
    const auto listed = [&](Question question) {
      question.on = ON;
      question.hamlets = {true};
      return static_cast<std::int64_t>(list_children(population, groups(), question, 0, 1000).ids.size());
    };
    RC_ASSERT(listed({}) == figures.children);
    RC_ASSERT(listed({.sex = domain::Sex::male}) == figures.male);
    RC_ASSERT(listed({.sex = domain::Sex::female}) == figures.female);
    RC_ASSERT(listed({.minority = true}) == figures.minority);
    RC_ASSERT(listed({.age_to = 5}) == figures.age_0_5);
    RC_ASSERT(listed({.age_from = 6, .age_to = 10}) == figures.age_6_10);
    RC_ASSERT(listed({.age_from = 11}) == figures.age_11_15);
    RC_ASSERT(listed({.group = "S"}) == figures.special);
    RC_ASSERT(listed({.group = "S", .assisted = true}) == figures.assisted);
    RC_ASSERT(listed({.group = "R"}) == figures.at_risk);
    RC_ASSERT(listed({.group = "R", .without_group = "S"}) == figures.at_risk_not_special);
    RC_ASSERT(listed({.group = "O"}) == figures.other);
    for (std::size_t bit = 0; bit < groups().codes().size(); ++bit)
      RC_ASSERT(listed({.group = groups().codes()[bit]}) == figures.groups[bit]);
  }));
}

TEST(Law, EveryChildIsInOneAgeBandAndNoGroupHoldsMoreThanAll) {
  EXPECT_TRUE(rc::check([] {
    const Places places{.on = ON, .row_of = {0}, .rows = 1};
    const auto figures = summarise(population_of(random_children(1)), groups(), places)[0];
    RC_ASSERT(figures.age_0_5 + figures.age_6_10 + figures.age_11_15 == figures.children);
    RC_ASSERT(figures.male + figures.female <= figures.children);
    RC_ASSERT(figures.assisted <= figures.special);
    RC_ASSERT(figures.special <= figures.children);
    RC_ASSERT(figures.at_risk_not_special <= figures.at_risk);
    RC_ASSERT(figures.households <= figures.children);
    std::int64_t episodes = 0;
    for (std::size_t bit = 0; bit < groups().codes().size(); ++bit)
      if (groups().codes()[bit][0] == 'S') episodes += figures.groups[bit];
    RC_ASSERT(episodes >= figures.special);
  }));
}

TEST(Population, EveryChildHasOnePlaceWhateverTheOrder) {
  EXPECT_TRUE(rc::check([] {
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30));
    Population population(book());
    std::map<domain::ChildId, std::string> spelt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      auto child = record(numbers[i], 0, day("2012-01-01"));
      child.full_name = "Hồ Văn " + std::to_string(i);
      population.put(child);
      spelt[child.id] = child.full_name;
    }
    RC_ASSERT(population.children().size() == spelt.size());
    for (const auto& [id, name] : spelt) {
      const auto place = population.place_of(id);
      RC_ASSERT(place.has_value());
      RC_ASSERT(population.children()[*place].id == id);
      RC_ASSERT(population.sort_key(population.children()[*place]) == names::sort_key(name));
    }
    RC_ASSERT(!population.place_of(record(31, 0, day("2012-01-01")).id).has_value());
  }));
}

}  // namespace
}  // namespace mangnon::tabulation
