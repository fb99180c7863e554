#include "domain/codebook.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/check.hpp"

namespace mangnon::domain {
namespace {

const Codebook& book() {
  static const Codebook loaded = [] {
    std::ifstream file(MANGNON_SOURCE_DIR "/data/codebook_circumstances.csv");
    return Codebook::load(std::string{std::istreambuf_iterator<char>(file), {}});
  }();
  return loaded;
}

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}
const base::Date END_OF_2018 = day("2018-12-31");

std::vector<std::string> codes(const std::vector<const CodeEntry*>& entries) {
  std::vector<std::string> found;
  for (const auto* entry : entries) found.push_back(entry->code);
  return found;
}

// CIRC-1
TEST(Codebook, TheLawHasFourteenGroupsInItsOrder) {
  const auto groups = codes(book().groups(Tier::special, END_OF_2018));
  ASSERT_EQ(groups.size(), 14U);
  EXPECT_EQ(groups.front(), "S01");
  EXPECT_EQ(groups.back(), "S14");
  EXPECT_TRUE(std::is_sorted(groups.begin(), groups.end()));
  EXPECT_EQ(book().groups(Tier::at_risk, END_OF_2018).size(), 7U);
  EXPECT_EQ(codes(book().groups(Tier::other, END_OF_2018)), (std::vector<std::string>{"O01", "O02"}));
}

TEST(Codebook, TheDecreeHasFortyEightSubGroups) {
  std::size_t sub_groups = 0;
  for (const auto* group : book().groups(Tier::special, END_OF_2018)) {
    const auto count = book().sub_groups(group->code, END_OF_2018).size();
    sub_groups += count == 0 ? 1 : count;  // S05 and S09 have one definition and no sub-code
  }
  EXPECT_EQ(sub_groups, 48U);
}

// CIRC-2
TEST(Codebook, AGroupBeginsWithItsLawAndAnOldGroupEndsWithIts) {
  EXPECT_TRUE(book().groups(Tier::special, day("2017-05-31")).empty());
  EXPECT_EQ(book().groups(Tier::special, day("2017-06-01")).size(), 14U);
  EXPECT_EQ(book().groups(Tier::legacy, day("2017-05-31")).size(), 10U);
  EXPECT_TRUE(book().groups(Tier::legacy, day("2017-06-01")).empty());
}

TEST(Codebook, ASubGroupKnowsItsGroupAndTier) {
  const auto* entry = book().find("S04.2");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->group, "S04");
  EXPECT_EQ(entry->tier, Tier::special);
  EXPECT_FALSE(entry->is_group());
  EXPECT_TRUE(book().find("S04")->is_group());
  EXPECT_TRUE(book().find("S")->is_tier());
  EXPECT_EQ(book().find("S15"), nullptr);
  EXPECT_EQ(book().find(""), nullptr);
}

// CIRC-3
TEST(Codebook, HivIsSecretOtherConfidentialGroupsAreRestricted) {
  EXPECT_EQ(book().find("S05")->secrecy, Secrecy::secret);
  EXPECT_EQ(book().find("R03.3")->secrecy, Secrecy::secret);
  EXPECT_EQ(book().find("S11.2")->secrecy, Secrecy::restricted);
  EXPECT_EQ(book().find("R03.2")->secrecy, Secrecy::restricted);
  EXPECT_EQ(book().find("S04")->secrecy, Secrecy::ordinary);
  EXPECT_EQ(book().find("N04")->secrecy, Secrecy::ordinary);
  for (const auto& entry : book().entries())
    EXPECT_EQ(entry.confidential, entry.secrecy != Secrecy::ordinary) << entry.code;
}

// CIRC-4
TEST(Codebook, ExclusionHoldsBothWaysAndForSubGroups) {
  EXPECT_TRUE(book().excludes("S04.1", "S04.2"));
  EXPECT_TRUE(book().excludes("S01", "R07"));
  EXPECT_TRUE(book().excludes("R07", "S01"));
  EXPECT_TRUE(book().excludes("S01.3", "R07.1"));  // through S01 and R07
  EXPECT_TRUE(book().excludes("S03.5", "S01.2"));  // through S03 and S01
  EXPECT_TRUE(book().excludes("R02", "S08.2"));
  EXPECT_TRUE(book().excludes("S03.1", "R07.2"));
}

