#include "domain/sending.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/seal.hpp"
#include "domain/sending_failures.hpp"

namespace mangnon::domain {
namespace {

SendingStatus after(std::initializer_list<std::pair<StepKind, int>> kinds) {
  std::vector<SendingStep> steps;
  for (const auto& [kind, sending] : kinds) steps.push_back({.kind = kind, .sending = sending});
  return fold_sending(steps, false);
}

const base::FailureType* refusal(const SendingStatus& status, StepKind kind) {
  const auto next = may_follow(status, kind);
  return next ? nullptr : next.error().type;
}

TEST(Sending, BeforeTheFirstStepTheWorkOfTheHamletsTells) {
  EXPECT_EQ(fold_sending({}, false).state, SendingState::not_started);
  EXPECT_EQ(fold_sending({}, true).state, SendingState::in_progress);
  EXPECT_EQ(may_follow(fold_sending({}, true), StepKind::sent), 1);
}

TEST(Sending, IsSentOnceUntilReturned) {
  const auto sent = after({{StepKind::sent, 1}});
  EXPECT_EQ(refusal(sent, StepKind::sent), &SENDING_ALREADY_SENT);
  const auto returned = after({{StepKind::sent, 1}, {StepKind::returned, 1}});
  EXPECT_EQ(returned.state, SendingState::returned);
  EXPECT_EQ(may_follow(returned, StepKind::sent), 2);
  EXPECT_EQ(refusal(returned, StepKind::accepted), &SENDING_NOT_SENT);
}

TEST(Sending, AReSurveyThatFoundTooMuchWrongIsNotOfTheNextSending) {
  const auto surveyed = [](int agreed, std::vector<StepKind> next) {
    std::vector<SendingStep> steps = {
        {.kind = StepKind::sent, .sending = 1},
        {.kind = StepKind::resurveyed, .sending = 1, .households = 9, .facts_checked = 100, .facts_agreed = agreed}};
    for (const auto kind : next) steps.push_back({.kind = kind, .sending = kind == StepKind::sent ? 2 : 1});
    return fold_sending(steps, false);
  };
  EXPECT_TRUE(surveyed(80, {}).resurvey.has_value());
  EXPECT_TRUE(surveyed(80, {StepKind::returned}).resurvey.has_value());
  EXPECT_FALSE(surveyed(80, {StepKind::returned, StepKind::sent}).resurvey.has_value());
  EXPECT_TRUE(surveyed(90, {StepKind::returned, StepKind::sent}).resurvey.has_value());
  EXPECT_EQ(refusal(fold_sending({}, true), StepKind::resurveyed), &SENDING_NOT_SENT);
}

TEST(Sending, WhatIsAcceptedIsReopenedBeforeItIsSentAgain) {
  const auto accepted = after({{StepKind::sent, 1}, {StepKind::accepted, 1}});
  EXPECT_EQ(accepted.accepted, 1);
  EXPECT_EQ(refusal(accepted, StepKind::sent), &SENDING_ALREADY_ACCEPTED);
  EXPECT_EQ(refusal(accepted, StepKind::returned), &SENDING_NOT_SENT);
  EXPECT_EQ(refusal(after({{StepKind::sent, 1}}), StepKind::reopened), &SENDING_NOT_ACCEPTED);
  const auto reopened = after({{StepKind::sent, 1}, {StepKind::accepted, 1}, {StepKind::reopened, 1}});
  EXPECT_EQ(reopened.accepted, std::nullopt);
  EXPECT_EQ(may_follow(reopened, StepKind::sent), 2);
}

SealedChild child(const char* name, std::vector<std::string> codes, int version = 1) {
  return {.child = {base::make_named_uuid("child", name)}, .version = version, .codes = std::move(codes)};
}
std::vector<SealedChild> in_order(std::vector<SealedChild> children) {
  std::sort(children.begin(), children.end(), [](const auto& a, const auto& b) { return a.child < b.child; });
  return children;
}
bool sees_all(std::string_view) {
  return true;
}

TEST(Seal, TwoListsDifferByNamedChildren) {
  const auto before = in_order({child("An", {"S04.2"}), child("Bé", {}), child("Chi", {})});
  const auto after = in_order({child("An", {}), child("Chi", {}, 7), child("Dũng", {})});
  std::vector<std::pair<ChildId, ChildChange>> told;
  for (const auto& each : compare_children(before, after, sees_all)) told.emplace_back(each.child, each.change);
  std::sort(told.begin(), told.end());
  std::vector<std::pair<ChildId, ChildChange>> expected = {{child("An", {}).child, ChildChange::changed},
                                                           {child("Bé", {}).child, ChildChange::removed},
                                                           {child("Dũng", {}).child, ChildChange::added}};
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(told, expected);
}

TEST(Seal, WhatSomebodyMayNotKnowOfMakesNoDifference) {
  const auto knows_no_secret = [](std::string_view code) { return code != "S05.1"; };
  EXPECT_TRUE(compare_children({{child("An", {"S05.1"}, 2)}}, {{child("An", {}, 3)}}, knows_no_secret).empty());
}

TEST(Seal, ItsTextTellsEveryMemberApart) {
  Seal seal{.places = {{.code = "1", .name = "2"}}, .children = {child("An", {"S04.2", "R01"})}};
  const auto text = seal_text(seal);
  auto other = seal;
  other.places[0] = {.code = "12", .name = ""};
  EXPECT_NE(seal_text(other), text);
  other = seal;
  other.children[0].assisted = true;
  EXPECT_NE(seal_text(other), text);
  other = seal;
  other.places[0].cells = {{"children", 1}};
  EXPECT_NE(seal_text(other), text);
  other = seal;
  other.digest = "x";
  EXPECT_EQ(seal_text(other), text);
}

TEST(Seal, PlacesAddUpByCell) {
  const std::vector<SealedPlace> places = {{.cells = {{"children", 2}, {"S04", 1}}},
                                           {.cells = {{"children", 3}, {"S04", 0}}}};
  EXPECT_EQ(sum_of(places), (SealedCells{{"children", 5}, {"S04", 1}}));
}

}  // namespace
}  // namespace mangnon::domain
