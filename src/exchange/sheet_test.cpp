#include "exchange/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/xlsx/sheet_writer.hpp"
#include "exchange/failures.hpp"
#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange {
namespace {

using testing::inline_row;
using testing::Parts;
using testing::parts_of;
using testing::Sheet;
using testing::TemporaryFile;
using testing::Workbook;
using testing::xlsx_of;
using testing::zip_of;

struct ReadRow {
  std::size_t number = 0;
  bool hidden = false;
  std::vector<RawCell> cells{};
};

struct Reading {
  base::Result<SheetInfo> result;
  std::vector<ReadRow> rows{};

  [[nodiscard]] std::string text(std::size_t row, std::size_t column) const {
    return row < rows.size() && column < rows[row].cells.size() ? rows[row].cells[column].text : "–";
  }
  [[nodiscard]] std::string failure() const { return result ? "" : std::string(result.error().type->id); }
};

Reading read(const std::string& bytes, const SheetOptions& options = {}) {
  Reading reading{.result = SheetInfo{}};
  reading.result = read_sheet_bytes(bytes, options, [&](const SheetRow& row) -> base::Result<void> {
    reading.rows.push_back({.number = row.number, .hidden = row.hidden, .cells = {row.cells.begin(), row.cells.end()}});
    return {};
  });
  return reading;
}

std::string one_sheet(const std::string& rows) {
  return xlsx_of({.sheets = {{.rows = rows}}});
}

TEST(Xlsx, ReadsInlineSharedAndRichTexts) {
  const auto bytes =
      xlsx_of({.sheets = {{.rows = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Lan</t></is></c>"
                                   "<c r=\"C2\" t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>"}},
               .shared = {"<t>Bình</t>", "<r><t>Hồ </t></r><r><t>Thị</t></r><rPh><t>phonetic</t></rPh>"}});
  const auto reading = read(bytes);
  ASSERT_EQ(reading.failure(), "");
  ASSERT_EQ(reading.rows.size(), 1U);
  EXPECT_EQ(reading.rows[0].number, 2U);
  EXPECT_EQ(reading.text(0, 0), "Lan");
  EXPECT_EQ(reading.rows[0].cells[1].kind, CellKind::empty);
  EXPECT_EQ(reading.text(0, 2), "Hồ Thị");
  EXPECT_EQ(reading.text(0, 3), "Bình") << "a cell without a reference follows the one before";
}

TEST(Xlsx, DatesAreToldByTheirFormatAndTheEpochIsKept) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot;d&quot;\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";
  const std::string row =
      "<row r=\"1\"><c s=\"0\"><v>40983</v></c><c s=\"1\"><v>40983</v></c><c s=\"2\"><v>40983</v></c>"
      "<c s=\"3\"><v>40983</v></c></row>";
  const auto reading = read(
      xlsx_of({.sheets = {{.rows = row}}, .styles = styles, .workbook_properties = "<workbookPr date1904=\"1\"/>"}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].cells[0].kind, CellKind::number);
  EXPECT_EQ(reading.rows[0].cells[1].kind, CellKind::date);
  EXPECT_EQ(reading.rows[0].cells[2].kind, CellKind::date);
  EXPECT_EQ(reading.rows[0].cells[3].kind, CellKind::number);
  EXPECT_TRUE(reading.rows[0].cells[1].epoch_1904);
}

TEST(Xlsx, AFormulaKeepsItsStoredResultAndIsMarked) {
  const auto reading = read(one_sheet(
      "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"
      "<c r=\"C1\"><f>NOW()</f></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c><c r=\"E1\" t=\"b\"><v>1</v></c></row>"));
  ASSERT_EQ(reading.failure(), "");
  const auto& cells = reading.rows[0].cells;
  EXPECT_TRUE(cells[0].formula);
  EXPECT_EQ(cells[0].text, "2");
  EXPECT_EQ(cells[1].text, "2x");
  EXPECT_TRUE(cells[2].formula);
  EXPECT_EQ(cells[2].kind, CellKind::empty);
  EXPECT_EQ(cells[3].kind, CellKind::error);
  EXPECT_EQ(cells[4].kind, CellKind::boolean);
}

