// UNIT-19: a hamlet is not closed under a household that comes at the same moment, on an engine with many writers.
#include <gtest/gtest.h>

#include <chrono>
#include <future>

#include "app/accounts.hpp"
#include "app/household_commands.hpp"
#include "app/unit_commands.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using Reply = app::Outcome<wire::Json>;

class UnitRace : public ::testing::Test {
 protected:
  UnitRace() : world(testing::EngineKind::postgres, drive_in_process) { world.add_hamlet("21025", "Tổ 1"); }

  app::Envelope envelope(const char* name) { return {.id = world.new_command_id(), .name = name, .digest = "x"}; }
  // Begun while `first` holds the hamlet and is still writing.
  template <class First, class Second>
  Reply meanwhile(const First& first, const Second& second) {
    constexpr auto AMPLE = std::chrono::milliseconds(300);  // for the second to run through, were it not made to wait
    std::future<Reply> answer;
    world.store().write([&](storage::Transaction& transaction) {
      transaction.units().hold(world.hamlet("Tổ 1"));
      answer = std::async(std::launch::async, second);
      EXPECT_EQ(answer.wait_for(AMPLE), std::future_status::timeout);
      first(transaction);
      return true;
    });
    return answer.get();
  }
  domain::FactChanges facts() { return {{"hamlet", world.hamlet("Tổ 1").text()}, {"head_name", "Hồ Văn Rin"}}; }
  static std::string_view refusal(const Reply& reply) {
    return reply ? std::string_view("done") : reply.error().front().type->id;
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");
  const domain::HouseholdId household{base::make_named_uuid("race", "household")};
};

TEST_F(UnitRace, AHouseholdIsNotRegisteredInAHamletThatIsJustBeingClosed) {
  auto context = app::console(world.reg());
  const auto id = envelope("register_household");
  const auto reply = meanwhile(
      [&](storage::Transaction& transaction) {
        transaction.units().add_change({.unit = world.hamlet("Tổ 1"),
                                        .number = 1,
                                        .kind = domain::UnitChangeKind::closed,
                                        .on = day.plus_days(1),
                                        .recorded_at = world.reg().clock().now()});
      },
      [&] {
        return app::register_household(context, id, {.household = household, .valid_from = day, .facts = facts()});
      });
  EXPECT_EQ(refusal(reply), "PLACE_CLOSED_THEN");
}

TEST_F(UnitRace, AHamletIsNotClosedUnderAHouseholdThatIsJustComing) {
  auto context = app::console(world.reg());
  const auto id = envelope("change_unit");
  const auto reply = meanwhile(
      [&](storage::Transaction& transaction) {
        const domain::Action registered{.id = {base::make_named_uuid("race", "action")},
                                        .kind = domain::ActionKind::registered,
                                        .valid_from = day,
                                        .recorded_at = world.reg().clock().now(),
                                        .content = facts()};
        const auto after = domain::fold_household({&registered, 1});
        EXPECT_EQ(transaction.households().append({.id = household,
                                                   .command = {base::make_named_uuid("race", "command")},
                                                   .after = after,
                                                   .actions = {&registered, 1}}),
                  storage::AppendOutcome::appended);
      },
      [&] {
        return app::change_unit(context, id,
                                {.unit = world.hamlet("Tổ 1"), .kind = domain::UnitChangeKind::closed, .on = day});
      });
  EXPECT_EQ(refusal(reply), "HAMLET_STILL_LIVED_IN");
}

}  // namespace
}  // namespace mangnon::scenarios
