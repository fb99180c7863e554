// The same figures computed three ways: from the population in memory, by plain SQL on the stored rows, and by
// tabulate; and what tabulate refuses.
#include <gtest/gtest.h>

#include "app/failures.hpp"
#include "app/figures.hpp"
#include "reports/ward_for_test.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::reports {
namespace {

using app::TabulateQuery;
using storage::sql::Connection;

constexpr const char* ON = "2018-12-31";

const char* pick(base::SeededRandom& random, std::initializer_list<const char*> from) {
  return *(from.begin() + random.below(from.size()));
}

// Children around every edge of 31/12/2018, in all three hamlets.
std::vector<WrittenChild> random_children(int count) {
  base::SeededRandom random(20181231);
  std::vector<WrittenChild> children;
  for (int i = 0; i < count; ++i) {
    WrittenChild child{.hamlet = pick(random, {"A1", "A2", "B1"}), .household = static_cast<int>(random.below(40)) + 1};
    child.facts =
        person("Trẻ Em",
               pick(random, {"2002-12-31", "2003-01-01", "2004-02-29", "2007-12-31", "2008-01-01", "2010-06-01",
                             "2012-12-31", "2013-01-01", "2018-12-31", "2019-01-01"}),
               pick(random, {"male", "female", "female", "undetermined"}), pick(random, {"01", "01", "19", ""}));
    child.facts.push_back({"presence", pick(random, {"present", "present", "present", "left", "dead", "merged"})});
    for (std::uint64_t j = random.below(4); j > 0; --j)
      child.codes.push_back(
          {pick(random, {"S01.3", "S04", "S04.1", "S05", "S11.4", "S13.1", "R01", "R03.3", "R05", "O02"}),
           pick(random, {"2018-01-01", "2018-12-31", "2019-01-01"}),
           pick(random, {nullptr, "2019-01-02", "2018-12-31"})});
    for (auto& stay : child.codes)
      if (stay.to != nullptr && day(stay.to) <= day(stay.from)) stay.to = nullptr;
    if (random.below(2) == 0)
      child.supports.push_back({"X1", pick(random, {"2018-12-31", "2019-01-01", "2017-05-05"})});
    children.push_back(std::move(child));
  }
  return children;
}

class FiguresThreeWays : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    book = new RegisterForTest();
    book->add(random_children(600));
  }
  static void TearDownTestSuite() {
    delete book;
    book = nullptr;
  }

  // Children of the province counted on the day, with a further condition on `v`.
  [[nodiscard]] static std::int64_t by_sql(const std::string& condition, const char* what = "count(*)") {
    static std::vector<std::unique_ptr<std::string>> texts;
    const std::string on = std::string("'") + ON + "'";
    texts.push_back(std::make_unique<std::string>(
        std::string("SELECT ") + what +
        " FROM child_version v WHERE v.superseded_at IS NULL AND v.valid_from <= " + on + " AND v.valid_to > " + on +
        " AND v.presence = 'present' AND v.birth_date <= " + on + " AND date(v.birth_date, '+16 years') > " + on +
        " AND EXISTS (SELECT 1 FROM unit_closure c WHERE c.descendant_id = v.hamlet AND c.ancestor_id = :unit AND "
        "c.valid_from <= " +
        on + " AND c.valid_to > " + on + ") AND " + condition));
    Connection connection(storage::sql::Engine::sqlite, book->database());
    std::int64_t count = -1;
    connection.begin_read();
    connection.query({storage::sql::Reach::fan_out, *texts.back(), 1}, {book->unit(WARD_A, ON).text()},
                     [&](storage::sql::Row row) { count = std::stoll(std::string(*row[0])); });
    connection.rollback();
    return count;
  }
  [[nodiscard]] static std::string holds(const std::string& like) {
    return "EXISTS (SELECT 1 FROM circumstance e WHERE e.child_id = v.child_id AND e.superseded_at IS NULL AND e.code "
           "LIKE '" +
           like + "' AND e.valid_from <= '" + ON + "' AND e.valid_to > '" + ON + "')";
  }
  [[nodiscard]] static app::FiguresQuery ward() {
    return {.unit = book->unit(WARD_A, ON), .on = day(ON), .geography_on = day(ON)};
  }
  [[nodiscard]] static app::Outcome<std::vector<app::TabulateRow>> ask(app::Role role, TabulateQuery query) {
    query.at = ward();
    auto context = book->as(role);
    return app::tabulate(context, query);
  }
  [[nodiscard]] static std::int64_t count_where(std::vector<std::pair<std::string, std::string>> where,
                                                std::string measure = "children") {
    const auto rows = ask(app::Role::commune, {.where = std::move(where), .measure = std::move(measure)});
    EXPECT_TRUE(rows.has_value());
    return rows && !rows->empty() ? rows->front().count : 0;
  }

  static RegisterForTest* book;
};
RegisterForTest* FiguresThreeWays::book = nullptr;

