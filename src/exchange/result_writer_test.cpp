#include "exchange/result_writer.hpp"

#include <gtest/gtest.h>

#include <map>

#include "exchange/cell_failures.hpp"
#include "exchange/column.hpp"
#include "exchange/header.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange {
namespace {

using testing::inline_row;
using testing::lists;
using testing::TemporaryFile;
using testing::xlsx_of;

struct Cells {
  std::map<std::string, RawCell> by_address{};
  [[nodiscard]] std::string text(const std::string& address) const {
    const auto cell = by_address.find(address);
    return cell == by_address.end() ? "" : cell->second.text;
  }
};

Cells cells_of(const std::string& path) {
  Cells cells;
  const auto read = read_sheet(path, {}, [&](const SheetRow& row) -> base::Result<void> {
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells.by_address[cell_address(i, row.number)] = row.cells[i];
    return {};
  });
  EXPECT_TRUE(read);
  return cells;
}

TEST(Result, EveryRowKeepsItsPlaceAndSaysWhatBecameOfIt) {
  const TemporaryFile source(".xlsx");
  source.write(
      xlsx_of({.sheets = {{.name = "Thôn 1",
                           .rows = inline_row(1, {"DANH SÁCH"}) + inline_row(3, {"Số hộ", "Họ và tên", "Ngày sinh"}) +
                                   inline_row(4, {"1", "Lan", "31/02/2012"}) +
                                   "<row r=\"6\"><c r=\"A6\"><v>2</v></c><c r=\"B6\" t=\"inlineStr\"><is><t>Bình"
                                   "</t></is></c><c r=\"C6\"><v>2012</v></c></row>" +
                                   inline_row(7, {"3", "Hà", "2013", "ngoài"})}}}));
  const std::vector<app::RowVerdict> verdicts = {
      {.row = 4,
       .state = app::RowState::refused,
       .findings = {{.type = &CELL_DATE_IMPOSSIBLE, .field = "C4", .params = {"C4"}}}},
      {.row = 6, .state = app::RowState::added},
      {.row = 7,
       .state = app::RowState::changed,
       .findings = {{.type = &CELL_FORMULA, .field = "C7", .params = {"C7"}}}}};
  const TemporaryFile out(".xlsx");
  ASSERT_TRUE(write_result(source.path(), lists(), verdicts, out.path(), {}));
  const auto cells = cells_of(out.path());
  EXPECT_EQ(cells.text("A1"), "DANH SÁCH");
  EXPECT_EQ(cells.text("B4"), "Lan");
  EXPECT_EQ(cells.text("B6"), "Bình");
  EXPECT_EQ(cells.by_address.at("C6").kind, CellKind::number);
  EXPECT_EQ(cells.text("D7"), "ngoài") << "the new columns stand to the right of everything";
  EXPECT_EQ(cells.text("E3"), "Kết quả");
  EXPECT_EQ(cells.text("F3"), "Lý do");
  EXPECT_EQ(cells.text("E4"), "Chưa nhận");
  EXPECT_EQ(cells.text("F4").substr(0, 8), "Ô C4 gh");
  EXPECT_EQ(cells.text("E6"), "Ghi mới");
  EXPECT_EQ(cells.text("F6"), "");
  EXPECT_EQ(cells.text("E7"), "Cập nhật (cần xem lại)");
}

TEST(Result, TheWorkbookGivenBackCanBeSentAgain) {
  const TemporaryFile source(".csv");
  source.write("Số hộ;Họ và tên;Ngày sinh\n1;Lan;31/02/2012\n");
  const TemporaryFile out(".xlsx");
  ASSERT_TRUE(write_result(source.path(), lists(), {{.row = 2, .state = app::RowState::refused}}, out.path(), {}));
  const TemporaryFile again(".xlsx");
  ASSERT_TRUE(write_result(out.path(), lists(), {}, again.path(), {.lang = base::Lang::en}));
  std::vector<LabelRow> rows = {{1, {"Số hộ", "Họ và tên", "Ngày sinh", "Kết quả", "Lý do", "Result", "Reason"}}};
  const auto header = recognise_header(rows, lists());
  ASSERT_TRUE(header);
  EXPECT_TRUE(header->warnings.empty());
}

TEST(Result, ASourceThatCannotBeReadIsRefused) {
  const TemporaryFile out(".xlsx");
  EXPECT_FALSE(write_result("/nonexistent.xlsx", lists(), {}, out.path(), {}));
}

TEST(Result, ASheetOfAnyNameIsGivenBackUnderOneThatExcelTakes) {
  for (const char* name : {"Danh sách trẻ em xã Ba Vì năm 2018", "Trẻ em: [thôn 1]/*?\\", "[]", "'Thôn 1'"}) {
    const TemporaryFile source(".xlsx");
    source.write(xlsx_of({.sheets = {{.name = name,
                                      .rows = inline_row(1, {"Số hộ", "Họ và tên", "Ngày sinh"}) +
                                              inline_row(2, {"1", "Lan", "01/02/2012"})}}}));
    const TemporaryFile out(".xlsx");
    ASSERT_TRUE(write_result(source.path(), lists(), {{.row = 2, .state = app::RowState::added}}, out.path(), {}))
        << name;
    EXPECT_EQ(cells_of(out.path()).text("B2"), "Lan") << name;
  }
}

}  // namespace
}  // namespace mangnon::exchange
