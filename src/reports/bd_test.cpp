// REPORT-14 … REPORT-17: the movement table of an invented ward balances and opens to its children.
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "reports/papers_for_test.hpp"
#include "tabulation/movement.hpp"

namespace mangnon::reports {
namespace {

using documents::NoData;
using documents::Row;
using documents::RowKind;

// The figures of a row, by column.
std::map<std::string, std::int64_t> figures_of(const documents::Table& table, const Row& row) {
  std::map<std::string, std::int64_t> figures;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (const auto* count = std::get_if<std::int64_t>(&row.cells.at(i).value)) figures[table.columns[i].key] = *count;
  return figures;
}

TEST_F(Reports, EveryRowOfBDBalancesAndEndsWhereTheAppendicesStand) {
  for (const char* on : {"2018-11-30", "2018-12-31", "2019-06-30"}) {
    const auto movement = of_ward("BD", app::Role::commune, on);
    const auto special = of_ward("PL01", app::Role::commune, on);
    const auto at_risk = of_ward("PL02", app::Role::commune, on);
    std::size_t rows = 0;
    for (const auto& row : table_of(movement).rows) {
      if (row.kind == RowKind::heading) continue;
      const auto is = figures_of(table_of(movement), row);
      EXPECT_EQ(is.at("opening") + is.at("increase") - is.at("decrease"), is.at("closing")) << row.group;
      EXPECT_EQ(is.at("net"), is.at("closing") - is.at("opening"));
      const bool is_special = row.group[0] == 'S';
      const auto& appendix = is_special ? special : at_risk;
      if (row.group.size() == 3) {
        EXPECT_EQ(is.at("closing"), total(appendix, row.group)) << on;
      } else if (row.group == "S.persons" || row.group == "R.persons") {
        EXPECT_EQ(is.at("closing"), total(appendix, is_special ? "special" : "at_risk")) << on;
      }
      ++rows;
    }
    EXPECT_EQ(rows, 14U + 7 + 2 + 6);
  }
}

TEST_F(Reports, AFigureOfBDOpensTheListOfItsMovement) {
  const auto paper = of_ward("BD");
  const auto& table = table_of(paper);
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [](const Row& r) { return r.group == "S04"; });
  ASSERT_NE(row, table.rows.end());
  EXPECT_EQ(row->cells.at(place_of(table, "opening")).drill, "group=S04&on=2017-12-31");
  EXPECT_EQ(row->cells.at(place_of(table, "left")).drill, "group=S04&movement=left&from=2018-01-01");
  EXPECT_EQ(row->cells.at(place_of(table, "closing")).drill, "group=S04");
  auto context = book->as(app::Role::commune);
  const auto is = figures_of(table, *row);
  for (const auto& word : tabulation::CAUSE_WORDS) {
    const auto list = app::list_children(
        context,
        {.unit = WARD_A, .on = day(ON), .group = "S04", .movement = std::string(word.code), .from = day("2018-01-01")},
        base::Lang::vi);
    ASSERT_TRUE(list) << word.code;
    EXPECT_EQ((*list)["total"].whole().value_or(-1), is.at(std::string(word.code))) << word.code;
  }
}

TEST_F(Reports, BDOfThoseWithoutTheRightHidesGroupsAndLeavesThemOutOfTheSum) {
  const auto paper = of_ward("BD", app::Role::reader);
  std::int64_t sum = 0;
  for (const auto& row : table_of(paper).rows) {
    if (row.group == "S05" || row.group == "S11") {
      EXPECT_TRUE(std::holds_alternative<NoData>(row.cells.at(1).value)) << row.group;
    } else if (row.group.size() == 3 && row.group[0] == 'S' && row.kind == RowKind::data) {
      if (const auto* closing = std::get_if<std::int64_t>(&row.cells.at(14).value)) sum += *closing;
    }
    if (row.group == "S.episodes") {
      EXPECT_EQ(std::get<std::int64_t>(row.cells.at(14).value), sum);
    }
  }
  EXPECT_FALSE(paper.meta.contains_confidential);
}

TEST_F(Reports, APeriodThatEndsBeforeItBeginsIsRefused) {
  ReportQuery query{.code = "BD", .unit = book->unit(WARD_A, ON), .on = day(ON), .from = day("2019-01-01")};
  EXPECT_EQ(refusal(book->as(app::Role::commune), query), &app::PERIOD_REVERSED);
  query.code = "PL01";
  EXPECT_EQ(refusal(book->as(app::Role::commune), query), nullptr) << "a paper of one day has no period";
}

}  // namespace
}  // namespace mangnon::reports
