// Consents, disclosures and assignments on every engine.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::SensitiveText;
using storage::Transaction;

const base::Date ON = *base::Date::from_ymd(2019, 3, 4);

class DisclosuresOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }
  void expect_refused(const std::function<void(Transaction&)>& work) { EXPECT_THROW(write(work), storage::StoreBusy); }

  domain::Consent consent_of(domain::ChildId child) {
    return {.id = sequence_.id<domain::ConsentId>(),
            .child = child,
            .giver = domain::ConsentGiver::guardian,
            .giver_name = SensitiveText("Lê Thị Hoa"),
            .data = {domain::DataKind::identity, domain::DataKind::image},
            .purpose = domain::Purpose::donors,
            .receiver = SensitiveText("Quỹ Trăng Non"),
            .given_on = ON,
            .form = domain::ConsentForm::spoken,
            .proof = SensitiveText("Trưởng thôn"),
            .valid_to = ON.plus_days(30),
            .at = sequence_.moment(),
            .by = sequence_.id<domain::UserId>()};
  }
  domain::Disclosure disclosure_of(domain::Ground ground) {
    return {.id = sequence_.id<domain::DisclosureId>(),
            .data = {domain::DataKind::record},
            .purpose = domain::Purpose::protection,
            .receiver = SensitiveText("Bệnh viện huyện"),
            .on = ON,
            .ground = ground,
            .reason = SensitiveText("cấp cứu"),
            .origin = domain::DisclosureOrigin::typed,
            .reference = "CA-1",
            .at = sequence_.moment(),
            .by = sequence_.id<domain::UserId>()};
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"disclosures"};
};
MANGNON_ON_ALL_ENGINES(DisclosuresOnEngine);
MANGNON_ON_PARTITIONS_TOO(DisclosuresOnEngine);

TEST_P(DisclosuresOnEngine, AConsentIsReadAsItWasWrittenAndWithdrawnOnce) {
  const auto child = sequence_.id<domain::ChildId>();
  auto consent = consent_of(child);
  auto later = consent_of(child);
  later.valid_to.reset();
  later.proof = SensitiveText();
  const auto of_another = consent_of(sequence_.id<domain::ChildId>());
  write([&](Transaction& transaction) {
    for (const auto& each : {consent, later, of_another}) transaction.disclosures().add_consent(each);
  });
  const domain::ConsentWithdrawal withdrawal{.child = child,
                                             .consent = consent.id,
                                             .on = ON.plus_days(3),
                                             .at = sequence_.moment(),
                                             .by = sequence_.id<domain::UserId>()};
  write([&](Transaction& transaction) { transaction.disclosures().withdraw(withdrawal); });
  consent.withdrawn = withdrawal;
  fresh_->store().read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.disclosures().consents_of(child), (std::vector{consent, later}));
    EXPECT_EQ(transaction.disclosures().consent(child, consent.id), consent);
    EXPECT_FALSE(transaction.disclosures().consent(child, of_another.id).has_value()) << "of another child";
  });
  expect_refused([&](Transaction& transaction) { transaction.disclosures().withdraw(withdrawal); });
  expect_refused([&](Transaction& transaction) { transaction.disclosures().add_consent(later); });
}

