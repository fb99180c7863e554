#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::FactChanges;
using storage::AppendOutcome;
using storage::Transaction;

class ChildrenOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  storage::Store& store() { return fresh_->store(); }

  storage::Actions stored(domain::ChildId id) {
    storage::Actions actions;
    store().read([&](Transaction& transaction) { actions = transaction.children().actions(id); });
    return actions;
  }
  std::optional<domain::ChildId> holder(const std::string& number) {
    std::optional<domain::ChildId> id;
    store().read([&](Transaction& transaction) { id = transaction.children().by_identifier("id_number", number); });
    return id;
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"children"};
};
MANGNON_ON_ALL_ENGINES(ChildrenOnEngine);
MANGNON_ON_PARTITIONS_TOO(ChildrenOnEngine);

TEST_P(ChildrenOnEngine, AJournalIsReadBackAsItWasWritten) {
  auto child =
      registered_child(store(), sequence_, {{"full_name", "Đỗ Thị Na"}, {"note", "dòng 1\n\tdòng 2 \\ \"nháy\""}});
  ASSERT_EQ(change(store(), sequence_, child, day("2018-09-05"), {{"grade", "1"}, {"school", ""}}),
            AppendOutcome::appended);
  EXPECT_EQ(stored(child.id), child.actions);
  fresh_->reopen();
  EXPECT_EQ(stored(child.id), child.actions);
  EXPECT_TRUE(stored(sequence_.id<domain::ChildId>()).empty());
}

TEST_P(ChildrenOnEngine, OfTwoWhoSawTheSameVersionTheSecondIsStaleAndWritesNothing) {
  auto first = registered_child(store(), sequence_, {{"full_name", "Lò Văn Tú"}, {"id_number", "001317000001"}});
  auto second = first;
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"grade", "3"}}), AppendOutcome::appended);
  // The stale work asks for a free number and goes on after the refusal; all the rest of it is kept.
  auto other = ChildRecord{.id = sequence_.id<domain::ChildId>()};
  const bool kept = store().write([&](Transaction& transaction) {
    auto stale = make_action(sequence_, domain::ActionKind::changed, day("2018-01-01"), sequence_.moment(),
                             FactChanges{{"grade", "4"}, {"id_number", "001317000002"}});
    EXPECT_EQ(append(transaction, sequence_, second, {stale}), AppendOutcome::stale);
    auto good = make_action(sequence_, domain::ActionKind::registered, day("2018-01-01"), sequence_.moment(),
                            FactChanges{{"id_number", "001317000002"}});
    EXPECT_EQ(append(transaction, sequence_, other, {good}), AppendOutcome::appended);
    return true;
  });
  EXPECT_TRUE(kept);
  EXPECT_EQ(stored(first.id), first.actions);
  EXPECT_EQ(holder("001317000001"), first.id);
  EXPECT_EQ(holder("001317000002"), other.id);
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.stored_rows().child(first.id, std::nullopt), first.history);
    EXPECT_TRUE(transaction.stored_rows().broken_references().empty());
  });
}

TEST_P(ChildrenOnEngine, AStaleWriterWhoAsksForTheNumberTheChildAlreadyGotIsStaleNotRefusedTheNumber) {
  auto first = registered_child(store(), sequence_, {{"full_name", "Lò Văn Tú"}});
  auto second = first;
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"id_number", "001317000003"}}),
            AppendOutcome::appended);
  EXPECT_EQ(change(store(), sequence_, second, day("2018-01-01"), {{"id_number", "001317000003"}}),
            AppendOutcome::stale);
  EXPECT_EQ(holder("001317000003"), first.id);
}

TEST_P(ChildrenOnEngine, ANewRecordUnderAnIdThatIsThereChangesNothing) {
  const auto child = registered_child(store(), sequence_, {{"full_name", "Vàng Thị Mỷ"}});
  ChildRecord again{.id = child.id};
  auto outcome = AppendOutcome::stale;
  try {
    store().write([&](Transaction& transaction) {
      outcome = append(transaction, sequence_, again,
                       {make_action(sequence_, domain::ActionKind::registered, day("2016-01-01"), sequence_.moment(),
                                    FactChanges{{"full_name", "Người khác"}})});
      return true;
    });
    EXPECT_EQ(outcome, AppendOutcome::stale);
  } catch (const storage::StoreBusy&) {
    EXPECT_TRUE(GetParam() == EngineKind::postgres || GetParam() == EngineKind::partitioned);
  }
  EXPECT_EQ(stored(child.id), child.actions);
}

