#include "exchange/workbook.hpp"

#include <gtest/gtest.h>

#include "exchange/failures.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/zip_for_test.hpp"
#include "names/legacy.hpp"

namespace mangnon::exchange {
namespace {

using testing::inline_row;
using testing::lists;
using testing::xlsx_of;
using Cells = std::vector<std::string>;

struct Reading {
  base::Result<WorkbookSummary> result = WorkbookSummary{};
  std::vector<ImportRow> rows{};

  [[nodiscard]] std::string failure() const { return result ? "" : std::string(result.error().type->id); }
  // "CELL_DATE_IMPOSSIBLE D3" of each failure of a row.
  [[nodiscard]] Cells findings(std::size_t row) const {
    Cells texts;
    for (const auto& failure : rows.at(row).failures)
      texts.push_back(std::string(failure.type->id) + " " + failure.field);
    return texts;
  }
};

Reading read(const std::string& bytes, bool convert_legacy = false) {
  Reading reading;
  const ReadOptions options{.on = *base::parse_iso_date("2018-12-31"), .convert_legacy = convert_legacy};
  reading.result = read_workbook_bytes(bytes, lists(), options, [&](ImportRow&& row) -> base::Result<void> {
    reading.rows.push_back(std::move(row));
    return {};
  });
  return reading;
}

Reading read_sheet_rows(const std::vector<Cells>& rows) {
  std::string xml;
  for (std::size_t i = 0; i < rows.size(); ++i) xml += inline_row(i + 1, rows[i]);
  return read(xlsx_of({.sheets = {{.rows = xml}}}));
}

constexpr const char* FULL_ROW =
    "Thôn\tSố hộ\tHọ tên chủ hộ\tHộ nghèo/cận nghèo\tHọ và tên\tSố định danh\tNgày sinh\tGiới tính\tDân tộc\tKhai "
    "sinh\t"
    "Tình trạng cha\tĐang sống với\tTình trạng học tập\tLớp\tHCĐB\tNguy cơ\tTừ ngày\tDạng tật\tMức độ\tĐược trợ giúp\n"
    "Thôn An Bình\t12\tNguyễn Văn Tâm\tcận nghèo\tNguyễn  Thị Lan\t020216123456\t15/03/2012\tNữ\tHrê\tC\t"
    "Đi làm ăn xa từ 01/03/2018; Ly hôn\tChỉ mẹ\tTiểu học\t1A\tS04.2\tR07\t09/2018\tVận động; Nghe, nói\tNặng\t"
    "Y1; Trợ cấp hàng tháng\n";

// A head as people draw it: "Số hộ" merged down over both rows, "Ngày sinh" merged across "Nam" and "Nữ".
TEST(WorkbookIn, AHeadOfTwoRowsWithMergedCellsIsRead) {
  const auto rows = inline_row(1, {"SỔ THEO DÕI TRẺ EM"}) +
                    inline_row(2, {"Thôn", "Số hộ", "Họ và tên", "Ngày sinh", "", "Dân tộc"}) +
                    inline_row(3, {"", "", "", "Nam", "Nữ", ""}) +
                    inline_row(4, {"Thôn 1", "4", "Lê Thị Ba", "", "03/02/2013", "Kinh"});
  const auto reading = read(xlsx_of(
      {.sheets = {{.rows = rows,
                   .after_rows = "<mergeCells count=\"6\"><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A3\"/>"
                                 "<mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:C3\"/><mergeCell ref=\"D2:E2\"/>"
                                 "<mergeCell ref=\"F2:F3\"/></mergeCells>"}}}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.result->header.first_row, 2U);
  EXPECT_EQ(reading.result->header.last_row, 3U);
  ASSERT_EQ(reading.rows.size(), 1U);
  EXPECT_EQ(reading.rows[0].household_no, 4);
  EXPECT_EQ(reading.rows[0].full_name->reveal(), "Lê Thị Ba");
  ASSERT_TRUE(reading.rows[0].birth_date);
  EXPECT_EQ(reading.rows[0].sex, "female");
}

TEST(WorkbookIn, ARowBecomesTypedValues) {
  const auto reading = read(FULL_ROW);
  ASSERT_EQ(reading.failure(), "");
  ASSERT_EQ(reading.rows.size(), 1U);
  const auto& row = reading.rows[0];
  EXPECT_EQ(reading.findings(0), Cells{});
  EXPECT_EQ(row.hamlet, "Thôn An Bình");
  EXPECT_EQ(row.household_no, 12);
  EXPECT_EQ(row.poverty, "NEAR_POOR");
  EXPECT_EQ(row.full_name->reveal(), "Nguyễn Thị Lan");
  EXPECT_EQ(row.id_number->reveal(), "020216123456");
  EXPECT_EQ(base::format_iso(row.birth_date->date), "2012-03-15");
  EXPECT_EQ(row.sex, "female");
  EXPECT_EQ(row.ethnicity, "19");
  EXPECT_EQ(row.birth_registered, true);
  EXPECT_EQ(row.father.states[0].code, "AWAY");
  EXPECT_EQ(row.parents_divorced, true);
  EXPECT_EQ(row.living_with, "03");
  EXPECT_EQ(row.schooling, "TH");
  EXPECT_EQ(row.grade, 1);
  EXPECT_EQ(row.circumstances_from->precision, DatePrecision::month);
  EXPECT_EQ(row.disability_types, (std::vector{1, 2}));
  EXPECT_EQ(row.disability_degree, 2);
  EXPECT_EQ(row.supports->size(), 2U);
}

TEST(WorkbookIn, ARowKnowsItsCells) {
  const auto reading = read(FULL_ROW);
  ASSERT_EQ(reading.rows.size(), 1U);
  const auto& row = reading.rows[0];
  EXPECT_EQ(row.sheet_row, 2U);
  EXPECT_EQ(row.cell_of(Field::birth_date), "G2");
  EXPECT_EQ(row.cell_of(Field::carer_name), "A2") << "no such column";
  ASSERT_EQ(row.circumstances->size(), 2U);
  EXPECT_EQ((*row.circumstances)[1].code, "R07");
  EXPECT_EQ(row.cell_of((*row.circumstances)[1]), "P2");
  EXPECT_EQ(row.cells.reveal()[6], "15/03/2012");
}

TEST(WorkbookIn, AnEmptyCellSaysNothingAndNoSaysNo) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh", "Khai sinh", "HCĐB", "Được trợ giúp"},
                                        {"1", "Lan", "2012", "", "", ""},
                                        {"2", "Bình", "2012", "K", "Không", "Không"}});
  ASSERT_EQ(reading.failure(), "");
  EXPECT_FALSE(reading.rows[0].birth_registered.has_value());
  EXPECT_FALSE(reading.rows[0].circumstances.has_value());
  EXPECT_FALSE(reading.rows[0].supports.has_value());
  EXPECT_EQ(reading.rows[1].birth_registered, false);
  EXPECT_TRUE(reading.rows[1].circumstances->empty());
  EXPECT_TRUE(reading.rows[1].supports->empty());
}

