// The rules of a batch with the police: which step may follow, when it is overdue, and what an answer does to a record.
#include "domain/police.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const base::Date DUE = *base::Date::from_ymd(2019, 1, 15);

std::vector<PoliceStep> steps_until(std::initializer_list<PoliceStepKind> kinds) {
  std::vector<PoliceStep> steps;
  for (const auto kind : kinds) {
    steps.push_back({.number = static_cast<int>(steps.size()) + 1, .kind = kind});
    if (kind == PoliceStepKind::handed_over) steps.back().due_on = DUE;
  }
  return steps;
}

ChildFacts listed_child() {
  ChildFacts facts;
  facts.full_name = SensitiveText("Hồ Văn An");
  facts.birth_date = *base::Date::from_ymd(2010, 5, 6);
  facts.sex = Sex::male;
  return facts;
}

std::vector<std::string> keys_of(const FactChanges& changes) {
  std::vector<std::string> keys;
  for (const auto& change : changes) keys.push_back(change.key);
  return keys;
}

using Keys = std::vector<std::string>;

TEST(PoliceBatch, IsOverdueOnlyWhileTheyHaveItAndAfterItsDay) {
  using enum PoliceStepKind;
  const auto with_them = steps_until({made, handed_over});
  EXPECT_FALSE(is_police_overdue(with_them, DUE));
  EXPECT_TRUE(is_police_overdue(with_them, DUE.plus_days(1)));
  EXPECT_FALSE(is_police_overdue(steps_until({made, handed_over, returned}), DUE.plus_days(1)));
  EXPECT_TRUE(is_police_overdue(steps_until({made, handed_over, returned, sent_back}), DUE.plus_days(1)));
  EXPECT_FALSE(is_police_overdue(steps_until({made}), DUE.plus_days(1)));
}

TEST(PoliceBatch, GoesFromStepToStep) {
  using enum PoliceStepKind;
  const std::vector<std::pair<PoliceStepKind, std::vector<PoliceStepKind>>> follows = {
      {made, {handed_over, cancelled}},
      {handed_over, {returned, cancelled}},
      {returned, {sent_back, applied}},
      {sent_back, {returned, cancelled}},
      {applied, {applied, undone}},
      {undone, {undone}},
      {cancelled, {}}};
  for (const auto& [state, allowed] : follows)
    for (const auto& next : POLICE_STEP_WORDS)
      EXPECT_EQ(may_follow(state, next.value), std::find(allowed.begin(), allowed.end(), next.value) != allowed.end())
          << code_of(state) << " to " << next.code;
}

TEST(PoliceAnswer, SetsTheNumberAndItsStateOfAMatch) {
  const PoliceAnswer answer{.result = PoliceResult::matched, .facts = {{"id_number", "051210000009"}}};
  const auto plan = plan_police(answer, listed_child(), listed_child(), listed_child());
  EXPECT_EQ(keys_of(plan.changes), (Keys{"id_number", "id_state"}));
  EXPECT_TRUE(plan.conflicts.empty());
}

TEST(PoliceAnswer, ChangesNothingWhereTheRecordSaysSoAlready) {
  auto now = listed_child();
  now.id_number = SensitiveText("051210000009");
  now.id_state = IdState::verified;
  const PoliceAnswer answer{.result = PoliceResult::matched, .facts = {{"id_number", "051210000009"}}};
  const auto plan = plan_police(answer, listed_child(), listed_child(), now);
  EXPECT_TRUE(plan.changes.empty());
  EXPECT_TRUE(plan.conflicts.empty());
}

TEST(PoliceAnswer, ConflictsWithAnotherNumberGivenMeanwhileEvenWhenItStatesNone) {
  auto listed = listed_child();
  listed.id_number = SensitiveText("051210000001");
  auto now = listed;
  now.id_number = SensitiveText("051210000002");
  EXPECT_EQ(plan_police({.result = PoliceResult::matched}, listed, listed, now).conflicts, Keys{"id_number"});
  EXPECT_EQ(plan_police({.result = PoliceResult::not_found}, listed, listed, now).conflicts, Keys{"id_number"});
  EXPECT_TRUE(plan_police({.result = PoliceResult::matched}, listed, listed, listed).conflicts.empty());
}

