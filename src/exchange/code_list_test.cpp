#include "exchange/code_list.hpp"

#include <gtest/gtest.h>

#include <set>

#include "exchange/lists_for_test.hpp"

namespace mangnon::exchange {
namespace {

using testing::lists;

std::string code(std::string_view list, std::string_view text) {
  const auto* entry = lists().get(list).find(text);
  return entry == nullptr ? "–" : entry->code;
}

TEST(CodeList, AValueIsFoundByCodeNameOrAliasWithOrWithoutMarks) {
  EXPECT_EQ(code("POVERTY", "NEAR_POOR"), "NEAR_POOR");
  EXPECT_EQ(code("POVERTY", "can ngheo"), "NEAR_POOR");
  EXPECT_EQ(code("POVERTY", "HỘ CẬN NGHÈO"), "NEAR_POOR");
  EXPECT_EQ(code("PARENT_STATUS", "Đã chết (Mất)"), "DEAD");
  EXPECT_EQ(code("LIVING_WITH", "ông/bà nội"), "04");
  EXPECT_EQ(code("LIVING_WITH", "4"), "04");
  EXPECT_EQ(code("LIVING_WITH", "Ông bà Nội"), "04");
  EXPECT_EQ(code("SCHOOLING", "Mẫu giáo (3-5 tuổi)"), "MG");
  EXPECT_EQ(code("SCHOOLING", "Tiểu học (đang học)"), "TH");
  EXPECT_EQ(code("SUPPORT", "Học nghề"), "G5");
  EXPECT_EQ(code("SEX", "bé gái"), "female");
  EXPECT_EQ(code("SEX", "khác"), "–");
  EXPECT_EQ(code("SEX", ""), "–");
}

TEST(CodeList, EthnicGroupsAreFoundHoweverTheyAreSpelled) {
  for (const char* name : {"HMông", "H'Mông", "H Mông", "hmong", "Mông", "08", "8"})
    EXPECT_EQ(code(ETHNICITY, name), "08") << name;
  EXPECT_EQ(code(ETHNICITY, "Gia Rai"), "10");
  EXPECT_EQ(code(ETHNICITY, "Kinh (Việt)"), "01");
  EXPECT_EQ(code(ETHNICITY, "Thổ"), "24") << "the own name of a group goes before the other name of another";
}

TEST(CodeList, OnlyCircumstancesOfAChildAreInTheCodebookList) {
  EXPECT_EQ(code(CIRCUMSTANCE, "khuyết tật"), "S04");
  EXPECT_EQ(code(CIRCUMSTANCE, "Trẻ em khuyết tật"), "S04");
  EXPECT_EQ(code(CIRCUMSTANCE, "N01"), "–");
}

TEST(CodeList, NoNameOfTheShippedListsMeansTwoThings) {
  for (const auto& [name, list] : lists().by_name) {
    std::set<std::string> codes;
    for (const auto& entry : list.entries()) {
      EXPECT_TRUE(codes.insert(entry.code).second) << name << " " << entry.code;
      EXPECT_FALSE(entry.name_vi.empty() || entry.name_en.empty()) << name << " " << entry.code;
      const auto* by_name = list.find(entry.name_vi);
      ASSERT_NE(by_name, nullptr) << name << " " << entry.name_vi;
      EXPECT_EQ(by_name->code, entry.code) << name << " " << entry.name_vi;
    }
  }
}

TEST(CodeList, EveryShippedEthnicGroupAndCircumstanceIsFoundByItsOwnNameAndCode) {
  auto shipped = load_code_lists(testing::shipped("code_lists.csv"));
  add_ethnic_groups(shipped, testing::shipped("ethnic_groups.csv"));
  const auto table = base::parse_csv(testing::shipped("codebook_circumstances.csv"));
  std::vector<CodebookEntry> codebook;
  for (const auto& row : table.rows)
    codebook.push_back({.code = row[table.column("code")],
                        .name_vi = row[table.column("name_vi")],
                        .name_en = row[table.column("name_en")]});
  add_codebook(shipped, codebook);
  EXPECT_EQ(shipped.get(ETHNICITY).entries().size(), 56U) << "54, a foreigner, not established";
  for (const auto& entry : shipped.get(ETHNICITY).entries()) {
    ASSERT_NE(shipped.get(ETHNICITY).find(entry.name_vi), nullptr) << entry.name_vi;
    EXPECT_EQ(shipped.get(ETHNICITY).find(entry.name_vi)->code, entry.code) << entry.name_vi;
  }
  for (const auto& entry : shipped.get(CIRCUMSTANCE).entries()) {
    ASSERT_NE(shipped.get(CIRCUMSTANCE).find(entry.code), nullptr) << entry.code;
    EXPECT_EQ(shipped.get(CIRCUMSTANCE).find(entry.code)->code, entry.code);
    ASSERT_NE(shipped.get(CIRCUMSTANCE).find(entry.name_vi), nullptr) << entry.code;
    EXPECT_EQ(shipped.get(CIRCUMSTANCE).find(entry.name_vi)->code, entry.code) << entry.name_vi;
  }
}

TEST(CodeList, AMessageNamesTheValuesInForce) {
  auto list = CodeList();
  const auto day = [](const char* iso) { return *base::parse_iso_date(iso); };
  list.add(
      {.code = "A", .name_vi = "Cũ", .name_en = "Old", .valid = {.from = day("2000-01-01"), .to = day("2010-01-01")}},
      {});
  list.add({.code = "B", .name_vi = "Mới", .name_en = "New", .valid = {.from = day("2010-01-01")}}, {});
  EXPECT_EQ(list.names_vi(day("2009-12-31")), "Cũ");
  EXPECT_EQ(list.names_en(day("2010-01-01")), "New");
}

}  // namespace
}  // namespace mangnon::exchange
