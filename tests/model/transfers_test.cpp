// Which transfers of a commune a list gets: whoever still waits for an answer is never pushed out by what was answered.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::Transfer;
using domain::TransferState;
using storage::Transaction;

class TransfersOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  Transfer sent(domain::UnitId from, domain::UnitId to) {
    return {.id = sequence_.id<domain::TransferId>(),
            .child = sequence_.id<domain::ChildId>(),
            .from = from,
            .to = to,
            .left_on = day("2018-12-31"),
            .note = domain::SensitiveText("về ở với bà"),
            .sent_at = sequence_.moment(),
            .sent_by = sequence_.id<domain::UserId>()};
  }
  Transfer answered(Transfer transfer) {
    transfer.state = TransferState::accepted;
    transfer.answered_at = sequence_.moment();
    transfer.answered_by = sequence_.id<domain::UserId>();
    return transfer;
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"transfers"};
};
MANGNON_ON_ALL_ENGINES(TransfersOnEngine);

TEST_P(TransfersOnEngine, AllThatWaitComeFirstThenTheLatestAnswered) {
  const auto here = sequence_.id<domain::UnitId>();
  const auto there = sequence_.id<domain::UnitId>();
  const auto oldest = sent(here, there);
  const auto next = sent(there, here);
  const auto elsewhere = sent(there, sequence_.id<domain::UnitId>());
  const std::vector<Transfer> moved = {sent(here, there), sent(there, here), sent(here, there)};
  std::vector<Transfer> done;
  EXPECT_TRUE(fresh_->store().write([&](Transaction& transaction) {
    for (const auto& each : {oldest, next, elsewhere}) transaction.transfers().add(each);
    for (const auto& each : moved) {
      transaction.transfers().add(each);
      done.push_back(answered(each));
      EXPECT_TRUE(transaction.transfers().answer(done.back()));
    }
    return true;
  }));
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.transfers().of_commune(here, 2), (std::vector{next, oldest, done[2], done[1]}));
    EXPECT_EQ(transaction.transfers().of_commune(here, 0), (std::vector{next, oldest}));
  });
}

}  // namespace
}  // namespace mangnon::testing
