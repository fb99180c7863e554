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

std::string little(std::uint32_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((number >> (8 * i)) & 0xFFU);
  return text;
}
std::string record(std::uint16_t type, const std::string& data) {
  return little(type, 2) + little(static_cast<std::uint32_t>(data.size()), 2) + data;
}

// An old Office file with one stream of at most 63 KB.
std::string office_file(std::string stream) {
  constexpr std::size_t SECTOR = 512;
  constexpr std::uint32_t END = 0xFFFFFFFE, FREE = 0xFFFFFFFF, TABLE = 0xFFFFFFFD;
  const auto bytes = static_cast<std::uint32_t>(stream.size());
  stream.resize((stream.size() + SECTOR - 1) / SECTOR * SECTOR);
  const auto sectors = static_cast<std::uint32_t>(stream.size() / SECTOR);
  std::string head = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(16, '\0') + little(0x3E, 2) +
                     little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2) + std::string(6, '\0') +
                     little(0, 4) + little(1, 4) + little(1, 4) + little(0, 4) + little(4096, 4) + little(END, 4) +
                     little(0, 4) + little(END, 4) + little(0, 4) + little(0, 4);
  while (head.size() < SECTOR) head += little(FREE, 4);
  std::string table = little(TABLE, 4) + little(END, 4);
  for (std::uint32_t i = 0; i < sectors; ++i) table += little(i + 1 < sectors ? i + 3 : END, 4);
  while (table.size() < SECTOR) table += little(FREE, 4);
  const auto entry = [](const std::string& name, char type, std::uint32_t first, std::uint32_t size) {
    std::string text;
    for (const char c : name) text += std::string{c, '\0'};
    text.resize(64);
    return text + little(static_cast<std::uint32_t>(2 * name.size() + 2), 2) + type + '\1' + little(FREE, 4) +
           little(FREE, 4) + little(name == "Workbook" ? FREE : 1, 4) + std::string(36, '\0') + little(first, 4) +
           little(size, 4) + little(0, 4);
  };
  std::string directory = entry("Root Entry", 5, END, 0) + entry("Workbook", 2, 2, bytes);
  directory.resize(SECTOR);
  return head + table + directory + stream;
}

// Each of `sheets` sheets claims the same records.
std::string same_sheet_often(std::size_t sheets) {
  const auto begin = [](std::uint16_t kind) {
    return record(0x0809, little(0x0600, 2) + little(kind, 2) + std::string(12, '\0'));
  };
  constexpr std::size_t NAMED = 4 + 9;
  const auto first = static_cast<std::uint32_t>(begin(5).size() + sheets * NAMED + 4);
  std::string stream = begin(5);
  for (std::size_t i = 0; i < sheets; ++i)
    stream += record(0x0085, little(first, 4) + little(0, 2) + little(1, 1) + little(0, 1) + "A");
  stream += record(0x000A, "") + begin(0x10);
  for (int i = 0; i < 2'000; ++i) stream += record(0x0012, "");
  stream += record(0x000A, "");
  stream.resize(std::max<std::size_t>(stream.size(), 4'096));
  return office_file(stream);
}

TEST(Xls, RecordsThatManySheetsClaimAreNotReadForEach) {
  const auto sink = [](const SheetRow&) -> base::Result<void> { return {}; };
  EXPECT_EQ(read_xls(same_sheet_often(1), {}, sink).error().type, &SHEET_EMPTY);
  EXPECT_EQ(read_xls(same_sheet_often(2'000), {}, sink).error().type, &FILE_DAMAGED);
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
