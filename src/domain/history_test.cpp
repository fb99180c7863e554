#include "domain/history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/check.hpp"

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

// A journal in the making; every action is recorded a little later than the one before.
class Journal {
 public:
  Journal& facts(ActionKind kind, base::Date from, FactChanges changes) { return add(kind, from, std::move(changes)); }
  Journal& registered(const char* from, FactChanges changes) {
    return facts(ActionKind::registered, day(from), std::move(changes));
  }
  Journal& changed(const char* from, FactChanges changes) {
    return facts(ActionKind::changed, day(from), std::move(changes));
  }
  Journal& corrected(const char* at, FactChanges changes) {
    return facts(ActionKind::corrected, day(at), std::move(changes));
  }
  Journal& episode(ActionKind kind, const Episode& episode) { return add(kind, episode.valid.from, episode); }
  Journal& support(ActionKind kind, const Support& support) { return add(kind, support.given_on, support); }

  [[nodiscard]] ChildHistory fold() const { return fold_child(actions_); }
  [[nodiscard]] ChildHistory known_after(std::size_t actions) const { return fold_child({actions_.data(), actions}); }

 private:
  template <class Content>
  Journal& add(ActionKind kind, base::Date from, Content content) {
    const auto number = static_cast<std::int64_t>(actions_.size()) + 1;
    actions_.push_back({.id = {base::make_named_uuid("action", std::to_string(number))},
                        .kind = kind,
                        .valid_from = from,
                        .recorded_at = {number},
                        .source = "form",
                        .content = std::move(content)});
    return *this;
  }
  std::vector<Action> actions_{};
};

Journal an() {
  return Journal().registered("2018-12-31", {{"full_name", "Hồ Văn An"}, {"school_status", "TH"}});
}

std::string school(const ChildHistory& history, const char* on) {
  const auto* facts = history.at(day(on));
  return facts == nullptr ? "unknown" : facts->school_status;
}

Episode episode(const char* code, const char* from) {
  return {.id = {base::make_named_uuid("episode", code)}, .code = code, .valid = {.from = day(from)}};
}

TEST(History, NothingIsKnownBeforeTheFirstDay) {
  EXPECT_EQ(an().fold().at(day("2018-12-30")), nullptr);
  EXPECT_EQ(school(an().fold(), "2018-12-31"), "TH");
  EXPECT_EQ(school(an().fold(), "2199-01-01"), "TH");
}

// REG-10
TEST(History, AChangeHoldsFromItsDayAndLeavesTheDaysBefore) {
  const auto history = an().changed("2019-03-01", {{"school_status", "BH"}}).fold();
  EXPECT_EQ(school(history, "2019-02-28"), "TH");
  EXPECT_EQ(school(history, "2019-03-01"), "BH");
  EXPECT_EQ(history.spans.size(), 2U);
}

TEST(History, AChangeDatedBeforeAnEarlierRecordedOneHoldsUntilThatOne) {
  const auto history =
      an().changed("2019-09-05", {{"school_status", "THCS"}}).changed("2019-03-01", {{"school_status", "BH"}}).fold();
  EXPECT_EQ(school(history, "2019-03-01"), "BH");
  EXPECT_EQ(school(history, "2019-09-04"), "BH");
  EXPECT_EQ(school(history, "2019-09-05"), "THCS");
}

TEST(History, AnEmptyValueMeansNoLongerStated) {
  const auto history = an().changed("2019-03-01", {{"school_status", ""}}).fold();
  EXPECT_EQ(school(history, "2019-03-01"), "");
}

// REG-11
TEST(History, ACorrectionReplacesTheValueForAsLongAsItWasHeldToBeTrue) {
  const auto history = an().changed("2019-03-01", {{"school_status", "BH"}})
                           .changed("2019-09-05", {{"school_status", "THCS"}})
                           .corrected("2019-06-01", {{"school_status", "GDTX"}})
                           .fold();
  EXPECT_EQ(school(history, "2019-02-28"), "TH");
  EXPECT_EQ(school(history, "2019-03-01"), "GDTX");
  EXPECT_EQ(school(history, "2019-09-04"), "GDTX");
  EXPECT_EQ(school(history, "2019-09-05"), "THCS");
}

