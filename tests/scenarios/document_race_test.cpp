// DOC-5: two officers do not give one number at the same moment, on an engine with many writers.
#include <gtest/gtest.h>

#include <chrono>
#include <future>

#include "app/accounts.hpp"
#include "app/official_documents.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

using Reply = app::Outcome<wire::Json>;

class DocumentRace : public ::testing::Test {
 protected:
  DocumentRace() : world(testing::EngineKind::postgres, drive_in_process) {}

  domain::OfficialDocumentId id(const char* name) { return {base::make_named_uuid("document race", name)}; }
  app::NewDocument letter(const char* name) {
    return {.id = id(name),
            .unit = "",
            .way = domain::DocumentWay::outgoing,
            .text = {.number = 1, .type = "KH", .subject = domain::SensitiveText("rà soát"), .on = day}};
  }

  World world;
  const base::Date day = *base::parse_iso_date("2018-12-31");
};

TEST_F(DocumentRace, TheSecondWaitsAndIsRefusedTheNumberOfTheFirst) {
  constexpr auto AMPLE = std::chrono::milliseconds(300);  // for the second to run through, were it not made to wait
  const auto unit = world.reg().units()->find_by_code("21025", day).value();
  auto context = app::console(world.reg());
  context.actor.role = app::Role::commune;
  context.actor.scope = unit;
  const app::Envelope envelope{.id = world.new_command_id(), .name = "register_document", .digest = "x"};
  std::future<Reply> second;
  world.store().write([&](storage::Transaction& transaction) {
    transaction.units().hold(unit);
    second =
        std::async(std::launch::async, [&] { return app::register_document(context, envelope, letter("second")); });
    EXPECT_EQ(second.wait_for(AMPLE), std::future_status::timeout);
    auto first = letter("first");
    first.text.issuer = "Ủy ban nhân dân";
    transaction.official_documents().add({.id = first.id,
                                          .unit = unit,
                                          .way = first.way,
                                          .versions = {{.text = first.text, .at = world.reg().clock().now()}}});
    return true;
  });
  const auto reply = second.get();
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().front().type->id, "DOCUMENT_NUMBER_TAKEN");
  EXPECT_EQ(reply.error().front().params.back(), "2");
}

}  // namespace
}  // namespace mangnon::scenarios
