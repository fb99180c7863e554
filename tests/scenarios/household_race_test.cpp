// HOME-5: a household does not end under a child that comes to it at the same moment, on an engine with many writers.
#include <gtest/gtest.h>

#include <chrono>
#include <future>

#include "app/accounts.hpp"
#include "app/child_commands.hpp"
#include "app/household_commands.hpp"
#include "app/household_life.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using Reply = app::Outcome<wire::Json>;

class HouseholdRace : public ::testing::Test {
 protected:
  HouseholdRace() : world(testing::EngineKind::postgres, drive_in_process) {
    world.add_hamlet("21025", "Tổ 1");
    auto context = app::console(world.reg());
    const auto made =
        app::register_household(context, envelope("register_household"),
                                {.household = household,
                                 .valid_from = day,
                                 .facts = {{"hamlet", world.hamlet("Tổ 1").text()}, {"head_name", "Hồ Văn Rin"}}});
    EXPECT_TRUE(made.has_value());
  }

  app::Envelope envelope(const char* name) { return {.id = world.new_command_id(), .name = name, .digest = "x"}; }
  // Begun while `first` is still writing, and let go on once it has written.
  template <class First, class Second>
  Reply meanwhile(const First& first, const Second& second) {
    constexpr auto AMPLE = std::chrono::milliseconds(300);  // for the second to run through, were it not made to wait
    std::future<Reply> answer;
    world.store().write([&](storage::Transaction& transaction) {
      EXPECT_TRUE(transaction.households().hold(household));
      answer = std::async(std::launch::async, second);
      EXPECT_EQ(answer.wait_for(AMPLE), std::future_status::timeout);
      first(transaction);
      return true;
    });
    return answer.get();
  }
  domain::Action action(domain::ActionKind kind, domain::FactChanges facts) {
    return {.id = {base::make_named_uuid("race", "action")},
            .kind = kind,
            .valid_from = day,
            .recorded_at = world.reg().clock().now(),
            .content = std::move(facts)};
  }
  static std::string_view refusal(const Reply& reply) {
    return reply ? std::string_view("done") : reply.error().front().type->id;
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");
  const domain::HouseholdId household{base::make_named_uuid("race", "household")};
  const domain::ChildId child{base::make_named_uuid("race", "child")};
};

TEST_F(HouseholdRace, AChildIsNotRegisteredInAHouseholdThatIsJustEnding) {
  auto context = app::console(world.reg());
  const auto id = envelope("register_child");
  const auto reply = meanwhile(
      [&](storage::Transaction& transaction) {
        auto actions = transaction.households().actions(household);
        const auto before = domain::fold_household(actions);
        actions.push_back(action(domain::ActionKind::changed,
                                 {{"ended", std::string(domain::code_of(domain::HouseholdEnd::dissolved))}}));
        const auto after = domain::fold_household(actions);
        EXPECT_EQ(transaction.households().append({.id = household,
                                                   .command = {base::make_named_uuid("race", "command")},
                                                   .before = &before,
                                                   .after = after,
                                                   .actions = {&actions.back(), 1}}),
                  storage::AppendOutcome::appended);
      },
      [&] {
        return app::register_child(
            context, id,
            {.child = child,
             .household = household,
             .valid_from = day,
             .facts = {{"full_name", "Hồ Văn An"}, {"birth_date", "2012-03-04"}, {"sex", "male"}}});
      });
  EXPECT_EQ(refusal(reply), "HOUSEHOLD_ENDED");
}

TEST_F(HouseholdRace, AHouseholdDoesNotEndUnderAChildThatIsJustBeingRegistered) {
  auto context = app::console(world.reg());
  const auto id = envelope("dissolve_household");
  const auto reply = meanwhile(
      [&](storage::Transaction& transaction) {
        const auto registered = action(domain::ActionKind::registered, {{"full_name", "Hồ Văn An"},
                                                                        {"birth_date", "2012-03-04"},
                                                                        {"household", household.text()},
                                                                        {"hamlet", world.hamlet("Tổ 1").text()}});
        const auto after = domain::fold_child({&registered, 1});
        EXPECT_EQ(transaction.children().append({.id = child,
                                                 .command = {base::make_named_uuid("race", "command")},
                                                 .after = after,
                                                 .actions = {&registered, 1}}),
                  storage::AppendOutcome::appended);
      },
      [&] { return app::dissolve_household(context, id, {.household = household, .version = 1, .on = day}); });
  EXPECT_EQ(refusal(reply), "HOUSEHOLD_HAS_CHILDREN");
}

}  // namespace
}  // namespace mangnon::scenarios
