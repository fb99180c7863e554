// The workbook of a batch there and back: what is written is read again; formulas and foreign files are refused.
#include "exchange/police_workbook.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/police_failures.hpp"
#include "exchange/failures.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/sheet.hpp"
#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange {
namespace {

const base::Date ON = *base::Date::from_ymd(2018, 12, 31);

class PoliceWorkbook : public ::testing::Test {
 protected:
  PoliceWorkbook() {
    domain::ChildFacts facts;
    facts.full_name = domain::SensitiveText("=Hồ Văn An");  // no formula, though it looks like one
    facts.birth_date = *base::Date::from_ymd(2010, 5, 6);
    facts.birth_precision = domain::BirthPrecision::month;
    facts.sex = domain::Sex::male;
    facts.ethnicity = "19";
    sheet_ = {.batch = {.reference = "CA-21025-2018-01", .on = ON}, .commune_name = "Phường Nguyễn Nghiêm"};
    sheet_.rows.push_back({.entry = {.child = {base::make_named_uuid("test", "An")}, .number = 1, .lists = "A,C"},
                           .hamlet_name = "Tổ 1",
                           .child = {.facts = facts, .address = "Xóm 2"},
                           .fault = "Chưa có số định danh"});
  }
  ~PoliceWorkbook() override { std::filesystem::remove(path_); }

  [[nodiscard]] std::string code_of_first() const { return sheet_.rows.front().entry.child.text(); }

  app::Outcome<ReturnedSheet> read_csv(const std::string& text) {
    std::ofstream(path_, std::ios::binary) << text;
    return read_police_workbook(path_, testing::lists(), ON);
  }

