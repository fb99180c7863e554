#include "documents/xlsx/sheet_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "documents/failures.hpp"
#include "documents/xlsx/unzip_for_test.hpp"
#include "documents/xlsx/xlsx_text.hpp"

namespace mangnon::documents::xlsx {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SheetWriterTest : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  [[nodiscard]] std::string path() const { return (folder_ / "sheet.xlsx").string(); }
  [[nodiscard]] std::string sheet(int number) const {
    return unzipped(path(), "xl/worksheets/sheet" + std::to_string(number) + ".xml");
  }

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      ("mangnon-sheet-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(SheetWriterTest, WhatLooksLikeAFormulaIsWrittenAsText) {
  SheetWriter writer(path());
  writer.begin_sheet("Trẻ em", {{}, {}, {}, {}, {}});
  writer.write_row({Cell{"=1+1"}, Cell{"+84"}, Cell{"-2"}, Cell{"@SUM(A1)"}, Cell{"\tx"}});
  ASSERT_TRUE(writer.finish());
  EXPECT_THAT(sheet(1), HasSubstr("<t>=1+1</t>"));
  EXPECT_THAT(sheet(1), HasSubstr("<t>+84</t>"));
  EXPECT_THAT(sheet(1), HasSubstr("<t>-2</t>"));
  EXPECT_THAT(sheet(1), HasSubstr("<t>@SUM(A1)</t>"));
  EXPECT_THAT(sheet(1), Not(HasSubstr("<f>")));
}

TEST_F(SheetWriterTest, AnIdNumberKeepsItsZeroAndItsColumnIsText) {
  SheetWriter writer(path());
  writer.begin_sheet("Trẻ em", {{.width_chars = 15, .as_text = true}, {}});
  writer.write_row({Cell{"051308000123"}, Cell{12.5}});
  ASSERT_TRUE(writer.finish());
  EXPECT_THAT(sheet(1), HasSubstr("<t>051308000123</t>"));
  EXPECT_THAT(sheet(1), HasSubstr("<v>12.5</v>"));
  EXPECT_THAT(unzipped(path(), "xl/styles.xml"), HasSubstr("numFmtId=\"49\""));
}

TEST_F(SheetWriterTest, ADateIsADayNumberThatReadsAsItIsWrittenHere) {
  SheetWriter writer(path());
  writer.begin_sheet("Trẻ em", {{}});
  writer.write_row({Cell{*base::parse_iso_date("2018-12-31")}});
  ASSERT_TRUE(writer.finish());
  EXPECT_THAT(sheet(1), HasSubstr("<v>43465</v>"));
  EXPECT_THAT(unzipped(path(), "xl/styles.xml"), HasSubstr("dd/mm/yyyy"));
}

TEST_F(SheetWriterTest, AShortListStandsInTheRuleAndALongOneOnAHiddenSheet) {
  std::vector<std::string> peoples;
  for (int i = 0; i < 54; ++i) peoples.push_back("Dân tộc " + std::to_string(i));
  SheetWriter writer(path());
  writer.begin_sheet("Trẻ em", {{.choices = {"Nam", "Nữ"}}, {.choices = peoples}});
  writer.write_row({Cell{"Giới tính"}, Cell{"Dân tộc"}}, CellStyle::header);
  writer.freeze_above();
  writer.add_choices(100);
  ASSERT_TRUE(writer.finish());
  EXPECT_THAT(sheet(1), HasSubstr("sqref=\"A2:A101\""));
  EXPECT_THAT(sheet(1), HasSubstr("<formula1>\"Nam,Nữ\"</formula1>"));
  EXPECT_THAT(sheet(1), HasSubstr("<formula1>_DanhMuc!$A$1:$BB$1</formula1>"));
  EXPECT_THAT(sheet(1), HasSubstr("ySplit=\"1\""));
  EXPECT_THAT(sheet(2), HasSubstr("<t>Dân tộc 53</t>"));
  EXPECT_THAT(unzipped(path(), "xl/workbook.xml"), HasSubstr("state=\"hidden\""));
}

TEST_F(SheetWriterTest, TheReasonStandsBesideTheRefusedCell) {
  SheetWriter writer(path());
  writer.begin_sheet("Trẻ em", {{}, {}});
  writer.write_row({Cell{"An"}, Cell{"31/02/2015"}}, {CellStyle::plain, CellStyle::refused});
  writer.comment_last_row(1, "Không có ngày 31/02.");
  ASSERT_TRUE(writer.finish());
  const std::string comments = unzipped(path(), "xl/comments1.xml");
  EXPECT_THAT(comments, HasSubstr("ref=\"B1\""));
  EXPECT_THAT(comments, HasSubstr("Không có ngày 31/02."));
}

TEST_F(SheetWriterTest, TheSameRowsGiveTheSameBytes) {
  const auto bytes = [this] {
    SheetWriter writer(path());
    writer.begin_sheet("Trẻ em", {{}});
    writer.write_row({Cell{"An"}});
    EXPECT_TRUE(writer.finish());
    return file_bytes(path());
  };
  const std::string first = bytes();
  EXPECT_EQ(first, bytes());
  EXPECT_FALSE(first.empty());
}

TEST_F(SheetWriterTest, AFolderThatDoesNotExistIsRefusedByName) {
  SheetWriter writer(path() + "/none/x.xlsx");
  writer.begin_sheet("Trẻ em", {{}});
  writer.write_row({Cell{"An"}});
  const auto result = writer.finish();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().type, &DOCUMENT_NOT_WRITTEN);
}

TEST(CellText, BrokenBytesAndOverlongTextsStillMakeAWorkbook) {
  EXPECT_EQ(cell_text("Nguy\xD4n"), "Nguy?n");
  EXPECT_EQ(cell_text("Nguyễn"), "Nguyễn");
  const std::string filler(32'766, 'a');
  EXPECT_EQ(cell_text(filler + "b").size(), 32'767U);
  EXPECT_EQ(cell_text(filler + "bc").size(), 32'767U);
  EXPECT_EQ(cell_text(filler + "ễ").size(), 32'766U);
}

}  // namespace
}  // namespace mangnon::documents::xlsx