TEST(WorkbookIn, AChildNamedViDuIsNotTheExampleRow) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh"},
                                        {"1", "Vi Duy Mạnh", "2012"},
                                        {"2", "Vi Dự", "2013"},
                                        {"3", "Vi Du Xoa", "2014"},
                                        {"4", "VÍ DỤ (xóa dòng này): Nguyễn Thị Lan", "2015"}});
  ASSERT_EQ(reading.failure(), "");
  ASSERT_EQ(reading.rows.size(), 3U);
  EXPECT_EQ(reading.rows[0].full_name->reveal(), "Vi Duy Mạnh");
  EXPECT_EQ(reading.rows[1].full_name->reveal(), "Vi Dự");
  EXPECT_EQ(reading.rows[2].full_name->reveal(), "Vi Du Xoa");
}

TEST(WorkbookIn, AParentsAbsenceHasItsDays) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh", "Tình trạng cha", "Tình trạng mẹ"},
                                        {"1", "Lan", "2012", "Đi làm ăn xa từ 01/03/2018 đến 01/12/2018", "Còn sống"},
                                        {"2", "Bình", "2012", "Đi làm ăn xa từ 01/03/2018 đến 01/02/2018", ""}});
  ASSERT_EQ(reading.failure(), "");
  const auto& state = reading.rows[0].father.states.at(0);
  EXPECT_EQ(base::format_iso(state.since->date), "2018-03-01");
  EXPECT_EQ(base::format_iso(state.until->date), "2018-12-01");
  ASSERT_EQ(reading.rows[1].failures.size(), 1U);
  EXPECT_EQ(reading.rows[1].failures[0].field, "D3");
}

