// REG-12: what the rows say of a child is the fold of its journal, for every moment at which something was known.
#include <rapidcheck.h>

#include "model/random_history_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::AppendOutcome;
using storage::Transaction;

class RowsOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  storage::Store& store() { return fresh_->store(); }
  // Appends all of it, a write for each group of actions recorded together.
  ChildRecord write_history(const std::vector<Step>& steps) {
    RandomHistory random(sequence_);
    ChildRecord child{.id = sequence_.id<domain::ChildId>()};
    store().write([&](Transaction& transaction) {
      for (auto& group : random.groups(steps))
        RC_ASSERT(append(transaction, sequence_, child, std::move(group)) == AppendOutcome::appended);
      return true;
    });
    return child;
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"rows"};
};
MANGNON_ON_ALL_ENGINES(RowsOnEngine);
MANGNON_ON_PARTITIONS_TOO(RowsOnEngine);

std::vector<base::Moment> moments_of(const storage::Actions& actions) {
  std::vector<base::Moment> moments = {base::Moment{actions.front().recorded_at.us - 1}};
  for (const auto& action : actions) {
    moments.push_back(action.recorded_at);
    moments.push_back(base::Moment{action.recorded_at.us + 1});
  }
  return moments;
}

TEST_P(RowsOnEngine, RowsEqualTheFoldOfWhatWasRecordedByThen) {
  EXPECT_TRUE(rc::check([&] {
    const auto child = write_history(*any_steps());
    store().read([&](Transaction& transaction) {
      RC_ASSERT(transaction.children().actions(child.id) == child.actions);
      RC_ASSERT(transaction.stored_rows().child(child.id, std::nullopt) == by_id(child.history));
      for (const auto& moment : moments_of(child.actions))
        RC_ASSERT(transaction.stored_rows().child(child.id, moment) == known_by(child.actions, moment));
    });
  }));
}

struct Feed {
  std::vector<std::string> spans{};
  std::vector<std::string> episodes{};
  std::vector<std::string> supports{};

  void sort() {
    for (auto* each : {&spans, &episodes, &supports}) std::sort(each->begin(), each->end());
  }
  bool operator==(const Feed&) const = default;
};

std::string text(base::Interval valid) {
  return base::format_iso(valid.from) + ".." + base::format_iso(valid.to);
}

std::string text(const storage::SpanRow& row) {
  return row.child.text() + row.household.text() + row.hamlet.text() + text(row.valid) +
         std::string(domain::code_of(row.presence)) + (row.birth_date ? base::format_iso(*row.birth_date) : "-") +
         (row.sex ? std::string(domain::code_of(*row.sex)) : "-") + row.ethnicity + '|' + row.full_name;
}

Feed expected_feed(domain::ChildId id, const domain::ChildHistory& history) {
  Feed feed;
  for (const auto& [valid, facts] : history.spans)
    feed.spans.push_back(text({.child = id,
                               .household = facts.household,
                               .hamlet = facts.hamlet,
                               .valid = valid,
                               .presence = facts.presence,
                               .birth_date = facts.birth_date,
                               .sex = facts.sex,
                               .ethnicity = facts.ethnicity,
                               .full_name = facts.full_name.reveal()}));
  for (const auto& each : history.episodes) feed.episodes.push_back(id.text() + each.code + text(each.valid));
  for (const auto& each : history.supports)
    feed.supports.push_back(id.text() + each.kind + base::format_iso(each.given_on));
  feed.sort();
  return feed;
}

// The feed's rows of one child.
Feed feed_of(storage::Projection& projection, domain::ChildId id, storage::KnownAt known_at) {
  Feed feed;
  projection.each_span(known_at, [&](const storage::SpanRow& row) {
    if (row.child == id) feed.spans.push_back(text(row));
  });
  projection.each_episode(known_at, [&](const storage::EpisodeRow& row) {
    if (row.child == id) feed.episodes.push_back(row.child.text() + row.code + text(row.valid));
  });
  projection.each_support(known_at, [&](const storage::SupportRow& row) {
    if (row.child == id) feed.supports.push_back(row.child.text() + row.kind + base::format_iso(row.given_on));
  });
  feed.sort();
  return feed;
}

TEST_P(RowsOnEngine, TheFeedOfTheCountingProjectionIsTheFold) {
  EXPECT_TRUE(rc::check([&] {
    const auto child = write_history(*any_steps());
    store().read([&](Transaction& transaction) {
      auto& projection = transaction.projection();
      RC_ASSERT(feed_of(projection, child.id, std::nullopt) == expected_feed(child.id, child.history));
      const auto middle = child.actions[child.actions.size() / 2].recorded_at;
      RC_ASSERT(feed_of(projection, child.id, middle) == expected_feed(child.id, known_by(child.actions, middle)));
      Feed alone;
      projection.child_rows(
          child.id, [&](const auto& row) { alone.spans.push_back(text(row)); },
          [&](const auto& row) { alone.episodes.push_back(row.child.text() + row.code + text(row.valid)); },
          [&](const auto& row) {
            alone.supports.push_back(row.child.text() + row.kind + base::format_iso(row.given_on));
          });
      alone.sort();
      RC_ASSERT(alone == expected_feed(child.id, child.history));
    });
  }));
}

TEST_P(RowsOnEngine, ChangedSinceNamesThoseWithAnActionAtOrAfterTheMoment) {
  auto first = registered_child(store(), sequence_, {{"grade", "1"}});
  auto second = registered_child(store(), sequence_, {{"grade", "1"}});
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"grade", "2"}}), AppendOutcome::appended);
  store().read([&](Transaction& transaction) {
    auto& projection = transaction.projection();
    const auto last = first.actions.back().recorded_at;
    EXPECT_EQ(projection.latest(), last);
    EXPECT_EQ(projection.changed_since(last), (std::vector{storage::ChangedChild{first.id, {{first.id.value, 2}}}}));
    EXPECT_TRUE(projection.changed_since(base::Moment{last.us + 1}).empty());
    const base::Moment whole{last.us / 1'000'000 * 1'000'000};
    ASSERT_FALSE(projection.recorded_since(whole).empty());
    EXPECT_EQ(projection.recorded_since(whole).front().begins, whole);
    std::int64_t recorded = 0;
    for (const auto& each : projection.recorded_since({})) recorded += each.actions;
    EXPECT_EQ(recorded, 3);
    EXPECT_TRUE(projection.recorded_since(base::Moment{whole.us + 1'000'000}).empty());
    auto both = std::vector{first.id, second.id};
    std::sort(both.begin(), both.end());
    std::vector<domain::ChildId> since;
    for (const auto& each : projection.changed_since(first.actions.front().recorded_at)) since.push_back(each.child);
    std::sort(since.begin(), since.end());
    EXPECT_EQ(since, both);
    EXPECT_EQ(projection.all_children(), both);
    EXPECT_TRUE(projection.all_households().empty());
  });
}

TEST_P(RowsOnEngine, AnEmptyRegisterHasNoLatestMomentAndNoRows) {
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.projection().latest(), base::Moment{});
    EXPECT_EQ(transaction.stored_rows().child(sequence_.id<domain::ChildId>(), std::nullopt), domain::ChildHistory{});
    EXPECT_EQ(transaction.stored_rows().household(sequence_.id<domain::HouseholdId>(), std::nullopt),
              domain::HouseholdHistory{});
  });
}

}  // namespace
}  // namespace mangnon::testing
