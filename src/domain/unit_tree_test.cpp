// UNIT-1, UNIT-4, UNIT-5, UNIT-8 … UNIT-13 on a small invented country, and as laws on the real one.
#include "domain/unit_tree.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/check.hpp"
#include "domain/unit_data_for_test.hpp"
#include "domain/unit_failures.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {
namespace {

UnitId id(const std::string& name) {
  return UnitId{base::make_named_uuid("test", name)};
}

UnitVersion version(UnitLevel level, const std::string& who, const std::string& code, const std::string& name,
                    const std::string& parent, const char* from = "2010-01-01", const char* to = "") {
  const auto split = split_unit_name(level, name);
  return {id(who),
          level,
          code,
          name,
          split.short_name,
          split.kind,
          parent.empty() ? UnitId{} : id(parent),
          {day(from), *to == '\0' ? base::FOREVER : day(to)}};
}

UnitVersion new_hamlet(const std::string& name, const std::string& commune, const char* from = "2018-01-01") {
  return version(UnitLevel::hamlet, commune + "/" + name, commune + "." + name, name, commune, from);
}

// Two communes of a district; on 01/07/2025 the district ends and both become one new commune that takes the code of
// the first. An island district has no communes.
std::vector<UnitVersion> small_country() {
  using enum UnitLevel;
  return {version(nation, "VN", "VN", "Việt Nam", ""),
          version(province, "p", "90", "Tỉnh Mẫu", "VN"),
          version(district, "d", "900", "Huyện Giữa", "p", "2010-01-01", "2025-07-01"),
          version(district, "isle", "901", "Huyện Đảo", "p", "2010-01-01", "2025-07-01"),
          version(commune, "a", "90001", "Xã An", "d", "2010-01-01", "2020-01-01"),
          version(commune, "a", "90001", "Thị trấn An", "d", "2020-01-01", "2025-07-01"),
          version(commune, "b", "90002", "Xã Bình", "d", "2010-01-01", "2025-07-01"),
          version(commune, "ab", "90001", "Xã An Bình", "p", "2025-07-01"),
          version(commune, "zone", "90003", "Đặc khu Đảo", "p", "2025-07-01"),
          new_hamlet("Thôn 1", "a"),
          new_hamlet("Thôn 2", "a"),
          new_hamlet("Thôn 1", "b"),
          new_hamlet("Thôn Bắc", "isle")};
}

std::vector<LineageEdge> small_lineage() {
  const auto on = day("2025-07-01");
  return {{id("a"), id("ab"), LineageKind::merged, on, "NQ 1", true},
          {id("b"), id("ab"), LineageKind::merged, on, "NQ 1", true},
          {id("isle"), id("zone"), LineageKind::merged, on, "NQ 1", true}};
}

UnitTreePtr small() {
  return UnitTree::build(small_country(), small_lineage());
}

const auto THEN = day("2018-12-31");
const auto LAST = day("2025-06-30");
const auto NOW = day("2025-07-01");

TEST(UnitTree, AUnitKeepsItsIdWhenItsNameChanges) {
  const auto tree = small();
  EXPECT_EQ(tree->find(id("a"), day("2019-12-31"))->name, "Xã An");
  EXPECT_EQ(tree->find(id("a"), day("2020-01-01"))->name, "Thị trấn An");
  EXPECT_EQ(tree->find_by_code("90001", std::nullopt).has_value(), false);
  EXPECT_EQ(tree->find_by_code("90002", std::nullopt), id("b"));
}

TEST(UnitTree, AUnitEndsOnTheDayItsIntervalCloses) {
  const auto tree = small();
  EXPECT_NE(tree->find(id("b"), LAST), nullptr);
  EXPECT_EQ(tree->find(id("b"), NOW), nullptr);
  EXPECT_EQ(tree->find(id("b"), day("2009-12-31")), nullptr);
  EXPECT_NE(tree->find(id("b"), day("2010-01-01")), nullptr);
}

TEST(UnitTree, ACodeWithADateNamesTheUnitOfThatDate) {
  const auto tree = small();
  EXPECT_EQ(tree->find_by_code("90001", LAST), id("a"));
  EXPECT_EQ(tree->find_by_code("90001", NOW), id("ab"));
}

TEST(UnitTree, AnAmbiguousCodeWithoutADateIsRefusedWithTheCandidates) {
  const auto refused = small()->resolve("90001", std::nullopt);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &UNIT_CODE_AMBIGUOUS);
  EXPECT_EQ(refused.error().params,
            (std::vector<std::string>{"90001",
                                      "Xã An (01/01/2010–31/12/2019); Thị trấn An (01/01/2020–30/06/2025); "
                                      "Xã An Bình (01/07/2025–)"}));
}

