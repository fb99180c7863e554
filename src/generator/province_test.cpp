#include "generator/province.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "generator/failures.hpp"
#include "generator/truth.hpp"

namespace mangnon::generator {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

const ReferenceTexts& texts() {
  static const ReferenceTexts loaded = *load_reference_texts(MANGNON_SOURCE_DIR "/data");
  return loaded;
}

DemoOptions quang_ngai(std::uint64_t children, std::uint64_t seed = 1) {
  return {.province = "51", .children = children, .seed = seed, .on = day("2018-12-31")};
}

std::vector<Commune> generate(const DemoOptions& options) {
  std::vector<Commune> communes;
  const auto plan = plan_demo(options, texts());
  EXPECT_TRUE(plan);
  const auto done = generate_province(options, *plan, texts(), [&](Commune commune) -> base::Result<void> {
    communes.push_back(std::move(commune));
    return {};
  });
  EXPECT_TRUE(done);
  return communes;
}

// All demo children of one generation, made once for the tests that only look.
const std::vector<Commune>& twenty_thousand() {
  static const auto communes = generate(quang_ngai(20'000));
  return communes;
}

template <class Look>
void for_each_child(const std::vector<Commune>& communes, Look look) {
  for (const auto& commune : communes)
    for (const auto& household : commune.households)
      for (const auto& child : household.children) look(commune, household, child);
}

bool has(const Child& child, std::string_view prefix) {
  return std::any_of(child.episodes.begin(), child.episodes.end(), [prefix](const Episode& episode) {
    return episode.code == prefix || episode.code.starts_with(std::string(prefix) + ".");
  });
}

bool is_special(const Child& child) {
  return std::any_of(child.episodes.begin(), child.episodes.end(),
                     [](const Episode& episode) { return episode.code[0] == 'S'; });
}

std::multiset<ParentState> states(const Child& child) {
  const auto legal = [](ParentState state) {
    return state == ParentState::in_detoxification ? ParentState::detained : state;
  };
  return {legal(child.father.state), legal(child.mother.state)};
}

TEST(Province, TheSameSeedGivesTheSamePeople) {
  EXPECT_EQ(generate(quang_ngai(2'000, 7)), generate(quang_ngai(2'000, 7)));
  EXPECT_NE(generate(quang_ngai(2'000, 7)), generate(quang_ngai(2'000, 8)));
}

// Guards against a draw whose order a compiler may choose: both compilers must find this very sum.
TEST(Province, TheSamePeopleOnEveryMachine) {
  std::uint64_t sum = 0;
  for_each_child(generate(quang_ngai(2'000, 7)), [&](const auto& commune, const auto& household, const Child& child) {
    for (const auto& text : {commune.hamlets[household.hamlet], household.head_name, household.address, child.name,
                             child.id_number, base::format_iso(child.birth_date), child.carer_name})
      sum = sub_seed(sum, text);
    for (const auto& episode : child.episodes) sum = sub_seed(sum, episode.code + base::format_iso(episode.from));
  });
  EXPECT_EQ(sum, 13793282406325562894ULL);
}

TEST(Province, ACommuneDoesNotDependOnTheCommunesBeforeIt) {
  const auto options = quang_ngai(20'000);
  const auto plan = plan_demo(options, texts());
  ASSERT_TRUE(plan);
  const NameBook names(texts(), "51");
  EXPECT_EQ(make_commune(options, *plan, 150, names), twenty_thousand()[150]);
}

TEST(Province, QuangNgaiIn2018Has14DistrictsAnd184CommunesAndAllItsChildren) {
  std::set<std::string> districts;
  std::size_t children = 0;
  for (const auto& commune : twenty_thousand()) districts.insert(commune.district);
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child&) { ++children; });
  EXPECT_EQ(twenty_thousand().size(), 184U);
  EXPECT_EQ(districts.size(), 14U);
  EXPECT_EQ(children, 20'000U);
}

TEST(Province, AfterJuly2025CommunesStandUnderTheProvince) {
  const auto communes = generate({.province = "51", .children = 500, .seed = 1, .on = day("2025-07-01")});
  ASSERT_FALSE(communes.empty());
  EXPECT_EQ(communes[0].district, "");
}

TEST(Province, TheReportedNumberIsTheDefault) {
  auto options = quang_ngai(0);
  options.children = std::nullopt;
  const auto plan = plan_demo(options, texts());
  ASSERT_TRUE(plan);
  std::uint64_t sum = 0;
  for (const auto& commune : plan->communes) sum += commune.children;
  EXPECT_EQ(sum, 271'707U);
}

TEST(Province, WrongOptionsAreRefusedByName) {
  auto options = quang_ngai(2'000);
  options.province = "03";
  EXPECT_EQ(plan_demo(options, texts()).error().type, &DEMO_PROVINCE_UNKNOWN);
  EXPECT_EQ(plan_demo(quang_ngai(183), texts()).error().type, &DEMO_CHILDREN_OUT_OF_RANGE);
  EXPECT_TRUE(plan_demo(quang_ngai(184), texts()));
  EXPECT_TRUE(plan_demo(quang_ngai(1'000'000), texts()));
  EXPECT_EQ(plan_demo(quang_ngai(1'000'001), texts()).error().type, &DEMO_CHILDREN_OUT_OF_RANGE);
  options = quang_ngai(2'000);
  options.on = day("2017-12-31");
  EXPECT_EQ(plan_demo(options, texts()).error().type, &DEMO_DATE_TOO_EARLY);
  options.on = day("2018-01-01");
  EXPECT_TRUE(plan_demo(options, texts()));
}

TEST(Province, IdNumbersAreValidAndNobodyElses) {
  std::set<std::string> seen;
  std::size_t without = 0;
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    const auto& number = child.id_number;
    if (number.empty()) return void(++without);
    ASSERT_EQ(number.size(), 12U);
    ASSERT_TRUE(base::all_digits(number));
    EXPECT_TRUE(child.birth_registered);
    EXPECT_EQ(number[0], '0');
    EXPECT_EQ(number[3], child.sex == Sex::male ? '2' : '3');
    EXPECT_EQ((number[4] - '0') * 10 + (number[5] - '0'), child.birth_date.year() % 100);
    EXPECT_TRUE(seen.insert(number).second);
  });
  EXPECT_GT(without, 2'000U);
  EXPECT_LT(without, 5'000U);
}

TEST(Province, EveryChildIsUnderSixteenAndBorn) {
  bool newborn = false;
  bool nearly_sixteen = false;
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    const int age = base::completed_years(child.birth_date, day("2018-12-31"));
    EXPECT_GE(age, 0);
    EXPECT_LE(age, 15);
    newborn = newborn || child.birth_date >= day("2018-12-01");
    nearly_sixteen = nearly_sixteen || child.birth_date <= day("2003-02-01");
  });
  EXPECT_TRUE(newborn);
  EXPECT_TRUE(nearly_sixteen);
}

TEST(Province, NoTwoCodesOfAChildExcludeEachOther) {
  const auto codebook = base::parse_csv(texts().codebook);
  const auto code = codebook.column("code"), excludes = codebook.column("excludes"),
             valid = codebook.column("valid_from");
  std::map<std::string, std::pair<std::string, std::string>> rows;
  for (const auto& row : codebook.rows) rows[row[code]] = {row[excludes], row[valid]};
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    std::set<std::string> codes;
    for (const auto& episode : child.episodes) {
      EXPECT_TRUE(codes.insert(episode.code).second) << episode.code;
      ASSERT_TRUE(rows.contains(episode.code)) << episode.code;
      EXPECT_GE(base::format_iso(episode.from), rows[episode.code].second);
      EXPECT_GE(episode.from, child.birth_date);
      EXPECT_LE(episode.from, day("2018-12-31"));
    }
    for (const auto& own : codes)
      for (const auto& name : {own, own.substr(0, 3)})  // a sub-group excludes what its group excludes
        for (const auto other : base::split(rows[name].first, ';'))
          EXPECT_FALSE(!other.empty() && other != own && has(child, other)) << own << " with " << other;
  });
}

// The decree's sub-groups of S03 by the states of the two parents (NĐ 56/2017 Đ5), written out once more.
std::string expected_without_support(const Child& child) {
  using enum ParentState;
  static const std::map<std::multiset<ParentState>, std::string> PAIRS = {
      {{dead, missing}, "S03.1"},      {{dead, incapable}, "S03.2"},        {{dead, institution}, "S03.2"},
      {{dead, detained}, "S03.3"},     {{missing, missing}, "S03.4"},       {{missing, institution}, "S03.5"},
      {{missing, detained}, "S03.6"},  {{incapable, incapable}, "S03.7"},   {{institution, institution}, "S03.8"},
      {{detained, detained}, "S03.9"}, {{institution, detained}, "S03.10"}, {{restricted, restricted}, "S03.12"}};
  const auto found = PAIRS.find(states(child));
  if (found != PAIRS.end()) return found->second;
  const auto minor = [](const Parent& parent) { return parent.birth_year && 2018 - *parent.birth_year < 16; };
  return minor(child.father) && minor(child.mother) ? "S03.11" : "";
}

TEST(Province, CodesOfOrphansAndChildrenWithoutSupportFollowFromTheirParents) {
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    const auto dead = states(child).count(ParentState::dead);
    const auto without_support = expected_without_support(child);
    EXPECT_EQ(has(child, "S01"), dead == 2);
    EXPECT_EQ(has(child, "S01.1"), dead == 2 && child.living_with == "13");
    EXPECT_EQ(has(child, "S01.2"), dead == 2 && child.living_with == "11");
    EXPECT_EQ(has(child, "S01.4"), dead == 2 && child.living_with == "10");
    EXPECT_EQ(has(child, "S03"), !without_support.empty());
    EXPECT_TRUE(without_support.empty() || has(child, without_support)) << without_support;
    EXPECT_EQ(has(child, "R07"), dead == 1 && without_support.empty());
    EXPECT_EQ(has(child, "R07.1"), has(child, "R07") && child.father.state == ParentState::dead);
    EXPECT_EQ(has(child, "R03.1"), child.father.divorced);
  });
}

TEST(Province, CodesOfPovertyIllnessDisabilityAndSchoolFollowFromTheRow) {
  for_each_child(twenty_thousand(), [&](const auto&, const Household& household, const Child& child) {
    EXPECT_EQ(has(child, "R01.1"), household.poverty == Poverty::poor);
    EXPECT_EQ(has(child, "R01.2"), household.poverty == Poverty::near_poor);
    EXPECT_TRUE(!has(child, "S13.1") || household.poverty == Poverty::poor);
    EXPECT_TRUE(!has(child, "S13.2") || household.poverty == Poverty::near_poor);
    EXPECT_EQ(has(child, "S04"), child.disability.has_value());
    const auto degree = child.disability ? child.disability->degree : 1;
    EXPECT_EQ(has(child, "S04." + std::to_string(degree)), child.disability.has_value());
    EXPECT_TRUE(!child.disability || !child.disability->types.empty());
    EXPECT_EQ(has(child, "R02") || has(child, "S08"), child.schooling.status == "BH");
    EXPECT_TRUE(!is_special(child) || !household.address.empty());
  });
}

TEST(Province, AGradeIsAtMostOneYearBehindTheAge) {
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    const auto grade = child.schooling.grade;
    if (!grade) return;
    const int usual = 2018 - child.birth_date.year() - 5;
    EXPECT_TRUE(*grade == usual || *grade == usual - 1);
    EXPECT_EQ(child.schooling.status, *grade <= 5 ? "TH" : *grade <= 9 ? "THCS" : "THPT");
  });
}

