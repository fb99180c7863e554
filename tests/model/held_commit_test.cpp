// PostgreSQL waits for a standby that never confirms: a COMMIT comes back within its deadline as "unknown", and the
// store goes on once the server does.
#include "model/records_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

TEST(HeldCommit, ComesBackAsUnknownAndTheStoreGoesOn) {
  constexpr int MOST_WRITES = 1'000;  // the server learns of the lost standby a little later than we say so
  auto& cluster = shared_cluster();
  const auto fresh = fresh_store(EngineKind::postgres);
  const auto store = storage::postgres::open_postgres({.target = cluster.target(fresh->location()),
                                                       .connections = 2,
                                                       .commit_deadline = std::chrono::milliseconds(200)});
  const auto write = [&](int number) {
    return store->write([&](Transaction& transaction) {
      transaction.references().put({"held", day("2018-01-01").plus_days(number), "text"});
      return true;
    });
  };
  EXPECT_TRUE(write(0));
  cluster.hold_commits(true);
  std::string told;
  for (int number = 1; number <= MOST_WRITES && told.empty(); ++number) {
    try {
      write(number);
    } catch (const storage::StoreBusy& busy) {
      told = busy.what();
    }
  }
  cluster.hold_commits(false);
  EXPECT_NE(told.find("it is unknown whether the work was kept"), std::string::npos) << told;
  EXPECT_TRUE(write(MOST_WRITES + 1));
  store->read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.references().latest().back().edition_on, day("2018-01-01").plus_days(MOST_WRITES + 1));
  });
}

}  // namespace
}  // namespace mangnon::testing