TEST(History, ACorrectionOfAFactNeverStatedHoldsSinceTheRecordBegan) {
  const auto history = an().corrected("2019-06-01", {{"grade", "3"}}).fold();
  EXPECT_EQ(history.at(day("2018-12-31"))->grade, 3);
}

TEST(History, ACorrectionOfAFactStatedLaterHoldsUntilThen) {
  const auto history = an().changed("2019-09-05", {{"grade", "4"}}).corrected("2019-06-01", {{"grade", "3"}}).fold();
  EXPECT_EQ(history.at(day("2019-09-04"))->grade, 3);
  EXPECT_EQ(history.at(day("2019-09-05"))->grade, 4);
}

// REG-12
TEST(History, WhatWasKnownBeforeACorrectionCanStillBeHad) {
  auto journal =
      an().changed("2019-03-01", {{"school_status", "BH"}}).corrected("2019-03-01", {{"school_status", "THCS"}});
  EXPECT_EQ(school(journal.known_after(2), "2019-04-01"), "BH");
  EXPECT_EQ(school(journal.known_after(3), "2019-04-01"), "THCS");
  EXPECT_EQ(school(journal.known_after(1), "2019-04-01"), "TH");
}

TEST(History, ACorrectionThatMakesNeighboursEqualLeavesOneSpan) {
  const auto history =
      an().changed("2019-03-01", {{"school_status", "BH"}}).corrected("2019-03-01", {{"school_status", "TH"}}).fold();
  EXPECT_EQ(history.spans.size(), 1U);
  EXPECT_EQ(history.version, 3);
}

TEST(History, OtherFactsStayWhenOneChanges) {
  const auto history = an().changed("2019-03-01", {{"school_status", "BH"}}).fold();
  EXPECT_EQ(history.latest().full_name.reveal(), "Hồ Văn An");
}

// REG-8
TEST(History, AnEpisodeBeginsAndEndsAndAWithdrawnOneIsGone) {
  auto ended = episode("S08", "2019-01-15");
  auto journal = an().episode(ActionKind::circumstance_begun, ended)
                     .episode(ActionKind::circumstance_begun, episode("R02", "2019-01-15"));
  EXPECT_EQ(journal.fold().episodes.size(), 2U);
  ended.valid.to = day("2019-06-01");
  ended.end_reason = "DI_HOC_LAI";
  journal.episode(ActionKind::circumstance_ended, ended)
      .episode(ActionKind::circumstance_withdrawn, episode("R02", "2019-01-15"));
  EXPECT_EQ(journal.fold().episodes, std::vector{ended});
  EXPECT_EQ(journal.known_after(3).episodes.size(), 2U);
}

TEST(History, ACorrectedEpisodeKeepsItsIdAndItsPlace) {
  auto refined = episode("S04", "2019-01-15");
  auto journal = an().episode(ActionKind::circumstance_begun, refined)
                     .episode(ActionKind::circumstance_begun, episode("S13", "2019-02-01"));
  refined.code = "S04.2";
  journal.episode(ActionKind::circumstance_corrected, refined);
  ASSERT_EQ(journal.fold().episodes.size(), 2U);
  EXPECT_EQ(journal.fold().episodes.front().code, "S04.2");
}

// REG-9
TEST(History, ASupportIsGivenAndMayBeWithdrawn) {
  const Support support{.id = {base::make_named_uuid("support", "1")}, .kind = "X1", .given_on = day("2019-02-01")};
  auto journal = an().support(ActionKind::support_given, support);
  EXPECT_EQ(journal.fold().supports, std::vector{support});
  journal.support(ActionKind::support_withdrawn, support);
  EXPECT_TRUE(journal.fold().supports.empty());
}