TEST(Xlsx, AMergeDownwardsFillsTheCoveredCellsOfItsFirstColumn) {
  const Sheet sheet{.rows = inline_row(1, {"7", "Lan"}) + inline_row(2, {"", "Bình"}) + inline_row(3, {"", "Tâm"}),
                    .after_rows =
                        "<mergeCells count=\"2\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"C1:F1\"/>"
                        "</mergeCells>"};
  const auto reading = read(xlsx_of({.sheets = {sheet}}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.text(1, 0), "7");
  EXPECT_EQ(reading.text(2, 0), "");
  EXPECT_EQ(reading.rows[0].cells.size(), 2U);
}

TEST(Xlsx, TheFirstVisibleSheetThatHoldsAnythingIsRead) {
  const Workbook workbook{.sheets = {{.name = "An", .rows = inline_row(1, {"hidden"}), .state = "hidden"},
                                     {.name = "Trong", .rows = "<row r=\"1\"><c r=\"A1\" s=\"3\"/></row>"},
                                     {.name = "Data", .rows = inline_row(1, {"x"})}}};
  auto reading = read(xlsx_of(workbook));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.result->name, "Data");
  reading = read(xlsx_of(workbook), {.sheet = "An"});
  EXPECT_EQ(reading.text(0, 0), "hidden");
  reading = read(xlsx_of(workbook), {.sheet = "Khac"});
  EXPECT_EQ(reading.failure(), "SHEET_NOT_FOUND");
  EXPECT_EQ(reading.result.error().params[0], "An, Trong, Data");
  EXPECT_EQ(read(one_sheet("")).failure(), "SHEET_EMPTY");
}

TEST(Xlsx, HiddenRowsAreReadAndCounted) {
  const auto reading = read(
      one_sheet("<row r=\"1\" hidden=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>" + inline_row(2, {"b"})));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows.size(), 2U);
  EXPECT_TRUE(reading.rows[0].hidden);
  EXPECT_EQ(reading.result->hidden_rows, 1U);
}

TEST(Xlsx, AnOldFontIsKeptFromTheStyleAndFromARun) {
  const std::string styles =
      "<fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font></fonts>"
      "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>";
  const auto reading =
      read(xlsx_of({.sheets = {{.rows = "<row r=\"1\"><c s=\"1\" t=\"s\"><v>0</v></c>"
                                        "<c s=\"0\" t=\"s\"><v>1</v></c><c s=\"0\" t=\"s\"><v>0</v></c>"
                                        "</row>"}},
                    .shared = {"<t>a</t>", "<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>b</t></r>"},
                    .styles = styles}));
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows[0].cells[0].legacy_font, ".VnTime");
  EXPECT_EQ(reading.rows[0].cells[1].legacy_font, "VNI-Times");
  EXPECT_EQ(reading.rows[0].cells[2].legacy_font, "");
}

TEST(Xlsx, ReadsWhatTheSheetWriterWrites) {
  const TemporaryFile file(".xlsx");
  documents::xlsx::SheetWriter writer(file.path());
  writer.begin_sheet("Trẻ em", {{.width_chars = 10}, {.width_chars = 10, .as_text = true}});
  writer.write_row(
      {std::string("Nguyễn Thị Lan"), std::string("020216123456"), 12.0, *base::parse_iso_date("2012-03-15")});
  ASSERT_TRUE(writer.finish());
  const auto reading = read(file.bytes());
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.text(0, 0), "Nguyễn Thị Lan");
  EXPECT_EQ(reading.text(0, 1), "020216123456");
  EXPECT_EQ(reading.rows[0].cells[2].kind, CellKind::number);
  EXPECT_EQ(reading.rows[0].cells[3].kind, CellKind::date);
  EXPECT_EQ(reading.text(0, 3), "40983");
}

