// DUP-9: one child, once, at every date; and nothing else is changed.
#include "domain/merge.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

// A record's journal, as far as the fold looks at it.
struct Journal {
  std::vector<Action> actions{};

  Journal& say(ActionKind kind, const char* from, FactChanges facts) {
    actions.push_back({.id = {base::make_named_uuid("action", std::to_string(actions.size()))},
                       .kind = kind,
                       .valid_from = day(from),
                       .content = std::move(facts)});
    return *this;
  }
  Journal& hold(std::vector<Episode> episodes) {
    for (auto& episode : episodes)
      actions.push_back({.id = {base::make_named_uuid("action", std::to_string(actions.size()))},
                         .kind = ActionKind::circumstance_begun,
                         .valid_from = episode.valid.from,
                         .content = std::move(episode)});
    return *this;
  }
  Journal& give(std::vector<Support> supports) {
    for (auto& support : supports)
      actions.push_back({.id = {base::make_named_uuid("action", std::to_string(actions.size()))},
                         .kind = ActionKind::support_given,
                         .valid_from = support.given_on,
                         .content = std::move(support)});
    return *this;
  }
  [[nodiscard]] ChildHistory history() const { return fold_child(actions); }
  void merge(const std::vector<DatedChanges>& plan) {
    for (const auto& each : plan) {
      actions.push_back({.id = {base::make_named_uuid("merge", std::to_string(actions.size()))},
                         .kind = ActionKind::merged,
                         .valid_from = each.from,
                         .content = each.changes});
    }
  }
  void unmerge(std::size_t first) {
    Withdrawal withdrawal;
    for (std::size_t i = first; i < actions.size(); ++i) withdrawal.actions.push_back(actions[i].id);
    actions.push_back({.kind = ActionKind::unmerged, .content = withdrawal});
  }
};

Journal born(const char* from, const char* name) {
  return Journal().say(ActionKind::registered, from, {{"full_name", name}, {"birth_date", "2012-03-04"}});
}

bool present(const ChildHistory& history, const char* on) {
  const auto* facts = history.at(day(on));
  return facts != nullptr && facts->presence == Presence::present;
}

const std::vector<std::string> NOTHING;

TEST(Merge, HowExactABirthDateIsGoesWithTheDate) {
  const auto kept = born("2016-01-01", "Lê An");
  auto other = born("2016-01-01", "Lê Ân");
  other.say(ActionKind::corrected, "2016-01-01", {{"birth_date", "2012-01-01"}, {"birth_precision", "year"}});
  const auto merged = [&](std::vector<std::string> chosen) {
    auto journal = kept;
    journal.merge(plan_merge(kept.actions, other.actions, chosen).kept);
    return journal.history().latest();
  };
  EXPECT_EQ(merged({"birth_date"}).birth_precision, BirthPrecision::year);
  EXPECT_EQ(merged({"full_name"}).birth_precision, std::nullopt);
  // And a day that is known does not stay a year because the record that stays knew only the year.
  auto vague = kept;
  vague.say(ActionKind::corrected, "2016-01-01", {{"birth_precision", "year"}});
  auto journal = vague;
  const std::vector<std::string> date = {"birth_date"};
  journal.merge(plan_merge(vague.actions, kept.actions, date).kept);
  EXPECT_EQ(journal.history().latest().birth_precision, std::nullopt);
}

TEST(Merge, TheStateOfAnIdNumberGoesWithTheNumber) {
  auto kept = born("2016-01-01", "Lê An");
  kept.say(ActionKind::corrected, "2016-01-01", {{"id_number", "051212000008"}, {"id_state", "verified"}});
  auto other = born("2016-01-01", "Lê Ân");
  other.say(ActionKind::corrected, "2016-01-01", {{"id_number", "051212000009"}});
  const std::vector<std::string> number = {"id_number"};
  auto journal = kept;
  journal.merge(plan_merge(kept.actions, other.actions, number).kept);
  EXPECT_EQ(journal.history().latest().id_state, std::nullopt);
  journal = kept;
  journal.merge(plan_merge(kept.actions, other.actions, NOTHING).kept);
  EXPECT_EQ(journal.history().latest().id_state, IdState::verified);
}

