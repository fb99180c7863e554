// The people of rounds and what was given out for them, as each engine keeps them.
#include <atomic>
#include <latch>
#include <thread>

#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::RosterEntry;
using domain::RosterFacts;
using domain::SensitiveText;
using domain::Supply;
using storage::Transaction;

const base::Date ON = *base::Date::from_ymd(2018, 8, 1);

class RostersOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }

  domain::TrainingFacts training_facts(domain::GuestId guest, domain::GuestId other) {
    return {.from = ON,
            .to = ON.plus_days(1),
            .hour = "07:30",
            .place = "Hội trường",
            .chair = SensitiveText("Lê Thị Bình"),
            .trainers = SensitiveText("Hồ Văn Tư"),
            .programme = "Cách ghi phiếu",
            .materials = "Sổ tay",
            .budget = "Ngân sách huyện",
            .guests = {{.id = other, .name = SensitiveText("Ba"), .position = SensitiveText("x")},
                       {.id = guest, .entry = sequence_.id<domain::RosterId>()}},
            .at = sequence_.moment(),
            .by = sequence_.id<domain::UserId>()};
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"rosters"};
};
MANGNON_ON_ALL_ENGINES(RostersOnEngine);
MANGNON_ON_PARTITIONS_TOO(RostersOnEngine);

TEST_P(RostersOnEngine, SomebodyIsFoundWithEveryLineAndLeavesOnce) {
  const auto round = sequence_.id<domain::RoundId>();
  const auto entry_of = [&](RosterFacts facts) {
    facts.at = sequence_.moment();
    facts.by = sequence_.id<domain::UserId>();
    return RosterEntry{.id = sequence_.id<domain::RosterId>(),
                       .round = round,
                       .unit = sequence_.id<domain::UnitId>(),
                       .facts = {std::move(facts)}};
  };
  const domain::UnitId first = sequence_.id<domain::UnitId>();
  const domain::UnitId second = sequence_.id<domain::UnitId>();
  auto whole = entry_of({.from = ON,
                         .kind = domain::RosterKind::investigator,
                         .name = SensitiveText("Hồ Thị Mai"),
                         .birth_year = 1985,
                         .position = SensitiveText("Cộng tác viên"),
                         .phone = SensitiveText("0900 000 001"),
                         .task = SensitiveText("Đến từng hộ"),
                         .area = {second, first},
                         .is_trained = true,
                         .note = SensitiveText("tổ trưởng")});
  const auto bare = entry_of({.from = ON,
                              .kind = domain::RosterKind::officer,
                              .name = SensitiveText("Trần Văn Ba"),
                              .position = SensitiveText("UBND xã")});
  auto elsewhere = entry_of({.from = ON, .name = SensitiveText("x"), .position = SensitiveText("x")});
  elsewhere.round = sequence_.id<domain::RoundId>();
  write([&](Transaction& transaction) {
    for (const auto& each : {whole, bare, elsewhere}) transaction.rosters().add(each);
  });
  auto later = whole.facts.front();
  later.from = ON.plus_days(10);
  later.area = {first};
  later.at = sequence_.moment();
  const domain::RosterEnd ending{.on = ON.plus_days(20),
                                 .reason = domain::RosterLeaving::replaced,
                                 .note = SensitiveText("nghỉ việc"),
                                 .at = sequence_.moment(),
                                 .by = later.by};
  write([&](Transaction& transaction) {
    transaction.rosters().add_facts(whole.id, 2, later);
    transaction.rosters().end(whole.id, ending);
  });
  whole.facts.push_back(later);
  whole.ended = ending;
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.rosters().of_round(round), (std::vector{whole, bare}));
    EXPECT_EQ(transaction.rosters().find(whole.id), whole);
    EXPECT_EQ(transaction.rosters().find(bare.id), bare);
    EXPECT_FALSE(transaction.rosters().find(sequence_.id<domain::RosterId>()).has_value());
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.rosters().add_facts(whole.id, 2, later); }),
               storage::StoreBusy);
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.rosters().end(whole.id, ending); }),
               storage::StoreBusy);
}