TEST(PoliceAnswer, MakesTheDayOfBirthExact) {
  auto listed = listed_child();
  listed.birth_precision = BirthPrecision::month;
  listed.birth_estimated = true;
  const PoliceAnswer answer{.result = PoliceResult::corrected, .facts = {{"birth_date", "2010-05-21"}}};
  EXPECT_EQ(keys_of(plan_police(answer, listed, listed, listed).changes),
            (Keys{"birth_date", "birth_precision", "birth_estimated"}));
}

TEST(PoliceAnswer, VerifiesTheNumberOnlyWhenItIsMatchedOrStated) {
  auto listed = listed_child();
  listed.id_number = SensitiveText("051210000001");
  listed.id_state = IdState::wrong;
  PoliceAnswer answer{.result = PoliceResult::corrected, .facts = {{"full_name", "Hồ Văn Ấn"}}};
  EXPECT_EQ(keys_of(plan_police(answer, listed, listed, listed).changes), Keys{"full_name"});
  answer.facts.push_back({"id_number", "051210000009"});
  EXPECT_EQ(keys_of(plan_police(answer, listed, listed, listed).changes), (Keys{"full_name", "id_number", "id_state"}));
  EXPECT_EQ(keys_of(plan_police({.result = PoliceResult::matched}, listed, listed, listed).changes), Keys{"id_state"});
}

TEST(PoliceAnswer, MarksANumberThatIsNotFoundAsWrong) {
  auto listed = listed_child();
  listed.id_number = SensitiveText("051210000001");
  const auto plan = plan_police({.result = PoliceResult::not_found}, listed, listed, listed);
  ASSERT_EQ(keys_of(plan.changes), Keys{"id_state"});
  EXPECT_EQ(plan.changes.front().value, "wrong");
  EXPECT_TRUE(
      plan_police({.result = PoliceResult::not_found}, listed_child(), listed_child(), listed_child()).changes.empty());
}

TEST(PoliceAnswer, IsHeldAgainstTheList) {
  const auto listed = listed_child();
  const FactChanges other_name = {{"full_name", "Hồ Văn Ấn"}};
  const FactChanges number = {{"id_number", "051210000009"}};
  EXPECT_EQ(contradiction_of({.result = PoliceResult::matched}, listed), PoliceContradiction::number_missing);
  EXPECT_EQ(contradiction_of({.result = PoliceResult::matched, .facts = number}, listed), PoliceContradiction::none);
  EXPECT_EQ(contradiction_of({.result = PoliceResult::corrected}, listed), PoliceContradiction::nothing_stated);
  EXPECT_EQ(contradiction_of({.result = PoliceResult::not_found, .facts = other_name}, listed),
            PoliceContradiction::stated_in_vain);
  auto both = number;
  both.push_back(other_name.front());
  EXPECT_EQ(contradiction_of({.result = PoliceResult::matched, .facts = both}, listed), PoliceContradiction::differs);
}

TEST(Police, WhatChangedBeforeTheListWasMadeIsNoConflict) {
  const PoliceAnswer answer{.result = PoliceResult::corrected, .facts = {{"ethnicity", "03"}}};
  const auto listed = listed_child();
  auto then = listed;  // of a day after that of the list, known when it was made
  then.ethnicity = "02";
  EXPECT_TRUE(plan_police(answer, listed, then, then).conflicts.empty());
  auto now = then;
  now.ethnicity = "05";
  EXPECT_EQ(plan_police(answer, listed, then, now).conflicts, Keys{"ethnicity"});
}

}  // namespace
}  // namespace mangnon::domain