TEST(UnitTree, AnUnknownCodeAndACodeOfAnotherDateAreToldApart) {
  EXPECT_EQ(small()->resolve("12345", THEN).error().type, &UNIT_NOT_FOUND);
  EXPECT_EQ(small()->resolve("", THEN).error().type, &UNIT_NOT_FOUND);
  EXPECT_EQ(small()->resolve("uid:nonsense", THEN).error().type, &UNIT_NOT_FOUND);
  const auto ended = small()->resolve("90002", NOW);
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().type, &UNIT_NOT_AT_DATE);
  EXPECT_EQ(ended.error().params.at(2), "Xã Bình (01/01/2010–30/06/2025)");
}

TEST(UnitTree, AUidNamesAUnitWithoutADateButNotOnADayWhenItWasNotThere) {
  const auto uid = "uid:" + id("b").text();
  EXPECT_EQ(small()->resolve(uid, std::nullopt), id("b"));
  EXPECT_EQ(small()->resolve(" " + uid, LAST), id("b"));
  EXPECT_EQ(small()->resolve(uid, NOW).error().type, &UNIT_NOT_AT_DATE);
}

TEST(UnitTree, AHamletFollowsItsCommuneIntoTheNewOneWithoutBeingRewritten) {
  const auto tree = small();
  EXPECT_EQ(tree->parent_of(id("b/Thôn 1"), LAST), id("b"));
  EXPECT_EQ(tree->parent_of(id("b/Thôn 1"), NOW), id("ab"));
  EXPECT_EQ(tree->full_name(id("a/Thôn 1"), THEN), "Thôn 1, Xã An, Huyện Giữa, Tỉnh Mẫu");
  EXPECT_EQ(tree->full_name(id("a/Thôn 1"), NOW), "Thôn 1, Xã An Bình, Tỉnh Mẫu");
  EXPECT_EQ(tree->ancestors_of(id("b/Thôn 1"), NOW), (std::vector{id("ab"), id("p"), id("VN")}));
  EXPECT_EQ(tree->versions_of(id("b/Thôn 1")).size(), 1U);
}

TEST(UnitTree, ANewCommuneContainsTheHamletsOfAllItsParts) {
  const auto tree = small();
  EXPECT_EQ(tree->children_of(id("ab"), NOW), (std::vector{id("a/Thôn 1"), id("a/Thôn 2"), id("b/Thôn 1")}));
  EXPECT_EQ(tree->children_of(id("a"), LAST), (std::vector{id("a/Thôn 1"), id("a/Thôn 2")}));
  EXPECT_TRUE(tree->children_of(id("ab"), LAST).empty());
  EXPECT_TRUE(tree->children_of(id("a"), NOW).empty());
  EXPECT_EQ(tree->hamlets_under(id("p"), NOW).size(), 4U);
}