TEST(BadFile, ATruncatedWorkbookIsDamagedWhereverItIsCut) {
  const auto bytes = one_sheet(inline_row(1, {"Lan", "Bình"}));
  for (std::size_t size = 30; size + 1 < bytes.size(); size += 37)
    EXPECT_EQ(read(bytes.substr(0, size)).failure(), "FILE_DAMAGED") << size;
}

TEST(BadFile, BrokenXmlIsDamaged) {
  auto parts = parts_of({.sheets = {{.rows = inline_row(1, {"Lan"})}}});
  parts["xl/worksheets/sheet1.xml"].resize(parts["xl/worksheets/sheet1.xml"].size() - 5);
  EXPECT_EQ(read(zip_of(parts)).failure(), "FILE_DAMAGED");
}

// The answered workbook writes every row up to the last one: a row number is never taken on trust.
TEST(BadFile, RowsStandInOrderAndWithinASheet) {
  const auto row = [](const std::string& number) { return "<row r=\"" + number + "\"><c><v>1</v></c></row>"; };
  EXPECT_EQ(read(one_sheet(row("1048576"))).failure(), "");
  EXPECT_EQ(read(one_sheet(row("1048577"))).failure(), "FILE_DAMAGED");
  EXPECT_EQ(read(one_sheet(row("4294967295"))).failure(), "FILE_DAMAGED");
  EXPECT_EQ(read(one_sheet(row("18446744073709551000"))).failure(), "FILE_DAMAGED");
  EXPECT_EQ(read(one_sheet(row("0"))).failure(), "FILE_DAMAGED");
  EXPECT_EQ(read(one_sheet(row("5") + row("5"))).failure(), "FILE_DAMAGED") << "one number, two rows";
  EXPECT_EQ(read(one_sheet(row("5") + row("4"))).failure(), "FILE_DAMAGED");
  EXPECT_EQ(read(one_sheet(row("5") + "<row><c><v>1</v></c></row>")).rows.at(1).number, 6U);
}