TEST_F(FiguresThreeWays, PopulationAndSqlAgree) {
  auto context = book->as(app::Role::commune);
  const auto total = app::figures_below(context, ward()).total;
  ASSERT_GT(total.special, 20) << "the random book must be worth counting";
  EXPECT_EQ(total.children, by_sql("1"));
  EXPECT_EQ(total.households, by_sql("1", "count(DISTINCT v.household)"));
  EXPECT_EQ(total.male, by_sql("v.sex = 'male'"));
  EXPECT_EQ(total.female, by_sql("v.sex = 'female'"));
  EXPECT_EQ(total.minority, by_sql("v.ethnicity IS NOT NULL AND v.ethnicity <> '01'"));
  EXPECT_EQ(total.age_0_5, by_sql("date(v.birth_date, '+6 years') > '2018-12-31'"));
  EXPECT_EQ(total.age_11_15, by_sql("date(v.birth_date, '+11 years') <= '2018-12-31'"));
  EXPECT_EQ(total.special, by_sql(holds("S%")));
  EXPECT_EQ(total.at_risk, by_sql(holds("R%")));
  EXPECT_EQ(total.at_risk_not_special, by_sql(holds("R%") + " AND NOT " + holds("S%")));
  EXPECT_EQ(total.other, by_sql(holds("O%")));
  const std::string helped =
      "EXISTS (SELECT 1 FROM support s WHERE s.child_id = v.child_id AND s.superseded_at IS NULL AND s.given_on <= "
      "'2018-12-31')";
  EXPECT_EQ(total.assisted, by_sql(holds("S%") + " AND " + helped));
  const auto& codes = book->reg().reference().groups.codes();
  for (std::size_t bit = 0; bit < codes.size(); ++bit)
    EXPECT_EQ(total.groups[bit], by_sql(holds(codes[bit] + "%"))) << codes[bit];
}

TEST_F(FiguresThreeWays, TabulateAgreesWithTheFiguresOfThePapers) {
  auto context = book->as(app::Role::commune);
  const auto total = app::figures_below(context, ward()).total;
  EXPECT_EQ(count_where({}), total.children);
  EXPECT_EQ(count_where({}, "households"), total.households);
  EXPECT_EQ(count_where({{"sex", "female"}}), total.female);
  EXPECT_EQ(count_where({{"minority", "yes"}}), total.minority);
  EXPECT_EQ(count_where({{"age_band", "6-10"}}), total.age_6_10);
  EXPECT_EQ(count_where({{"group", "S"}}), total.special);
  EXPECT_EQ(count_where({{"group", "S"}, {"assisted", "yes"}}), total.assisted);
  EXPECT_EQ(count_where({{"ethnicity", "19"}}), total.minority);
  EXPECT_EQ(count_where({{"hamlet", "21019.001"}}) + count_where({{"hamlet", "21019.002"}}), total.children);
  EXPECT_EQ(count_where({{"hamlet", "21022.001"}}), 0) << "of another ward";
}

