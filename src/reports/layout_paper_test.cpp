// Appendices as data: the same figures, rates and lists as the papers that the program makes itself, for every reader
// (LAYOUT-4 … LAYOUT-7).
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "app/failures.hpp"
#include "app/report_layout_failures.hpp"
#include "app/report_layouts.hpp"
#include "crypto/sha256.hpp"
#include "documents/table.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

std::string layout_file(const std::string& name) {
  std::ifstream file(std::string(MANGNON_SOURCE_DIR) + "/tests/layouts/" + name + ".json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class LayoutPapers : public Reports {
 protected:
  static void SetUpTestSuite() {
    Reports::SetUpTestSuite();
    for (const auto* name : {"bm01", "bm02", "bm601"}) load(layout_file(name));
  }

  static app::Outcome<wire::Json> load(const std::string& file) {
    auto context = book->as(app::Role::administrator);
    const domain::CommandId id{book->reg().new_uuid()};
    return app::load_layout(context, {.id = id, .name = "load_layout", .digest = id.text()},
                            domain::LayoutId{book->reg().new_uuid()}, file);
  }
  // By row and column key: what stands there and which list it opens.
  static std::map<std::pair<std::string, std::string>, documents::Cell> cells_of(const documents::Document& paper) {
    std::map<std::pair<std::string, std::string>, documents::Cell> cells;
    const auto& table = table_of(paper);
    for (const auto& row : table.rows)
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!table.columns[i].key.empty())
          cells[{row.key + (row.kind == documents::RowKind::total ? " total" : ""), table.columns[i].key}] =
              row.cells[i];
    return cells;
  }
};

TEST_F(LayoutPapers, SayTheSameAsThePapersOfTheProgram) {
  for (const auto& [own, loaded] : {std::pair("PL01", "BM01"), std::pair("PL02", "BM02")})
    for (const auto role : {app::Role::commune, app::Role::district, app::Role::reader, app::Role::agency})
      for (const char* on : {ON, "2018-12-30", "2018-06-01"})
        for (const auto& id :
             {book->unit(WARD_A, on), book->unit(CITY, on), book->unit(PROVINCE, on), book->hamlets.at("A1")}) {
          const auto one = cells_of(make(book->as(role), {.code = own, .unit = id, .on = day(on)}));
          const auto other = cells_of(make(book->as(role), {.code = loaded, .unit = id, .on = day(on)}));
          EXPECT_GT(other.size(), 10U);
          EXPECT_EQ(one, other) << own << " of " << id.text() << " on " << on;
        }
}

TEST_F(LayoutPapers, HaveRowsOfTheirOwn) {
  const auto ward = book->unit(WARD_A, ON);
  const auto paper = make(book->as(app::Role::commune), {.code = "BM601", .unit = ward, .on = day(ON)});
  const auto& table = table_of(paper);
  ASSERT_EQ(table.rows.size(), 5U) << "rows of a layout may overlap and are not added up";
  const auto special = total(of_ward("PL01"), "special");
  EXPECT_EQ(table.rows[0].cells[2].value, documents::CellValue(special));
  EXPECT_EQ(table.rows[0].cells[2].drill, "group=S");
  EXPECT_EQ(table.rows[1].cells[3].drill, "sex=male&age_to=5&group=S");
  EXPECT_EQ(table.rows[3].cells[2].value, documents::CellValue(total(of_ward("PL01"), "S04")));
  const auto number = [&](int row, int column) { return std::get<std::int64_t>(table.rows[row].cells[column].value); };
  EXPECT_EQ(number(0, 5), number(0, 2) - number(0, 3) - number(0, 4));
  EXPECT_EQ(number(0, 2), number(1, 2) + number(2, 2));
  EXPECT_EQ(table.rows[0].cells[5].drill, "") << "a difference is the list of nobody";
}

TEST_F(LayoutPapers, HideWhatTheReaderMayNotKnow) {
  const auto paper =
      make(book->as(app::Role::reader), {.code = "BM601", .unit = book->unit(WARD_A, ON), .on = day(ON)});
  const auto& table = table_of(paper);
  for (std::size_t i = 2; i + 1 < table.columns.size(); ++i) {
    EXPECT_EQ(table.rows[4].cells[i], documents::no_data_cell()) << "rates and sums too";
    EXPECT_NE(table.rows[0].cells[i], documents::no_data_cell());
  }
  EXPECT_FALSE(paper.meta.contains_confidential);
  EXPECT_TRUE(make(book->as(app::Role::commune), {.code = "BM601", .unit = book->unit(WARD_A, ON), .on = day(ON)})
                  .meta.contains_confidential);
}

TEST_F(LayoutPapers, NameTheirOrigin) {
  const auto paper =
      make(book->as(app::Role::commune), {.code = "BM601", .unit = book->unit(WARD_A, ON), .on = day(ON)});
  EXPECT_EQ(paper.title.label, "Biểu 601/TE");
  EXPECT_EQ(paper.meta.report_code, "BM601");
  const auto digest = crypto::sha256(layout_file("bm601")).substr(0, 12);
  EXPECT_EQ(paper.notes[1], "Mẫu biểu: phiên bản 2018, Công văn số 12/SLĐTBXH (SHA-256 " + digest + ").");
}

TEST_F(LayoutPapers, AreThoseOfTheVersionThatHoldsOnTheDay) {
  auto file = layout_file("bm601");
  file.replace(file.find("BM601"), 5, "BM77");
  ASSERT_TRUE(load(file).has_value());
  const auto again = load(file);
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().front().type, &app::LAYOUT_LOADED);
  auto newer = file;
  newer.replace(newer.find("\"version\": \"2018\""), 17, "\"version\": \"2019\"");
  newer.replace(newer.find("2018-01-01"), 10, "2018-12-31");
  ASSERT_TRUE(load(newer).has_value());
  auto context = book->as(app::Role::commune);
  EXPECT_EQ(app::layout_on(context, "BM77", day("2018-12-30"))->layout.version, "2018");
  EXPECT_EQ(app::layout_on(context, "BM77", day("2018-12-31"))->layout.version, "2019");
  EXPECT_EQ(app::layout_on(context, "BM77", day("2017-12-31")).error().front().type, &app::LAYOUT_NOT_IN_FORCE);
  EXPECT_EQ(app::layout_on(context, "BM77", day("2026-01-01")).error().front().type, &app::LAYOUT_NOT_IN_FORCE);
  EXPECT_EQ(refusal(book->as(app::Role::commune), {.code = "BM9", .unit = book->unit(WARD_A, ON), .on = day(ON)}),
            &app::REPORT_UNKNOWN);
}

TEST_F(LayoutPapers, HaveCodesThatNoPaperOfTheProgramHas) {
  for (const auto& report : reports()) EXPECT_FALSE(report.code.starts_with("BM")) << report.code;
}

}  // namespace
}  // namespace mangnon::reports