// A parser holds a tag or a comment in memory whole: their length is bounded, that of texts by the cell.
TEST(BadFile, ATagOrACommentWithoutEndIsRefused) {
  const auto sheet_with = [](const std::string& more) {
    return read(one_sheet(more + inline_row(1, {"Lan"})), {.limits = {.zip_ratio = 100'000}}).failure();
  };
  const std::string long_text(2'000'000, 'a');
  EXPECT_EQ(sheet_with("<x note=\"" + long_text + "\"/>"), "FILE_UNSAFE");
  EXPECT_EQ(sheet_with("<!--" + long_text + "-->"), "FILE_UNSAFE");
  EXPECT_EQ(sheet_with("<x>" + long_text + "</x>"), "") << "a text comes piece by piece";
  std::string comments;
  for (int i = 0; i < 4'000; ++i) comments += "<!--" + std::string(500, 'a') + "-->";
  EXPECT_EQ(sheet_with(comments), "");
  const std::string longest(32'767, 'b');
  const auto cell = read(one_sheet(inline_row(1, {longest})));
  EXPECT_EQ(cell.failure(), "");
  EXPECT_EQ(cell.text(0, 0), longest);
}

TEST(BadFile, ADocumentTypeDeclarationIsRefusedWhateverItDeclares) {
  auto parts = parts_of({.sheets = {{.rows = inline_row(1, {"&lol;"})}}});
  auto& sheet = parts["xl/worksheets/sheet1.xml"];
  sheet.insert(sheet.find("<worksheet"), "<!DOCTYPE x [<!ENTITY lol \"ha\"><!ENTITY lol2 \"&lol;&lol;\">]>");
  EXPECT_EQ(read(zip_of(parts)).failure(), "FILE_UNSAFE");
}

TEST(BadFile, DeepNestingIsRefused) {
  auto parts = parts_of({.sheets = {{.rows = ""}}});
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<a>";
  for (int i = 0; i < 200; ++i) deep += "</a>";
  parts["xl/worksheets/sheet1.xml"] = "<worksheet>" + deep + "</worksheet>";
  EXPECT_EQ(read(zip_of(parts)).failure(), "FILE_UNSAFE");
}

TEST(Limits, APartThatUnpacksTooFarIsRefusedByItsRatio) {
  const auto bytes =
      one_sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + std::string(300'000, 'a') + "</t></is></c></row>");
  EXPECT_EQ(read(bytes, {.limits = {.zip_ratio = 20, .zip_ratio_from_bytes = 1'000}}).failure(),
            "WORKBOOK_UNPACKS_TOO_LARGE");
  EXPECT_EQ(read(bytes, {.limits = {.zip_ratio = 20, .zip_ratio_from_bytes = 1'000'000}}).failure(),
            "SHEET_CELL_TOO_LONG");
}

TEST(Limits, UnzippedBytesAndPartsAreCounted) {
  const auto bytes = one_sheet(inline_row(1, {"a"}));
  EXPECT_EQ(read(bytes, {.limits = {.unzipped_bytes = 500}}).failure(), "WORKBOOK_UNPACKS_TOO_LARGE");
  EXPECT_EQ(read(bytes, {.limits = {.zip_entries = 6}}).failure(), "WORKBOOK_UNPACKS_TOO_LARGE");
  EXPECT_EQ(read(bytes, {.limits = {.zip_entries = 7}}).failure(), "");
}

TEST(Limits, ASheetOfTooManyRowsIsRefusedButEmptyRowsDoNotCount) {
  std::string rows;
  for (std::size_t i = 1; i <= 11; ++i) rows += inline_row(i, {"x"});
  EXPECT_EQ(read(one_sheet(rows), {.limits = {.rows = 11}}).failure(), "");
  EXPECT_EQ(read(one_sheet(rows), {.limits = {.rows = 10}}).failure(), "SHEET_TOO_MANY_ROWS");
  EXPECT_EQ(read(one_sheet(inline_row(1, {"x"}) + "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>"),
                 {.limits = {.rows = 1}})
                .failure(),
            "");
}

TEST(Limits, ColumnsCellsAndSharedTextsAreBounded) {
  const auto wide = one_sheet("<row r=\"4\"><c r=\"C4\"><v>1</v></c></row>");
  EXPECT_EQ(read(wide, {.limits = {.columns = 3}}).failure(), "");
  EXPECT_EQ(read(wide, {.limits = {.columns = 2}}).failure(), "SHEET_TOO_MANY_COLUMNS");
  const auto longer = one_sheet("<row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>abcd</t></is></c></row>");
  EXPECT_EQ(read(longer, {.limits = {.cell_bytes = 4}}).failure(), "");
  const auto refused = read(longer, {.limits = {.cell_bytes = 3}});
  EXPECT_EQ(refused.failure(), "SHEET_CELL_TOO_LONG");
  EXPECT_EQ(refused.result.error().field, "C4");
  const auto shared = xlsx_of({.sheets = {{.rows = inline_row(1, {"a"})}}, .shared = {"<t>0123456789</t>"}});
  EXPECT_EQ(read(shared, {.limits = {.shared_string_bytes = 14}}).failure(), "");
  EXPECT_EQ(read(shared, {.limits = {.shared_string_bytes = 13}}).failure(), "WORKBOOK_UNPACKS_TOO_LARGE");
  EXPECT_EQ(read(wide, {.limits = {.file_bytes = 100}}).failure(), "FILE_TOO_LARGE");
}

TEST(Limits, ARowHoldsSoMuchTextAndASheetTooHoweverShortTheFile) {
  const auto row = one_sheet(inline_row(1, {"abc", "def"}));
  EXPECT_EQ(read(row, {.limits = {.row_bytes = 6}}).failure(), "");
  EXPECT_EQ(read(row, {.limits = {.row_bytes = 5}}).failure(), "SHEET_ROW_TOO_LONG");
  EXPECT_EQ(read("a,bc\nabc,def\n", {.limits = {.row_bytes = 6}}).failure(), "");
  const auto refused = read("a,bc\nabc,def\n", {.limits = {.row_bytes = 5}});
  EXPECT_EQ(refused.failure(), "SHEET_ROW_TOO_LONG");
  EXPECT_EQ(refused.result.error().params[0], "2");

  std::string rows;
  for (int i = 1; i <= 300; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
  const auto shared = xlsx_of({.sheets = {{.rows = rows}}, .shared = {"<t>" + std::string(1'000, 'x') + "</t>"}});
  EXPECT_EQ(read(shared, {.limits = {.unzipped_bytes = 300'000}}).failure(), "");
  EXPECT_EQ(read(shared, {.limits = {.unzipped_bytes = 299'999}}).failure(), "WORKBOOK_UNPACKS_TOO_LARGE");
  std::string wide = "<row r=\"1\">";
  for (int i = 0; i < 200; ++i) wide += "<c t=\"s\"><v>0</v></c>";
  EXPECT_EQ(read(xlsx_of({.sheets = {{.rows = wide + "</row>"}}, .shared = {"<t>" + std::string(1'000, 'x') + "</t>"}}))
                .failure(),
            "SHEET_ROW_TOO_LONG");
}

TEST(FileKind, WhatIsNoWorkbookIsCalledByItsName) {
  EXPECT_EQ(read("").failure(), "FILE_EMPTY");
  EXPECT_EQ(read(" \n ").failure(), "FILE_EMPTY");
  const auto pdf = read("%PDF-1.7 …");
  EXPECT_EQ(pdf.failure(), "FILE_TYPE_WRONG");
  EXPECT_EQ(pdf.result.error().params[0], "tệp PDF");
  EXPECT_EQ(read(std::string("\xFF\xD8\xFF\xE0\0\x10JFIF", 10)).failure(), "FILE_TYPE_WRONG");
  EXPECT_EQ(read("\x89PNG\r\n").failure(), "FILE_TYPE_WRONG");
  EXPECT_EQ(read(std::string("ab\0cd", 5)).failure(), "FILE_TYPE_WRONG");
  EXPECT_EQ(read("<html><body><table><tr><td>Họ và tên").failure(), "FILE_TYPE_TO_CONVERT");
  EXPECT_EQ(read("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com\">").failure(),
            "FILE_TYPE_TO_CONVERT");
  EXPECT_EQ(read(zip_of({{"xl/workbook.bin", "x"}})).failure(), "FILE_TYPE_TO_CONVERT");
  EXPECT_EQ(read(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})).failure(),
            "FILE_TYPE_TO_CONVERT");
  EXPECT_EQ(read(zip_of({{"word/document.xml", "x"}})).failure(), "FILE_TYPE_WRONG");
  EXPECT_EQ(read(zip_of({{"anh.txt", "x"}})).failure(), "FILE_TYPE_WRONG");
}

TEST(FileKind, AWorkbookWithAPasswordIsNamedSo) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += std::string(1, c) + std::string(1, '\0');
  EXPECT_EQ(read(ole + std::string(512, '\0') + name).failure(), "FILE_ENCRYPTED");
}

TEST(FileKind, AFileThatIsMissingOrADamagedOldWorkbookIsRefused) {
  const auto sink = [](const SheetRow&) -> base::Result<void> { return {}; };
  EXPECT_EQ(read_sheet("/nonexistent/x.xlsx", {}, sink).error().type, &FILE_NOT_OPENED);
  const TemporaryFile file(".xls");
  file.write("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(2'000, '\0'));
  EXPECT_EQ(read_sheet(file.path(), {}, sink).error().type, &FILE_DAMAGED);
}

TEST(Sink, AFailureOfTheReceiverStopsTheReadingAndIsReturned) {
  std::size_t calls = 0;
  const auto result = read_sheet_bytes(one_sheet(inline_row(1, {"a"}) + inline_row(2, {"b"})), {},
                                       [&](const SheetRow&) -> base::Result<void> {
                                         ++calls;
                                         return base::fail(SHEET_EMPTY, "stop");
                                       });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().field, "stop");
  EXPECT_EQ(calls, 1U);
}

}  // namespace
}  // namespace mangnon::exchange