  app::PoliceSheet sheet_{};
  std::string path_ = (std::filesystem::temp_directory_path() / ("police-" + std::to_string(getpid()))).string();
};

TEST_F(PoliceWorkbook, IsReadAsItWasWritten) {
  ASSERT_TRUE(write_police_workbook(path_, testing::lists(), sheet_).has_value());
  std::vector<std::vector<std::string>> rows;
  ASSERT_TRUE(read_sheet(path_, {}, [&](const SheetRow& row) -> base::Result<void> {
                rows.emplace_back();
                for (const auto& cell : row.cells) {
                  EXPECT_FALSE(cell.formula);
                  rows.back().push_back(cell.text);
                }
                return {};
              }).has_value());
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(std::vector<std::string>(rows[4].begin(), rows[4].begin() + 8),
            (std::vector<std::string>{"1", code_of_first(), "A,C", "Tổ 1", "=Hồ Văn An", "05/2010", "Nam", "Hrê"}));
  const auto returned = read_police_workbook(path_, testing::lists(), ON);
  ASSERT_TRUE(returned.has_value());
  EXPECT_EQ(returned->reference, "CA-21025-2018-01");
  ASSERT_EQ(returned->rows.size(), 1U);
  EXPECT_EQ(returned->rows.front().child, sheet_.rows.front().entry.child);
  EXPECT_EQ(returned->rows.front().name, "=Hồ Văn An");
  EXPECT_EQ(returned->rows.front().row, 5U);
  EXPECT_TRUE(returned->rows.front().result.empty());
}

TEST_F(PoliceWorkbook, TellsWhatThePoliceWroteInAnyOrderOfColumns) {
  const auto returned = read_csv("Mã lô,CA-21025-2018-01\nKết quả,Giới tính đúng,Mã trẻ em,Họ và tên,Ngày sinh đúng\n" +
                                 std::string("đã sửa,nữ,") + code_of_first() + ",An,7/5/2010\n");
  ASSERT_TRUE(returned.has_value()) << returned.error().front().type->id;
  ASSERT_EQ(returned->rows.size(), 1U);
  EXPECT_EQ(returned->rows.front().result, "corrected");
  EXPECT_EQ(returned->rows.front().facts, (domain::FactChanges{{"birth_date", "2010-05-07"}, {"sex", "female"}}));
}

TEST_F(PoliceWorkbook, TellsEveryWrongCellAtOnce) {
  const auto returned = read_csv("Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên,Kết quả,Ngày sinh đúng,Giới tính đúng\n" +
                                 code_of_first() + ",An,có lẽ,2010,không rõ lắm\n");
  ASSERT_FALSE(returned.has_value());
  ASSERT_EQ(returned.error().size(), 3U);
  EXPECT_EQ(returned.error()[0].type, &POLICE_FILE_RESULT);
  EXPECT_EQ(returned.error()[0].field, "C3");
  EXPECT_EQ(returned.error()[1].type, &CELL_DATE_UNREADABLE);
  EXPECT_EQ(returned.error()[1].field, "D3");
  EXPECT_EQ(returned.error()[2].type, &CELL_VALUE_UNKNOWN);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST_F(PoliceWorkbook, StopsBeyondTheRowsOfABatch) {
  const std::string header = "Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên,Kết quả\n";
  const auto row = code_of_first() + ",An,Khớp\n";
  ASSERT_TRUE(read_csv(header + repeated(row, app::POLICE_BATCH_CHILDREN)).has_value());
  const auto returned = read_csv(header + repeated(row, app::POLICE_BATCH_CHILDREN + 1));
  ASSERT_FALSE(returned.has_value());
  ASSERT_EQ(returned.error().size(), 1U);
  EXPECT_EQ(returned.error().front().type, &app::POLICE_RETURN_TOO_LONG);
}

TEST_F(PoliceWorkbook, StopsWhenTooMuchIsWrong) {
  const std::string header = "Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên,Kết quả\n";
  const auto row = code_of_first() + ",An,có lẽ\n";
  const auto all_told = read_csv(header + repeated(row, app::POLICE_RETURN_FAULTS));
  ASSERT_FALSE(all_told.has_value());
  EXPECT_EQ(all_told.error().size(), app::POLICE_RETURN_FAULTS);
  const auto returned = read_csv(header + repeated(row, app::POLICE_RETURN_FAULTS * 3));
  ASSERT_FALSE(returned.has_value());
  ASSERT_EQ(returned.error().size(), app::POLICE_RETURN_FAULTS + 1);
  EXPECT_EQ(returned.error().back().type, &app::POLICE_RETURN_TOO_WRONG);
}

TEST_F(PoliceWorkbook, TakesNamesAndNotesOfTheLengthOfAnyOther) {
  const auto returned =
      read_csv("Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên,Kết quả,Họ và tên đúng,Ghi chú của Công an\n" +
               code_of_first() + ',' + repeated("a", base::limits::NAME_CHARS + 1) + ",Khớp," +
               repeated("a", base::limits::NAME_CHARS + 1) + ',' + repeated("a", base::limits::NOTE_CHARS + 1) + '\n' +
               code_of_first() + ',' + repeated("a", base::limits::NAME_CHARS) + ",Khớp," +
               repeated("a", base::limits::NAME_CHARS) + ',' + repeated("a", base::limits::NOTE_CHARS) + '\n');
  ASSERT_FALSE(returned.has_value());
  std::vector<std::string> cells;
  for (const auto& failure : returned.error()) {
    EXPECT_EQ(failure.type, &CELL_TEXT_TOO_LONG);
    cells.push_back(failure.field);
  }
  EXPECT_EQ(cells, (std::vector<std::string>{"B3", "E3", "D3"}));
}

TEST_F(PoliceWorkbook, RefusesAFileThatIsNoBatch) {
  const auto no_reference = read_csv("Mã trẻ em,Họ và tên,Kết quả\n" + code_of_first() + ",An,Khớp\n");
  ASSERT_FALSE(no_reference.has_value());
  EXPECT_EQ(no_reference.error().front().type, &POLICE_FILE_WRONG);
  const auto no_columns = read_csv("Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên\n" + code_of_first() + ",An\n");
  ASSERT_FALSE(no_columns.has_value());
  EXPECT_EQ(no_columns.error().front().type, &POLICE_FILE_WRONG);
}

TEST_F(PoliceWorkbook, RefusesFormulasAndErrorsByTheirCells) {
  using testing::inline_row;
  const auto rows = inline_row(1, {"Mã lô", "CA-21025-2018-01"}) +
                    inline_row(2, {"Mã trẻ em", "Họ và tên", "Kết quả", "Họ và tên đúng"}) +
                    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>" + code_of_first() +
                    "</t></is></c><c r=\"C3\" t=\"str\"><f>\"Khớp\"</f><v>Khớp</v></c>"
                    "<c r=\"D3\" t=\"e\"><v>#N/A</v></c></row>";
  std::ofstream(path_, std::ios::binary) << testing::xlsx_of({.sheets = {{.rows = rows}}});
  const auto returned = read_police_workbook(path_, testing::lists(), ON);
  ASSERT_FALSE(returned.has_value());
  ASSERT_EQ(returned.error().size(), 2U);
  EXPECT_EQ(returned.error()[0].type, &POLICE_FILE_FORMULA);
  EXPECT_EQ(returned.error()[0].field, "C3");
  EXPECT_EQ(returned.error()[1].type, &CELL_IS_ERROR);
  EXPECT_EQ(returned.error()[1].field, "D3");
}

TEST_F(PoliceWorkbook, AHeaderIsLookedForInTheFirstRowsOnly) {
  const std::string table = "Mã lô,CA-21025-2018-01\nMã trẻ em,Họ và tên,Kết quả\n" + code_of_first() + ",An,Khớp\n";
  const auto titles = [](std::size_t rows) {
    std::string text;
    for (std::size_t i = 0; i < rows; ++i) text += "Tiêu đề,x,y\n";
    return text;
  };
  EXPECT_TRUE(read_csv(titles(base::limits::HEADER_SEARCH_ROWS - 2) + table).has_value());
  const auto late = read_csv(titles(base::limits::HEADER_SEARCH_ROWS) + table);
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().front().type, &POLICE_FILE_WRONG);
}

}  // namespace
}  // namespace mangnon::exchange
