#include "exchange/xls_reader.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "exchange/cell_failures.hpp"
#include "exchange/failures.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/workbook.hpp"

namespace mangnon::exchange {
namespace {

// A commune's sheet of six columns and two invented children, saved as Excel 97–2003.
std::string commune_xls() {
  return std::string(MANGNON_SOURCE_DIR) + "/fuzz/corpus/fuzz_xls/commune.xls";
}
// A hidden sheet; a sheet with a merge of three rows, a hidden row, an old font, a date from 1904, a formula, numbers
// in each form, and so many texts that they run over several records.
std::string features_xls() {
  return std::string(MANGNON_SOURCE_DIR) + "/fuzz/corpus/fuzz_xls/features.xls";
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Xls, AnOldWorkbookIsReadLikeANewOne) {
  std::vector<ImportRow> rows;
  const auto read = read_workbook(commune_xls(), testing::lists(), {.on = *base::parse_iso_date("2018-12-31")},
                                  [&](ImportRow&& row) -> base::Result<void> {
                                    rows.push_back(std::move(row));
                                    return {};
                                  });
  ASSERT_TRUE(read) << base::message_of(read.error(), base::Lang::vi);
  EXPECT_EQ(read->sheet.format, SheetFormat::xls);
  EXPECT_EQ(read->sheet.name, "Trẻ em");
  EXPECT_EQ(read->header.last_row, 3U);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].full_name->reveal(), "Nguyễn Thị Lan");
  EXPECT_EQ(base::format_iso(rows[0].birth_date->date), "2012-03-15");
  EXPECT_EQ(rows[0].id_number->reveal(), "20216123456");
  EXPECT_EQ(rows[0].ethnicity, "19");
  EXPECT_TRUE(rows[0].failures.empty());
  ASSERT_EQ(rows[1].failures.size(), 1U);
  EXPECT_EQ(rows[1].failures[0].type, &CELL_DATE_IMPOSSIBLE);
  EXPECT_EQ(rows[1].failures[0].field, "C5");
  EXPECT_EQ(rows[1].id_number->reveal(), "051218654321");
}

TEST(Xls, FontsFormulasHiddenRowsMergesAndNumbersAreKnown) {
  std::vector<std::vector<RawCell>> rows;
  const auto read = read_xls(bytes_of(features_xls()), {}, [&](const SheetRow& row) -> base::Result<void> {
    EXPECT_EQ(row.hidden, row.number == 2) << row.number;
    rows.emplace_back(row.cells.begin(), row.cells.end());
    return {};
  });
  ASSERT_TRUE(read);
  EXPECT_EQ(read->name, "Data");
  EXPECT_EQ(read->hidden_rows, 1U);
  ASSERT_EQ(rows.size(), 900U);
  EXPECT_EQ(rows[2][0].text, "7") << "the merged cell holds for its rows";
  EXPECT_EQ(rows[3][0].kind, CellKind::empty);
  const auto& first = rows[0];
  EXPECT_EQ(first[2].text, "NguyÔn");
  EXPECT_EQ(first[2].legacy_font, ".VnTime");
  EXPECT_EQ(first[3].kind, CellKind::date);
  EXPECT_TRUE(first[3].epoch_1904);
  EXPECT_EQ(first[3].text, "39521");
  EXPECT_TRUE(first[4].formula);
  EXPECT_EQ(first[5].kind, CellKind::boolean);
  EXPECT_EQ(first[6].text, "1.25");
  EXPECT_EQ(first[7].text, "-3");
  EXPECT_EQ(first[8].text, "12345678.25");
  EXPECT_EQ(first[9].text, "ab");
  EXPECT_EQ(first[9].legacy_font, ".VnTime");
  EXPECT_EQ(rows[2][5].text, "7.5");
  for (std::size_t i = 3; i < 900; ++i)
    ASSERT_EQ(rows[i][1].text, "Trẻ em số " + std::to_string(i) + " dài ạdài ạdài ạ");
}

TEST(Xls, ASheetThatIsNotThereIsRefusedAndLimitsHold) {
  const auto sink = [](const SheetRow&) -> base::Result<void> { return {}; };
  const auto bytes = bytes_of(commune_xls());
  EXPECT_EQ(read_xls(bytes, {.sheet = "Khac"}, sink).error().type, &SHEET_NOT_FOUND);
  EXPECT_TRUE(read_xls(bytes, {.limits = {.rows = 4}}, sink));
  EXPECT_EQ(read_xls(bytes, {.limits = {.rows = 3}}, sink).error().type, &SHEET_TOO_MANY_ROWS);
  EXPECT_EQ(read_xls(bytes, {.limits = {.columns = 5}}, sink).error().type, &SHEET_TOO_MANY_COLUMNS);
}

TEST(Xls, ATruncatedWorkbookIsRefused) {
  const auto whole = bytes_of(commune_xls());
  for (std::size_t size = 8; size + 512 < whole.size(); size += 101) {
    const auto read = read_xls(whole.substr(0, size), {}, [](const SheetRow&) -> base::Result<void> { return {}; });
    EXPECT_FALSE(read) << size;
  }
}

}  // namespace
}  // namespace mangnon::exchange