TEST_P(ChildrenOnEngine, AnIdNumberNamesOneChild) {
  auto first = registered_child(store(), sequence_, {{"id_number", "001317000001"}});
  auto second = registered_child(store(), sequence_, {{"full_name", "Trẻ thứ hai"}});
  const auto before = second.actions;
  EXPECT_EQ(change(store(), sequence_, second, day("2018-01-01"), {{"id_number", "001317000001"}}),
            AppendOutcome::identifier_taken);
  EXPECT_EQ(stored(second.id), before);
  EXPECT_EQ(holder("001317000001"), first.id);
  EXPECT_FALSE(holder("001317000009"));
}

TEST_P(ChildrenOnEngine, ANumberIsFreeAgainWhenTheChildGetsAnother) {
  auto first = registered_child(store(), sequence_, {{"id_number", "001317000001"}});
  auto second = registered_child(store(), sequence_, {{"full_name", "Trẻ thứ hai"}});
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"id_number", "001317000002"}}),
            AppendOutcome::appended);
  EXPECT_EQ(holder("001317000002"), first.id);
  EXPECT_FALSE(holder("001317000001"));
  EXPECT_EQ(change(store(), sequence_, second, day("2018-02-01"), {{"id_number", "001317000001"}}),
            AppendOutcome::appended);
  EXPECT_EQ(holder("001317000001"), second.id);
}

TEST_P(ChildrenOnEngine, AMergedRecordGivesItsNumberUp) {
  auto twin = registered_child(store(), sequence_, {{"id_number", "001317000001"}});
  auto kept = registered_child(store(), sequence_, {{"full_name", "Hồ sơ giữ lại"}});
  ASSERT_EQ(change(store(), sequence_, twin, day("2018-01-01"), {{"presence", "merged"}}), AppendOutcome::appended);
  EXPECT_FALSE(holder("001317000001"));
  EXPECT_EQ(change(store(), sequence_, kept, day("2018-01-01"), {{"id_number", "001317000001"}}),
            AppendOutcome::appended);
  store().read([&](Transaction& transaction) { EXPECT_TRUE(transaction.stored_rows().broken_references().empty()); });
}

TEST_P(ChildrenOnEngine, JournalsOfAHamletAreThoseOfAllWhoEverLivedThere) {
  const auto here = sequence_.id<domain::UnitId>();
  const auto there = sequence_.id<domain::UnitId>();
  auto stayed = registered_child(store(), sequence_, {{"hamlet", here.text()}});
  auto moved = registered_child(store(), sequence_, {{"hamlet", here.text()}});
  auto never = registered_child(store(), sequence_, {{"hamlet", there.text()}});
  ASSERT_EQ(change(store(), sequence_, moved, day("2018-01-01"), {{"hamlet", there.text()}}), AppendOutcome::appended);
  // Recorded by mistake, then corrected: as known now she never lived there.
  auto mistaken = registered_child(store(), sequence_, {{"hamlet", here.text()}});
  store().write([&](Transaction& transaction) {
    return append(transaction, sequence_, mistaken,
                  {make_action(sequence_, domain::ActionKind::corrected, day("2015-01-01"), sequence_.moment(),
                               FactChanges{{"hamlet", there.text()}})}) == AppendOutcome::appended;
  });
  store().read([&](Transaction& transaction) {
    const auto journals = transaction.children().journals_in(std::vector{here});
    EXPECT_EQ(journals.size(), 2U);
    EXPECT_EQ(journals.at(stayed.id), stayed.actions);
    EXPECT_EQ(journals.at(moved.id), moved.actions);
    EXPECT_EQ(transaction.children().journals_in(std::vector{here, there}).size(), 4U);
    EXPECT_EQ(transaction.children().journals_in({}).size(), 0U);
    EXPECT_EQ(transaction.children().journals_in(std::vector{here, there}).at(never.id), never.actions);
  });
}

