// What a layout's file may say, and how each thing that is wrong in it is told with its place (LAYOUT-2, LAYOUT-3).
#include "app/layout_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "assets/assets.hpp"
#include "domain/codebook.hpp"

namespace mangnon::app {
namespace {

const tabulation::Groups& groups() {
  static const tabulation::Groups known(
      domain::Codebook::load(std::string(assets::get_asset("data/codebook_circumstances.csv"))));
  return known;
}

constexpr const char* HEAD = R"("mangnon_layout": 1, "code": "BM1", "version": "1", "title": "Biểu")";
constexpr const char* COLUMN = R"({"key": "all", "label": "Tổng", "count": {}})";

std::string file_of(const std::string& columns, const std::string& more = "") {
  return std::string("{") + HEAD + more + R"(, "columns": [)" + columns + "]}";
}

// "LAYOUT_VALUE_WRONG columns[1].count.where.sex", one for each problem.
std::vector<std::string> problems(const std::string& file) {
  const auto layout = read_layout(file, groups());
  std::vector<std::string> told;
  if (layout) return told;
  for (const auto& each : layout.error()) told.push_back(std::string(each.type->id) + " " + each.field);
  return told;
}
using Told = std::vector<std::string>;

TEST(LayoutFile, OfTheLeastIsRead) {
  const auto layout = read_layout(file_of(COLUMN), groups());
  ASSERT_TRUE(layout.has_value());
  EXPECT_EQ(layout->code, "BM1");
  EXPECT_EQ(layout->title.in(base::Lang::en), "Biểu") << "without English the Vietnamese stands in both";
  EXPECT_EQ(layout->places, domain::LayoutPlaces::below);
  ASSERT_EQ(layout->columns.size(), 1U);
  EXPECT_EQ(layout->columns[0].content, domain::LayoutContent(domain::LayoutCount{}));
}

TEST(LayoutFile, SaysWhichChildrenAFigureCounts) {
  const auto layout = read_layout(
      file_of(R"({"key": "a", "label": {"vi": "A", "en": "B"}, "group": "G", "count": {"measure": "households", "where":
        {"sex": "female", "age_from": 6, "age_to": 10, "minority": false, "assisted": true, "group": "S04.2",
         "without_group": "R"}}})"),
      groups());
  ASSERT_TRUE(layout.has_value());
  const auto& count = std::get<domain::LayoutCount>(layout->columns[0].content);
  EXPECT_EQ(count.measure, domain::LayoutMeasure::households);
  EXPECT_EQ(domain::text_of(count.where),
            "sex=female&age_from=6&age_to=10&minority=no&group=S04.2&without_group=R&assisted=yes");
}

TEST(LayoutFile, ThatIsNoneIsToldFromOneThatIsBroken) {
  EXPECT_EQ(problems("{"), Told{"LAYOUT_NOT_JSON file"});
  EXPECT_EQ(problems(""), Told{"LAYOUT_NOT_JSON file"});
  EXPECT_EQ(problems("[]"), Told{"LAYOUT_NOT_A_LAYOUT file"});
  EXPECT_EQ(problems(R"({"mangnon_layout": 2})"), Told{"LAYOUT_NOT_A_LAYOUT file"});
  EXPECT_EQ(problems(std::string(LAYOUT_FILE_BYTES + 1, ' ')), Told{"LAYOUT_TOO_LARGE file"});
}

TEST(LayoutFile, IsRefusedForAnUnknownKeyWhereverItStands) {
  EXPECT_EQ(problems(file_of(COLUMN, R"(, "colour": "red")")), Told{"LAYOUT_KEY_UNKNOWN colour"});
  EXPECT_EQ(problems(file_of(R"({"key": "a", "label": "A", "count": {"where": {"province": "51"}}})")),
            Told{"LAYOUT_KEY_UNKNOWN columns[1].count.where.province"});
  EXPECT_EQ(problems(file_of(R"({"key": "a", "label": {"vi": "A", "fr": "A"}, "blank": true})")),
            Told{"LAYOUT_KEY_UNKNOWN columns[1].label.fr"});
}

