// What is asked at every page and every change finds its rows by an index of the embedded store: with many children a
// question that reads a whole table is what makes everybody wait. SQLite counts such steps itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "app/accounts.hpp"
#include "app/ready_lists.hpp"
#include "app/setup.hpp"
#include "domain/unit_data_for_test.hpp"
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

std::vector<std::string> walked;  // the text of each statement that has stepped through a whole table

int note_statement(unsigned, void*, void* prepared, void*) {
  auto* statement = static_cast<sqlite3_stmt*>(prepared);
  if (sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) > 0)
    walked.emplace_back(sqlite3_sql(statement));
  return 0;
}

int watch_connection(sqlite3* connection, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, note_statement, nullptr);
}

class Scans : public ::testing::Test {
 protected:
  Scans() {
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch_connection));
    store_ = fresh_store(EngineKind::sqlite);
    home_ = registered_household(store(), sequence_, {{"number", "1"}});
    for (int i = 0; i < 20; ++i)
      child_ = registered_child(store(), sequence_,
                                {{"household", home_.id.text()}, {"id_number", std::to_string(1317000000 + i)}});
    walked.clear();
  }
  ~Scans() override { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch_connection)); }

  storage::Store& store() { return store_->store(); }

  Sequence sequence_{"scans"};
  std::unique_ptr<FreshStore> store_;
  HouseholdRecord home_;
  ChildRecord child_;
};

TEST_F(Scans, TheCountSeesAWholeTableRead) {
  store().read([&](Transaction& transaction) { transaction.projection().each_span(std::nullopt, [](const auto&) {}); });
  EXPECT_THAT(walked, ::testing::Not(::testing::IsEmpty())) << "the test would see nothing";
}

TEST_F(Scans, WhatIsAskedAtEveryPageFindsItsRowsByAnIndex) {
  const auto on = day("2018-12-31");
  store().read([&](Transaction& transaction) {
    auto& projection = transaction.projection();
    EXPECT_EQ(projection.changed_since(projection.latest()).size(), 1U);
    projection.known_row(child_.id, [](const auto&) {});
    projection.child_rows(
        child_.id, [](const auto&) {}, [](const auto&) {}, [](const auto&) {});
    auto& children = transaction.children();
    EXPECT_FALSE(children.actions(child_.id).empty());
    EXPECT_EQ(children.by_identifier("id_number", "1317000003").has_value(), true);
    EXPECT_EQ(children.members(home_.id, on).size(), 20U);
    EXPECT_EQ(children.rows(std::vector{child_.id}, on).size(), 1U);
    EXPECT_FALSE(transaction.households().actions(home_.id).empty());
    static_cast<void>(transaction.stored_rows().child(child_.id, std::nullopt));
    static_cast<void>(transaction.users().by_username("lan"));
    static_cast<void>(transaction.users().session("hash"));
    static_cast<void>(transaction.commands().find(sequence_.id<domain::CommandId>()));
    static_cast<void>(transaction.verdicts().of_child(child_.id));
    static_cast<void>(transaction.audit().of_subject("child", child_.id.text()));
  });
  EXPECT_THAT(walked, ::testing::IsEmpty());
}

TEST_F(Scans, TheListsOfAHomePageFindTheirRowsByAnIndex) {
  app::put_reference_data(store());
  base::SystemClock clock;
  base::SeededRandom random(1);
  app::Register reg(store(), clock, random, domain::parse_units_once);
  auto context = app::console(reg);
  const auto count = [&] {
    return app::count_ready_lists(context, "21025", day("2018-12-31"), base::Lang::vi).has_value();
  };
  EXPECT_TRUE(count());  // reads what is kept in memory
  walked.clear();
  EXPECT_TRUE(count());
  EXPECT_THAT(walked, ::testing::IsEmpty());
}

TEST_F(Scans, AChangeWritesWithoutWalking) {
  ASSERT_EQ(change(store(), sequence_, child_, day("2018-01-01"), {{"grade", "2"}}), storage::AppendOutcome::appended);
  ASSERT_EQ(change(store(), sequence_, home_, day("2018-01-01"), {{"phone", "0912345678"}}),
            storage::AppendOutcome::appended);
  EXPECT_THAT(walked, ::testing::IsEmpty());
}

}  // namespace
}  // namespace mangnon::testing
