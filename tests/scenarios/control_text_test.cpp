// REG-2: a text with a NUL would be kept whole by one engine and cut by another; it is refused on all, and the store
// stays one that `doctor` finds sound.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/catalogue.hpp"
#include "app/command.hpp"
#include "app/doctor.hpp"
#include "app/handovers.hpp"
#include "app/resurvey_queries.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using std::string_literals::operator""s;

class ControlText : public ::testing::TestWithParam<testing::EngineKind> {
 protected:
  ControlText() : world(GetParam(), drive_in_process) { world.add_hamlet("21025", "Tổ 1"); }

  app::Outcome<wire::Json> register_household(const std::string& address) {
    auto facts = wire::Json::object();
    facts.set("hamlet", world.hamlet("Tổ 1").text());
    facts.set("number", "1");
    facts.set("address", address);
    facts.set("poverty", "NO");
    auto input = wire::Json::object();
    input.set("household", world.household("nhà 1").text());
    input.set("valid_from", "2018-12-31");
    input.set("facts", std::move(facts));
    auto context = app::console(world.reg());
    return app::find_operation("register_household")->run(context, world.new_command_id(), input);
  }

  World world;
};
MANGNON_ON_ALL_ENGINES(ControlText);

TEST_P(ControlText, IsRefusedInACommand) {
  for (const auto& address : {"Xóm\0 2"s, "Xóm\x01 2"s}) {
    const auto done = register_household(address);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().front().type->id, "TEXT_HAS_CONTROL");
  }
  const auto kept = register_household("Xóm 2\nbên\tsông");
  EXPECT_TRUE(kept.has_value()) << kept.error().front().type->id << kept.error().front().field;
  EXPECT_TRUE(app::examine(world.reg()).healthy());
}

TEST_P(ControlText, IsRefusedInARowOfABookAndTheRowWaits) {
  const auto day = *base::parse_iso_date("2018-12-31");
  auto import = app::BookImport::begin(app::console(world.reg()),
                                       {.import = {base::make_named_uuid("control", "book")},
                                        .commune = world.reg().units()->find_by_code("21025", day).value(),
                                        .on = day,
                                        .filename = "book"})
                    .value();
  import->take({.row = 2,
                .hamlet = "Tổ 1",
                .household = {{"number", "1"},
                              { "address",
                                "Xóm\0 2"s }},
                .child = {
                  {"full_name", "Hồ Văn An"},
                  {"birth_date", "2012-03-04"},
                  { "sex",
                    "male" }
                }});
  import->take({.row = 3,
                .hamlet = "Tổ\0 9"s,
                .household = {{
                  "number",
                  "2"
                }},
                .child = {
                  {"full_name", "Hồ Văn Bê"},
                  {"birth_date", "2012-03-04"},
                  { "sex",
                    "male" }
                }});
  const auto summary = import->finish({});
  EXPECT_EQ(summary.refused, 2);
  EXPECT_EQ(summary.reasons.at("TEXT_HAS_CONTROL"), 2);
  EXPECT_TRUE(app::examine(world.reg()).healthy());
}

// What somebody sends never stands in the audit trail, and a long one is no trouble for any engine.
TEST_P(ControlText, NothingThatWasSentStandsInTheAuditTrail) {
  const std::string sent(12'000, 'x');
  auto context = app::console(world.reg());
  EXPECT_FALSE(app::show_resurvey(context, {base::make_named_uuid("control", "round")}, sent).has_value());
  EXPECT_FALSE(app::allow_handover(context, {.round = sent, .unit = sent}).has_value());
  app::note_reading(context, "test", "unit", sent, sent);
  long lines = 0;
  world.store().read([&](storage::Transaction& transaction) {
    for (const auto& line : transaction.audit().latest(10)) {
      const bool is_of_test = line.operation == "test";
      EXPECT_LE(line.subject.size(), 200U);
      EXPECT_LE(line.detail.size(), 1'000U);
      if (!is_of_test) {
        EXPECT_EQ((line.subject + line.detail).find("xx"), std::string::npos) << line.operation;
      }
      lines += line.operation == "show_resurvey" || line.operation == "hand_over" || is_of_test ? 1 : 0;
    }
  });
  EXPECT_EQ(lines, 3);
  EXPECT_TRUE(app::examine(world.reg()).healthy());
}

}  // namespace
}  // namespace mangnon::scenarios
