#include "documents/json/json_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/golden_for_test.hpp"
#include "documents/json/json_text.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"

namespace mangnon::documents::json {
namespace {

using base::Lang;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(JsonString, EscapesWhatJsonForbids) {
  EXPECT_EQ(json_string("a\"b\\c\n\x01\x1f"), R"("a\"b\\c\n\u0001\u001f")");
  EXPECT_EQ(json_string("Nguyễn /"), "\"Nguyễn /\"");
}

Document small() {
  Document document;
  document.title.title = "Tổng hợp";
  document.meta.on = *base::parse_iso_date("2018-12-31");
  document.meta.unit_code = "51";
  document.body.emplace_back(
      Table{.columns = {{.label = "STT"}, {.key = "children", .label = "Trẻ em"}, {.key = "rate", .label = "%"}},
            .rows = {{.kind = RowKind::heading, .cells = {text_cell("Miền núi")}},
                     {.key = "522", .cells = {count_cell(1), count_cell(1357, "d1"), percent_cell(1, 3)}},
                     {.key = "523", .cells = {count_cell(2), no_data_cell(), percent_cell(0, 0)}},
                     {.kind = RowKind::subtotal, .key = "x", .cells = {{}, count_cell(1357)}},
                     {.kind = RowKind::total, .cells = {{}, count_cell(1357, "d0"), percent_cell(2, 3)}}}});
  return document;
}

TEST(Json, HasTheShapeThatScriptsRelyOn) {
  EXPECT_THAT(*write_json(small(), Lang::vi),
              StartsWith(R"({"title":"Tổng hợp","on":"2018-12-31","unit":"51",)"
                         R"("columns":[{"key":"children","label":"Trẻ em"},{"key":"rate","label":"%"}],)"
                         R"("rows":[{"unit":"522","cells":{"children":1357,"rate":33.33},"drill":{"children":"d1"}},)"
                         R"({"unit":"523","cells":{"children":null,"rate":null}}],)"
                         R"("total":{"children":1357,"rate":66.67},)"));
}

TEST(Json, SubtotalsStandApartSoThatRowsAddUp) {
  EXPECT_THAT(*write_json(small(), Lang::vi),
              HasSubstr(R"("subtotals":[{"unit":"x","cells":{"children":1357,"rate":null}}])"));
}

TEST(Json, OnlyAPaperOfSeveralTablesListsThem) {
  EXPECT_THAT(*write_json(small(), Lang::vi), Not(HasSubstr("\"tables\"")));
  EXPECT_THAT(*write_json(sample::minutes(), Lang::vi), HasSubstr(R"("tables":[{"title":"Bảng 1. )"));
}

TEST(Json, PapersAreAsApproved) {
  expect_golden("pl01.json", *write_json(sample::pl01(3), Lang::vi));
  expect_golden("minutes.json", *write_json(sample::minutes(), Lang::vi));
}

}  // namespace
}  // namespace mangnon::documents::json
