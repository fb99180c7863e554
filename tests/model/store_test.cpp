#include <atomic>
#include <filesystem>
#include <thread>

#include "base/check.hpp"
#include "model/records_for_test.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::AuditRecord;
using storage::Transaction;

struct Trouble : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class StoreOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  storage::Store& store() { return fresh_->store(); }

  AuditRecord line(const std::string& detail) {
    return {
        .id = sequence_.id<domain::ActionId>().value, .at = sequence_.moment(), .operation = "test", .detail = detail};
  }
  std::vector<std::string> details() {
    std::vector<std::string> found;
    store().read([&](Transaction& transaction) {
      for (const auto& each : transaction.audit().latest(10'000)) found.push_back(each.detail);
    });
    return found;
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"store"};
};
MANGNON_ON_ALL_ENGINES(StoreOnEngine);
MANGNON_ON_PARTITIONS_TOO(StoreOnEngine);

TEST_P(StoreOnEngine, AWorkThatReturnsTrueIsKept) {
  EXPECT_TRUE(store().write([&](Transaction& transaction) {
    transaction.audit().add(line("kept"));
    return true;
  }));
  fresh_->reopen();
  EXPECT_EQ(details(), std::vector<std::string>{"kept"});
}

TEST_P(StoreOnEngine, AWorkThatReturnsFalseLeavesNothing) {
  EXPECT_FALSE(store().write([&](Transaction& transaction) {
    transaction.audit().add(line("refused"));
    EXPECT_TRUE(transaction.users().put({.id = sequence_.id<domain::UserId>(), .username = "lan"}));
    return false;
  }));
  EXPECT_TRUE(details().empty());
  store().read([](Transaction& transaction) { EXPECT_TRUE(transaction.users().all().empty()); });
}

TEST_P(StoreOnEngine, AWorkThatThrowsLeavesNothingAndItsExceptionIsTheCallers) {
  EXPECT_THROW(store().write([&](Transaction& transaction) -> bool {
    transaction.audit().add(line("lost"));
    throw Trouble("the work itself");
  }),
               Trouble);
  EXPECT_TRUE(details().empty());
  EXPECT_TRUE(store().write([&](Transaction& transaction) {
    transaction.audit().add(line("after"));
    return true;
  }));
  EXPECT_EQ(details(), std::vector<std::string>{"after"});
}

TEST_P(StoreOnEngine, AWorkSeesWhatItHasWritten) {
  store().write([&](Transaction& transaction) {
    transaction.audit().add(line("first"));
    EXPECT_EQ(transaction.audit().latest(10).size(), 1U);
    ChildRecord child{.id = sequence_.id<domain::ChildId>()};
    static_cast<void>(append(transaction, sequence_, child,
                             {make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"),
                                          sequence_.moment(), domain::FactChanges{{"grade", "1"}})}));
    EXPECT_EQ(transaction.children().actions(child.id), child.actions);
    EXPECT_EQ(transaction.projection().all_children(), std::vector{child.id});
    return true;
  });
}

TEST_P(StoreOnEngine, AReaderMayNotWrite) {
  EXPECT_THROW(store().read([&](Transaction& transaction) {
    transaction.users().put_session(
        {.token_hash = "x", .created_at = sequence_.moment(), .seen_at = sequence_.moment()});
  }),
               storage::StoreBroken);
  store().read([](Transaction& transaction) { EXPECT_FALSE(transaction.users().session("x")); });
}

TEST_P(StoreOnEngine, AReaderThatThrowsDoesNotHoldUpTheNext) {
  store().write([&](Transaction& transaction) {
    transaction.audit().add(line("one"));
    transaction.audit().add(line("two"));
    return true;
  });
  for (int round = 0; round < 20; ++round)
    EXPECT_THROW(store().read([](Transaction& transaction) {
      transaction.projection().each_span(std::nullopt, [](const auto&) {});
      throw Trouble("the reader itself");
    }),
                 Trouble);
  EXPECT_EQ(details().size(), 2U);
}

TEST_P(StoreOnEngine, AReaderSeesOneState) {
  store().write([&](Transaction& transaction) {
    transaction.audit().add(line("before"));
    return true;
  });
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.audit().latest(10).size(), 1U);
    std::thread([&] {
      store().write([&](Transaction& writing) {
        writing.audit().add(line("meanwhile"));
        return true;
      });
    }).join();
    EXPECT_EQ(transaction.audit().latest(10).size(), 1U);
  });
  EXPECT_EQ(details().size(), 2U);
}

// It would wait for a connection while it holds one.
TEST_P(StoreOnEngine, AWorkThatAsksItsOwnStoreAgainIsAMistakeAndHoldsNothingUp) {
  const auto ask = [&] { store().read([](Transaction&) {}); };
  const auto write = [&] { store().write([](Transaction&) { return true; }); };
  EXPECT_THROW(store().read([&](Transaction&) { ask(); }), base::BrokenInvariant);
  EXPECT_THROW(store().read([&](Transaction&) { write(); }), base::BrokenInvariant);
  EXPECT_THROW(store().write([&](Transaction&) { return ask(), true; }), base::BrokenInvariant);
  EXPECT_THROW(store().write([&](Transaction&) { return write(), true; }), base::BrokenInvariant);
  ask();
  write();
}

