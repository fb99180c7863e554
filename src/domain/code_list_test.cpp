#include "domain/code_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/check.hpp"
#include "domain/rule_facts.hpp"

namespace mangnon::domain {
namespace {

std::string text_of(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

const CodeLists& lists() {
  static const CodeLists loaded = CodeLists::load(text_of(MANGNON_SOURCE_DIR "/data/code_lists.csv"),
                                                  text_of(MANGNON_SOURCE_DIR "/data/ethnic_groups.csv"));
  return loaded;
}

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

// CIRC-14
TEST(CodeLists, NameACodeInBothLanguages) {
  EXPECT_EQ(lists().name_of("SCHOOLING", "BH", base::Lang::vi), "Đã bỏ học");
  EXPECT_EQ(lists().name_of("SCHOOLING", "BH", base::Lang::en), "Dropped out");
  EXPECT_EQ(lists().name_of("SCHOOLING", "??", base::Lang::vi), "??");
}

TEST(CodeLists, HoldFiftyFourEthnicGroupsAndKinhIsTheFirst) {
  const auto all = lists().entries(ETHNIC_GROUPS);
  EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const auto& each) { return is_minority(each.code); }), 53);
  EXPECT_TRUE(lists().name_of(ETHNIC_GROUPS, KINH, base::Lang::vi).starts_with("Kinh"));
  EXPECT_EQ(lists().name_of(ETHNIC_GROUPS, "19", base::Lang::vi), "Hrê");
}

// COUNT-5
TEST(CodeLists, KnowAForeignerAndAGroupNotEstablishedAndNeitherIsAMinority) {
  EXPECT_EQ(lists().name_of(ETHNIC_GROUPS, "NN", base::Lang::vi), "Người nước ngoài");
  EXPECT_EQ(lists().name_of(ETHNIC_GROUPS, "KXD", base::Lang::vi), "Không xác định");
  for (const char* code : {"NN", "KXD", "01", ""}) EXPECT_FALSE(is_minority(code)) << code;
  EXPECT_TRUE(is_minority("19"));
}

TEST(CodeLists, KeepTheOrderOfTheForm) {
  const auto entries = lists().entries("LIVING_WITH");
  ASSERT_EQ(entries.size(), 14U);
  EXPECT_EQ(entries.front().code, "01");
  EXPECT_EQ(entries.back().code, "14");
  EXPECT_TRUE(lists().entries("NO_SUCH_LIST").empty());
}

TEST(CodeLists, ACodeHoldsFromItsFirstDayToItsLast) {
  const auto dated =
      CodeLists::load("list,code,name_vi,name_en,valid_from,valid_to\nX,1,Một,One,2018-01-01,2018-12-31\nX,2,Hai,,,\n",
                      "code,name_vi,name_en\n");
  EXPECT_FALSE(dated.has("X", "1", day("2017-12-31")));
  EXPECT_TRUE(dated.has("X", "1", day("2018-01-01")));
  EXPECT_TRUE(dated.has("X", "1", day("2018-12-31")));
  EXPECT_FALSE(dated.has("X", "1", day("2019-01-01")));
  EXPECT_TRUE(dated.has("X", "2", day("1900-01-01")));
  EXPECT_EQ(dated.name_of("X", "2", base::Lang::en), "Hai");
}

TEST(CodeLists, ACodeStandsOnce) {
  const std::string header = "list,code,name_vi,name_en,valid_from,valid_to\n";
  EXPECT_THROW((void)CodeLists::load(header + "X,1,Một,,,\nX,1,Hai,,,\n", "code,name_vi,name_en\n"),
               base::BrokenInvariant);
  EXPECT_THROW((void)CodeLists::load(header + "X,1,,,,\n", "code,name_vi,name_en\n"), base::BrokenInvariant);
}

