#include "domain/household_visit.hpp"

#include <gtest/gtest.h>

#include "domain/household_visit_failures.hpp"

namespace mangnon::domain {
namespace {

base::Date december(int day) {
  return *base::Date::from_ymd(2018, 12, day);
}

const base::Date TODAY = december(20);

Round a_round() {
  return {.phases = {{.from = december(5), .to = december(31)}}};
}

Visit a_visit(VisitResult result, bool by_phone = false) {
  return {.on = december(10),
          .result = result,
          .by_phone = by_phone,
          .visitor_name = SensitiveText("Hồ Thị Mai"),
          .informant = SensitiveText("bà nội")};
}

std::vector<const base::FailureType*> wrong_with(const Visit& visit) {
  std::vector<const base::FailureType*> types;
  for (const auto& failure : check_visit(visit, a_round(), TODAY)) types.push_back(failure.type);
  return types;
}

TEST(Visit, LiesBetweenTheRoundsFirstDayAndToday) {
  auto visit = a_visit(VisitResult::met);
  EXPECT_TRUE(wrong_with(visit).empty());
  visit.on = a_round().phases.front().from;
  EXPECT_TRUE(wrong_with(visit).empty());
  visit.on = december(4);
  EXPECT_EQ(wrong_with(visit), (std::vector{&VISIT_BEFORE_ROUND}));
  visit.on = TODAY;
  EXPECT_TRUE(wrong_with(visit).empty());
  visit.on = december(21);
  EXPECT_EQ(wrong_with(visit), (std::vector{&VISIT_IN_FUTURE}));
}

TEST(Visit, SaysWhoWentAndWhoToldIt) {
  auto visit = a_visit(VisitResult::met);
  visit.informant = {};
  visit.visitor_name = {};
  EXPECT_EQ(wrong_with(visit), (std::vector{&VISIT_WITHOUT_VISITOR, &VISIT_WITHOUT_INFORMANT}));
  visit.result = VisitResult::absent;
  visit.visitor = {base::make_named_uuid("roster", "mai")};
  EXPECT_TRUE(wrong_with(visit).empty());
}

TEST(Visit, TheFurthestOfAHouseholdsVisitsCounts) {
  const auto absent = a_visit(VisitResult::absent);
  const auto refused = a_visit(VisitResult::refused);
  const auto moved = a_visit(VisitResult::moved);
  const auto phoned = a_visit(VisitResult::met, true);
  auto met = a_visit(VisitResult::met);
  const auto state = [](std::vector<Visit> visits) { return visit_state(visits); };
  EXPECT_EQ(state({}), VisitState::open);
  EXPECT_EQ(state({absent, refused}), VisitState::again);
  EXPECT_EQ(state({moved, absent}), VisitState::moved);
  EXPECT_EQ(state({absent, phoned}), VisitState::by_phone);
  EXPECT_EQ(state({met, absent}), VisitState::met);
  met.mistake = VisitMistake{};
  EXPECT_EQ(state({met, absent}), VisitState::again);
  EXPECT_FALSE(is_visited(VisitState::open) || is_visited(VisitState::again));
  EXPECT_TRUE(is_visited(VisitState::moved) && is_visited(VisitState::by_phone) && is_visited(VisitState::met));
}

}  // namespace
}  // namespace mangnon::domain