TEST_P(StoreOnEngine, OfWorksCommittedTogetherOnlyTheFailingOnesLeaveNothing) {
  constexpr int WRITERS = 8;
  constexpr int ROUNDS = 12;
  std::vector<std::vector<AuditRecord>> lines(WRITERS);
  for (int writer = 0; writer < WRITERS; ++writer)
    for (int round = 0; round < ROUNDS; ++round) lines[writer].push_back(line(std::to_string(writer)));
  std::atomic<int> thrown = 0;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < WRITERS; ++writer)
    threads.emplace_back([&, writer] {
      for (const auto& each : lines[writer]) {
        try {
          const bool kept = store().write([&](Transaction& transaction) {
            transaction.audit().add(each);
            if (writer == 0) throw Trouble("always");
            return writer != 1;
          });
          EXPECT_EQ(kept, writer != 1);
        } catch (const Trouble&) {
          ++thrown;
        }
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(thrown, ROUNDS);
  const auto found = details();
  EXPECT_EQ(found.size(), static_cast<std::size_t>((WRITERS - 2) * ROUNDS));
  for (int writer = 0; writer < WRITERS; ++writer)
    EXPECT_EQ(std::count(found.begin(), found.end(), std::to_string(writer)), writer < 2 ? 0 : ROUNDS);
}

TEST_P(StoreOnEngine, OfTwoWritersAtOnceOneIsAppendedTheOtherStale) {
  const auto child = registered_child(store(), sequence_, {{"full_name", "Lò Văn Tú"}});
  constexpr int WRITERS = 6;
  std::vector<domain::Action> actions;
  for (int i = 0; i < WRITERS; ++i)
    actions.push_back(make_action(sequence_, domain::ActionKind::changed, day("2018-01-01"), sequence_.moment(),
                                  domain::FactChanges{{"grade", std::to_string(i + 1)}}));
  std::atomic<int> appended = 0;
  std::atomic<int> stale = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < WRITERS; ++i)
    threads.emplace_back([&, i] {
      ChildRecord mine = child;
      Sequence ids("writer" + std::to_string(i));
      auto outcome = storage::AppendOutcome::stale;
      store().write([&](Transaction& transaction) {
        outcome = append(transaction, ids, mine, {actions[static_cast<std::size_t>(i)]});
        return outcome == storage::AppendOutcome::appended;
      });
      ++(outcome == storage::AppendOutcome::appended ? appended : stale);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(appended, 1);
  EXPECT_EQ(stale, WRITERS - 1);
  store().read([&](Transaction& transaction) { EXPECT_EQ(transaction.children().actions(child.id).size(), 2U); });
}

TEST_P(StoreOnEngine, ACommandOrAuditLineIsAddedOnce) {
  const storage::CommandRecord command{.id = sequence_.id<domain::CommandId>(),
                                       .name = "RegisterChild",
                                       .digest = "d",
                                       .answer = "{}",
                                       .at = sequence_.moment()};
  const auto add = [&](Transaction& transaction) {
    transaction.commands().add(command);
    return true;
  };
  EXPECT_TRUE(store().write(add));
  EXPECT_THROW(store().write(add), storage::StoreBusy);
  const auto audit = line("once");
  const auto note = [&](Transaction& transaction) {
    transaction.audit().add(audit);
    return true;
  };
  EXPECT_TRUE(store().write(note));
  EXPECT_THROW(store().write(note), storage::StoreBusy);
  EXPECT_EQ(details().size(), 1U);
}

// A work that catches the engine's failure and goes on must not be told that it was kept when it was not.
TEST_P(StoreOnEngine, AWorkThatGoesOnAfterAFailureIsKeptWhollyOrNotAtAll) {
  const auto first = line("first");
  bool kept = false;
  try {
    kept = store().write([&](Transaction& transaction) {
      transaction.audit().add(first);
      try {
        transaction.audit().add(first);
        static_cast<void>(transaction.audit().latest(1));
      } catch (const storage::StoreBusy&) {
      }
      try {
        const storage::UserRecord lan{.id = sequence_.id<domain::UserId>(), .username = "lan"};
        static_cast<void>(transaction.users().put(lan));
      } catch (const std::runtime_error&) {
      }
      return true;
    });
  } catch (const std::runtime_error&) {
  }
  store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.audit().latest(10).size(), kept ? 1U : 0U);
    EXPECT_EQ(transaction.users().all().size(), kept ? 1U : 0U);
  });
}

TEST_P(StoreOnEngine, ASoundStoreHasNoFindings) {
  static_cast<void>(registered_child(store(), sequence_, {{"full_name", "Lò Văn Tú"}}));
  EXPECT_TRUE(store().check_integrity().empty());
}

TEST(SqliteStore, ABackupIsAWholeStoreWhileOthersWrite) {
  const auto fresh = fresh_store(EngineKind::sqlite);
  Sequence sequence("backup");
  const auto child = registered_child(fresh->store(), sequence, {{"full_name", "Lò Văn Tú"}});
  std::atomic<bool> done = false;
  std::thread writer([&] {
    Sequence others("others");
    while (!done) static_cast<void>(registered_child(fresh->store(), others, {{"grade", "1"}}));
  });
  const std::string copy = fresh->location() + ".copy";
  fresh->store().backup_to(copy);
  done = true;
  writer.join();
  const auto opened = storage::sqlite::open_sqlite({.path = copy});
  EXPECT_TRUE(opened->check_integrity().empty());
  opened->read([&](Transaction& transaction) { EXPECT_EQ(transaction.children().actions(child.id), child.actions); });
}

TEST(SqliteStore, AMissingFileIsNotMadeUnasked) {
  const auto missing = (std::filesystem::temp_directory_path() / "mangnon-no-such-store.sqlite").string();
  EXPECT_THROW(static_cast<void>(storage::sqlite::open_sqlite({.path = missing})), storage::StoreBroken);
  EXPECT_FALSE(std::filesystem::exists(missing));
}

}  // namespace
}  // namespace mangnon::testing
