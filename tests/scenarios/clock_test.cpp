// REG-49: what is known later is recorded later, whatever the clock of the server does.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/command.hpp"
#include "app/household_commands.hpp"
#include "app/recording.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

class ClockSetBack : public ::testing::TestWithParam<testing::EngineKind> {
 protected:
  ClockSetBack() : world(GetParam(), drive_in_process) {
    world.add_hamlet("21025", "Tổ 1");
    const auto made = app::register_household(context, envelope("register_household"),
                                              {.household = household,
                                               .valid_from = day,
                                               .facts = {{"hamlet", world.hamlet("Tổ 1").text()},
                                                         {"number", "1"},
                                                         {"head_name", "Hồ Văn Rin"},
                                                         {"address", "Xóm 2"}}});
    EXPECT_TRUE(made.has_value());
  }

  app::Envelope envelope(const char* name) { return {.id = world.new_command_id(), .name = name, .digest = "x"}; }
  std::string change_phone(int version, const char* phone) {
    const auto answer = app::change_household(
        context, envelope("change_household"),
        {.household = household, .version = version, .valid_from = day, .changes = {{"phone", phone}}});
    return answer ? "done" : std::string(answer.error().front().type->id);
  }
  storage::Actions actions() {
    storage::Actions found;
    world.store().read([&](storage::Transaction& transaction) { found = transaction.households().actions(household); });
    return found;
  }

  World world;
  app::Context context = app::console(world.reg());
  const base::Date day = *base::parse_iso_date("2018-12-31");
  const domain::HouseholdId household{base::make_named_uuid("clock", "household")};
};
MANGNON_ON_ALL_ENGINES(ClockSetBack);

TEST_P(ClockSetBack, ByADayRecordsNothingUntilItIsSetRight) {
  constexpr int DAY_MINUTES = 24 * 60;
  world.pass_minutes(-DAY_MINUTES);
  EXPECT_EQ(change_phone(1, "0905000111"), "CLOCK_BEHIND");
  const auto import =
      app::BookImport::begin(context, {.import = {base::make_named_uuid("clock", "book")},
                                       .commune = world.reg().units()->find_by_code("21025", day).value(),
                                       .on = day.plus_days(-2),
                                       .filename = "book"});
  ASSERT_FALSE(import.has_value());
  EXPECT_EQ(import.error().front().type->id, "CLOCK_BEHIND");
  EXPECT_EQ(actions().size(), 1U);
  world.pass_minutes(DAY_MINUTES);
  EXPECT_EQ(change_phone(1, "0905000111"), "done");
}

TEST_P(ClockSetBack, ByAMomentRecordsAfterWhatStands) {
  world.pass_minutes(-1);
  EXPECT_EQ(change_phone(1, "0905000111"), "done");
  EXPECT_EQ(change_phone(2, "0905000222"), "done");
  const auto recorded = actions();
  ASSERT_EQ(recorded.size(), 3U);
  EXPECT_LT(recorded[0].recorded_at, recorded[1].recorded_at);
  EXPECT_LT(recorded[1].recorded_at, recorded[2].recorded_at);
}

// What follows the journals looks back no further than a work may take.
TEST_P(ClockSetBack, AWorkThatTakesTooLongIsDoneAnew) {
  int tries = 0;
  const auto work = [&](storage::Transaction& transaction, base::Moment now) -> app::Outcome<app::Done> {
    const auto stored = transaction.households().actions(household);
    const auto before = domain::fold_household(stored);
    const domain::Action changed{.id = {world.reg().new_uuid()},
                                 .kind = domain::ActionKind::changed,
                                 .valid_from = day,
                                 .recorded_at = now,
                                 .content = domain::FactChanges{{"phone", "0905000111"}}};
    auto all = stored;
    all.push_back(changed);
    const auto after = domain::fold_household(all);
    EXPECT_EQ(transaction.households().append({.id = household,
                                               .command = {world.reg().new_uuid()},
                                               .before = &before,
                                               .after = after,
                                               .actions = {&changed, 1}}),
              storage::AppendOutcome::appended);
    if (++tries == 1) world.pass_minutes(1);
    return app::Done{};
  };
  EXPECT_TRUE(app::run_command(context, envelope("slow"), app::Permission::write_register, work).has_value());
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(actions().size(), 2U);
}

}  // namespace
}  // namespace mangnon::scenarios
