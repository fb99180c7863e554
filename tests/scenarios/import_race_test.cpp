// IMPORT-14: a household that somebody changes while a file is imported costs only its own rows.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/household_commands.hpp"
#include "app/household_life.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using domain::FactChanges;

class ImportRace : public ::testing::Test {
 protected:
  ImportRace() : world(testing::EngineKind::sqlite, drive_in_process) { world.add_hamlet("21025", "Tổ 1"); }

  app::BookHeader header(const char* name) {
    return {.import = {base::make_named_uuid("race", name)},
            .commune = world.reg().units()->find_by_code("21025", day).value(),
            .on = day,
            .filename = name};
  }
  static app::BookRow row(int number, const char* household, const char* child, const char* poverty) {
    return {.row = number,
            .hamlet = "Tổ 1",
            .household = {{"number", household}, {"address", "Xóm 2"}, {"poverty", poverty}},
            .child = {{"full_name", child}, {"birth_date", "2012-03-04"}, {"sex", "male"}}};
  }
  app::Envelope envelope(const char* name) { return {.id = world.new_command_id(), .name = name, .digest = "x"}; }
  domain::HouseholdId first_household() {
    domain::HouseholdId id;
    world.store().read(
        [&](storage::Transaction& transaction) { id = transaction.projection().all_households().front(); });
    return id;
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");
};

TEST_F(ImportRace, AHouseholdChangedMeanwhileIsRefusedAndTheOthersAreTaken) {
  auto context = app::console(world.reg());
  {
    auto first = app::BookImport::begin(context, header("first")).value();
    first->take(row(2, "1", "Hồ Văn An", "NO"));
    ASSERT_EQ(first->finish({}).added, 1);
  }
  const auto household = first_household();

  auto import = app::BookImport::begin(context, header("second")).value();
  std::vector<app::RowVerdict> verdicts;
  import->on_verdict([&](const auto& verdict) { verdicts.push_back(verdict);
});
import->take(row(2, "1", "Hồ Văn Bê", "POOR"));
import->take(row(3, "2", "Hồ Văn Ca", "POOR"));
const auto meanwhile = app::change_household(
    context, envelope("change_household"),
    {.household = household, .version = 1, .valid_from = day, .changes = {{"phone", "0912345678"}}});
ASSERT_TRUE(meanwhile.has_value());
const auto summary = import->finish({});
EXPECT_EQ(summary.added, 1);
EXPECT_EQ(summary.refused, 1);
ASSERT_EQ(verdicts.size(), 2U);
ASSERT_FALSE(verdicts[0].findings.empty());
EXPECT_EQ(verdicts[0].findings.back().type->id, "IMPORT_HOUSEHOLD_CHANGED");
EXPECT_EQ(verdicts[1].state, app::RowState::added);

auto again = app::BookImport::begin(context, header("third")).value();
again->take(row(2, "1", "Hồ Văn Bê", "POOR"));
EXPECT_EQ(again->finish({}).added, 1);
}  // namespace

// HOME-5: the row states nothing new of the household, so that nothing but the child would be written.
TEST_F(ImportRace, AHouseholdThatEndsMeanwhileTakesNoChild) {
  auto context = app::console(world.reg());
  const domain::HouseholdId household{base::make_named_uuid("race", "ending")};
  const auto made = app::register_household(
      context, envelope("register_household"),
      {.household = household,
       .valid_from = day,
       .facts = {{"hamlet", world.hamlet("Tổ 1").text()}, {"number", "1"}, {"address", "Xóm 2"}, {"poverty", "NO"}}});
  ASSERT_TRUE(made.has_value());
  auto import = app::BookImport::begin(context, header("ending")).value();
  std::vector<app::RowVerdict> verdicts;
  import->on_verdict([&](const auto& verdict) { verdicts.push_back(verdict);
});
import->take(row(2, "1", "Hồ Văn Bê", "NO"));
const auto dissolved =
    app::dissolve_household(context, envelope("dissolve_household"), {.household = household, .version = 1, .on = day});
ASSERT_TRUE(dissolved.has_value());
constexpr int BATCH = 500;  // filled up with rows that are refused for their names
for (int i = 1; i < BATCH; ++i) import->take(row(i + 2, "2", ("Hồ Văn " + std::to_string(i)).c_str(), "NO"));
ASSERT_EQ(verdicts.size(), static_cast<std::size_t>(BATCH)) << "the first batch is written";
EXPECT_EQ(verdicts[0].state, app::RowState::refused);
ASSERT_FALSE(verdicts[0].findings.empty());
EXPECT_EQ(verdicts[0].findings.back().type->id, "IMPORT_HOUSEHOLD_CHANGED");

// Its number is free for another household by now.
import->take(row(BATCH + 2, "1", "Hồ Văn Ca", "NO"));
const auto summary = import->finish({});
EXPECT_EQ(verdicts.back().state, app::RowState::added);
EXPECT_EQ(summary.households_added, 1);
world.store().read([&](storage::Transaction& transaction) {
  EXPECT_TRUE(transaction.children().members(household, day).empty());
});
}  // namespace mangnon::scenarios

}  // namespace
}  // namespace mangnon::scenarios