TEST(History, AJournalThatNoCommandWritesIsABrokenInvariant) {
  EXPECT_THROW(static_cast<void>(Journal().changed("2019-01-01", {{"grade", "3"}}).fold()), base::BrokenInvariant);
  EXPECT_THROW(static_cast<void>(fold_child({})), base::BrokenInvariant);
  EXPECT_THROW(static_cast<void>(an().changed("2019-01-01", {{"no_such_field", "3"}}).fold()), base::BrokenInvariant);
  EXPECT_THROW(static_cast<void>(an().episode(ActionKind::circumstance_ended, episode("S08", "2019-01-15")).fold()),
               base::BrokenInvariant);
}

// --- Laws ---

constexpr int DAYS = 40;

base::Date nth_day(int number) {
  return day("2018-12-31").plus_days(number);
}

// A journal of changes and corrections to two fields, at random days.
Journal any_journal() {
  Journal journal = an();
  const int actions = *rc::gen::inRange(0, 8);
  for (int i = 0; i < actions; ++i) {
    const auto kind = *rc::gen::element(ActionKind::changed, ActionKind::corrected);
    const FactChange change = *rc::gen::element(FactChange{"school_status", "TH"}, FactChange{"school_status", "BH"},
                                                FactChange{"school_status", ""}, FactChange{"grade", "3"},
                                                FactChange{"grade", "4"}, FactChange{"grade", ""});
    journal.facts(kind, nth_day(*rc::gen::inRange(0, DAYS)), {change});
  }
  return journal;
}

TEST(History, SpansTouchDifferAndStayOpen) {
  EXPECT_TRUE(rc::check([] {
    const auto history = any_journal().fold();
    RC_ASSERT(history.spans.front().valid.from == nth_day(0));
    RC_ASSERT(history.spans.back().valid.to == base::FOREVER);
    for (std::size_t i = 1; i < history.spans.size(); ++i) {
      RC_ASSERT(history.spans[i - 1].valid.to == history.spans[i].valid.from);
      RC_ASSERT(history.spans[i - 1].facts != history.spans[i].facts);
    }
  }));
}

TEST(History, AChangeNeverTouchesAnEarlierDay) {
  EXPECT_TRUE(rc::check([] {
    auto journal = any_journal();
    const auto before = journal.fold();
    const int from = *rc::gen::inRange(0, DAYS);
    journal.facts(ActionKind::changed, nth_day(from), {{"school_status", "THCS"}});
    const auto after = journal.fold();
    for (int i = 0; i < from; ++i) RC_ASSERT(*after.at(nth_day(i)) == *before.at(nth_day(i)));
    RC_ASSERT(after.at(nth_day(from))->school_status == "THCS");
    RC_ASSERT(after.version == before.version + 1);
  }));
}

// The days on which the corrected value is seen are an unbroken stretch around the day named; all others are untouched.
TEST(History, ACorrectionTouchesOneStretchAroundItsDay) {
  EXPECT_TRUE(rc::check([] {
    auto journal = any_journal();
    const auto before = journal.fold();
    const int at = *rc::gen::inRange(0, DAYS);
    journal.facts(ActionKind::corrected, nth_day(at), {{"school_status", "THCS"}});
    const auto after = journal.fold();
    std::vector<int> touched;
    for (int i = 0; i < DAYS; ++i)
      if (*after.at(nth_day(i)) != *before.at(nth_day(i))) touched.push_back(i);
    RC_ASSERT(std::find(touched.begin(), touched.end(), at) != touched.end());
    RC_ASSERT(touched.back() - touched.front() + 1 == static_cast<int>(touched.size()));
    for (const int i : touched) {
      RC_ASSERT(after.at(nth_day(i))->school_status == "THCS");
      RC_ASSERT(after.at(nth_day(i))->grade == before.at(nth_day(i))->grade);
    }
  }));
}

}  // namespace
}  // namespace mangnon::domain