TEST_P(RostersOnEngine, AGiftIsFoundAndReceivedAndCancelledOnce) {
  Supply given{.id = sequence_.id<domain::SupplyId>(),
               .round = sequence_.id<domain::RoundId>(),
               .giver = sequence_.id<domain::UnitId>(),
               .unit = sequence_.id<domain::UnitId>(),
               .kind = domain::SupplyKind::book,
               .item = "Sổ SO-1",
               .quantity = 12,
               .on = ON,
               .receiver = SensitiveText("Lê Thị Bình"),
               .note = SensitiveText("đợt 1"),
               .at = sequence_.moment(),
               .by = sequence_.id<domain::UserId>()};
  auto earlier = given;
  earlier.id = sequence_.id<domain::SupplyId>();
  earlier.on = ON.plus_days(-1);
  earlier.item = "";
  earlier.note = SensitiveText("");
  write([&](Transaction& transaction) {
    transaction.supplies().add(given);
    transaction.supplies().add(earlier);
  });
  const domain::SupplyReceipt receipt{.on = ON.plus_days(1),
                                      .receiver = SensitiveText("Lê Thị Bình"),
                                      .note = SensitiveText("đủ"),
                                      .at = sequence_.moment(),
                                      .by = given.by};
  const domain::SupplyCancelling cancelling{
      .reason = SensitiveText("ghi nhầm xã"), .at = sequence_.moment(), .by = given.by};
  write([&](Transaction& transaction) {
    transaction.supplies().receive(given.id, receipt);
    transaction.supplies().cancel(given.id, cancelling);
  });
  given.received = receipt;
  given.cancelled = cancelling;
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.supplies().of_round(given.round), (std::vector{earlier, given}));
    EXPECT_EQ(transaction.supplies().find(given.id), given);
    EXPECT_FALSE(transaction.supplies().find(sequence_.id<domain::SupplyId>()).has_value());
    EXPECT_TRUE(transaction.supplies().of_round(sequence_.id<domain::RoundId>()).empty());
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.supplies().receive(given.id, receipt); }),
               storage::StoreBusy);
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.supplies().cancel(given.id, cancelling); }),
               storage::StoreBusy);
}

// One changes the guests while another marks one of them; each writes only over what they saw.
TEST_P(RostersOnEngine, OfAChangeAndAMarkAtOnceOneSeesTheOther) {
  const domain::GuestId guest = sequence_.id<domain::GuestId>();
  const auto facts = training_facts(guest, sequence_.id<domain::GuestId>());
  const domain::Marking marking{
      .marks = {{ON, guest, domain::Attendance::present, {}}}, .at = sequence_.moment(), .by = facts.by};
  constexpr int WRITERS = 6;
  constexpr int TRAININGS = 20;
  for (int each = 0; each < TRAININGS; ++each) {
    const domain::Training training{.id = sequence_.id<domain::TrainingId>(),
                                    .round = sequence_.id<domain::RoundId>(),
                                    .unit = sequence_.id<domain::UnitId>(),
                                    .facts = {facts}};
    write([&](Transaction& transaction) { transaction.trainings().add(training); });
    std::atomic<int> written = 0;
    std::latch together(WRITERS);
    std::vector<std::thread> threads;
    for (int i = 0; i < WRITERS; ++i)
      threads.emplace_back([&, i] {
        together.arrive_and_wait();
        const bool is_kept = fresh_->store().write([&](Transaction& transaction) {
          if (transaction.trainings().find_held(training.id)->version() != 1) return false;
          if (i % 2 == 0)
            transaction.trainings().add_facts(training.id, 2, facts);
          else
            transaction.trainings().mark(training.id, 1, marking);
          return true;
        });
        written += is_kept ? 1 : 0;
      });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(written, 1);
    fresh_->store().read([&](Transaction& transaction) {
      EXPECT_EQ(transaction.trainings().find(training.id)->version(), 2) << "the one that was written is there";
    });
  }
}