TEST(WorkbookIn, BlankHouseholdCellsStandForTheHouseholdAbove) {
  const auto reading = read_sheet_rows({{"Thôn", "Số hộ", "Họ tên chủ hộ", "Địa chỉ", "Họ và tên", "Ngày sinh"},
                                        {"Thôn 1", "1", "Tâm", "Xóm Trên", "Lan", "2012"},
                                        {"", "", "", "", "Bình", "2014"},
                                        {"Thôn 1", "1", "", "", "Hà", "2015"},
                                        {"", "2", "Dung", "", "Minh", "2016"},
                                        {"Thôn 2", "", "", "", "Quý", "2016"}});
  ASSERT_EQ(reading.failure(), "");
  EXPECT_FALSE(reading.rows[0].household_repeated);
  for (const std::size_t repeated : {1U, 2U}) {
    EXPECT_TRUE(reading.rows[repeated].household_repeated);
    EXPECT_EQ(reading.rows[repeated].household_no, 1);
    EXPECT_EQ(reading.rows[repeated].address->reveal(), "Xóm Trên");
    EXPECT_EQ(reading.rows[repeated].hamlet, "Thôn 1");
  }
  EXPECT_FALSE(reading.rows[3].hamlet.has_value()) << "a new household: its blanks say nothing";
  EXPECT_FALSE(reading.rows[3].address.has_value());
  EXPECT_FALSE(reading.rows[4].household_no.has_value()) << "another hamlet is another household";
}

TEST(WorkbookIn, AHouseholdWithoutChildrenIsARowAndSignaturesAreNot) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ tên chủ hộ", "Họ và tên", "Ngày sinh"},
                                        {"(1)", "(2)", "(3)", "(4)"},
                                        {"1", "Tâm", "", ""},
                                        {"Số hộ", "Họ tên chủ hộ", "Họ và tên", "Ngày sinh"},
                                        {"2", "Thu", "Lan", "2012"},
                                        {"", "", "Tổng cộng: 1", ""},
                                        {"", "Người lập biểu", "", ""},
                                        {"3", "Hà", "", "2012"}});
  EXPECT_EQ(reading.failure(), "HEADER_AMBIGUOUS") << "a header repeated near the top must be cleared up";
  auto rows = std::vector<Cells>{{"Số hộ", "Họ tên chủ hộ", "Họ và tên", "Ngày sinh"}, {"(1)", "(2)", "(3)", "(4)"}};
  for (int i = 1; i < 60; ++i) rows.push_back({std::to_string(i), "Tâm", "", ""});
  rows.push_back(rows[0]);
  rows.push_back({"", "", "Tổng cộng: 1", ""});
  rows.push_back({"", "Người lập biểu", "", ""});
  rows.push_back({"99", "Hà", "", "2012"});
  const auto longer = read_sheet_rows(rows);
  ASSERT_EQ(longer.failure(), "");
  EXPECT_EQ(longer.rows.size(), 60U);
  EXPECT_EQ(longer.result->rows_skipped, 4U);
  EXPECT_FALSE(longer.rows.back().full_name.has_value()) << "a child whose name was forgotten is not dropped";
  ASSERT_EQ(longer.result->warnings.size(), 2U);
  EXPECT_EQ(longer.result->warnings[0].type, &ROW_WITHOUT_CHILD);
  EXPECT_EQ(longer.result->warnings[0].field, "A63");
}

TEST(WorkbookIn, ABadCellIsNamedAndTheRestOfTheRowIsRead) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh", "Giới tính", "HCĐB", "S04"},
                                        {"1", "Lan", "31/02/2012", "Nữ", "S99", "maybe"},
                                        {"2", "Bình", "15/03/2012", "Nam", "S13.1", "x"}});
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.findings(0), (Cells{"CELL_DATE_IMPOSSIBLE C2", "CELL_CODE_UNKNOWN E2", "CELL_TICK_UNKNOWN F2"}));
  EXPECT_EQ(reading.rows[0].failures[0].params[0], "C2");
  EXPECT_TRUE(reading.rows[0].has_errors());
  EXPECT_EQ(reading.rows[0].sex, "female");
  EXPECT_FALSE(reading.rows[1].has_errors());
  EXPECT_EQ(reading.rows[1].circumstances->size(), 2U);
}

