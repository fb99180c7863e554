// A power cut or a full disk at any moment leaves the register as it was before a write or as it is after it.
#include <filesystem>

#include "model/dump_for_test.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/engines.hpp"
#include "support/faulty_disk.hpp"

namespace mangnon::testing {
namespace {

using storage::AppendOutcome;
using storage::Transaction;

// A few writes of many rows each, the same in every run, and the state of the store after each.
class Story {
 public:
  explicit Story(storage::Store& store) : store_(store) { states_.push_back(state()); }

  // Stops at the first failure. RETURNS the number of writes that were acknowledged.
  int run() {
    const std::vector<std::function<bool(Transaction&)>> writes = {
        [&](Transaction& transaction) { return register_family(transaction); },
        [&](Transaction& transaction) { return change_child(transaction); },
        [&](Transaction& transaction) { return add_account(transaction); },
        [&](Transaction& transaction) { return change_child(transaction); },
    };
    int done = 0;
    for (const auto& work : writes) {
      try {
        EXPECT_TRUE(store_.write(work));
      } catch (const std::runtime_error&) {
        return done;
      }
      ++done;
      states_.push_back(state());
    }
    return done;
  }
  [[nodiscard]] const std::vector<std::string>& states() const { return states_; }
  [[nodiscard]] static std::string state_of(storage::Store& store) {
    return dump(store, {.children = {CHILD},
                        .households = {HOUSEHOLD},
                        .id_numbers = {"001317000001", "001317000002"},
                        .usernames = {"lan"}});
  }

 private:
  std::string state() { return state_of(store_); }

  bool register_family(Transaction& transaction) {
    const auto at = sequence_.moment();
    HouseholdRecord home{.id = HOUSEHOLD};
    const auto housed = append(transaction, sequence_, home,
                               {make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"), at,
                                            domain::FactChanges{{"number", "1"}})});
    const auto named =
        append(transaction, sequence_, child_,
               {make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"), at,
                            domain::FactChanges{{"household", HOUSEHOLD.text()}, {"id_number", "001317000001"}})});
    return housed == AppendOutcome::appended && named == AppendOutcome::appended;
  }
  bool change_child(Transaction& transaction) {
    const auto at = sequence_.moment();
    const std::string number = child_.actions.size() == 1 ? "001317000002" : "001317000001";
    const domain::Episode episode{.id = sequence_.id<domain::EpisodeId>(),
                                  .code = "S04.2",
                                  .valid = {day("2018-01-01")},
                                  .evidence = {{.type = "E1"}}};
    return append(transaction, sequence_, child_,
                  {make_action(sequence_, domain::ActionKind::changed, day("2018-01-01"), at,
                               domain::FactChanges{{"id_number", number}, {"note", std::string(3'000, 'x')}}),
                   make_action(sequence_, domain::ActionKind::circumstance_begun, day("2018-01-01"), at, episode)}) ==
           AppendOutcome::appended;
  }
  bool add_account(Transaction& transaction) {
    return transaction.users().put({.id = sequence_.id<domain::UserId>(), .username = "lan", .role = "collaborator"});
  }

  static inline const domain::ChildId CHILD{base::make_named_uuid("story", "child")};
  static inline const domain::HouseholdId HOUSEHOLD{base::make_named_uuid("story", "household")};

  storage::Store& store_;
  Sequence sequence_{"story"};
  ChildRecord child_{.id = CHILD};
  std::vector<std::string> states_{};
};

TEST(FailingDisk, WhicheverWriteFailsTheStateIsThatBeforeOrAfterAWork) {
  std::vector<std::string> sound;
  {
    const auto fresh = fresh_store(EngineKind::sqlite);
    Story story(fresh->store());
    ASSERT_EQ(story.run(), 4);
    sound = story.states();
  }
  FaultyDisk disk;
  long k = 1;
  for (bool failed = true; failed; ++k) {
    ASSERT_LT(k, 2'000) << "the story never ends without the failure";
    const auto fresh = fresh_store(EngineKind::sqlite);
    Story story(fresh->store());
    disk.fail_write(k);
    const auto done = static_cast<std::size_t>(story.run());
    failed = disk.has_failed();
    disk.heal();
    // The store that met the failure goes on and shows what was acknowledged, or the failed work as well.
    const auto next = std::min(done + 1, sound.size() - 1);
    const auto now = Story::state_of(fresh->store());
    EXPECT_TRUE(now == sound[done] || now == sound[next]) << "write " << k << " failed after " << done << " works:\n"
                                                          << now;
    fresh->reopen();
    const auto later = Story::state_of(fresh->store());
    EXPECT_TRUE(later == sound[done] || later == sound[next]) << "reopened after write " << k << " failed:\n" << later;
    EXPECT_TRUE(fresh->store().check_integrity().empty());
  }
  EXPECT_GT(k, 10) << "the failure was hardly ever met";
}

}  // namespace
}  // namespace mangnon::testing