TEST(Province, R06HoldsWhenBothHaveBeenAwaySixMonthsAndNobodyElse) {
  const auto on = day("2018-12-31");
  std::size_t at_the_edge = 0;
  std::size_t too_short = 0;
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    const bool both = child.father.away_since && child.mother.away_since;
    const auto since = both ? std::max(*child.father.away_since, *child.mother.away_since) : on;
    EXPECT_EQ(has(child, "R06"), both && since.plus_months(6) <= on);
    EXPECT_TRUE(!both || (child.living_with >= "04" && child.living_with <= "08")) << child.living_with;
    if (both && since == day("2018-06-30")) ++at_the_edge;
    if (both && since.plus_months(6) > on) ++too_short;
  });
  EXPECT_GT(at_the_edge, 0U);
  EXPECT_GT(too_short, 0U);
}

TEST(Province, SpecialChildrenStandBetweenTwoAndSevenPercentAndMoreInTheMountains) {
  const auto rate = [](std::string_view district) {
    std::uint64_t children = 0;
    std::uint64_t special = 0;
    for_each_child(twenty_thousand(), [&](const Commune& commune, const auto&, const Child& child) {
      if (commune.district != district && !district.empty()) return;
      ++children;
      special += is_special(child) ? 1 : 0;
    });
    return 10'000 * special / children;
  };
  EXPECT_GE(rate(""), 200U);
  EXPECT_LE(rate(""), 700U);
  EXPECT_GT(rate("535"), rate("522"));  // Ba Tơ, the city
}

