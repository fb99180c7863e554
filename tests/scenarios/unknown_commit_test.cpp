// IMPORT-19: PostgreSQL takes a batch but its answer does not come in time. The import looks whether the batch stands
// before it tries again, and tells of its rows what became of them.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/doctor.hpp"
#include "app/setup.hpp"
#include "base/clock.hpp"
#include "domain/unit_data_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/store_unknown.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::scenarios {
namespace {

// Lets commits go on after the first one of which the outcome stayed unknown.
class ReleasingStore final : public storage::Store {
 public:
  explicit ReleasingStore(storage::Store& store) : store_(store) {}

  void read(const std::function<void(storage::Transaction&)>& work) override { store_.read(work); }
  bool write(const std::function<bool(storage::Transaction&)>& work) override {
    try {
      return store_.write(work);
    } catch (const storage::StoreUnknown&) {
      ++unknown;
      testing::shared_cluster().hold_commits(false);
      throw;
    }
  }
  void backup_to(const std::string& path) override { store_.backup_to(path); }
  std::vector<std::string> check_integrity() override { return store_.check_integrity(); }

  int unknown = 0;

 private:
  storage::Store& store_;
};

class UnknownCommit : public ::testing::Test {
 protected:
  UnknownCommit() {
    app::put_reference_data(fresh_->store());
    reg_ = std::make_unique<app::Register>(store, clock_, random_, domain::parse_units_once);
  }

  std::unique_ptr<app::BookImport> begin(const char* name) {
    const app::BookHeader header{.import = {base::make_named_uuid("unknown", name)},
                                 .commune = reg_->units()->find_by_code("21025", DAY).value(),
                                 .on = DAY,
                                 .filename = name};
    return app::BookImport::begin(app::console(*reg_), header).value();
  }
  static app::BookRow row(int number, const char* household, const char* child, const char* poverty) {
    return {.row = number,
            .hamlet = "Tổ 1",
            .household = {{"number", household}, {"address", "Xóm 2"}, {"poverty", poverty}},
            .child = {{"full_name", child}, {"birth_date", "2012-03-04"}, {"sex", "male"}}};
  }
  // Until the server has learnt of the lost standby.
  void hold_commits() {
    constexpr int MOST_WRITES = 1'000;
    testing::shared_cluster().hold_commits(true);
    for (int number = 0; number < MOST_WRITES; ++number) {
      try {
        inner_->write([&](storage::Transaction& transaction) {
          transaction.references().put({"held", DAY.plus_days(number), "text"});
          return true;
        });
      } catch (const storage::StoreUnknown&) {
        return;
      }
    }
    FAIL() << "no commit was held";
  }

  static inline const base::Date DAY = *base::parse_iso_date("2018-12-31");
  std::unique_ptr<testing::FreshStore> fresh_ = testing::fresh_store(testing::EngineKind::postgres);
  std::unique_ptr<storage::Store> inner_ =
      storage::postgres::open_postgres({.target = testing::shared_cluster().target(fresh_->location()),
                                        .connections = 4,
                                        .commit_deadline = std::chrono::milliseconds(300)});
  ReleasingStore store{*inner_};
  base::FixedClock clock_{*base::parse_moment("2019-01-15T02:00:00Z")};
  base::SeededRandom random_{7};
  std::unique_ptr<app::Register> reg_;
};

TEST_F(UnknownCommit, RowsOfABatchThatStandsAreNotRefusedByThemselves) {
  {
    auto first = begin("first");
    first->take(row(2, "1", "Hồ Văn An", "NO"));
    first->take(row(3, "2", "Hồ Văn Bê", "NO"));
    ASSERT_EQ(first->finish({}).added, 2);
  }
  auto again = begin("again");
  again->take(row(2, "1", "Hồ Văn An", "POOR"));
  again->take(row(3, "2", "Hồ Văn Bê", "NO"));
  again->take(row(4, "3", "Hồ Văn Ca", "NO"));
  hold_commits();
  const auto summary = again->finish({});
  EXPECT_GE(store.unknown, 1);
  EXPECT_EQ(summary.refused, 0);
  EXPECT_EQ(summary.changed, 1);
  EXPECT_EQ(summary.unchanged, 1);
  EXPECT_EQ(summary.added, 1);
  EXPECT_TRUE(app::examine(*reg_).healthy());
}

}  // namespace
}  // namespace mangnon::scenarios
