// The counting population follows the journal, whatever the order in which writers come to an end.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/figures.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

class Following : public ::testing::Test {
 protected:
  Following() : world(testing::EngineKind::memory, drive_in_process) { world.add_hamlet("21025", "Tổ 1"); }

  // A child as another process of the same store would write it, recorded at that moment.
  void write_child(const char* name, std::int64_t us_before_now) {
    const domain::ChildId id{base::make_named_uuid("following", name)};
    const std::vector<domain::Action> actions = {
        {.id = {base::make_named_uuid("following-action", name)},
         .kind = domain::ActionKind::registered,
         .valid_from = day,
         .recorded_at = {world.reg().clock().now().us - us_before_now},
         .source = "form",
         .content = domain::FactChanges{{"hamlet", world.hamlet("Tổ 1").text()},
                                        {"full_name", name},
                                        {"birth_date", "2010-05-06"},
                                        {"sex", "male"}}}};
    const auto after = domain::fold_child(actions);
    world.store().write([&](storage::Transaction& transaction) {
      const storage::ChildWrite write{.id = id, .command = world.new_command_id(), .after = after, .actions = actions};
      return transaction.children().append(write) == storage::AppendOutcome::appended;
    });
  }
  std::int64_t children() {
    auto context = app::console(world.reg());
    const auto ward = world.reg().units()->find_by_code("21025", day).value();
    return app::figures_below(context, {.unit = ward, .on = day, .geography_on = day}).total.children;
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");
};

TEST_F(Following, SeesWhatAnotherProcessWrote) {
  EXPECT_EQ(children(), 0);
  write_child("Hồ Văn An", 0);
  EXPECT_EQ(children(), 1);
}

TEST_F(Following, SeesACommitThatBecameVisibleAfterALaterOne) {
  write_child("Hồ Văn An", 0);
  EXPECT_EQ(children(), 1);
  write_child("Hồ Văn Bình", 500'000);  // begun half a second earlier, ended later
  EXPECT_EQ(children(), 2);
}

}  // namespace
}  // namespace mangnon::scenarios
