// What was handed over is kept on each side, and the keys of signers in versions, alike on every engine (HAND-6,
// HAND-7).
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class HandoversOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    EXPECT_TRUE(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }));
  }
  void read(const std::function<void(Transaction&)>& work) { fresh_->store().read(work); }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"handovers"};
};
MANGNON_ON_ALL_ENGINES(HandoversOnEngine);
MANGNON_ON_PARTITIONS_TOO(HandoversOnEngine);

TEST_P(HandoversOnEngine, AHandoverIsKeptOnceOnEachSideAndAKeyInVersions) {
  domain::Handover given{.id = sequence_.id<domain::HandoverId>(),
                         .round = "RS-2018",
                         .unit_code = "21019",
                         .unit_name = "Phường Nghĩa Chánh",
                         .sending = 2,
                         .seal = "ab",
                         .has_children = true,
                         .giver = domain::SensitiveText("Tươi"),
                         .giver_position = domain::SensitiveText("Chủ tịch"),
                         .receiver_office = "Sở",
                         .receiver = domain::SensitiveText("Hà"),
                         .receiver_position = domain::SensitiveText("Chuyên viên"),
                         .medium = "",
                         .signer = "mangnon-verify-1 aa",
                         .sealed_for = "mangnon-public-1 bb",
                         .file_name = "x.goi",
                         .file_size = 5'000'000'000,
                         .file_digest = "cd",
                         .files = {{"b.csv", 3, "ef"}, {"a.csv", 0, "01"}},
                         .at = *base::parse_moment("2018-12-28T02:00:00Z"),
                         .by = sequence_.id<domain::UserId>()};
  auto taken = given;
  taken.way = domain::HandoverWay::taken;
  auto later = given;
  later.id = sequence_.id<domain::HandoverId>();
  later.at = *base::parse_moment("2018-12-29T02:00:00Z");
  const domain::PackageSigner trusted{
      .key = "k", .version = 1, .name = "Phường", .is_trusted = true, .at = given.at, .by = given.by};
  auto ended = trusted;
  ended.version = 2;
  ended.is_trusted = false;
  write([&](Transaction& transaction) {
    for (const auto& each : {given, taken, later}) transaction.handovers().add(each);
    transaction.handovers().add_signer(trusted);
    transaction.handovers().add_signer(ended);
  });
  read([&](Transaction& transaction) {
    auto& handovers = transaction.handovers();
    EXPECT_EQ(handovers.find(domain::HandoverWay::given, given.id), given);
    EXPECT_EQ(handovers.find(domain::HandoverWay::taken, given.id), taken);
    EXPECT_EQ(handovers.find(domain::HandoverWay::taken, later.id), std::nullopt);
    EXPECT_EQ(handovers.given("RS-2018", "21019"), (std::vector{later, given}));
    EXPECT_TRUE(handovers.given("RS-2018", "21020").empty());
    EXPECT_EQ(handovers.signers(), std::vector{ended});
  });
  EXPECT_THROW(fresh_->store().write([&](Transaction& transaction) {
    transaction.handovers().add(taken);
    return true;
  }),
               storage::StoreBusy);
}

}  // namespace
}  // namespace mangnon::testing