TEST_P(DisclosuresOnEngine, ADisclosureIsFoundByChildByUnitAndByGround) {
  const domain::DisclosedChild an{sequence_.id<domain::ChildId>(), sequence_.id<domain::UnitId>()};
  const domain::DisclosedChild be{sequence_.id<domain::ChildId>(), an.hamlet};
  const auto first = disclosure_of(domain::Ground::law);
  auto urgent = disclosure_of(domain::Ground::emergency);
  auto whole = disclosure_of(domain::Ground::law);
  whole.unit = sequence_.id<domain::UnitId>();
  whole.listed_on = ON.plus_days(-5);
  write([&](Transaction& transaction) {
    const domain::DisclosedChild both[] = {an, be};
    transaction.disclosures().add(first, both);
    transaction.disclosures().add(urgent, {&be, 1});
    transaction.disclosures().add(whole, {});
    EXPECT_EQ(transaction.disclosures().children_of(first.id).size(), 2U) << "before the work is committed too";
    EXPECT_EQ(transaction.disclosures().of_child(an.child), std::vector{first});
  });
  const domain::DisclosureReview review{.disclosure = urgent.id,
                                        .number = 1,
                                        .reviewer = sequence_.id<domain::UserId>(),
                                        .at = sequence_.moment(),
                                        .verdict = "unjustified"};
  auto second = review;
  second.number = 2;
  second.verdict = "justified";
  write([&](Transaction& transaction) { transaction.disclosures().add_review(review); });
  write([&](Transaction& transaction) { transaction.disclosures().add_review(second); });
  urgent.review = second;
  fresh_->store().read([&](Transaction& transaction) {
    auto& held = transaction.disclosures();
    EXPECT_EQ(held.of_child(an.child), std::vector{first});
    EXPECT_EQ(held.of_child(be.child), (std::vector{urgent, first}));
    EXPECT_EQ(held.children_of(first.id).size(), 2U);
    EXPECT_EQ(held.children_of(urgent.id), std::vector{be});
    EXPECT_EQ(held.in_emergency(10, 0), std::vector{urgent});
    EXPECT_TRUE(held.in_emergency(10, 1).empty());
    const domain::UnitId units[] = {an.hamlet, whole.unit};
    EXPECT_EQ(held.of_units(units), std::vector{whole});
    EXPECT_EQ(held.find(urgent.id), urgent);
    EXPECT_EQ(held.reviews_of(urgent.id), (std::vector{review, second}));
    EXPECT_TRUE(held.reviews_of(first.id).empty());
    EXPECT_FALSE(held.find(sequence_.id<domain::DisclosureId>()).has_value());
  });
  expect_refused([&](Transaction& transaction) { transaction.disclosures().add_review(second); });
  expect_refused([&](Transaction& transaction) { transaction.disclosures().add(first, {}); });
}

TEST_P(DisclosuresOnEngine, AnAssignmentIsFoundByUnitAndByUserAndEndsOnce) {
  domain::Assignment assignment{.id = sequence_.id<domain::AssignmentId>(),
                                .user = sequence_.id<domain::UserId>(),
                                .unit = sequence_.id<domain::UnitId>(),
                                .from = ON,
                                .position = SensitiveText("Cộng tác viên"),
                                .phone = SensitiveText("0905000111"),
                                .task = SensitiveText("Theo dõi sổ"),
                                .at = sequence_.moment(),
                                .by = sequence_.id<domain::UserId>()};
  auto earlier = assignment;
  earlier.id = sequence_.id<domain::AssignmentId>();
  earlier.from = ON.plus_days(-100);
  earlier.phone = SensitiveText();
  write([&](Transaction& transaction) {
    transaction.areas().add(assignment);
    transaction.areas().add(earlier);
  });
  const domain::AssignmentEnd end{.assignment = earlier.id,
                                  .until = ON,
                                  .note = SensitiveText("nghỉ việc"),
                                  .successor = assignment.id,
                                  .at = sequence_.moment(),
                                  .by = assignment.by};
  write([&](Transaction& transaction) { transaction.areas().end(end); });
  earlier.ended = end;
  fresh_->store().read([&](Transaction& transaction) {
    const domain::UnitId units[] = {assignment.unit, sequence_.id<domain::UnitId>()};
    EXPECT_EQ(transaction.areas().of_units(units), (std::vector{earlier, assignment}));
    EXPECT_EQ(transaction.areas().of_user(assignment.user), (std::vector{earlier, assignment}));
    EXPECT_EQ(transaction.areas().find(earlier.id), earlier);
    EXPECT_FALSE(transaction.areas().find(sequence_.id<domain::AssignmentId>()).has_value());
  });
  expect_refused([&](Transaction& transaction) { transaction.areas().add(assignment); });
  expect_refused([&](Transaction& transaction) { transaction.areas().end(end); });
}

}  // namespace
}  // namespace mangnon::testing