TEST_P(ChildrenOnEngine, MembersAreThoseOfTheHouseholdAtTheDate) {
  const auto house = sequence_.id<domain::HouseholdId>();
  const auto other = sequence_.id<domain::HouseholdId>();
  auto first = registered_child(store(), sequence_, {{"household", house.text()}});
  auto second = registered_child(store(), sequence_, {{"household", house.text()}, {"presence", "left"}});
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"household", other.text()}}),
            AppendOutcome::appended);
  store().read([&](Transaction& transaction) {
    auto both = std::vector{first.id, second.id};
    std::sort(both.begin(), both.end());
    EXPECT_EQ(transaction.children().members(house, day("2017-12-31")), both);
    EXPECT_EQ(transaction.children().members(house, day("2018-01-01")), std::vector{second.id});
    EXPECT_EQ(transaction.children().members(other, day("2018-01-01")), std::vector{first.id});
    EXPECT_TRUE(transaction.children().members(house, day("2014-12-31")).empty());
  });
}

TEST_P(ChildrenOnEngine, ARowShowsTheFactsCodesAndHomeOfTheDate) {
  auto home = registered_household(store(), sequence_, {{"number", "12"}, {"head_name", "Lò Văn Chủ"}});
  ASSERT_EQ(change(store(), sequence_, home, day("2018-06-01"), {{"head_name", "Lò Thị Chủ"}}),
            AppendOutcome::appended);
  auto child = registered_child(store(), sequence_, {{"household", home.id.text()}, {"full_name", "Lò Văn Tú"}});
  store().write([&](Transaction& transaction) {
    const auto at = sequence_.moment();
    const auto begin = [&](const char* code, base::Interval valid) {
      return make_action(sequence_, domain::ActionKind::circumstance_begun, valid.from, at,
                         domain::Episode{.id = sequence_.id<domain::EpisodeId>(), .code = code, .valid = valid});
    };
    return append(transaction, sequence_, child,
                  {begin("S04.2", {day("2018-01-01")}), begin("R01", {day("2016-01-01")}),
                   begin("O02", {day("2016-01-01"), day("2018-01-01")})}) == AppendOutcome::appended;
  });
  store().read([&](Transaction& transaction) {
    const auto nobody = sequence_.id<domain::ChildId>();
    const auto rows = transaction.children().rows(std::vector{child.id, nobody}, day("2018-01-01"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].id, child.id);
    EXPECT_EQ(rows[0].version, 4);
    EXPECT_EQ(rows[0].facts, child.history.latest());
    EXPECT_EQ(rows[0].codes, (std::vector<std::string>{"R01", "S04.2"}));
    EXPECT_EQ(rows[0].home.number, 12);
    EXPECT_EQ(rows[0].home.head_name.reveal(), "Lò Văn Chủ");
    const auto later = transaction.children().rows(std::vector{child.id}, day("2018-06-01"));
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(later[0].home.head_name.reveal(), "Lò Thị Chủ");
    EXPECT_TRUE(transaction.children().rows(std::vector{child.id}, day("2014-12-31")).empty());
  });
}

TEST_P(ChildrenOnEngine, AHouseholdsJournalIsReadBackAndProtectedTheSame) {
  const auto hamlet = sequence_.id<domain::UnitId>();
  auto first =
      registered_household(store(), sequence_, {{"hamlet", hamlet.text()}, {"number", "7"}, {"poverty", "POOR"}});
  auto second = first;
  ASSERT_EQ(change(store(), sequence_, first, day("2018-01-01"), {{"poverty", "ESCAPED"}}), AppendOutcome::appended);
  EXPECT_EQ(change(store(), sequence_, second, day("2018-01-01"), {{"poverty", "NO"}}), AppendOutcome::stale);
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.households().actions(first.id), first.actions);
    EXPECT_EQ(transaction.stored_rows().household(first.id, std::nullopt), first.history);
    EXPECT_EQ(transaction.households().journals_in(std::vector{hamlet}).at(first.id), first.actions);
    const auto earlier = transaction.stored_rows().household(first.id, first.actions[0].recorded_at);
    EXPECT_EQ(earlier, domain::fold_household(std::vector{first.actions[0]}));
  });
}

TEST_P(ChildrenOnEngine, BrokenReferencesAreNamedAndSorted) {
  const auto hamlet = sequence_.id<domain::UnitId>();
  const auto house = sequence_.id<domain::HouseholdId>();
  const auto child = registered_child(store(), sequence_, {{"hamlet", hamlet.text()}, {"household", house.text()}});
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.stored_rows().broken_references(),
              (std::vector<std::string>{"hamlet missing of child " + child.id.text(),
                                        "household missing of child " + child.id.text()}));
  });
}

}  // namespace
}  // namespace mangnon::testing
