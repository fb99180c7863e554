#include "exchange/csv_reader.hpp"

#include <gtest/gtest.h>

#include "exchange/failures.hpp"

namespace mangnon::exchange {
namespace {

struct Reading {
  base::Result<SheetInfo> result = SheetInfo{};
  std::vector<std::vector<std::string>> rows{};
  std::vector<std::size_t> numbers{};
  [[nodiscard]] std::string failure() const { return result ? "" : std::string(result.error().type->id); }
};

Reading read(std::string_view bytes, const SheetOptions& options = {}) {
  Reading reading;
  reading.result = read_csv(bytes, options, [&](const SheetRow& row) -> base::Result<void> {
    std::vector<std::string> texts;
    for (const auto& cell : row.cells) texts.push_back(cell.text);
    reading.rows.push_back(std::move(texts));
    reading.numbers.push_back(row.number);
    return {};
  });
  return reading;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Csv, TheSeparatorIsToldFromTheText) {
  EXPECT_EQ(detect_separator("a,b,c\n1,2,3\n"), ',');
  EXPECT_EQ(detect_separator("Họ, tên;Ngày sinh;Giới\nLan;1;2\n"), ';');
  EXPECT_EQ(detect_separator("a\tb\n1,5\t2\n"), '\t');
  EXPECT_EQ(detect_separator("a;\"x,y,z,t\"\nb;\"x,y,z,t\"\n"), ';');
  EXPECT_EQ(detect_separator("alone\n"), ',');
}

TEST(Csv, QuotesLineBreaksAndBlankLinesAreUnderstood) {
  const auto reading = read("a,b\r\n\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n");
  ASSERT_EQ(reading.failure(), "");
  EXPECT_EQ(reading.rows, (Rows{{"a", "b"}, {"x, \"y\"", "1\n2"}}));
  EXPECT_EQ(reading.numbers, (std::vector<std::size_t>{1, 3}));
}

TEST(Csv, MarksAndTheSeparatorLineOfExcelAreUnderstood) {
  EXPECT_EQ(read("\xEF\xBB\xBFHọ;Tên\n").rows, (Rows{{"Họ", "Tên"}}));
  const auto reading = read("sep=|\na|b\n");
  EXPECT_EQ(reading.rows, (Rows{{"a", "b"}}));
  EXPECT_EQ(reading.numbers, (std::vector<std::size_t>{2}));
  EXPECT_EQ(read("sep=;").failure(), "SHEET_EMPTY");
}

TEST(Csv, UnicodeTextOfExcelIsReadWithItsPairs) {
  const std::string bytes(
      "\xFF\xFE"
      "a\0\t\0\xA1\x1E\n\0",
      10);  // a, tab, U+1EA1
  EXPECT_EQ(read(bytes).rows, (Rows{{"a", "ạ"}}));
  EXPECT_EQ(read(std::string("\xFE\xFF\xD8\x3D\xDE\x00", 6)).rows, (Rows{{"😀"}}));
  EXPECT_EQ(read(std::string("\xFE\xFF\xD8\x3D\0b", 6)).rows, (Rows{{"\xEF\xBF\xBD"
                                                                     "b"}}));
}

TEST(Csv, OldBytesAreRefusedNamingTheLineAndTheEncoding) {
  const std::string tcvn3 =
      "ho ten;thon\nNguy\xD4n Th\xDE Lan;x\nTr\xC7n V\xA8n B\xD7nh;y\nL\xAA Th\xDE Hoa;z\n"
      "Ph\xB9m Qu\xE8"
      "c H\xEDng;t\n";
  const auto reading = read(tcvn3);
  ASSERT_EQ(reading.failure(), "FILE_TEXT_NOT_UTF8");
  EXPECT_EQ(reading.result.error().params, (std::vector<std::string>{"2", "TCVN3 (ABC)"}));
  const auto decoded = read(tcvn3, {.decode_legacy = true});
  ASSERT_EQ(decoded.failure(), "");
  EXPECT_EQ(decoded.rows[1][0], "NguyÔn ThÞ Lan");
}

TEST(Csv, OldBytesInALineUnderAnUnicodeHeaderDisturbNoOther) {
  const std::string mixed = "họ tên;thôn\nTrần Văn Bình;x\nNguy\xD4n Th\xDE Lan;y\nLê Hoa;z\n";
  for (const bool decode : {false, true}) {
    const auto reading = read(mixed, {.decode_legacy = decode});
    ASSERT_EQ(reading.failure(), "");
    EXPECT_EQ(reading.rows,
              (Rows{{"họ tên", "thôn"}, {"Trần Văn Bình", "x"}, {"NguyÔn ThÞ Lan", "y"}, {"Lê Hoa", "z"}}));
  }
}

TEST(Csv, ARowBelowTheLastOfASheetIsRefused) {
  const std::string blank(1'048'574, '\n');
  EXPECT_EQ(read("a\n" + blank + "b\n").numbers, (std::vector<std::size_t>{1, 1'048'576}));
  EXPECT_EQ(read("a\n\n" + blank + "b\n").failure(), "SHEET_ROW_BEYOND_LAST");
}

TEST(Csv, LimitsHoldAndAQuoteLeftOpenIsFound) {
  EXPECT_EQ(read("a\nb\n", {.limits = {.rows = 2}}).failure(), "");
  EXPECT_EQ(read("a\nb\nc\n", {.limits = {.rows = 2}}).failure(), "SHEET_TOO_MANY_ROWS");
  EXPECT_EQ(read("a,b,c\n", {.limits = {.columns = 2}}).failure(), "SHEET_TOO_MANY_COLUMNS");
  EXPECT_EQ(read("a,b,\n", {.limits = {.columns = 2}}).failure(), "");
  const auto open = read("a,\"bbbbbbbbbbbbbbbbbbbbbbbbbbbb\n1,2\n", {.limits = {.cell_bytes = 20}});
  EXPECT_EQ(open.failure(), "SHEET_CELL_TOO_LONG");
  EXPECT_EQ(open.result.error().field, "B1");
  const auto swallowing = read("x,y\na,\"bbbbbbbbbbbbbbbbbbbbbbbbbbbb\n1,2\n3,4\n");
  EXPECT_EQ(swallowing.failure(), "FILE_QUOTE_OPEN");
  EXPECT_EQ(swallowing.result.error().params, (std::vector<std::string>{"2"}));
}

}  // namespace
}  // namespace mangnon::exchange
