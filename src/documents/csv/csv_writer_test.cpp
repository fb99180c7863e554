#include "documents/csv/csv_writer.hpp"

#include <gtest/gtest.h>

#include "documents/golden_for_test.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"

namespace mangnon::documents::csv {
namespace {

using base::Lang;

Document one_cell(Cell cell) {
  Document document;
  document.title.title = "T";
  document.body.emplace_back(Table{.columns = {{.label = "A"}}, .rows = {{.cells = {std::move(cell)}}}});
  return document;
}

std::string written(Cell cell, Lang lang = Lang::vi) {
  const std::string text = *write_csv(one_cell(std::move(cell)), lang);
  EXPECT_EQ(text.substr(0, 8),
            "\xEF\xBB\xBF"
            "A\r\n" +
                text.substr(6, 2));
  return text.substr(6, text.size() - 8);
}

TEST(Csv, NoTextRunsAsAFormula) {
  for (const char* start : {"=", "+", "-", "@", "\t"}) {
    EXPECT_EQ(written(text_cell(start + std::string("1"))), "'" + std::string(start) + "1");
  }
  EXPECT_EQ(written(text_cell("\r1")), "\"'\r1\"");
  EXPECT_EQ(written(text_cell("1=")), "1=");
  EXPECT_EQ(written(text_cell("=HYPERLINK(\"x\")")), "\"'=HYPERLINK(\"\"x\"\")\"");
}

TEST(Csv, FiguresAreFiguresForASpreadsheet) {
  EXPECT_EQ(written(count_cell(271707)), "271707");
  EXPECT_EQ(written(count_cell(-5)), "-5");
  EXPECT_EQ(written(percent_cell(1, 3)), "\"33,33\"");
  EXPECT_EQ(written(percent_cell(1, 3), Lang::en), "33.33");
  EXPECT_EQ(written(no_data_cell()), "-");
  EXPECT_EQ(written({}), "");
  EXPECT_EQ(written(date_cell(*base::parse_iso_date("2018-12-31"))), "31/12/2018");
}

TEST(Csv, QuotesWhatWouldBreakTheLine) {
  EXPECT_EQ(written(text_cell("Tổ 3, thôn An")), "\"Tổ 3, thôn An\"");
  EXPECT_EQ(written(text_cell("a\nb")), "\"a\nb\"");
}

TEST(Csv, PapersAreAsApproved) {
  expect_golden("pl01.csv", *write_csv(sample::pl01(3), Lang::vi));
  expect_golden("minutes.csv", *write_csv(sample::minutes(), Lang::vi));
}

}  // namespace
}  // namespace mangnon::documents::csv
