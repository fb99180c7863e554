#include "domain/round.hpp"

#include <gtest/gtest.h>

#include "domain/round_failures.hpp"
#include "domain/unit_data_for_test.hpp"

namespace mangnon::domain {
namespace {

base::Date day(const char* text) {
  return *base::parse_iso_date(text);
}

class Rounds : public ::testing::Test {
 protected:
  static UnitId unit(const char* code) { return *tree().find_by_code(code, day("2018-01-19")); }
  static const UnitTree& tree() {
    static const UnitTreePtr units = real_units();
    return *units;
  }
  // The plan of 2017: communes until 19 January, the district from that day on.
  static Round plan() {
    return {.id = {base::make_named_uuid("round", "1")},
            .version = 1,
            .code = "RS-2017",
            .name = "Rà soát năm 2017",
            .root = unit("51"),
            .reference_on = day("2017-12-31"),
            .phases = {{PhaseTask::send, UnitLevel::commune, day("2017-12-21"), day("2018-01-19")},
                       {PhaseTask::appraise, UnitLevel::district, day("2018-01-19"), day("2018-01-31")}}};
  }
  static std::vector<std::string> refusals(const base::Failures& failures) {
    std::vector<std::string> told;
    for (const auto& each : failures) told.push_back(std::string(each.type->id) + " at " + each.field);
    return told;
  }
  using Told = std::vector<std::string>;
};

TEST_F(Rounds, APhaseMayBeginOnTheDayOnWhichTheOneBeforeEnds) {
  EXPECT_EQ(refusals(check_round(plan(), tree())), Told{});
  EXPECT_EQ(map_day(plan()), day("2018-01-19"));
  auto out_of_order = plan();
  out_of_order.phases[1].from = day("2017-12-20");
  EXPECT_EQ(refusals(check_round(out_of_order, tree())), Told{"ROUND_PHASES_OUT_OF_ORDER at phases[1]"});
  auto ends_first = plan();
  ends_first.phases[0].to = day("2017-12-20");
  EXPECT_EQ(refusals(check_round(ends_first, tree())), Told{"ROUND_PHASES_OUT_OF_ORDER at phases[0]"});
}

TEST_F(Rounds, SinceJuly2025NoPhaseIsADistricts) {
  auto late = plan();
  late.root = *tree().find_by_code("51", day("2025-07-20"));
  late.reference_on = day("2025-06-30");
  late.phases = {{PhaseTask::send, UnitLevel::commune, day("2025-07-01"), day("2025-07-20")},
                 {PhaseTask::appraise, UnitLevel::district, day("2025-07-20"), day("2025-07-31")}};
  EXPECT_EQ(refusals(check_round(late, tree())), Told{"ROUND_LEVEL_NOT_THEN at phases[1]"});
  late.phases[1].level = UnitLevel::province;
  EXPECT_EQ(refusals(check_round(late, tree())), Told{});
}

TEST_F(Rounds, ARootIsAUnitOfTheMapDay) {
  auto of_a_district = plan();
  of_a_district.root = unit("522");
  EXPECT_EQ(refusals(check_round(of_a_district, tree())), Told{});
  of_a_district.phases = {{PhaseTask::send, UnitLevel::commune, day("2025-07-01"), day("2025-07-20")}};
  EXPECT_EQ(refusals(check_round(of_a_district, tree())), Told{"ROUND_ROOT_NOT_THEN at unit"});
}

TEST_F(Rounds, CodeNameAndShareHaveTheirForm) {
  auto wrong = plan();
  wrong.code = "đợt 1";
  wrong.name = "";
  wrong.resurvey_percent = 101;
  EXPECT_EQ(refusals(check_round(wrong, tree())),
            (Told{"ROUND_CODE_MALFORMED at code", "ROUND_NAME_MISSING at name", "ROUND_PERCENT at resurvey_percent"}));
}

TEST_F(Rounds, ANameIsMeasuredInCharacters) {
  auto named = plan();
  named.name.clear();
  for (std::size_t i = 0; i < LONGEST_ROUND_NAME; ++i) named.name += "ế";
  EXPECT_EQ(refusals(check_round(named, tree())), Told{});
  named.name += "ế";
  EXPECT_EQ(refusals(check_round(named, tree())), Told{"ROUND_NAME_MISSING at name"});
}

TEST_F(Rounds, ALowerPlanKeepsToThePlanAbove) {
  auto above = plan();
  auto lower = plan();
  lower.root = unit("522");
  EXPECT_EQ(refusals(check_against_above(lower, above, tree())), Told{"ROUND_ABOVE_NOT_ISSUED at based_on"});
  above.state = RoundState::issued;
  EXPECT_EQ(refusals(check_against_above(lower, above, tree())), Told{});
  lower.phases[0].to = day("2018-01-20");
  lower.reference_on = day("2018-01-01");
  lower.root = above.root;
  EXPECT_EQ(
      refusals(check_against_above(lower, above, tree())),
      (Told{"ROUND_ABOVE_OTHER at reference_on", "ROUND_ABOVE_OTHER at unit", "ROUND_LATER_THAN_ABOVE at phases[0]"}));
}

TEST_F(Rounds, DraftThenIssuedThenClosedAndNothingGoesBack) {
  const auto issued = issue(plan());
  ASSERT_TRUE(issued.has_value());
  EXPECT_EQ(issue(*issued).error().type, &ROUND_NOT_DRAFT);
  EXPECT_EQ(close(plan()).error().type, &ROUND_NOT_OPEN);
  const auto closed = close(*issued);
  ASSERT_TRUE(closed.has_value());
  EXPECT_EQ(close(*closed).error().type, &ROUND_NOT_OPEN);
  auto without = plan();
  without.phases.erase(without.phases.begin());
  EXPECT_EQ(issue(without).error().type, &ROUND_WITHOUT_SENDING);
}

TEST_F(Rounds, AnIssuedOneChangesItsNameItsRosterRuleAndDaysOnly) {
  auto after = plan();
  after.name = "Tên khác";
  after.phases[0].to = day("2018-01-18");
  after.scope = RoundScope::special_and_at_risk;
  EXPECT_EQ(refusals(check_change(plan(), after)), Told{});
  EXPECT_EQ(refusals(check_change(*issue(plan()), after)), Told{"ROUND_FIXED at scope"});
  EXPECT_EQ(refusals(check_change(*close(*issue(plan())), after)),
            (Told{"ROUND_FIXED at scope", "ROUND_FIXED at phases", "ROUND_FIXED at name"}));
  after = plan();
  after.roster_rule = RosterRule::one_per_hamlet;  // it only warns
  EXPECT_EQ(refusals(check_change(*issue(plan()), after)), Told{});
  EXPECT_EQ(refusals(check_change(*close(*issue(plan())), after)), Told{"ROUND_FIXED at roster_rule"});
  after = plan();
  after.code = "RS-2018";
  EXPECT_EQ(refusals(check_change(plan(), after)), Told{"ROUND_FIXED at code"});
}

TEST_F(Rounds, LastYearsPlanIsMovedByAYear) {
  const auto next = clone_for(*issue(plan()), day("2018-12-31"));
  EXPECT_EQ(next.state, RoundState::draft);
  EXPECT_EQ(next.cloned_from, plan().id);
  EXPECT_EQ(next.phases[1], (Phase{PhaseTask::appraise, UnitLevel::district, day("2019-01-19"), day("2019-01-31")}));
}

}  // namespace
}  // namespace mangnon::domain