TEST(Merge, TheChildCountsOnceOnEveryDateOfEither) {
  auto kept = born("2016-01-01", "Lê An");
  kept.say(ActionKind::changed, "2018-01-01", {{"presence", "left"}});
  auto other = born("2014-01-01", "Lê Ân");
  other.say(ActionKind::changed, "2015-01-01", {{"presence", "present"}});  // says nothing new
  other.say(ActionKind::changed, "2017-01-01", {{"presence", "left"}});
  other.say(ActionKind::changed, "2017-02-01", {{"presence", "left"}});
  other.say(ActionKind::changed, "2018-06-01", {{"presence", "present"}});
  const auto before_kept = kept.history();
  const auto before_other = other.history();
  const auto plan = plan_merge(kept.actions, other.actions, NOTHING);
  kept.merge(plan.kept);
  other.merge(plan.other);
  for (const char* on : {"2013-01-01", "2014-01-01", "2015-01-01", "2015-12-31", "2016-01-01", "2017-06-01",
                         "2018-01-01", "2018-05-31", "2018-06-01", "2030-01-01"}) {
    EXPECT_EQ(present(kept.history(), on), present(before_kept, on) || present(before_other, on)) << on;
    EXPECT_FALSE(present(other.history(), on)) << on;
  }
}

TEST(Merge, FactsOfTheKeptRecordStayUnlessChosenFromTheOther) {
  auto kept = born("2016-01-01", "Lê An");
  kept.say(ActionKind::changed, "2017-01-01", {{"grade", "1"}});
  auto other = born("2016-01-01", "Lê Ân");
  other.say(ActionKind::changed, "2016-05-01", {{"mother_name", "Hồ Thị Mai"}, {"grade", "2"}});
  const std::vector<std::string> chosen = {"full_name", "mother_name"};
  kept.merge(plan_merge(kept.actions, other.actions, chosen).kept);
  const auto after = kept.history();
  EXPECT_EQ(after.at(day("2016-01-01"))->full_name.reveal(), "Lê Ân");
  EXPECT_EQ(after.latest().mother_name.reveal(), "Hồ Thị Mai");
  EXPECT_EQ(after.latest().grade, 1);
  EXPECT_EQ(after.at(day("2016-06-01"))->grade, std::nullopt);
}

TEST(Merge, WhatTheOtherSaidBeforeDoesNotStayWhenTheKeptRecordBegins) {
  auto kept = born("2016-01-01", "Lê An");
  auto other = born("2014-01-01", "Lê Ân");
  other.say(ActionKind::changed, "2015-01-01", {{"school", "Trường A"}});
  const auto before = kept.history();
  kept.merge(plan_merge(kept.actions, other.actions, NOTHING).kept);
  const auto after = kept.history();
  EXPECT_EQ(after.at(day("2015-06-01"))->school.reveal(), "Trường A");
  EXPECT_EQ(*after.at(day("2016-01-01")), before.latest());
  EXPECT_EQ(after.latest(), before.latest());
}

TEST(Merge, UndoneItIsAsIfItHadNotBeen) {
  auto kept = born("2016-01-01", "Lê An");
  const auto other = born("2014-01-01", "Lê Ân");
  const auto before = kept.history();
  kept.merge(plan_merge(kept.actions, other.actions, NOTHING).kept);
  const auto merged_version = kept.history().version;
  kept.unmerge(1);
  const auto after = kept.history();
  EXPECT_EQ(after.spans, before.spans);
  EXPECT_EQ(after.version, merged_version + 1);
}

