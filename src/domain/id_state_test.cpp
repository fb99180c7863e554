#include "domain/id_state.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

ChildFacts with_number(std::optional<IdState> state) {
  ChildFacts facts;
  facts.id_number = SensitiveText("051210000009");
  facts.id_state = state;
  return facts;
}

TEST(IdStateFollowing, AnotherNumberIsUnverifiedAndNoNumberHasNoState) {
  for (const auto state : {IdState::verified, IdState::wrong}) {
    EXPECT_EQ(id_state_following(with_number(state), {{"id_number", "051210000010"}}),
              (FactChange{"id_state", "unverified"}));
    EXPECT_EQ(id_state_following(with_number(state), {{"id_number", ""}}), (FactChange{"id_state", ""}));
  }
}

TEST(IdStateFollowing, WhatIsSaidAgainOrNamedIsNotTouched) {
  const auto verified = with_number(IdState::verified);
  EXPECT_EQ(id_state_following(verified, {{"id_number", "051210000009"}}), std::nullopt);
  EXPECT_EQ(id_state_following(verified, {{"grade", "4"}}), std::nullopt);
  EXPECT_EQ(id_state_following(verified, {{"id_number", "051210000010"}, {"id_state", "verified"}}), std::nullopt);
  EXPECT_EQ(id_state_following(with_number(IdState::unverified), {{"id_number", "051210000010"}}), std::nullopt);
  EXPECT_EQ(id_state_following(with_number(std::nullopt), {{"id_number", "051210000010"}}), std::nullopt);
  EXPECT_EQ(with_id_state_following(verified, {{"grade", "4"}}), (FactChanges{{"grade", "4"}}));
}

TEST(IdStateOutOfNumber, IsFoundOnEveryDayOfTheNewNumberAndOnNoOther) {
  std::vector<Action> actions;
  const auto say = [&](ActionKind kind, const char* from, FactChanges facts) {
    actions.push_back({.id = {base::make_named_uuid("action", std::to_string(actions.size()))},
                       .kind = kind,
                       .valid_from = day(from),
                       .content = std::move(facts)});
  };
  say(ActionKind::registered, "2016-01-01", {{"id_number", "051210000008"}, {"id_state", "wrong"}});
  say(ActionKind::changed, "2017-01-01", {{"id_number", "051210000009"}, {"id_state", "unverified"}});
  say(ActionKind::changed, "2018-01-01", {{"id_state", "verified"}});
  const auto before = fold_child(actions);
  EXPECT_FALSE(id_state_out_of_number(before, before));
  say(ActionKind::corrected, "2019-01-01", {{"id_number", "051210000010"}});
  for (int most = 5; auto said = id_state_out_of_number(before, fold_child(actions));) {
    ASSERT_GT(--most, 0);
    say(ActionKind::changed, base::format_iso(said->from).c_str(), {{"id_state", said->state}});
  }
  const auto after = fold_child(actions);
  EXPECT_EQ(after.at(day("2016-01-01"))->id_state, IdState::wrong);
  EXPECT_EQ(after.at(day("2017-06-01"))->id_state, IdState::unverified);
  EXPECT_EQ(after.at(day("2018-01-01"))->id_state, IdState::unverified);
  EXPECT_EQ(after.latest().id_state, IdState::unverified);
}

}  // namespace
}  // namespace mangnon::domain