TEST(LayoutFile, IsToldEveryProblemAtOnce) {
  EXPECT_EQ(problems(R"({"mangnon_layout": 1, "code": "PL01", "from": "31/12/2018", "columns": [
      {"key": "a b", "count": {"measure": "cows", "where":
        {"sex": "x", "age_to": 16, "group": "Z9", "assisted": "yes"}}},
      {"key": "r", "label": "R", "rate": {"part": "nothing", "whole": "r"}},
      {"key": "r", "label": 5, "sum": {"less": ["a b"]}}, {"key": "n", "label": "N"}, 7]})"),
            (Told{"LAYOUT_KEY_MISSING version",
                  "LAYOUT_KEY_MISSING title",
                  "LAYOUT_VALUE_WRONG from",
                  "LAYOUT_VALUE_WRONG code",
                  "LAYOUT_VALUE_WRONG columns[1].key",
                  "LAYOUT_KEY_MISSING columns[1].label",
                  "LAYOUT_VALUE_WRONG columns[1].count.measure",
                  "LAYOUT_VALUE_WRONG columns[1].count.where.age_to",
                  "LAYOUT_VALUE_WRONG columns[1].count.where.assisted",
                  "LAYOUT_VALUE_WRONG columns[1].count.where.sex",
                  "LAYOUT_VALUE_WRONG columns[1].count.where.group",
                  "LAYOUT_KEY_TWICE columns[3].key",
                  "LAYOUT_VALUE_WRONG columns[3].label",
                  "LAYOUT_KEY_MISSING columns[3].sum.add",
                  "LAYOUT_VALUE_WRONG columns[4]",
                  "LAYOUT_VALUE_WRONG columns[5]",
                  "LAYOUT_KEY_MISSING columns[5].key",
                  "LAYOUT_KEY_MISSING columns[5].label",
                  "LAYOUT_VALUE_WRONG columns[5]",
                  "LAYOUT_COLUMN_UNKNOWN columns[2].rate.part"}));
}

TEST(LayoutFile, HasRowsByPlacesOrOfItsOwn) {
  EXPECT_EQ(problems(file_of(COLUMN, R"(, "places": "hamlet")")), Told{});
  EXPECT_EQ(problems(file_of(COLUMN, R"(, "places": "street")")), Told{"LAYOUT_VALUE_WRONG places"});
  const std::string rows = R"(, "rows": [{"key": "r", "label": "R", "where": {"sex": "male"}}])";
  EXPECT_EQ(problems(file_of(COLUMN, rows)), Told{});
  EXPECT_EQ(problems(file_of(COLUMN, rows + R"(, "places": "below")")), Told{"LAYOUT_VALUE_WRONG places"});
  EXPECT_EQ(problems(file_of(R"({"key": "m", "label": "M", "count": {"where": {"sex": "female"}}})", rows)),
            Told{"LAYOUT_ASKS_TWICE rows"});
}

TEST(LayoutFile, HasColumns) {
  EXPECT_EQ(problems(file_of("")), Told{"LAYOUT_VALUE_WRONG columns"});
  EXPECT_EQ(problems(std::string("{") + HEAD + "}"), Told{"LAYOUT_KEY_MISSING columns"});
}

TEST(LayoutFile, IsOfLimitedLength) {
  std::string columns = COLUMN;
  for (std::size_t i = 1; i < LAYOUT_COLUMNS; ++i)
    columns += R"(,{"key": "c)" + std::to_string(i) + R"(", "label": "C", "blank": true})";
  EXPECT_EQ(problems(file_of(columns)), Told{});
  EXPECT_EQ(problems(file_of(columns + R"(,{"key": "x", "label": "X", "blank": true})")),
            Told{"LAYOUT_VALUE_WRONG columns"});
  const auto refused =
      read_layout(file_of(R"({"key": "a", "label": ")" + std::string(2001, 'a') + R"(", "blank": true})"), groups());
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().field, "columns[1].label");
}

TEST(LayoutFile, TellsNoMoreThanSoManyProblems) {
  std::string columns;
  for (int i = 0; i < 50; ++i) columns += std::string(i == 0 ? "" : ",") + R"({"a": 1, "b": 2, "c": 3})";
  EXPECT_EQ(problems(file_of(columns)).size(), 100U);
}

}  // namespace
}  // namespace mangnon::app