TEST(UnitTree, BetweenTheEndOfAUnitAndItsEdgeItsPeopleAreNowhere) {
  auto versions = small_country();
  versions.push_back(version(UnitLevel::commune, "g", "90009", "Xã Giữa", "d", "2010-01-01", "2019-01-01"));
  auto lineage = small_lineage();
  lineage.push_back({id("g"), id("b"), LineageKind::merged, day("2020-01-01"), "", true});
  const auto tree = UnitTree::build(versions, lineage);
  EXPECT_EQ(tree->successor_of(id("g"), day("2018-12-31")), id("g"));
  EXPECT_FALSE(tree->successor_of(id("g"), day("2019-01-01")));
  EXPECT_FALSE(tree->successor_of(id("g"), day("2019-12-31")));
  EXPECT_EQ(tree->successor_of(id("g"), day("2020-01-01")), id("b"));
  EXPECT_EQ(tree->successor_of(id("g"), NOW), id("ab")) << "two steps";
  EXPECT_TRUE(tree->without_successor(UnitLevel::commune, day("2018-12-31")).empty());
  EXPECT_EQ(tree->without_successor(UnitLevel::commune, day("2019-06-01")), std::vector{id("g")});
  EXPECT_TRUE(tree->without_successor(UnitLevel::commune, day("2020-01-01")).empty());
}

TEST(UnitTree, WithinHoldsForTheUnitItselfAndEndsWithTheUnit) {
  const auto tree = small();
  EXPECT_TRUE(tree->is_within(id("b/Thôn 1"), id("d"), LAST));
  EXPECT_TRUE(tree->is_within(id("b"), id("b"), LAST));
  EXPECT_FALSE(tree->is_within(id("d"), id("b"), LAST));
  EXPECT_FALSE(tree->is_within(id("b/Thôn 1"), id("d"), NOW));
  EXPECT_FALSE(tree->is_within(id("b"), id("b"), NOW));
}

TEST(UnitTree, AncestorSpansAreTheClosureTable) {
  const auto spans = small()->ancestor_spans(id("b/Thôn 1"));
  const auto born = day("2018-01-01");
  const std::vector<AncestorSpan> expected = {
      {id("b/Thôn 1"), {born, base::FOREVER}}, {id("b"), {born, NOW}},
      {id("ab"), {NOW, base::FOREVER}},        {id("d"), {born, NOW}},
      {id("p"), {born, base::FOREVER}},        {id("VN"), {born, base::FOREVER}}};
  EXPECT_TRUE(std::is_permutation(spans.begin(), spans.end(), expected.begin(), expected.end()));
}

TEST(UnitTree, RowsOfATableAddUpEvenWhereALevelIsMissing) {
  const auto tree = small();
  const auto by_commune = tree->hamlet_rows(id("p"), UnitLevel::commune, THEN);
  EXPECT_EQ(by_commune.rows, (std::vector{id("a"), id("b"), id("isle")}));
  EXPECT_EQ(by_commune.row_of, (std::vector<std::int32_t>{0, 0, 1, 2}));
  const auto by_district = tree->hamlet_rows(id("p"), UnitLevel::district, THEN);
  EXPECT_EQ(by_district.rows, (std::vector{id("d"), id("isle")}));
  EXPECT_EQ(by_district.row_of, (std::vector<std::int32_t>{0, 0, 0, 1}));
  const auto after = tree->hamlet_rows(id("p"), UnitLevel::district, NOW);
  EXPECT_EQ(after.rows, (std::vector{id("ab"), id("zone")}));
  EXPECT_EQ(after.row_of, (std::vector<std::int32_t>{0, 0, 0, 1}));
}

TEST(UnitTree, RowsOfACommuneAreItsHamletsAndOthersAreLeftOut) {
  const auto by_hamlet = small()->hamlet_rows(id("a"), UnitLevel::hamlet, THEN);
  EXPECT_EQ(by_hamlet.rows, (std::vector{id("a/Thôn 1"), id("a/Thôn 2")}));
  EXPECT_EQ(by_hamlet.row_of, (std::vector<std::int32_t>{0, 1, HamletRows::NO_ROW, HamletRows::NO_ROW}));
  EXPECT_EQ(small()->hamlet_rows(id("isle"), UnitLevel::commune, THEN).rows, std::vector{id("isle")});
  EXPECT_TRUE(small()->hamlet_rows(id("a"), UnitLevel::hamlet, NOW).rows.empty());
  const auto before_hamlets = small()->hamlet_rows(id("p"), UnitLevel::commune, day("2017-12-31"));
  EXPECT_EQ(before_hamlets.row_of, std::vector<std::int32_t>(4, HamletRows::NO_ROW));
}