TEST(Province, NeighboursAreHreInBaToAndKinhInTheCity) {
  std::map<std::string, std::map<std::string, int>> by_district;
  for_each_child(twenty_thousand(), [&](const Commune& commune, const auto&, const Child& child) {
    ++by_district[commune.district][child.ethnicity];
    const bool hre_of_ba_to = child.ethnicity == "19" && commune.district == "535";
    EXPECT_TRUE(!hre_of_ba_to || child.name.starts_with("Phạm") || child.father.name.empty());
  });
  EXPECT_GT(by_district["535"]["19"], by_district["535"]["01"]);
  EXPECT_GT(by_district["522"]["01"], 20 * by_district["522"]["19"]);
}

TEST(Province, HamletsOfACommuneHaveDifferentNamesAndHouseholdsDifferentNumbers) {
  for (const auto& commune : twenty_thousand()) {
    EXPECT_GE(commune.hamlets.size(), 4U);
    EXPECT_LE(commune.hamlets.size(), 12U);
    EXPECT_EQ(std::set(commune.hamlets.begin(), commune.hamlets.end()).size(), commune.hamlets.size());
    std::set<std::pair<std::size_t, int>> numbers;
    for (const auto& household : commune.households)
      EXPECT_TRUE(numbers.emplace(household.hamlet, household.number).second);
  }
}

