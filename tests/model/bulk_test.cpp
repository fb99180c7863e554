// Bulk changes on every engine.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class BulkChangesOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  [[nodiscard]] domain::BulkChange change_of(domain::UnitId unit) {
    return {.id = sequence_.id<domain::BulkChangeId>(),
            .unit = unit,
            .kind = domain::BulkKind::poverty,
            .on = day("2019-01-01"),
            .made_at = sequence_.moment(),
            .made_by = sequence_.id<domain::UserId>()};
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"bulk"};
};
MANGNON_ON_ALL_ENGINES(BulkChangesOnEngine);
MANGNON_ON_PARTITIONS_TOO(BulkChangesOnEngine);

TEST_P(BulkChangesOnEngine, AreReadAsTheyWereWrittenAndUndoneOnce) {
  const auto change = change_of(sequence_.id<domain::UnitId>());
  const auto other = change_of(sequence_.id<domain::UnitId>());
  const std::vector<domain::BulkEntry> entries = {
      {sequence_.id<domain::HouseholdId>().value, 1, 3, {{"poverty", "POOR"}, {"poverty_decision", "QĐ \"15\""}}},
      {sequence_.id<domain::HouseholdId>().value, 2, 1, {{"poverty", "NO"}}},
      {sequence_.id<domain::HouseholdId>().value, 3, 7, {{"poverty", ""}}}};
  const domain::BulkUndoing undoing{
      .reason = domain::SensitiveText("chọn nhầm"), .made_at = sequence_.moment(), .made_by = other.made_by};
  fresh_->store().write([&](Transaction& transaction) {
    transaction.bulk_changes().add(change, entries);
    transaction.bulk_changes().add(other, {});
    transaction.bulk_changes().add_undoing(change.id, undoing);
    return true;
  });
  fresh_->store().read([&](Transaction& transaction) {
    auto& bulk = transaction.bulk_changes();
    EXPECT_EQ(bulk.find(change.id), change);
    EXPECT_EQ(bulk.find(sequence_.id<domain::BulkChangeId>()), std::nullopt);
    EXPECT_EQ(bulk.of_units({&change.unit, 1}), std::vector{change});
    EXPECT_EQ(bulk.of_maker(other.made_by), std::vector{other});
    EXPECT_EQ(bulk.entry_count(change.id), 3);
    EXPECT_EQ(bulk.entry_count(other.id), 0);
    EXPECT_EQ(bulk.entries(change.id, 0, 2), (std::vector{entries[0], entries[1]}));
    EXPECT_EQ(bulk.entries(change.id, 2, 2), std::vector{entries[2]});
    EXPECT_TRUE(bulk.entries(change.id, 3, 2).empty());
    EXPECT_EQ(bulk.undoing(change.id), undoing);
    EXPECT_EQ(bulk.undoing(other.id), std::nullopt);
  });
  const auto refused = [&](const std::function<void(Transaction&)>& work) {
    EXPECT_THROW(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }),
                 storage::StoreBusy);
  };
  refused([&](Transaction& transaction) { transaction.bulk_changes().add(change, {}); });
  refused([&](Transaction& transaction) { transaction.bulk_changes().add_undoing(change.id, undoing); });
}

}  // namespace
}  // namespace mangnon::testing
