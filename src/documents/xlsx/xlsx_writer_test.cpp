#include "documents/xlsx/xlsx_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "documents/failures.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"
#include "documents/sample_pl03_for_test.hpp"
#include "documents/xlsx/unzip_for_test.hpp"

namespace mangnon::documents::xlsx {
namespace {

using base::Lang;
using ::testing::HasSubstr;
using ::testing::Not;

class XlsxWriterTest : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(path_); }
  std::string part(const Document& document, const std::string& name) {
    const auto bytes = write_xlsx(document, Lang::vi);
    EXPECT_TRUE(bytes);
    std::ofstream(path_, std::ios::binary) << *bytes;
    return unzipped(path_, name);
  }

 private:
  std::string path_ =
      (std::filesystem::temp_directory_path() /
       ("mangnon-paper-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name())))
          .string();
};

TEST_F(XlsxWriterTest, FiguresAreNumbersWithTheReadersOwnThousands) {
  const Document document = sample::pl01(1);
  EXPECT_THAT(part(document, "xl/worksheets/sheet1.xml"), HasSubstr("<v>12213</v>"));
  EXPECT_THAT(part(document, "xl/worksheets/sheet1.xml"), HasSubstr("<v>4.5</v>"));
  EXPECT_THAT(part(document, "xl/styles.xml"), HasSubstr("formatCode=\"#,##0.00\""));
}

TEST_F(XlsxWriterTest, TheHeadIsMergedFrozenAndRepeated) {
  const Document document = sample::pl01(2);
  const std::string sheet = part(document, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<mergeCell ref=\"B10:B11\"/>"));  // Đơn vị over both rows
  EXPECT_THAT(sheet, HasSubstr("<mergeCell ref=\"E10:F10\"/>"));  // Chia theo giới tính
  EXPECT_THAT(sheet, HasSubstr("ySplit=\"12\""));
  EXPECT_THAT(sheet, HasSubstr("orientation=\"landscape\""));
  EXPECT_THAT(sheet, HasSubstr("fitToHeight=\"0\""));
  EXPECT_THAT(part(document, "xl/workbook.xml"), HasSubstr("PL01!$10:$12"));
}

TEST_F(XlsxWriterTest, EachTableHasItsSheetAndNoTextIsAFormula) {
  const Document document = sample::minutes();
  EXPECT_THAT(part(document, "xl/workbook.xml"), HasSubstr("name=\"Bảng 1. Số liệu được nghiệm\""));
  EXPECT_THAT(part(document, "xl/workbook.xml"), HasSubstr("name=\"NT\""));
  EXPECT_THAT(part(document, "xl/sharedStrings.xml"), HasSubstr("<t>=Nhập xong</t>"));
  EXPECT_THAT(part(document, "xl/worksheets/sheet2.xml"), Not(HasSubstr("<f>")));
}

TEST_F(XlsxWriterTest, APaperWithoutTablesIsOneSheetOfProse) {
  Document document = sample::minutes();
  document.body = {Paragraph{"Không có bảng."}};
  EXPECT_THAT(part(document, "xl/sharedStrings.xml"), HasSubstr("Không có bảng."));
}

TEST_F(XlsxWriterTest, TheSamePaperGivesTheSameBytes) {
  EXPECT_EQ(*write_xlsx(sample::pl03(40), Lang::vi), *write_xlsx(sample::pl03(40), Lang::vi));
}

TEST_F(XlsxWriterTest, AListBeyondTheLimitIsRefusedByName) {
  Document document = sample::minutes();
  auto& table = std::get<Table>(document.body[3]);
  table.rows.assign(PAPER_ROWS, Row{});
  EXPECT_TRUE(write_xlsx(document, Lang::vi));
  table.rows.emplace_back();
  const auto refused = write_xlsx(document, Lang::vi);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &DOCUMENT_TOO_LARGE);
}

}  // namespace
}  // namespace mangnon::documents::xlsx