TEST(Merge, CircumstancesAndSupportsAreTakenWhereTheKeptRecordHasNone) {
  auto kept = born("2016-01-01", "Lê An");
  auto other = born("2016-01-01", "Lê Ân");
  const auto episode = [](const char* code, const char* from, base::Date to) {
    return Episode{
        .id = {base::make_named_uuid("episode", std::string(code) + from)}, .code = code, .valid = {day(from), to}};
  };
  const std::vector others = {episode("S04.2", "2016-06-01", base::FOREVER),
                              episode("S04.2", "2016-01-01", day("2016-03-01")),
                              episode("R01", "2016-01-01", base::FOREVER)};
  const std::vector<Support> given = {{.kind = "X1", .given_on = day("2017-01-01")},
                                      {.kind = "X1", .given_on = day("2017-02-01")}};
  kept.hold({episode("S04.2", "2017-01-01", base::FOREVER)}).give({given[0]});
  other.hold(others).give(given);
  const auto plan = plan_merge(kept.actions, other.actions, NOTHING);
  auto until_held = others[0];
  until_held.valid.to = day("2017-01-01");
  EXPECT_EQ(plan.episodes, (std::vector{until_held, others[1], others[2]}));
  EXPECT_EQ(plan.supports, std::vector{given[1]});
}

TEST(Merge, ASupportOfWhichTheOtherSaysMoreIsTakenBesides) {
  const Support with_receipt = {.kind = "X1", .given_on = day("2017-01-01"), .receipt = "07"};
  Support held = {.kind = "X1", .given_on = day("2017-01-01"), .decision = "12"};
  const auto taken = [&] {
    auto kept = born("2016-01-01", "Lê An");
    auto other = born("2016-01-01", "Lê Ân");
    return plan_merge(kept.give({held}).actions, other.give({with_receipt}).actions, NOTHING).supports;
  };
  EXPECT_EQ(taken(), std::vector{with_receipt});
  held.receipt = "07";
  EXPECT_TRUE(taken().empty());
  held.receipt = "08";
  EXPECT_EQ(taken(), std::vector{with_receipt});
}

TEST(Merge, ACircumstanceIsHeldOnEveryDayOnWhichEitherRecordHeldIt) {
  auto kept = born("2016-01-01", "Lê An");
  auto other = born("2016-01-01", "Lê Ân");
  const auto held = [](const char* from, const char* to, const char* why) {
    return Episode{.id = {base::make_named_uuid("episode", from)},
                   .code = "S04.2",
                   .valid = {day(from), day(to)},
                   .end_reason = why};
  };
  kept.hold({held("2017-01-01", "2017-06-01", "KHAC"), held("2018-01-01", "2018-06-01", "KHAC")});
  other.hold({held("2016-06-01", "2019-01-01", "TU16")});
  const auto plan = plan_merge(kept.actions, other.actions, NOTHING);
  ASSERT_EQ(plan.episodes.size(), 3U);
  EXPECT_EQ(plan.episodes[0].valid, (base::Interval{day("2016-06-01"), day("2017-01-01")}));
  EXPECT_EQ(plan.episodes[0].end_reason, "");
  EXPECT_EQ(plan.episodes[1].valid, (base::Interval{day("2017-06-01"), day("2018-01-01")}));
  EXPECT_EQ(plan.episodes[2].valid, (base::Interval{day("2018-06-01"), day("2019-01-01")}));
  EXPECT_EQ(plan.episodes[2].end_reason, "TU16");
}

// A record with a class of its own, merged with an older one.
Journal merged_with_an_older() {
  auto kept = born("2018-06-01", "Lê An");
  kept.say(ActionKind::changed, "2019-09-01", {{"grade", "2"}});
  auto other = born("2018-01-01", "Lê Ân");
  other.say(ActionKind::changed, "2020-02-01", {{"school", "Trường A"}});
  kept.merge(plan_merge(kept.actions, other.actions, NOTHING).kept);
  return kept;
}

TEST(Merge, WhatIsSaidAfterwardsOfADayBeforeGoesOnPastTheDaysOfTheMerger) {
  auto child = merged_with_an_older();
  child.say(ActionKind::changed, "2019-08-15", {{"father_states", "DEAD"}, {"presence", "left"}});
  for (const char* on : {"2019-08-15", "2019-09-01", "2020-02-01", "2030-01-01"}) {
    ASSERT_EQ(child.history().at(day(on))->father_states.size(), 1U) << on;
    EXPECT_FALSE(present(child.history(), on)) << on;
  }
  EXPECT_TRUE(child.history().at(day("2019-08-14"))->father_states.empty());
  EXPECT_EQ(child.history().latest().grade, 2);
}