TEST_F(FiguresThreeWays, TabulateByGroupCountsEpisodes) {
  auto context = book->as(app::Role::commune);
  const auto total = app::figures_below(context, ward()).total;
  const auto rows = ask(app::Role::commune, {.by = {"group"}});
  ASSERT_TRUE(rows);
  const auto& codes = book->reg().reference().groups.codes();
  std::map<std::string, std::int64_t> counts;
  for (const auto& row : *rows) counts[row.keys[0]] = row.count;
  for (std::size_t bit = 0; bit < codes.size(); ++bit) EXPECT_EQ(counts[codes[bit]], total.groups[bit]) << codes[bit];
  EXPECT_EQ(counts["none"], by_sql("NOT " + holds("S%") + " AND NOT " + holds("R%") + " AND NOT " + holds("O%")));
}

TEST_F(FiguresThreeWays, TabulateDividesByAnyDimensionsInTheirOrder) {
  const auto rows = ask(app::Role::commune, {.by = {"hamlet", "age_band", "sex"}});
  ASSERT_TRUE(rows);
  std::int64_t sum = 0;
  for (const auto& row : *rows) sum += row.count;
  EXPECT_EQ(sum, count_where({}));
  EXPECT_EQ(rows->front().keys, (std::vector<std::string>{"21019.001", "0-5", "male"}));
  EXPECT_EQ(rows->back().keys, (std::vector<std::string>{"21019.002", "11-15", "not_stated"}));
  const auto above = ask(app::Role::commune, {.by = {"province", "commune"}});
  ASSERT_TRUE(above);
  ASSERT_EQ(above->size(), 1U);
  EXPECT_EQ(above->front().keys, (std::vector<std::string>{PROVINCE, WARD_A}));
}

TEST_F(FiguresThreeWays, TabulateRefusesWhatItDoesNotKnowAllAtOnce) {
  const auto refused =
      ask(app::Role::commune,
          {.by = {"colour"}, .where = {{"sex", "blue"}, {"age", "16"}, {"size", "1"}}, .measure = "kilos"});
  ASSERT_FALSE(refused);
  std::vector<std::string> codes;
  for (const auto& failure : refused.error()) codes.emplace_back(failure.type->id);
  EXPECT_EQ(codes, (std::vector<std::string>{"FIELD_UNKNOWN", "FIELD_MALFORMED", "FIELD_MALFORMED", "FIELD_UNKNOWN",
                                             "FIELD_MALFORMED"}));
}

TEST_F(FiguresThreeWays, TabulateTellsAReaderNothingOfConfidentialGroups) {
  for (const char* group : {"S05", "S11", "S11.4", "R05", "R03.3"}) {
    const auto refused = ask(app::Role::reader, {.where = {{"group", group}}});
    ASSERT_FALSE(refused) << group;
    EXPECT_EQ(refused.error().front().type, &app::GROUP_CONFIDENTIAL);
  }
  EXPECT_TRUE(ask(app::Role::reader, {.where = {{"group", "R03"}}}));
  EXPECT_TRUE(ask(app::Role::district, {.where = {{"group", "S11"}}}));
  EXPECT_FALSE(ask(app::Role::district, {.where = {{"group", "S05"}}}));
  for (const char* dimension : {"group", "code"}) {
    const auto rows = ask(app::Role::reader, {.by = {dimension}});
    ASSERT_TRUE(rows);
    for (const auto& row : *rows)
      for (const char* secret : {"S05", "S11", "S11.4", "R05", "R03.3"}) EXPECT_NE(row.keys[0], secret);
  }
}

TEST_F(FiguresThreeWays, AListIsByHamletThenName) {
  auto context = book->as(app::Role::commune);
  const auto rows = app::listed_children(context, ward(), {.group = "S"});
  EXPECT_EQ(static_cast<std::int64_t>(rows.size()), count_where({{"group", "S"}}));
  const auto first_of_second = std::find_if(rows.begin(), rows.end(),
                                            [](const auto& row) { return row.facts.hamlet == book->hamlets.at("A2"); });
  EXPECT_TRUE(std::all_of(first_of_second, rows.end(),
                          [](const auto& row) { return row.facts.hamlet == book->hamlets.at("A2"); }));
}

}  // namespace
}  // namespace mangnon::reports