TEST(UnitTree, AHamletThatEndedKeepsARowAmongTheHamletsAndIsCountedInItsCommune) {
  const auto closed = version(UnitLevel::hamlet, "a/Thôn 1", "a.Thôn 1", "Thôn 1", "a", "2018-01-01", "2019-05-01");
  const auto tree = small()->with_changes({closed}, {});
  const auto by_hamlet = tree->hamlet_rows(id("a"), UnitLevel::hamlet, day("2019-05-01"));
  EXPECT_EQ(by_hamlet.rows, (std::vector{id("a/Thôn 2"), id("a/Thôn 1")}));
  EXPECT_EQ(by_hamlet.row_of, (std::vector<std::int32_t>{1, 0, HamletRows::NO_ROW, HamletRows::NO_ROW}));
  const auto before = tree->hamlet_rows(id("a"), UnitLevel::hamlet, day("2019-04-30"));
  EXPECT_EQ(before.rows, (std::vector{id("a/Thôn 1"), id("a/Thôn 2")}));
  const auto by_commune = tree->hamlet_rows(id("p"), UnitLevel::commune, NOW);
  EXPECT_EQ(by_commune.rows, (std::vector{id("ab"), id("zone")}));
  EXPECT_EQ(by_commune.row_of, (std::vector<std::int32_t>{0, 0, 0, 1})) << "where its commune went";
  const auto one = tree->hamlet_rows(id("a/Thôn 2"), UnitLevel::hamlet, day("2019-05-01"));
  EXPECT_EQ(one.row_of, (std::vector<std::int32_t>{HamletRows::NO_ROW, 0, HamletRows::NO_ROW, HamletRows::NO_ROW}));
}

TEST(UnitTree, AHamletIsFoundByItsNameOrItsOnlyShortName) {
  const auto tree = small();
  EXPECT_EQ(tree->find_hamlet(id("a"), "THON 2", THEN, names::fold), id("a/Thôn 2"));
  EXPECT_EQ(tree->find_hamlet(id("a"), "2", THEN, names::fold), id("a/Thôn 2"));
  EXPECT_FALSE(tree->find_hamlet(id("a"), "3", THEN, names::fold));
  EXPECT_EQ(tree->find_hamlet(id("a"), "1", THEN, names::fold), id("a/Thôn 1"));
  EXPECT_FALSE(tree->find_hamlet(id("ab"), "1", NOW, names::fold)) << "two hamlets are called 1: nobody may choose";
}

TEST(UnitTree, AddingAHamletLeavesTheOldTreeAndTheOrdinalsAsTheyWere) {
  const auto old = small();
  const auto tree = old->with_hamlet(new_hamlet("Thôn 3", "a")).value();
  EXPECT_EQ(old->hamlet_count(), 4U);
  EXPECT_EQ(tree->hamlet_count(), 5U);
  EXPECT_EQ(tree->hamlet_ordinal(id("a/Thôn 3")), 4U);
  EXPECT_EQ(tree->hamlet_at(4), id("a/Thôn 3"));
  EXPECT_EQ(tree->hamlet_ordinal(id("isle/Thôn Bắc")), 3U);
  EXPECT_EQ(tree->children_of(id("a"), THEN).size(), 3U);
  EXPECT_FALSE(old->hamlet_ordinal(id("a/Thôn 3")));
}

