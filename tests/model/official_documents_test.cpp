// The registers of documents and the legal bases of rounds as each engine keeps them.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::OfficialDocument;
using domain::SensitiveText;
using storage::Transaction;

const base::Date ON = *base::Date::from_ymd(2018, 12, 31);

class DocumentsOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"official documents"};
};
MANGNON_ON_ALL_ENGINES(DocumentsOnEngine);
MANGNON_ON_PARTITIONS_TOO(DocumentsOnEngine);

TEST_P(DocumentsOnEngine, ADocumentIsFoundWithAllItsVersions) {
  OfficialDocument plan{.id = sequence_.id<domain::OfficialDocumentId>(),
                        .unit = sequence_.id<domain::UnitId>(),
                        .way = domain::DocumentWay::incoming};
  plan.versions = {{.text = {.number = 7,
                             .symbol = "103/KH-UBND",
                             .dated = "31/02/2020",
                             .type = "KH",
                             .issuer = "Ủy ban nhân dân tỉnh Quảng Ngãi",
                             .subject = SensitiveText("rà soát trẻ em"),
                             .on = ON,
                             .answer_by = ON.plus_days(10),
                             .signer = SensitiveText("Hồ Thị Mai"),
                             .sent_to = SensitiveText("Phòng"),
                             .note = SensitiveText("bản giấy"),
                             .round = sequence_.id<domain::RoundId>()},
                    .at = sequence_.moment(),
                    .by = sequence_.id<domain::UserId>()}};
  OfficialDocument draft{.id = sequence_.id<domain::OfficialDocumentId>(),
                         .unit = plan.unit,
                         .way = domain::DocumentWay::outgoing,
                         .versions = {{.text = {.type = "CV", .issuer = "x", .subject = SensitiveText("y")},
                                       .at = sequence_.moment(),
                                       .by = sequence_.id<domain::UserId>()}}};
  write([&](Transaction& transaction) {
    transaction.official_documents().add(plan);
    transaction.official_documents().add(draft);
  });
  auto withdrawn = draft.versions.front();
  withdrawn.withdrawn = SensitiveText("ghi hai lần");
  withdrawn.at = sequence_.moment();
  write([&](Transaction& transaction) { transaction.official_documents().add_version(draft.id, 2, withdrawn); });
  draft.versions.push_back(withdrawn);
  fresh_->store().read([&](Transaction& transaction) {
    const domain::UnitId units[] = {plan.unit, sequence_.id<domain::UnitId>()};
    auto expected = std::vector{plan, draft};
    std::sort(expected.begin(), expected.end(), [](const auto& left, const auto& right) { return left.id < right.id; });
    EXPECT_EQ(transaction.official_documents().of_units(units), expected);
    EXPECT_EQ(transaction.official_documents().find(draft.id), draft);
    EXPECT_FALSE(transaction.official_documents().find(sequence_.id<domain::OfficialDocumentId>()).has_value());
  });
  EXPECT_THROW(
      write([&](Transaction& transaction) { transaction.official_documents().add_version(draft.id, 2, withdrawn); }),
      storage::StoreBusy);
}

TEST_P(DocumentsOnEngine, TheLatestLegalBasesOfARoundStandInTheirOrder) {
  domain::RoundBases bases{.round = sequence_.id<domain::RoundId>(),
                           .version = 1,
                           .list = {{.text = "Luật Trẻ em"}, {.document = sequence_.id<domain::OfficialDocumentId>()}},
                           .at = sequence_.moment(),
                           .by = sequence_.id<domain::UserId>()};
  write([&](Transaction& transaction) { transaction.official_documents().add_bases(bases); });
  auto next = bases;
  next.version = 2;
  std::swap(next.list[0], next.list[1]);
  write([&](Transaction& transaction) { transaction.official_documents().add_bases(next); });
  const auto other = sequence_.id<domain::RoundId>();
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.official_documents().bases_of(bases.round), next);
    EXPECT_EQ(transaction.official_documents().bases_of(other), domain::RoundBases{.round = other});
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.official_documents().add_bases(next); }),
               storage::StoreBusy);
}

}  // namespace
}  // namespace mangnon::testing