TEST(WorkbookIn, FormulasErrorsAndHiddenRowsArePointedOut) {
  const std::string header = inline_row(1, {"Số hộ", "Họ và tên", "Ngày sinh", "Lớp"});
  const auto reading = read(xlsx_of(
      {.sheets = {{.rows = header + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><f>A1+1</f><v>1</v></c>"
                                    "<c r=\"B2\" t=\"inlineStr\"><is><t>Lan</t></is></c>"
                                    "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\"><f>NOW()</f></c></row>"}}}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].household_no, 1);
  EXPECT_EQ(reading.findings(0), (Cells{"CELL_FORMULA A2", "CELL_IS_ERROR C2", "CELL_FORMULA_WITHOUT_VALUE D2"}));
  ASSERT_EQ(reading.result->warnings.size(), 1U);
  EXPECT_EQ(reading.result->warnings[0].type, &ROWS_HIDDEN);
}

TEST(WorkbookIn, TwoBirthDateColumnsTellTheSexAndMayNotBothBeFilled) {
  const auto reading = read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh", "", "Giới tính"},
                                        {"", "", "Nam", "Nữ", ""},
                                        {"1", "Bình", "15/03/2012", "", ""},
                                        {"2", "Lan", "", "16/03/2012", ""},
                                        {"3", "Hà", "15/03/2012", "16/03/2012", ""},
                                        {"4", "Thu", "", "16/03/2012", "Nam"}});
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].sex, "male");
  EXPECT_EQ(reading.rows[0].cell_of(Field::birth_date), "C3");
  EXPECT_EQ(reading.rows[1].sex, "female");
  EXPECT_EQ(reading.rows[1].cell_of(Field::birth_date), "D4");
  EXPECT_EQ(reading.findings(2), (Cells{"CELL_SEX_CONTRADICTS D5"}));
  EXPECT_EQ(reading.findings(3), (Cells{"CELL_SEX_CONTRADICTS E6"}));
}

TEST(WorkbookIn, NumbersOfPeopleKeepWhatTheSheetHolds) {
  const std::string header = inline_row(1, {"Số hộ", "Họ và tên", "Ngày sinh", "Số định danh cá nhân", "Số thẻ BHYT"});
  const auto reading = read(xlsx_of(
      {.sheets = {{.rows = header +
                           "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Lan</t></is>"
                           "</c><c r=\"C2\"><v>40983</v></c><c r=\"D2\"><v>20216123456</v></c>"
                           "<c r=\"E2\" t=\"inlineStr\"><is><t>Không có</t></is></c></row>" +
                           inline_row(3, {"2", "Bình", "2012", "2,02E+10", ""})}}}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].id_number->reveal(), "20216123456");
  EXPECT_FALSE(reading.rows[0].insurance_no.has_value());
  EXPECT_EQ(reading.rows[0].facts, (std::vector<ImportedFact>{{Field::insurance_kind, SensitiveText("KHONG")}}));
  EXPECT_EQ(reading.findings(0), Cells{});
  EXPECT_EQ(base::format_iso(reading.rows[0].birth_date->date), "2012-03-15");
  EXPECT_EQ(reading.findings(1), (Cells{"CELL_NUMBER_SCIENTIFIC D3"}));
}

TEST(WorkbookIn, NamesTypedWithSeparateMarksAreComposed) {
  const auto reading =
      read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh"}, {"1", "Nguye\xCC\x82\xCC\x83n Lan", "2012"}});
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].full_name->reveal(), "Nguyễn Lan");
}

TEST(WorkbookIn, AColumnInAnOldEncodingIsRefusedCellByCellOrConvertedOnDemand) {
  std::vector<Cells> rows = {{"Số hộ", "Họ và tên", "Ngày sinh", "Dân tộc"}};
  for (const char* name : {"Nguyễn Thị Lan", "Trần Văn Bình", "Lê Thị Hoa", "Phạm Quốc Hùng", "Đỗ Thị Thu"})
    rows.push_back({std::to_string(rows.size()), names::in_encoding(name, names::Encoding::tcvn3), "2012", "Kinh"});
  std::string xml;
  for (std::size_t i = 0; i < rows.size(); ++i) xml += inline_row(i + 1, rows[i]);
  const auto bytes = xlsx_of({.sheets = {{.rows = xml}}});
  const auto refused = read(bytes);
  ASSERT_EQ(refused.failure(), "");
  EXPECT_EQ(refused.findings(0), (Cells{"CELL_LEGACY_ENCODING B2"}));
  EXPECT_EQ(refused.rows[0].failures[0].params, (Cells{"B2", "B", "TCVN3 (ABC)"}));
  EXPECT_EQ(refused.rows[0].ethnicity, "01");
  ASSERT_EQ(refused.result->legacy_columns.size(), 1U);
  const auto converted = read(bytes, true);
  EXPECT_EQ(converted.findings(0), Cells{});
  EXPECT_EQ(converted.rows[0].full_name->reveal(), "Nguyễn Thị Lan");
  EXPECT_EQ(converted.rows[4].full_name->reveal(), "Đỗ Thị Thu");
}