TEST(Merge, WhatIsCorrectedAfterwardsIsCorrectedForAsLongAsTheRecordHeldIt) {
  auto child = merged_with_an_older();
  child.say(ActionKind::corrected, "2020-03-01", {{"birth_date", "2012-03-14"}});
  for (const char* on : {"2018-06-01", "2019-08-15", "2019-09-01", "2030-01-01"})
    EXPECT_EQ(child.history().at(day(on))->birth_date, day("2012-03-14")) << on;
}

// Laws, over records of any life ---------------------------------------------------------------------------------

constexpr int FIRST_DAYS = 20;  // within which a record begins
constexpr int DAYS = 60;

base::Date nth_day(int n) {
  return day("2016-01-01").plus_days(n);
}
std::string iso(int n) {
  return base::format_iso(nth_day(n));
}

// A record that is changed, corrected, leaves and comes back; or never leaves.
Journal any_life(bool leaves) {
  const int first = *rc::gen::inRange(0, FIRST_DAYS);
  auto life = born(iso(first).c_str(), *rc::gen::element("Lê An", "Lê Ân"));
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    const auto from = iso(first + *rc::gen::inRange(0, DAYS - FIRST_DAYS));
    const auto school = *rc::gen::element<std::string>("Trường A", "Trường B", "");
    switch (*rc::gen::inRange(0, leaves ? 4 : 2)) {
      case 0:
        life.say(ActionKind::changed, from.c_str(), {{"school", school}});
        break;
      case 1:
        life.say(ActionKind::corrected, from.c_str(), {{"school", school}, {"birth_date", "2012-03-14"}});
        break;
      case 2:
        life.say(ActionKind::changed, from.c_str(), {{"presence", "left"}, {"exit_reason", "về quê"}});
        break;
      default:
        life.say(ActionKind::changed, from.c_str(), {{"presence", "present"}, {"exit_reason", ""}});
    }
  }
  return life;
}

bool is_here(const ChildFacts* facts) {
  return facts != nullptr && facts->presence == Presence::present;
}

TEST(MergeLaw, TheChildCountsOnceAndWhatIsNotTakenStays) {
  EXPECT_TRUE(rc::check("present when either was; the facts of the one that stays while it was present", [] {
    auto kept = any_life(true);
    auto other = any_life(true);
    const auto kept_before = kept.history();
    const auto other_before = other.history();
    const std::vector<std::string> chosen =
        *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{"full_name"});
    const auto plan = plan_merge(kept.actions, other.actions, chosen);
    kept.merge(plan.kept);
    other.merge(plan.other);
    const auto after = kept.history();
    const auto gone = other.history();
    for (int n = 0; n < DAYS; ++n) {
      const auto* was = kept_before.at(nth_day(n));
      const auto* is = after.at(nth_day(n));
      RC_ASSERT(is_here(is) == (is_here(was) || is_here(other_before.at(nth_day(n)))));
      RC_ASSERT(!is_here(gone.at(nth_day(n))));
      if (!is_here(was)) continue;
      auto expected = *was;
      if (!chosen.empty()) expected.full_name = is->full_name;
      RC_ASSERT(*is == expected);
    }
  }));
}

TEST(MergeLaw, WhatIsSaidAfterwardsHoldsAsFarAsWithoutTheMerger) {
  EXPECT_TRUE(rc::check("merge, then say = say, on every day of the record that stays", [] {
    auto alone = any_life(false);
    auto merged = alone;
    merged.merge(plan_merge(alone.actions, any_life(true).actions, NOTHING).kept);
    const auto begun = alone.history().spans.front().valid.from;
    const auto kind = *rc::gen::element(ActionKind::changed, ActionKind::corrected);
    const auto from = base::format_iso(begun.plus_days(*rc::gen::inRange(0, DAYS - FIRST_DAYS)));
    for (auto* record : {&alone, &merged})
      record->say(kind, from.c_str(), {{"school", "Trường C"}, {"presence", "left"}});
    const auto expected = alone.history();
    const auto after = merged.history();
    for (auto on = begun; on < nth_day(DAYS); on = on.plus_days(1)) RC_ASSERT(*after.at(on) == *expected.at(on));
  }));
}

}  // namespace
}  // namespace mangnon::domain