TEST(Codebook, CodesThatMayStandTogetherDoNotExcludeEachOther) {
  EXPECT_FALSE(book().excludes("S03.1", "S03.2"));
  EXPECT_FALSE(book().excludes("S03.4", "R07"));
  EXPECT_FALSE(book().excludes("S04.2", "S13.1"));
  EXPECT_FALSE(book().excludes("S04", "S04.2"));
  EXPECT_FALSE(book().excludes("S04.2", "S04.2"));
  EXPECT_FALSE(book().excludes("S99", "S01"));
}

TEST(Codebook, NoCodeExcludesItselfOrItsOwnGroup) {
  for (const auto& entry : book().entries()) {
    EXPECT_FALSE(book().excludes(entry, entry)) << entry.code;
    EXPECT_FALSE(book().excludes(entry.code, entry.parent)) << entry.code;
  }
}

TEST(Codebook, ExclusionDoesNotDependOnTheOrder) {
  for (const auto& a : book().entries())
    for (const auto& b : book().entries())
      EXPECT_EQ(book().excludes(a, b), book().excludes(b, a)) << a.code << ' ' << b.code;
}

TEST(Codebook, AGroupIsFoundByItsNameHoweverItIsTyped) {
  const auto code_named = [](std::string_view name, base::Date on) {
    const auto* entry = book().find_by_name(name, on);
    return entry == nullptr ? std::string("none") : entry->code;
  };
  EXPECT_EQ(code_named("Trẻ em khuyết tật", END_OF_2018), "S04");
  EXPECT_EQ(code_named("KHUYET TAT", END_OF_2018), "S04");
  EXPECT_EQ(code_named("mồ côi cả cha và mẹ", END_OF_2018), "S01");
  EXPECT_EQ(code_named("Mồ côi cha", END_OF_2018), "R07.1");
  EXPECT_EQ(code_named("Trẻ em nghiện ma tuý", END_OF_2018), "S07");
  EXPECT_EQ(code_named("Khuyết tật trầm trọng", END_OF_2018), "none");
}

TEST(Codebook, ANameMeansTheGroupInForceAtTheDate) {
  EXPECT_EQ(book().find_by_name("Nghiện ma túy", day("2016-01-01"))->code, "H09");
  EXPECT_EQ(book().find_by_name("Nghiện ma túy", END_OF_2018)->code, "S07");
}

TEST(Codebook, ACodeLiesWithinItsAncestors) {
  EXPECT_TRUE(book().is_within("S03.12", "S03"));
  EXPECT_TRUE(book().is_within("S03", "S03"));
  EXPECT_TRUE(book().is_within("S03.1", "S"));
  EXPECT_FALSE(book().is_within("S03", "S03.1"));
  EXPECT_FALSE(book().is_within("S03.12", "S03.1"));
}

TEST(Codebook, ABrokenFileIsRefused) {
  const std::string header =
      "code,parent,name_vi,name_en,legal_basis,valid_from,valid_to,confidential,requires,excludes\n";
  EXPECT_NO_THROW((void)Codebook::load(header + "S,,A,A,,2017-06-01,,0,age<16,\n"));
  EXPECT_THROW((void)Codebook::load(header + "S,,A,A,,2017-06-01,,0,age<,\n"), base::BrokenInvariant);
  EXPECT_THROW((void)Codebook::load(header + "S01,S,A,A,,2017-06-01,,0,age<16,\n"), base::BrokenInvariant);
  EXPECT_THROW((void)Codebook::load(header + "S,,A,A,,2017-06-01,,0,age<16,S99\n"), base::BrokenInvariant);
  EXPECT_THROW((void)Codebook::load(header + "S,,A,A,,01/06/2017,,0,age<16,\n"), base::BrokenInvariant);
}

}  // namespace
}  // namespace mangnon::domain
