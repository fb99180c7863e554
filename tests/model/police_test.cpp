// Batches for the police on every engine.
#include <map>
#include <set>

#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class PoliceBatchesOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"police"};
};
MANGNON_ON_ALL_ENGINES(PoliceBatchesOnEngine);
MANGNON_ON_PARTITIONS_TOO(PoliceBatchesOnEngine);

TEST_P(PoliceBatchesOnEngine, AreReadAsTheyWereWrittenAndAReferenceIsOfOne) {
  const auto commune = sequence_.id<domain::UnitId>();
  const domain::PoliceBatch batch{.id = sequence_.id<domain::PoliceBatchId>(),
                                  .commune = commune,
                                  .reference = "CA-21025-2018-01",
                                  .on = *base::Date::from_ymd(2018, 12, 31),
                                  .made_at = sequence_.moment(),
                                  .made_by = sequence_.id<domain::UserId>()};
  auto later = batch;
  later.id = sequence_.id<domain::PoliceBatchId>();
  later.reference = "CA-21025-2018-02";
  later.made_at = sequence_.moment();
  const std::vector<domain::PoliceEntry> entries = {{sequence_.id<domain::ChildId>(), 1, "A,C"},
                                                    {sequence_.id<domain::ChildId>(), 2, "B"}};
  const domain::PoliceStep step{.number = 1,
                                .kind = domain::PoliceStepKind::handed_over,
                                .at = sequence_.moment(),
                                .by = batch.made_by,
                                .on = batch.on,
                                .due_on = batch.on.plus_days(15),
                                .person = domain::SensitiveText("Lê Văn Ba"),
                                .note = domain::SensitiveText("lần đầu")};
  const domain::PoliceAnswer answer{.child = entries[0].child,
                                    .result = domain::PoliceResult::corrected,
                                    .facts = {{"id_number", "051210000009"}, {"birth_date", "2010-05-06"}},
                                    .note = domain::SensitiveText("xem lại")};
  fresh_->store().write([&](Transaction& transaction) {
    transaction.police().add(batch, entries);
    transaction.police().add(later, {});
    transaction.police().add_step(batch.id, step);
    transaction.police().add_answers(batch.id, 1, {answer});
    return true;
  });
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.police().find(batch.id), batch);
    EXPECT_EQ(transaction.police().of_commune(commune), (std::vector{later, batch}));
    EXPECT_EQ(transaction.police().references_beginning("CA-21025-2018-"), 2);
    EXPECT_EQ(transaction.police().references_beginning("CA-2102-"), 0);
    EXPECT_EQ(transaction.police().entries(batch.id), entries);
    EXPECT_EQ(transaction.police().steps(batch.id), std::vector{step});
    EXPECT_EQ(transaction.police().answers(batch.id, 1), std::vector{answer});
    EXPECT_TRUE(transaction.police().answers(batch.id, 2).empty());
    EXPECT_TRUE(transaction.police().answers(later.id, 1).empty());
  });
  later.id = sequence_.id<domain::PoliceBatchId>();
  const auto refused = [&](const std::function<void(Transaction&)>& work) {
    EXPECT_THROW(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }),
                 storage::StoreBusy);
  };
  refused([&](Transaction& transaction) { transaction.police().add(later, {}); });
  refused([&](Transaction& transaction) { transaction.police().add_step(batch.id, step); });
  refused([&](Transaction& transaction) { transaction.police().add_answers(batch.id, 1, {answer}); });
}

// More than one part of a question for many, and places without any batch among them.
TEST_P(PoliceBatchesOnEngine, AreFoundByPlaceByReferenceAndByChildHoweverManyAreAsked) {
  constexpr int MANY = 120;
  std::vector<domain::UnitId> communes;
  std::vector<domain::PoliceBatchId> batches;
  std::vector<domain::ChildId> children;
  fresh_->store().write([&](Transaction& transaction) {
    for (int i = 0; i < MANY; ++i) {
      communes.push_back(sequence_.id<domain::UnitId>());
      communes.push_back(sequence_.id<domain::UnitId>());  // without a batch
      batches.push_back(sequence_.id<domain::PoliceBatchId>());
      children.push_back(sequence_.id<domain::ChildId>());
      transaction.police().add({.id = batches.back(),
                                .commune = communes[communes.size() - 2],
                                .reference = "CA-1-" + std::to_string(i),
                                .on = *base::Date::from_ymd(2018, 12, 31),
                                .made_at = sequence_.moment(),
                                .made_by = sequence_.id<domain::UserId>()},
                               {{children.back(), 1, "A"}, {sequence_.id<domain::ChildId>(), 2, "B"}});
    }
    return true;
  });
  fresh_->store().read([&](Transaction& transaction) {
    auto& police = transaction.police();
    std::set<domain::PoliceBatchId> found;
    for (const auto& batch : police.of_communes(communes)) EXPECT_TRUE(found.insert(batch.id).second);
    EXPECT_EQ(found, std::set<domain::PoliceBatchId>(batches.begin(), batches.end()));
    EXPECT_EQ(police.of_communes(std::span(communes).first(2)).size(), 1U);
    EXPECT_TRUE(police.of_communes({}).empty());
    ASSERT_TRUE(police.by_reference("CA-1-7").has_value());
    EXPECT_EQ(police.by_reference("CA-1-7")->id, batches[7]);
    EXPECT_FALSE(police.by_reference("CA-1-").has_value());
    const auto counts = police.entry_counts(batches);
    EXPECT_EQ(counts.size(), batches.size());
    for (const auto& [batch, count] : counts) EXPECT_EQ(count, 2);
    std::map<domain::ChildId, domain::PoliceBatchId> held;
    for (const auto& each : police.holding(children)) held[each.child] = each.batch;
    ASSERT_EQ(held.size(), children.size());
    EXPECT_EQ(held[children[113]], batches[113]);
  });
}

}  // namespace
}  // namespace mangnon::testing