TEST(WorkbookIn, MergedHouseholdCellsBelongToEachOfTheirRows) {
  const auto reading = read(xlsx_of(
      {.sheets = {{.rows = inline_row(1, {"Thôn", "Số hộ", "Họ và tên", "Ngày sinh"}) +
                           inline_row(2, {"Thôn 1", "1", "Lan", "2012"}) + inline_row(3, {"", "2", "Bình", "2012"}),
                   .after_rows = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"}}}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[1].hamlet, "Thôn 1");
  EXPECT_EQ(reading.rows[1].household_no, 2);
}

TEST(WorkbookIn, ASheetWithAHeaderAndNothingElseIsEmpty) {
  EXPECT_EQ(read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh"}}).failure(), "SHEET_EMPTY");
}

TEST(WorkbookIn, TextWithSeparatorsIsReadLikeAWorkbook) {
  const auto reading = read("\xEF\xBB\xBFSố hộ;Họ và tên;Ngày sinh;Dân tộc\n1;Lan;15/03/2012;Kinh\n");
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].ethnicity, "01");
  EXPECT_EQ(reading.rows[0].sheet_row, 2U);
}

TEST(WorkbookIn, AMemberOfNoRowLeaksIntoAFailure) {
  const auto reading =
      read_sheet_rows({{"Số hộ", "Họ và tên", "Ngày sinh", "Giới tính"}, {"1", "Lan", "hôm qua", "Bí mật"}});
  for (const auto& failure : reading.rows.at(0).failures) {
    const auto message = base::message_of(failure, base::Lang::vi);
    EXPECT_EQ(message.find("Bí mật"), std::string::npos);
    EXPECT_EQ(message.find("hôm qua"), std::string::npos);
    EXPECT_NE(message.find(failure.field), std::string::npos) << "every message names its cell";
  }
}

// Two days of one divorce are told at the cell, never chosen from in silence; a year agrees with every day in it.
TEST(WorkbookIn, TwoDaysOfADivorceAreToldAtTheCell) {
  const auto row = [](const char* father, const char* mother, const char* own) {
    return Cells{"Thôn 1", "4", "Lê Thị Ba", "03/02/2013", "Nữ", father, mother, own};
  };
  const auto reading = read_sheet_rows(
      {{"Thôn", "Số hộ", "Họ và tên", "Ngày sinh", "Giới tính", "Tình trạng cha", "Tình trạng mẹ", "Ngày ly hôn"},
       row("Ly hôn ngày 05/06/2016", "Ly hôn ngày 07/06/2016", ""),
       row("Ly hôn ngày 05/06/2016", "Ly hôn 2016", "05/06/2016"),
       row("Ly hôn", "Ly hôn ngày 05/06/2016", "06/06/2016"),
       row("Ly hôn", "Ly hôn", "06/06/2016")});
  ASSERT_EQ(reading.failure(), "");
  ASSERT_EQ(reading.rows.size(), 4U);
  EXPECT_EQ(reading.findings(0), Cells{"CELL_DIVORCE_CONTRADICTS G2"});
  EXPECT_EQ(reading.rows[0].failures[0].params, (Cells{"G2", "F2"}));
  EXPECT_EQ(reading.findings(1), Cells{});
  EXPECT_EQ(reading.findings(2), Cells{"CELL_DIVORCE_CONTRADICTS H4"});
  EXPECT_EQ(reading.rows[2].failures[0].params, (Cells{"H4", "G4"}));
  EXPECT_EQ(reading.findings(3), Cells{});
}

}  // namespace
}  // namespace mangnon::exchange
