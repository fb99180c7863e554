// UNIT-13, UNIT-15, REPORT-16: who lived in a hamlet that has been closed since stays in every figure and on every
// paper of their days, whatever day's map the paper follows.
#include <gtest/gtest.h>

#include "app/catalogue.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/papers_for_test.hpp"
#include "reports/police_paper.hpp"

namespace mangnon::reports {
namespace {

using wire::Json;

// A family of the first hamlet moves to the second on 01/05/2019, and the first is closed that day.
class ClosedHamlet : public ::testing::Test {
 protected:
  ClosedHamlet() {
    book.clock.set(moment("2019-06-15T02:00:00Z"));
    child = book.add({{.hamlet = "A1",
                       .household = 1,
                       .facts = person("Phạm Văn An", "2010-05-01", "male", "01"),
                       .codes = {{"S04.2"}}}})
                .at(0);
    book.reg().store().read([&](storage::Transaction& transaction) {
      household = domain::fold_child(transaction.children().actions(child)).spans.front().facts.household;
    });
  }

  Json done(const std::string& operation, const Json& input) {
    auto context = book.as(app::Role::province);
    const auto answer = app::find_operation(operation)->run(context, {book.reg().new_uuid()}, input);
    EXPECT_TRUE(answer.has_value()) << operation << ' ' << (answer ? "" : answer.error().front().type->id);
    return answer ? *answer : Json();
  }
  void move_and_close() {
    Json changes = Json::object();
    changes.set("hamlet", book.hamlets.at("A2").text());
    Json move = Json::object();
    move.set("household", household.text());
    move.set("version", 1);
    move.set("valid_from", "2019-05-01");
    move.set("changes", std::move(changes));
    done("change_household", move);
    Json close = Json::object();
    close.set("unit", book.hamlets.at("A1").text());
    close.set("version", 0);
    close.set("change", "closed");
    close.set("on", "2019-05-01");
    done("change_unit", close);
  }
  documents::Document make(const char* code, const char* on, bool now) {
    auto context = book.as(app::Role::commune);
    auto paper = make_report(
        context, {.code = code, .unit = book.unit(WARD_A, on), .on = day(on), .geography_now = now});
    EXPECT_TRUE(paper.has_value()) << code << ' ' << (paper ? "" : paper.error().front().type->id);
    return paper ? *std::move(paper) : documents::Document{};
  }
  static std::string text_of(const documents::Document& paper) {
    return *documents::text::write_text(paper, base::Lang::vi);
  }

  RegisterForTest book{};
  domain::ChildId child{};
  domain::HouseholdId household{};
};

TEST_F(ClosedHamlet, IsNoMovementOfItsCommune) {
  move_and_close();
  const auto paper = make("BD", "2019-06-14", false);
  const auto& table = table_of(paper);
  const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                [](const documents::Row& each) { return each.group == "S04"; });
  ASSERT_NE(row, table.rows.end());
  for (const auto& [column, count] : {std::pair("opening", 1), {"increase", 0}, {"decrease", 0}, {"closing", 1}})
    EXPECT_EQ(std::get<std::int64_t>(row->cells.at(place_of(table, column)).value), count) << column;
}

TEST_F(ClosedHamlet, KeepsItsRowOnALaterMapForWhoLivedThere) {
  move_and_close();
  const auto figures = make("PL01", "2018-12-31", true);
  EXPECT_EQ(total(figures, "children"), 1);
  EXPECT_NE(text_of(figures).find("Tổ dân phố 1"), std::string::npos);
  const auto after = make("PL01", "2019-06-01", true);
  EXPECT_EQ(total(after, "children"), 1);
  EXPECT_EQ(text_of(after).find("Tổ dân phố 1"), std::string::npos) << "nobody lives there any more";
  for (const char* code : {"PL03", "LS-A"}) {
    const auto list = make(code, "2018-12-31", true);
    EXPECT_EQ(children_listed(list), 1U) << code;
    EXPECT_NE(text_of(list).find("Tổ dân phố 1"), std::string::npos) << code;
  }
}

TEST_F(ClosedHamlet, StandsOnThePaperOfABatchMadeBefore) {
  auto context = book.as(app::Role::commune);
  Json input = Json::object();
  input.set("unit", book.unit(WARD_A, ON).text());
  input.set("on", "2019-04-30");
  input.set("lists", "A");
  const auto made = done("make_police_batch", input);
  move_and_close();
  const auto batch = *base::parse_id<domain::PoliceBatchId>(made.text_or("id"));
  const auto paper = make_police_paper(context, batch, base::Lang::vi);
  ASSERT_TRUE(paper.has_value());
  const auto text = text_of(*paper);
  EXPECT_NE(text.find("Tổ dân phố 1"), std::string::npos);
  EXPECT_NE(text.find("Phạm Văn An"), std::string::npos);
}

}  // namespace
}  // namespace mangnon::reports
