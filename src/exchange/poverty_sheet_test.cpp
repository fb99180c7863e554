// Lists of poor and near-poor households as communes write them.
#include "exchange/poverty_sheet.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "exchange/lists_for_test.hpp"

namespace mangnon::exchange {
namespace {

const base::Date ON = base::Date::from_ymd(2025, 12, 31).value();

app::Outcome<app::PovertyList> read(const std::string& csv) {
  const auto path = std::filesystem::temp_directory_path() / ("poverty-" + std::to_string(::getpid()) + ".csv");
  std::ofstream(path, std::ios::binary) << csv;
  static const auto lists = load_code_lists(testing::shipped("code_lists.csv"));
  auto list = read_poverty_list(path.string(), lists, ON);
  std::filesystem::remove(path);
  return list;
}

std::vector<std::string> told(const app::PovertyList& list) {
  std::vector<std::string> rows;
  for (const auto& row : list.rows) {
    std::string text = std::to_string(row.row) + " " + row.head_name.reveal() + " " + row.id_number.reveal() + " " +
                       row.place.reveal() + " " +
                       (row.poverty ? std::string(domain::code_of(*row.poverty)) : std::string("-"));
    for (const auto& failure : row.wrong) text += " " + std::string(failure.type->id) + "@" + failure.field;
    rows.push_back(text);
  }
  return rows;
}

TEST(PovertySheet, TakesTickedColumnsUnderATitleThatNamesTheDecision) {
  const auto list = read(
      "ỦY BAN NHÂN DÂN XÃ,,,,\n"
      "DANH SÁCH HỘ NGHÈO NĂM 2026,,,,\n"
      "(Kèm theo Quyết định số 152/QĐ-UBND ngày 15/12/2025 của UBND xã),,,,\n"
      "STT,Họ tên chủ hộ,Số CCCD,Thôn,Phân loại,\n"
      ",,,,Hộ nghèo,Hộ cận nghèo\n"
      "1,2,3,4,5,6\n"
      "1,Hồ Văn Rin,051085000001,Tổ 1,x,\n"
      "2,Bùi Thị Lài,,Tổ 2,,X\n"
      "Cộng,,,,,\n");
  ASSERT_TRUE(list) << list.error().front().type->id;
  EXPECT_EQ(list->decision, "152/QĐ-UBND");
  EXPECT_EQ(list->decided_on, base::Date::from_ymd(2025, 12, 15));
  EXPECT_EQ(list->year, 2026);
  EXPECT_EQ(told(*list),
            (std::vector<std::string>{"7 Hồ Văn Rin 051085000001 Tổ 1 POOR", "8 Bùi Thị Lài  Tổ 2 NEAR_POOR"}));
}

TEST(PovertySheet, TakesOneColumnOfLevelsAndTheDecisionFromColumns) {
  const auto list = read(
      "Diện,Địa chỉ,Chủ hộ,Số quyết định,Ngày quyết định,Năm\n"
      "Cận nghèo,\"Xóm 2, Tổ 1\",Lê Văn Sáu,15/QĐ-UBND,20/12/2025,2026\n"
      "Hộ nghèo,Tổ 2,Trần Thị Bảy,15/QĐ-UBND,20/12/2025,2026\n");
  ASSERT_TRUE(list) << list.error().front().type->id;
  EXPECT_EQ(list->decision, "15/QĐ-UBND");
  EXPECT_EQ(list->decided_on, base::Date::from_ymd(2025, 12, 20));
  EXPECT_EQ(list->year, 2026);
  EXPECT_EQ(told(*list),
            (std::vector<std::string>{"2 Lê Văn Sáu  Xóm 2, Tổ 1 NEAR_POOR", "3 Trần Thị Bảy  Tổ 2 POOR"}));
}

TEST(PovertySheet, TellsAWrongCellByItsPlaceAndReadsTheOthers) {
  const auto list = read(
      "Họ tên chủ hộ,Số CCCD,Thôn,Hộ nghèo,Hộ cận nghèo\n"
      "Hồ Văn Rin,2.02E+10,Tổ 1,x,\n"
      "Bùi Thị Lài,,Tổ 1,x,x\n"
      ",,Tổ 1,x,\n"
      "Lê Văn Sáu,,Tổ 1,khá,\n"
      "Trần Thị Bảy,,Tổ 1,,\n"
      "Đinh Văn Tám,,Tổ 1,,x\n");
  ASSERT_TRUE(list) << list.error().front().type->id;
  EXPECT_EQ(told(*list),
            (std::vector<std::string>{
                "2 Hồ Văn Rin  Tổ 1 POOR CELL_NUMBER_SCIENTIFIC@B2", "3 Bùi Thị Lài  Tổ 1 - POVERTY_LEVEL_UNKNOWN@D3",
                "4   Tổ 1 POOR POVERTY_ROW_NAMELESS@A4", "5 Lê Văn Sáu  Tổ 1 - POVERTY_LEVEL_UNKNOWN@D5",
                "6 Trần Thị Bảy  Tổ 1 - POVERTY_LEVEL_UNKNOWN@D6", "7 Đinh Văn Tám  Tổ 1 NEAR_POOR"}));
}

TEST(PovertySheet, RefusesASheetWithoutTheColumns) {
  const auto list = read("Họ và tên,Ngày sinh\nHồ Văn An,05/06/2010\n");
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().front().type->id, "POVERTY_FILE_WRONG");
}

TEST(PovertySheet, RefusesMoreRowsThanAListMayHave) {
  std::string csv = "Chủ hộ,Thôn,Diện\n";
  for (std::size_t i = 0; i <= POVERTY_LIST_ROWS; ++i) csv += "Hồ Văn Rin,Tổ 1,Nghèo\n";
  const auto list = read(csv);
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().front().type->id, "POVERTY_FILE_TOO_LONG");
}

}  // namespace
}  // namespace mangnon::exchange
