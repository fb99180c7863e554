// Questions, reminders and visits of rounds, as each engine keeps them.
#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using domain::SensitiveText;
using storage::Transaction;

const base::Date ON = *base::Date::from_ymd(2018, 12, 8);

class FieldOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  void write(const std::function<void(Transaction&)>& work) {
    fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"field"};
};

TEST_P(FieldOnEngine, AMessageIsFoundWithItsSteps) {
  const auto by = sequence_.id<domain::UserId>();
  const auto district = sequence_.id<domain::UnitId>();
  domain::RoundMessage question{.id = sequence_.id<domain::MessageId>(),
                                .round = sequence_.id<domain::RoundId>(),
                                .kind = domain::MessageKind::question,
                                .from = sequence_.id<domain::UnitId>(),
                                .steps = {{.deed = domain::MessageDeed::said,
                                           .to = district,
                                           .text = SensitiveText("Ghi ở đâu?"),
                                           .at = sequence_.moment(),
                                           .by = by}}};
  domain::RoundMessage reminder{.id = sequence_.id<domain::MessageId>(),
                                .round = question.round,
                                .kind = domain::MessageKind::reminder,
                                .from = district,
                                .steps = {{.deed = domain::MessageDeed::said,
                                           .to = question.from,
                                           .text = SensitiveText("Gửi gấp"),
                                           .due = ON,
                                           .at = sequence_.moment(),
                                           .by = by}}};
  const domain::MessageStep answer{.deed = domain::MessageDeed::answered,
                                   .text = SensitiveText("Nơi ở"),
                                   .for_all = true,
                                   .at = sequence_.moment(),
                                   .by = by};
  write([&](Transaction& transaction) {
    transaction.round_messages().add(question);
    transaction.round_messages().add(reminder);
  });
  write([&](Transaction& transaction) { transaction.round_messages().add_step(question.id, 2, answer); });
  question.steps.push_back(answer);
  fresh_->store().read([&](Transaction& transaction) {
    auto& messages = transaction.round_messages();
    EXPECT_EQ(messages.of_round(question.round), (std::vector{question, reminder}));
    EXPECT_EQ(messages.find(question.id), question);
    EXPECT_FALSE(messages.find(sequence_.id<domain::MessageId>()).has_value());
    EXPECT_TRUE(messages.of_round(sequence_.id<domain::RoundId>()).empty());
  });
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.round_messages().add_step(question.id, 2, answer); }),
               storage::StoreBusy);
}

TEST_P(FieldOnEngine, VisitsAndWhoIsToMakeThemAreFoundByHamlet) {
  const auto by = sequence_.id<domain::UserId>();
  const auto hamlet = sequence_.id<domain::UnitId>();
  const auto elsewhere = sequence_.id<domain::UnitId>();
  domain::Visit visit{.id = sequence_.id<domain::VisitId>(),
                      .round = sequence_.id<domain::RoundId>(),
                      .household = sequence_.id<domain::HouseholdId>(),
                      .hamlet = hamlet,
                      .on = ON,
                      .result = domain::VisitResult::met,
                      .by_phone = true,
                      .visitor = sequence_.id<domain::RosterId>(),
                      .informant = SensitiveText("bà nội"),
                      .note = SensitiveText("hẹn lại"),
                      .at = sequence_.moment(),
                      .by = by};
  const domain::Visit earlier{.id = sequence_.id<domain::VisitId>(),
                              .round = visit.round,
                              .household = visit.household,
                              .hamlet = hamlet,
                              .on = ON.plus_days(-1),
                              .result = domain::VisitResult::absent,
                              .visitor_name = SensitiveText("Trưởng thôn"),
                              .at = sequence_.moment(),
                              .by = by};
  const domain::VisitDuty duty{.round = visit.round,
                               .household = visit.household,
                               .hamlet = hamlet,
                               .number = 1,
                               .visitor = visit.visitor,
                               .at = sequence_.moment(),
                               .by = by};
  auto nobody = duty;
  nobody.number = 2;
  nobody.visitor = {};
  const domain::VisitMistake mistake{.reason = SensitiveText("nhầm hộ"), .at = sequence_.moment(), .by = by};
  write([&](Transaction& transaction) {
    transaction.household_visits().add(visit);
    transaction.household_visits().add(earlier);
    transaction.household_visits().add_duty(duty);
  });
  write([&](Transaction& transaction) {
    transaction.household_visits().add_mistake(visit.id, mistake);
    transaction.household_visits().add_duty(nobody);
  });
  visit.mistake = mistake;
  fresh_->store().read([&](Transaction& transaction) {
    auto& visits = transaction.household_visits();
    EXPECT_EQ(visits.of_hamlets(visit.round, {{hamlet, elsewhere}}), (std::vector{earlier, visit}));
    EXPECT_EQ(visits.find(visit.id), visit);
    EXPECT_TRUE(visits.of_hamlets(visit.round, {{elsewhere}}).empty());
    EXPECT_TRUE(visits.of_hamlets(sequence_.id<domain::RoundId>(), {{hamlet}}).empty());
    EXPECT_EQ(visits.duties_of_hamlets(visit.round, {{hamlet}}), (std::vector{duty, nobody}));
  });
  for (const auto& again : std::vector<std::function<void(storage::HouseholdVisits&)>>{
           [&](storage::HouseholdVisits& all) { all.add_mistake(visit.id, mistake); },
           [&](storage::HouseholdVisits& all) { all.add_duty(nobody); }})
    EXPECT_THROW(write([&](Transaction& transaction) { again(transaction.household_visits()); }), storage::StoreBusy);
}

INSTANTIATE_TEST_SUITE_P(Engines, FieldOnEngine, ::testing::ValuesIn(all_engines()),
                         [](const auto& tested) { return std::string(name_of(tested.param)); });

}  // namespace
}  // namespace mangnon::testing