// domain.md 3.5.2 … 3.5.9, 3.4: the codes of each list, all of them and in the order of the form.
struct DomainList {
  const char* name;
  std::vector<std::string> codes;
};
const DomainList DOMAIN_LISTS[] = {
    {"SUPPORT", {"Y1", "Y2", "Y3", "Y4", "Y5", "G1", "G2", "G3", "G4", "G5", "X1", "X2",  "X3",
                 "X4", "X5", "T1", "P1", "P2", "B1", "B2", "B3", "Q1", "Q2", "H1", "KHAC"}},
    {"SUPPORT_SOURCE", {"STATE", "FUND", "CHARITY", "FIRM", "PERSON"}},
    {"EVIDENCE",
     {"GIAY_KHAI_SINH",
      "GIAY_CHUNG_SINH",
      "TRICH_LUC_KHAI_TU",
      "QD_TOA_AN",
      "BAN_AN",
      "QUYET_DINH",
      "BIEN_BAN_BO_ROI",
      "GIAY_XAC_NHAN_KHUYET_TAT",
      "KET_LUAN_GIAM_DINH",
      "KET_LUAN_CSKCB",
      "KET_LUAN_CHUYEN_MON",
      "KET_LUAN_NGHIEN",
      "XAC_NHAN_HIV",
      "QD_CACH_LY",
      "QD_CHAM_SOC_THAY_THE",
      "QD_TIEP_NHAN_CO_SO",
      "QD_CON_NUOI",
      "GIAY_HO_NGHEO",
      "XAC_NHAN_NAN_NHAN",
      "HO_SO_BENH_AN",
      "XAC_NHAN_NHA_TRUONG",
      "QD_TRO_CAP",
      "XAC_MINH"}},
    {"RELIGION", {"00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"}},
    {"RELATION", {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10"}},
    {"LIVING_WITH", {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"}},
    {"RESIDENCE", {"TT", "TMT", "NOHT", "KOD"}},
    {"DISABILITY_TYPE", {"1", "2", "3", "4", "5", "6"}},
    {"DISABILITY_DEGREE", {"1", "2", "3"}},
    {"END_REASON",
     {"DU_16", "CHET", "CHUYEN_DI", "CON_NUOI", "DOAN_TU", "DI_HOC_LAI", "XONG_THCS", "THOAT_NGHEO", "KHOI_BENH",
      "TAI_HOA_NHAP", "CHA_ME_TRO_VE", "XAC_DINH_LAI", "GHI_SAI", "KHAC"}},
    {"SCHOOLING", {"CTD", "NT", "MG", "TH", "THCS", "THPT", "GDTX", "NN", "HN", "CDH", "BH", "TN9", "KKN"}},
    {"SOURCE", {"visit", "report", "police", "school", "health", "111"}},
    {"CONFIRMATION", {"hamlet", "commune"}},
};

TEST(CodeLists, HoldEveryCodeOfTheDomainAndNoOther) {
  for (const auto& [name, codes] : DOMAIN_LISTS) {
    std::vector<std::string> held;
    for (const auto& entry : lists().entries(name)) {
      held.push_back(entry.code);
      EXPECT_FALSE(entry.name_vi.empty()) << name << ' ' << entry.code;
      EXPECT_FALSE(entry.name_en.empty()) << name << ' ' << entry.code;
      EXPECT_TRUE(lists().has(name, entry.code, day("2018-12-31"))) << name << ' ' << entry.code;
    }
    EXPECT_EQ(held, codes) << name;
  }
}

TEST(CodeLists, TheCodesOnWhichRulesDecideAreInTheLists) {
  const auto on = day("2018-12-31");
  for (const char* code : {"BH", "TN9", "THPT", "THCS", "TH", "MG", "NT", "CTD", "GDTX", "NN", "HN"})
    EXPECT_TRUE(lists().has("SCHOOLING", code, on)) << code;
  for (const char* code : {"DU_16", "CON_NUOI", "DI_HOC_LAI", "XONG_THCS", "THOAT_NGHEO", "KHOI_BENH", "CHA_ME_TRO_VE",
                           "XAC_DINH_LAI", "KHAC"})
    EXPECT_TRUE(lists().has("END_REASON", code, on)) << code;
  EXPECT_FALSE(is_enrolled("BH"));
  EXPECT_EQ(lists().entries("POVERTY").size(), POVERTY_WORDS.size());
  for (const auto& word : POVERTY_WORDS) EXPECT_TRUE(lists().has("POVERTY", word.code, on)) << word.code;
  for (const auto& word : PARENT_STATUS_WORDS) EXPECT_TRUE(lists().has("PARENT_STATUS", word.code, on)) << word.code;
}

}  // namespace
}  // namespace mangnon::domain
