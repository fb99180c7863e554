#include <atomic>
#include <filesystem>
#include <thread>

#include "base/check.hpp"
#include "model/records_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sql/migrate.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

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

TEST(SqliteStore, TwoProgramsThatBeginAtOnceMigrateOnce) {
  const auto fresh = fresh_store(EngineKind::sqlite);
  const std::string path = fresh->location() + ".two";
  const auto connect = [&] { return std::make_unique<storage::sql::Connection>(storage::sql::Engine::sqlite, path); };
  connect()->run_script("PRAGMA journal_mode=WAL");
  std::atomic<int> applied = 0;
  std::atomic<int> refused = 0;
  std::vector<std::thread> programs;
  for (int i = 0; i < 3; ++i)
    programs.emplace_back([&] {
      const auto connection = connect();
      try {
        applied += storage::sql::migrate(*connection);
      } catch (const std::runtime_error&) {
        ++refused;
      }
    });
  for (auto& program : programs) program.join();
  EXPECT_EQ(refused, 0);
  EXPECT_GT(applied, 0);
  EXPECT_EQ(storage::sql::migrate(*connect()), 0);
  int noted = 0;
  connect()->query({storage::sql::Reach::reference, "SELECT name FROM schema_migration", 1}, {},
                   [&](storage::sql::Row) { ++noted; });
  EXPECT_EQ(applied, noted) << "each by one of them";
}

// A server that has become a standby answers, but takes no writes; whoever asks again must not get it again.
TEST(PostgresStore, AConnectionToAServerThatTakesNoWritesIsNotLentAgain) {
  auto& cluster = shared_cluster();
  const auto fresh = fresh_store(EngineKind::postgres);
  const auto& database = fresh->location();
  const auto store = storage::postgres::open_postgres({.target = cluster.target(database), .connections = 1});
  const auto write = [&](int number) {
    return store->write([&](Transaction& transaction) {
      transaction.references().put({"standby", day("2018-01-01").plus_days(number), "text"});
      return true;
    });
  };
  cluster.run(database, "ALTER DATABASE " + database + " SET default_transaction_read_only = on");
  cluster.run(database,
              "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
              "WHERE datname = current_database() AND pid <> pg_backend_pid()");
  EXPECT_THROW(write(1), storage::StoreBusy);
  cluster.run(database,
              "BEGIN READ WRITE; ALTER DATABASE " + database + " RESET default_transaction_read_only; COMMIT");
  EXPECT_TRUE(write(2));
}

}  // namespace
}  // namespace mangnon::testing
