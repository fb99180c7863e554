// UNIT-8: two who make a unit of one commune at one moment each get a code of their own.
#include <gtest/gtest.h>

#include <future>
#include <set>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/facility_commands.hpp"
#include "app/local_unit.hpp"
#include "domain/unit_data_for_test.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

class LocalUnitRace : public ::testing::TestWithParam<testing::EngineKind> {
 protected:
  LocalUnitRace() : world(GetParam(), drive_in_process) { world.add_hamlet("21025", "Tổ 1"); }

  static domain::UnitId unit_id(const std::string& name) { return {base::make_named_uuid("race", name)}; }
  domain::UnitId commune() { return world.reg().units()->find_by_code("21025", day).value(); }
  app::Outcome<wire::Json> register_hamlet(app::Register& reg, domain::CommandId command, const std::string& name) {
    auto context = app::console(reg);
    return app::register_hamlet(context, {.id = command, .name = "register_hamlet", .digest = "x"},
                                {.id = unit_id(name), .commune = "21025", .name = name, .on = day});
  }
  std::unique_ptr<app::BookImport> begin(const char* name) {
    return app::BookImport::begin(
               app::console(world.reg()),
               {.import = {base::make_named_uuid("race", name)}, .commune = commune(), .on = day, .filename = name})
        .value();
  }
  // By another process on the same store.
  std::unique_ptr<app::Register> another() {
    return std::make_unique<app::Register>(world.store(), clock_, random_, domain::parse_units_once);
  }
  // Every unit made here has a code, and none another's; a program that starts now finds them all.
  void expect_codes(std::size_t units) {
    std::set<std::string> codes;
    world.store().read([&](storage::Transaction& transaction) {
      for (const auto& version : transaction.units().local_versions()) codes.insert(version.code);
    });
    EXPECT_EQ(codes.size(), units);
    EXPECT_EQ(codes.count(""), 0U);
    EXPECT_EQ(another()->units()->hamlet_count(), units);
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");

 private:
  base::SystemClock clock_{};
  base::SeededRandom random_{5};
};
MANGNON_ON_ALL_ENGINES(LocalUnitRace);

TEST_P(LocalUnitRace, ABookAndAPersonMakeOneEach) {
  auto import = begin("book");
  const auto take = [&](int row, const char* hamlet, const char* child) {
    import->take({.row = row,
                  .hamlet = hamlet,
                  .household = {{"number", std::to_string(row)},
                                { "address",
                                  "Xóm 2" }},
                  .child = {
                    {"full_name", child},
                    {"birth_date", "2012-03-04"},
                    { "sex",
                      "male" }
                  }});
  };
  take(2, "Tổ 2", "Hồ Văn An");
  take(3, "Tổ 3", "Hồ Văn Bê");
  const auto other = another();
  ASSERT_TRUE(register_hamlet(*other, world.new_command_id(), "Tổ 8").has_value());
  ASSERT_TRUE(register_hamlet(world.reg(), world.new_command_id(), "Tổ 9").has_value());
  EXPECT_EQ(import->finish({}).added, 2);
  expect_codes(5);
  EXPECT_EQ(world.reg().units()->hamlet_count(), 5U);
}

// Begun while the other is still writing; then it goes on with what the other has left.
TEST_P(LocalUnitRace, TwoPeopleMakeOneEach) {
  const auto other = another();
  const auto command = world.new_command_id();
  std::future<app::Outcome<wire::Json>> second;
  world.store().write([&](storage::Transaction& transaction) {
    const auto tree = app::stored_units(*other, transaction);
    const auto unit = app::new_local_unit(*tree, domain::UnitLevel::hamlet, unit_id("Tổ 2"), commune(), "Tổ 2", day);
    transaction.units().add_local(unit, app::Register::closure_of(**tree->with_hamlet(unit), unit.id));
    second = std::async(std::launch::async, [&] { return register_hamlet(world.reg(), command, "Tổ 3"); });
    if (GetParam() == testing::EngineKind::postgres) second.wait_for(std::chrono::milliseconds(300));
    return true;
  });
  const auto answer = second.get();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->text_or("code"), "21025.003");
  expect_codes(3);
  EXPECT_EQ(world.reg().units()->hamlet_count(), 3U);
}

// Names make the same unit of both.
TEST_P(LocalUnitRace, TwoBooksOfOneCommuneMakeOneHamlet) {
  auto first = begin("first");
  auto second = begin("second");
  int number = 1;
  for (const auto& import : {first.get(), second.get()})
    import->take({.row = 2,
                  .hamlet = "Tổ 2",
                  .household = {{"number", std::to_string(++number)},
                                { "address",
                                  "Xóm 2" }},
                  .child = {
                    {"full_name", number == 2 ? "Hồ Văn An" : "Hồ Văn Bê"},
                    {"birth_date", "2012-03-04"},
                    { "sex",
                      "male" }
                  }});
  EXPECT_EQ(first->finish({}).added, 1);
  EXPECT_EQ(second->finish({}).added, 1);
  expect_codes(2);
}

}  // namespace
}  // namespace mangnon::scenarios