TEST(UnitTree, AHamletNeedsALivingParentAndACodeOfItsOwn) {
  EXPECT_EQ(small()->with_hamlet(new_hamlet("Thôn 9", "ab", "2025-06-30")).error().type, &UNIT_PARENT_NOT_ALIVE);
  EXPECT_TRUE(small()->with_hamlet(new_hamlet("Thôn 9", "ab", "2025-07-01")));
  EXPECT_EQ(small()->with_hamlet(new_hamlet("Thôn 1", "a")).error().type, &UNIT_ALREADY_EXISTS);
  const auto twice = small()->with_hamlets({new_hamlet("Thôn 8", "a"), new_hamlet("Thôn 8", "a")});
  EXPECT_EQ(twice.error().field, "[1]");
}

TEST(UnitTree, ARenamedHamletKeepsItsPlaceInTheOrder) {
  auto closed = new_hamlet("Thôn 1", "a");
  auto renamed = closed;
  closed.valid.to = renamed.valid.from = day("2022-01-01");
  renamed.name = "Thôn Đoàn Kết";
  const auto tree = small()->with_changes({closed, renamed}, {});
  EXPECT_EQ(tree->hamlet_ordinal(closed.id), 0U);
  EXPECT_EQ(tree->find(closed.id, day("2021-12-31"))->name, "Thôn 1");
  EXPECT_EQ(tree->find(closed.id, day("2022-01-01"))->name, "Thôn Đoàn Kết");
  EXPECT_EQ(tree->hamlet_count(), 4U);
}

TEST(UnitTree, DataThatBreakTheInvariantsAreNeverATree) {
  auto overlapping = small_country();
  overlapping.push_back(version(UnitLevel::commune, "c", "90002", "Xã Khác", "d", "2025-06-30"));
  EXPECT_THROW((void)UnitTree::build(overlapping, {}), base::BrokenInvariant);
  auto two_defaults = small_lineage();
  two_defaults.push_back({id("a"), id("zone"), LineageKind::part, NOW, "", true});
  EXPECT_THROW((void)UnitTree::build(small_country(), two_defaults), base::BrokenInvariant);
}

TEST(UnitName, TheKindIsReadFromTheFirstWords) {
  EXPECT_EQ(split_unit_name(UnitLevel::hamlet, "Tổ dân phố 3"), (UnitName{"to_dan_pho", "3"}));
  EXPECT_EQ(split_unit_name(UnitLevel::hamlet, "BẢN Lác"), (UnitName{"ban", "Lác"}));
  EXPECT_EQ(split_unit_name(UnitLevel::hamlet, "Tổ 5"), (UnitName{"to", "5"}));
  EXPECT_EQ(split_unit_name(UnitLevel::hamlet, "Nà Lốc"), (UnitName{"thon", "Nà Lốc"}));
  EXPECT_EQ(split_unit_name(UnitLevel::commune, "Thị trấn Cam Lộ"), (UnitName{"thi_tran", "Cam Lộ"}));
  EXPECT_EQ(make_leaf_code("21025", 3), "21025.003");
}

// Laws on the real country, with hamlets strewn over the communes of 2018 and added in pieces.
UnitTreePtr strewn(const std::vector<std::uint32_t>& communes) {
  static const auto ALL = real_units()->descendants(real_units()->nation(), UnitLevel::commune, THEN);
  auto tree = real_units();
  int number = 0;
  for (const auto pick : communes) {
    const auto* commune = tree->find(ALL[pick % ALL.size()], THEN);
    const auto code = make_leaf_code(commune->code, ++number);
    tree = tree->with_hamlet({id(code),
                              UnitLevel::hamlet,
                              code,
                              "Thôn " + code,
                              code,
                              "thon",
                              commune->id,
                              {day("2018-01-01"), base::FOREVER}})
               .value();
  }
  return tree;
}

