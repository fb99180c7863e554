// UNIT-16 … UNIT-18: what befalls hamlets, and successions that a person adds.
#include "domain/unit_change.hpp"

#include <gtest/gtest.h>

#include "domain/unit_data_for_test.hpp"
#include "domain/unit_failures.hpp"

namespace mangnon::domain {
namespace {

const base::Moment EARLY{1'000};
const base::Moment LATE{2'000};

UnitId commune(const char* code, const char* on) {
  return real_units()->find_by_code(code, day(on)).value();
}

UnitVersion hamlet_of(const char* code, const char* on) {
  return {.id = {base::make_named_uuid("unit-change", code)},
          .level = UnitLevel::hamlet,
          .code = std::string(code) + ".001",
          .name = "Thôn 1",
          .short_name = "1",
          .kind = "thon",
          .parent = commune(code, on),
          .valid = {FIRST_LIST_ON}};
}

UnitTreePtr with_hamlet_of(const char* code, const char* on) {
  return real_units()->with_hamlet(hamlet_of(code, on)).value();
}

UnitChange change(const UnitVersion& unit, int number, UnitChangeKind kind, const char* on) {
  return {.unit = unit.id, .number = number, .kind = kind, .on = day(on), .recorded_at = EARLY};
}

const base::FailureType* refusal(const base::Result<bool>& result) {
  return result ? nullptr : result.error().type;
}

TEST(UnitChange, FoldsInOrderOfItsNumbersAndOnTheFirstDayCorrects) {
  const auto plain = with_hamlet_of("21025", "2018-12-31");
  const auto unit = hamlet_of("21025", "2018-12-31");
  auto named = change(unit, 1, UnitChangeKind::renamed, "2019-03-01");
  named.name = "Tổ dân phố Hòa Bình";
  auto again = change(unit, 2, UnitChangeKind::renamed, "2019-03-01");
  again.name = "Tổ dân phố Hoà Bình 2";
  const auto tree =
      with_amendments(plain, {.changes = {named, again, change(unit, 3, UnitChangeKind::closed, "2020-01-01")}});
  ASSERT_EQ(tree->versions_of(unit.id).size(), 2U);
  EXPECT_EQ(tree->find(unit.id, day("2019-02-28"))->name, "Thôn 1");
  EXPECT_EQ(tree->find(unit.id, day("2019-03-01"))->name, "Tổ dân phố Hoà Bình 2");
  EXPECT_EQ(tree->find(unit.id, day("2019-03-01"))->short_name, "Hoà Bình 2");
  EXPECT_EQ(tree->find(unit.id, day("2020-01-01")), nullptr);
  EXPECT_EQ(tree->hamlet_ordinal(unit.id), plain->hamlet_ordinal(unit.id));
  const auto reopened =
      with_amendments(plain, {.changes = {named, again, change(unit, 3, UnitChangeKind::closed, "2020-01-01"),
                                          change(unit, 4, UnitChangeKind::reopened, "2020-01-01")}});
  EXPECT_EQ(reopened->find(unit.id, day("2025-12-31"))->name, "Tổ dân phố Hoà Bình 2");
}

TEST(UnitChange, IsNotKnownBeforeItWasRecorded) {
  const auto plain = with_hamlet_of("21097", "2018-12-31");
  const auto unit = hamlet_of("21097", "2018-12-31");
  auto named = change(unit, 1, UnitChangeKind::renamed, "2019-03-01");
  named.name = "Thôn Mới";
  const UnitAmendments amendments{.changes = {named},
                                  .successions = {{.from = commune("21097", "2020-01-31"),
                                                   .to = commune("21091", "2020-02-01"),
                                                   .on = day("2020-02-01"),
                                                   .act = "số 5",
                                                   .recorded_at = LATE}}};
  EXPECT_EQ(with_amendments(plain, amendments, base::Moment{EARLY.us - 1}), plain) << "nothing known: the same tree";
  const auto then = with_amendments(plain, amendments, EARLY);
  EXPECT_EQ(then->find(unit.id, day("2019-03-01"))->name, "Thôn Mới");
  EXPECT_FALSE(then->parent_of(unit.id, day("2020-02-01")));
  const auto now = with_amendments(plain, amendments);
  EXPECT_EQ(now->parent_of(unit.id, day("2020-02-01")), commune("21091", "2020-02-01"));
  EXPECT_EQ(now->ancestor_at_level(unit.id, UnitLevel::province, day("2025-08-01")), commune("51", "2025-08-01"));
}

TEST(UnitChange, OnlyOfAHamletThatIsThereAndNotBeforeItsLastChange) {
  const auto tree = with_hamlet_of("21025", "2018-12-31");
  const auto unit = hamlet_of("21025", "2018-12-31");
  using enum UnitChangeKind;
  auto of_commune = change(unit, 1, renamed, "2019-01-01");
  of_commune.unit = unit.parent;
  EXPECT_EQ(refusal(check_change(*tree, of_commune)), &UNIT_NOT_LOCAL);
  EXPECT_EQ(refusal(check_change(*tree, change(unit, 1, renamed, "2004-08-30"))), &UNIT_CHANGE_TOO_EARLY);
  EXPECT_EQ(refusal(check_change(*tree, change(unit, 1, renamed, "2004-08-31"))), nullptr);
  EXPECT_EQ(refusal(check_change(*tree, change(unit, 1, closed, "2004-08-31"))), &UNIT_CHANGE_TOO_EARLY);
  EXPECT_EQ(refusal(check_change(*tree, change(unit, 1, closed, "2004-09-01"))), nullptr);
  EXPECT_EQ(refusal(check_change(*tree, change(unit, 1, reopened, "2019-01-01"))), &UNIT_NOT_CLOSED);
  const auto after = with_amendments(tree, {.changes = {change(unit, 1, closed, "2020-01-01")}});
  EXPECT_EQ(refusal(check_change(*after, change(unit, 2, renamed, "2019-01-01"))), &UNIT_CLOSED);
  EXPECT_EQ(refusal(check_change(*after, change(unit, 2, reopened, "2020-01-01"))), nullptr);
}

TEST(UnitChange, AMoveGoesWhereTheCommuneWentOnThatDay) {
  const auto tree = with_hamlet_of("21142", "2018-12-31");
  const auto unit = hamlet_of("21142", "2018-12-31");
  const auto to = [&](const char* code, const char* on) {
    auto move = change(unit, 1, UnitChangeKind::moved, on);
    move.parent = commune(code, "2025-07-01");
    return check_change(*tree, move);
  };
  EXPECT_EQ(refusal(to("21157", "2025-07-01")), nullptr);
  EXPECT_EQ(refusal(to("21157", "2025-07-02")), &UNIT_MOVE_NOT_IN_LINEAGE);
  const auto elsewhere = to("21025", "2025-07-01");
  ASSERT_EQ(refusal(elsewhere), &UNIT_MOVE_NOT_IN_LINEAGE);
  EXPECT_EQ(elsewhere.error().params.at(1), "Xã Cà Đam; Xã Tây Trà Bồng");
}

TEST(UnitChange, AMoveToTheWrongReceiverIsPutRightByAMoveFromTheSameDay) {
  const auto unit = hamlet_of("21142", "2018-12-31");
  const auto move = [&](int number, const char* code) {
    auto moved = change(unit, number, UnitChangeKind::moved, "2025-07-01");
    moved.parent = commune(code, "2025-07-01");
    return moved;
  };
  const auto to_the_wrong_one = move(1, "21157");
  const auto after = with_amendments(with_hamlet_of("21142", "2018-12-31"), {.changes = {to_the_wrong_one}});
  EXPECT_EQ(refusal(check_change(*after, move(2, "21136"))), nullptr);
  EXPECT_EQ(refusal(check_change(*after, move(2, "21025"))), &UNIT_MOVE_NOT_IN_LINEAGE);
}

class Succession : public ::testing::Test {
 protected:
  [[nodiscard]] const base::FailureType* refused(UnitId from, UnitId to, const char* on) const {
    return refusal(check_succession(*real_units(), {.from = from, .to = to, .on = day(on), .act = "số 5"}));
  }
  const UnitId lost_ = commune("21097", "2020-01-31");
  const UnitId next_ = commune("21091", "2020-02-01");
};

TEST_F(Succession, LeadsFromAnEndedCommuneWithoutOneToOneThatIsThereThatDay) {
  EXPECT_EQ(refused(lost_, next_, "2020-02-01"), nullptr);
  EXPECT_EQ(refused(lost_, next_, "2020-02-02"), &SUCCESSION_ON_ANOTHER_DAY);
  EXPECT_EQ(refused(lost_, next_, "2020-01-31"), &SUCCESSION_ON_ANOTHER_DAY);
  EXPECT_EQ(refused(lost_, commune("21157", "2025-07-01"), "2020-02-01"), &UNIT_NOT_AT_DATE);
  EXPECT_EQ(refused(lost_, commune("524", "2020-02-01"), "2020-02-01"), &SUCCESSOR_HOLDS_NO_HAMLETS);
  EXPECT_EQ(refused(lost_, lost_, "2020-02-01"), &SUCCESSION_IN_A_CIRCLE);
  EXPECT_EQ(refused(commune("21025", "2025-07-01"), next_, "2025-08-01"), &UNIT_NOT_ENDED);
  EXPECT_EQ(refused(commune("524", "2020-02-01"), next_, "2025-07-01"), &UNIT_NOT_ENDED) << "no commune";
  EXPECT_EQ(refused(commune("21076", "2020-01-31"), next_, "2020-02-01"), &UNIT_HAS_SUCCESSOR);
}

TEST_F(Succession, TakesTheHamletsAndThoseThatFollowedAlong) {
  const auto plain = with_hamlet_of("21097", "2018-12-31");
  const auto leaf = hamlet_of("21097", "2018-12-31").id;
  EXPECT_EQ(lost_in(*plain, leaf, day("2020-01-31")), std::nullopt);
  EXPECT_EQ(lost_in(*plain, leaf, day("2020-02-01")), lost_);
  EXPECT_EQ(likely_successors(*plain, lost_), (std::vector{next_, commune("21109", "2020-02-01")}));
  EXPECT_EQ(leaves_following(*plain, lost_), std::vector{leaf});
  const auto tree = with_amendments(
      plain, {.successions = {{.from = lost_, .to = next_, .on = day("2020-02-01"), .recorded_at = EARLY}}});
  EXPECT_EQ(lost_in(*tree, leaf, day("2020-02-01")), std::nullopt);
  EXPECT_EQ(leaves_following(*tree, next_), std::vector{leaf});
  EXPECT_TRUE(leaves_following(*plain, next_).empty());
}

}  // namespace
}  // namespace mangnon::domain
