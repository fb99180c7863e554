#include "exchange/template.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/column.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/workbook.hpp"
#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange {
namespace {

using testing::lists;
using testing::TemporaryFile;

const base::Date ON = *base::parse_iso_date("2018-12-31");

std::vector<std::string> texts_of(const std::string& bytes, const std::string& sheet) {
  std::vector<std::string> texts;
  const auto read = read_sheet_bytes(bytes, {.sheet = sheet}, [&](const SheetRow& row) -> base::Result<void> {
    for (const auto& cell : row.cells) texts.push_back(cell.text);
    return {};
  });
  EXPECT_TRUE(read) << sheet;
  return texts;
}

bool holds(const std::vector<std::string>& texts, const std::string& wanted) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const auto& text) { return text.find(wanted) != std::string::npos; });
}

TEST(Template, TheBlankWorkbookIsUnderstoodByTheImporterAndItsExampleIsNotAChild) {
  const TemporaryFile file(".xlsx");
  ASSERT_TRUE(write_template(file.path(), lists(), {.on = ON, .unit_vi = "XÃ THỬ"}));
  std::size_t rows = 0;
  const auto read = read_workbook(file.path(), lists(), {.on = ON}, [&](ImportRow&&) -> base::Result<void> {
    ++rows;
    return {};
  });
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().type->id, "SHEET_EMPTY") << "header found, and no child in it";
  EXPECT_EQ(rows, 0U);
}

TEST(Template, EveryValueOfTheExampleRowIsOneThatTheImporterTakes) {
  const TemporaryFile file(".xlsx");
  ASSERT_TRUE(write_template(file.path(), lists(), {.on = ON}));
  std::vector<std::vector<std::string>> table;
  ASSERT_TRUE(read_sheet_bytes(file.bytes(), {}, [&](const SheetRow& row) -> base::Result<void> {
    std::vector<std::string> cells;
    for (const auto& cell : row.cells) cells.push_back(cell.text);
    table.push_back(std::move(cells));
    return {};
  }));
  ASSERT_EQ(table.size(), 5U) << "three title rows, the header, the example";
  std::string csv;
  for (std::size_t row = 3; row < 5; ++row) {
    for (auto cell : table[row]) {
      if (const auto mark = cell.find("): "); mark != std::string::npos) cell = cell.substr(mark + 3);
      csv += "\"" + cell + "\";";
    }
    csv += "\n";
  }
  std::vector<ImportRow> rows;
  const auto read = read_workbook_bytes(csv, lists(), {.on = ON}, [&](ImportRow&& row) -> base::Result<void> {
    rows.push_back(std::move(row));
    return {};
  });
  ASSERT_TRUE(read) << base::message_of(read.error(), base::Lang::vi);
  EXPECT_TRUE(read->warnings.empty());
  ASSERT_EQ(rows.size(), 1U);
  for (const auto& failure : rows[0].failures) ADD_FAILURE() << base::message_of(failure, base::Lang::vi);
  EXPECT_EQ(rows[0].full_name->reveal(), "Nguyễn Thị Lan");
}

TEST(Template, TheGuideExplainsEveryColumnAndListsTheCodesInForce) {
  const TemporaryFile file(".xlsx");
  ASSERT_TRUE(write_template(file.path(), lists(), {.on = ON}));
  const auto guide = texts_of(file.bytes(), "Hướng dẫn");
  for (const auto& column : columns())
    EXPECT_TRUE(column.guide.empty() || holds(guide, std::string(column.guide))) << column.key;
  EXPECT_TRUE(holds(guide, "S04.2"));
  const TemporaryFile before(".xlsx");
  ASSERT_TRUE(write_template(before.path(), lists(), {.on = *base::parse_iso_date("2016-12-31")}));
  EXPECT_FALSE(holds(texts_of(before.bytes(), "Hướng dẫn"), "Trẻ em khuyết tật"));
}

}  // namespace
}  // namespace mangnon::exchange