base::Date some_day() {
  return day("2018-01-01").plus_days(*rc::gen::inRange(0, 3'000));
}

TEST(UnitTreeLaw, AncestorSpansAndAncestorsAgreeOnEveryDay) {
  EXPECT_TRUE(rc::check("spans = ancestors", [] {
    const auto tree = strewn(*rc::gen::container<std::vector<std::uint32_t>>(3, rc::gen::arbitrary<std::uint32_t>()));
    const auto on = some_day();
    for (std::uint32_t i = 0; i < tree->hamlet_count(); ++i) {
      auto expected = tree->ancestors_of(tree->hamlet_at(i), on);
      expected.push_back(tree->hamlet_at(i));
      std::vector<UnitId> spanned;
      for (const auto& span : tree->ancestor_spans(tree->hamlet_at(i)))
        if (span.valid.contains(on)) spanned.push_back(span.ancestor);
      std::sort(expected.begin(), expected.end());
      std::sort(spanned.begin(), spanned.end());
      RC_ASSERT(expected == spanned);
    }
  }));
}

TEST(UnitTreeLaw, EveryHamletIsCountedInOneRowOfItsProvinceAndNoOther) {
  EXPECT_TRUE(rc::check("rows partition hamlets", [] {
    const auto tree = strewn(*rc::gen::container<std::vector<std::uint32_t>>(20, rc::gen::arbitrary<std::uint32_t>()));
    const auto on = some_day();
    const auto level = *rc::gen::element(UnitLevel::district, UnitLevel::commune);
    std::vector<int> counted(tree->hamlet_count(), 0);
    for (const auto province : tree->children_of(tree->nation(), on)) {
      const auto table = tree->hamlet_rows(province, level, on);
      for (std::size_t i = 0; i < counted.size(); ++i) {
        if (table.row_of[i] == HamletRows::NO_ROW) continue;
        ++counted[i];
        const auto row = table.rows[static_cast<std::size_t>(table.row_of[i])];
        RC_ASSERT(tree->is_within(tree->hamlet_at(static_cast<std::uint32_t>(i)), row, on));
      }
    }
    for (std::size_t i = 0; i < counted.size(); ++i) {
      const bool has_parent = tree->parent_of(tree->hamlet_at(static_cast<std::uint32_t>(i)), on).has_value();
      RC_ASSERT(counted[i] == (has_parent ? 1 : 0));
    }
  }));
}

TEST(UnitTreeLaw, AddingOneByOneEqualsAddingTogether) {
  EXPECT_TRUE(rc::check("layers do not show", [] {
    const auto one_by_one =
        strewn(*rc::gen::container<std::vector<std::uint32_t>>(40, rc::gen::arbitrary<std::uint32_t>()));
    std::vector<UnitVersion> hamlets;
    for (std::uint32_t i = 0; i < one_by_one->hamlet_count(); ++i)
      hamlets.push_back(*one_by_one->find_latest(one_by_one->hamlet_at(i)));
    const auto together = real_units()->with_hamlets(hamlets).value();
    for (std::uint32_t i = 0; i < hamlets.size(); ++i) {
      RC_ASSERT(together->hamlet_at(i) == hamlets[i].id);
      RC_ASSERT(one_by_one->hamlet_ordinal(hamlets[i].id) == i);
      RC_ASSERT(one_by_one->children_of(hamlets[i].parent, THEN) == together->children_of(hamlets[i].parent, THEN));
    }
  }));
}

TEST(UnitTreeLaw, ChildrenAndParentsAgree) {
  for (const auto* on : {"2018-12-31", "2025-01-01", "2025-07-01"}) {
    std::size_t units = 0;
    for (const auto level : {UnitLevel::province, UnitLevel::district, UnitLevel::commune})
      for (const auto unit : real_units()->descendants(real_units()->nation(), level, day(on))) {
        const auto siblings = real_units()->children_of(*real_units()->parent_of(unit, day(on)), day(on));
        ASSERT_EQ(std::count(siblings.begin(), siblings.end(), unit), 1);
        ++units;
      }
    std::size_t alive = 0;
    for (const auto& version : real_units()->all_versions()) alive += version.valid.contains(day(on)) ? 1 : 0;
    EXPECT_EQ(units + 1, alive) << on;
  }
}

}  // namespace
}  // namespace mangnon::domain