TEST_P(RostersOnEngine, ATrainingIsFoundWithItsGuestsAndMarks) {
  const domain::GuestId guest = sequence_.id<domain::GuestId>();
  const domain::GuestId other = sequence_.id<domain::GuestId>();
  const auto facts = training_facts(guest, other);
  domain::Training whole{.id = sequence_.id<domain::TrainingId>(),
                         .round = sequence_.id<domain::RoundId>(),
                         .unit = sequence_.id<domain::UnitId>(),
                         .facts = {facts}};
  auto bare = whole;
  bare.id = sequence_.id<domain::TrainingId>();
  bare.facts = {{.from = ON, .to = ON, .at = sequence_.moment(), .by = facts.by}};
  auto later = facts;
  later.hour.clear();
  later.guests.pop_back();
  later.at = sequence_.moment();
  const domain::Marking first{.marks = {{ON, guest, domain::Attendance::absent, SensitiveText("ốm")},
                                        {ON, other, domain::Attendance::present, {}}},
                              .at = sequence_.moment(),
                              .by = facts.by};
  const domain::Marking second{.marks = {{ON, guest, domain::Attendance::present, {}},
                                         {ON, other, domain::Attendance::mistake, SensitiveText("nhầm người")}},
                               .at = sequence_.moment(),
                               .by = facts.by};
  const domain::TrainingCancelling cancelling{
      .reason = SensitiveText("mưa lũ"), .at = sequence_.moment(), .by = facts.by};
  write([&](Transaction& transaction) {
    transaction.trainings().add(whole);
    transaction.trainings().add(bare);
    transaction.trainings().mark(whole.id, 1, first);
  });
  write([&](Transaction& transaction) {
    transaction.trainings().add_facts(whole.id, 2, later);
    transaction.trainings().mark(whole.id, 2, second);
    transaction.trainings().cancel(whole.id, cancelling);
  });
  whole.facts.push_back(later);
  whole.markings = {first, second};
  whole.cancelled = cancelling;
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.trainings().of_round(whole.round), (std::vector{whole, bare}));
    EXPECT_EQ(transaction.trainings().find(whole.id), whole);
    EXPECT_EQ(transaction.trainings().find(bare.id), bare);
    EXPECT_FALSE(transaction.trainings().find(sequence_.id<domain::TrainingId>()).has_value());
    EXPECT_TRUE(transaction.trainings().of_round(sequence_.id<domain::RoundId>()).empty());
  });
  for (const auto& again : std::vector<std::function<void(storage::Trainings&)>>{
           [&](storage::Trainings& all) { all.add_facts(whole.id, 2, later); },
           [&](storage::Trainings& all) { all.mark(whole.id, 2, second); },
           [&](storage::Trainings& all) { all.cancel(whole.id, cancelling); }})
    EXPECT_THROW(write([&](Transaction& transaction) { again(transaction.trainings()); }), storage::StoreBusy);
}

TEST_P(RostersOnEngine, ARoundKeepsItsRosterRule) {
  domain::Round round{.id = sequence_.id<domain::RoundId>(),
                      .version = 1,
                      .code = "RS",
                      .root = sequence_.id<domain::UnitId>(),
                      .reference_on = ON,
                      .roster_rule = domain::RosterRule::one_per_hamlet,
                      .changed_at = sequence_.moment(),
                      .changed_by = sequence_.id<domain::UserId>()};
  write([&](Transaction& transaction) { transaction.rounds().add(round); });
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.rounds().find(round.id), round);
    EXPECT_EQ(transaction.rounds().all(), std::vector{round});
  });
}

}  // namespace
}  // namespace mangnon::testing