TEST(Province, HouseholdsHaveAPlausibleNumberOfChildrenAndAnAddress) {
  std::map<std::size_t, int> sizes;
  int households = 0;
  int addressed = 0;
  for (const auto& commune : twenty_thousand())
    for (const auto& household : commune.households) {
      ++sizes[household.children.size()];
      ++households;
      addressed += household.address.empty() ? 0 : 1;
    }
  const auto share = [&](std::size_t size) { return 100.0 * sizes[size] / households; };
  EXPECT_NEAR(100.0 * addressed / households, 95, 3) << "some are not written down, as in real books";
  EXPECT_NEAR(share(1), 48, 8) << "one child";
  EXPECT_NEAR(share(2), 39, 8) << "two";
  EXPECT_LT(share(4), 8) << "four";
  EXPECT_EQ(sizes.rbegin()->first, 4U);
}

TEST(Province, CircumstancesBeginAtManyTimesBeforeTheDateAndNeverBeforeTheBirth) {
  std::map<std::pair<int, int>, int> months;
  int all = 0;
  for_each_child(twenty_thousand(), [&](const auto&, const auto&, const Child& child) {
    for (const auto& episode : child.episodes) {
      EXPECT_GE(episode.from, child.birth_date);
      EXPECT_LE(episode.from, day("2018-12-31"));
      if (episode.code[0] != 'S') continue;  // poverty (R01) is decided for a whole year
      ++months[{episode.from.year(), episode.from.month()}];
      ++all;
    }
  });
  EXPECT_GE(months.size(), 12U);
  for (const auto& [month, count] : months) EXPECT_LT(count, all / 4) << month.first << '/' << month.second;
}

TEST(Province, TheWholeProvinceIsMadeInSeconds) {
  const auto start = std::chrono::steady_clock::now();
  const auto options = quang_ngai(271'707);
  const auto plan = plan_demo(options, texts());
  std::set<std::string> numbers;
  std::size_t with_number = 0;
  const auto done = generate_province(options, *plan, texts(), [&](const Commune& commune) -> base::Result<void> {
    for (const auto& household : commune.households)
      for (const auto& child : household.children)
        if (!child.id_number.empty() && ++with_number) numbers.insert(child.id_number);
    return {};
  });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("271,707 children in %.2f s\n", seconds.count());
  EXPECT_TRUE(done);
  EXPECT_EQ(numbers.size(), with_number);
}

}  // namespace
}  // namespace mangnon::generator
