#include <charconv>
#include <limits>

#include "app/failures.hpp"
#include "app/household_visits.hpp"
#include "app/resurvey_queries.hpp"
#include "app/review_commands.hpp"
#include "app/rosters.hpp"
#include "app/round_board.hpp"
#include "app/round_failures.hpp"
#include "app/round_messages.hpp"
#include "app/round_queries.hpp"
#include "app/sending_queries.hpp"
#include "app/supplies.hpp"
#include "app/trainings.hpp"
#include "http/handlers.hpp"
#include "http/import_jobs.hpp"
#include "http/keyed_id.hpp"
#include "reports/package.hpp"

namespace mangnon::http {

namespace {

app::Outcome<domain::RoundId> round_in_path(const Call& call) {
  const auto id = base::parse_id<domain::RoundId>(call.arg("id"));
  if (!id) return app::refuse(app::ROUND_NOT_FOUND, "round");
  return *id;
}

}  // namespace

Answer get_rounds(Call& call) {
  MANGNON_TRY(json, app::list_rounds(call.context));
  return json_response(json);
}

Answer get_round(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_round(call.context, id));
  return json_response(json);
}

Answer get_board(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_board(call.context, id,
                                    {.unit = call.request.query_or("unit"),
                                     .by_commune = call.request.query_or("by") == "commune",
                                     .check = call.request.query_or("check") == "yes"}));
  return json_response(json);
}

Answer get_roster(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::show_roster(call.context, id, {.unit = call.request.query_or("unit"), .on = on}));
  return json_response(json);
}

Answer get_supplies(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_supplies(call.context, id, call.request.query_or("unit")));
  return json_response(json);
}

Answer get_trainings(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_trainings(call.context, id, call.request.query_or("unit")));
  return json_response(json);
}

Answer get_messages(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_messages(call.context, id));
  return json_response(json);
}

Answer post_sending(Call& call) {
  if (!app::may(call.context.actor.role, app::Permission::send_figures)) return app::refuse(app::NOT_PERMITTED);
  MANGNON_TRY(id, keyed_id(call, "sending-job"));
  MANGNON_TRY(job, call.services.jobs.start_sending(call.context, id, call.body));
  wire::Json json = wire::Json::object();
  json.set("job", base::format_uuid(job));
  return json_response(json, 202);
}

Answer get_owed(Call& call) {
  MANGNON_TRY(json, app::show_owed(call.context));
  return json_response(json);
}

Answer get_visits(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_visits(call.context, id, {.hamlet = call.request.query_or("hamlet")}));
  return json_response(json);
}

Answer get_reviews(Call& call) {
  const auto text = call.request.query_or("month");
  const auto month = text.empty() ? std::optional(call.today()) : domain::parse_month(text);
  if (!month) return app::refuse(app::FIELD_MALFORMED, "month", {"month"});
  MANGNON_TRY(json, app::list_reviews(call.context, {.unit = call.request.query_or("unit"), .month = *month}));
  return json_response(json);
}

Answer get_sending(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  app::AskSending query{.round = id, .unit = call.arg("unit")};
  if (const auto number = call.request.query_or("sending"); !number.empty()) {
    int sending = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), sending);
    if (error != std::errc() || end != number.data() + number.size() || sending < 1)
      return app::refuse(app::FIELD_MALFORMED, "sending", {"sending"});
    query.sending = sending;
  }
  MANGNON_TRY(json, app::show_sending(call.context, query));
  return json_response(json);
}

Answer get_resurvey(Call& call) {
  MANGNON_TRY(id, round_in_path(call));
  MANGNON_TRY(json, app::show_resurvey(call.context, id, call.arg("unit")));
  return json_response(json);
}

Answer post_handover(Call& call) {
  const auto& body = call.body;
  const auto sending = body["sending"].whole();
  if (!sending || *sending < 1 || *sending > std::numeric_limits<int>::max())
    return app::refuse(app::FIELD_MISSING, "sending", {"sending"});
  const auto key = base::parse_uuid(call.request.header("idempotency-key"));
  if (!key) return app::refuse(app::FIELD_MISSING, "Idempotency-Key", {"Idempotency-Key"});
  const auto& children = body["children"];
  if (!children.is_null() && !children.truth()) return app::refuse(app::FIELD_MALFORMED, "children", {"children"});
  // Made of the key and who sent it, so that nobody meets another's package.
  const domain::HandoverId package{
      base::make_named_uuid("package", base::format_uuid(*key) + '/' + call.context.actor.id.text())};
  MANGNON_TRY(made, reports::make_package(call.context,
                                          {.package = package,
                                           .round = body.text_or("round"),
                                           .unit = body.text_or("unit"),
                                           .seen = static_cast<int>(*sending),
                                           .has_children = children.truth().value_or(false),
                                           .giver = body.text_or("giver"),
                                           .giver_position = body.text_or("giver_position"),
                                           .receiver_office = body.text_or("receiver_office"),
                                           .receiver = body.text_or("receiver"),
                                           .receiver_position = body.text_or("receiver_position"),
                                           .receiver_key = body.text_or("receiver_key"),
                                           .medium = body.text_or("medium")},
                                          call.services.writers));
  Response response{.media_type = "application/octet-stream", .body = std::move(made.bytes)};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + made.handover.file_name + "\"");
  return response;
}

}  // namespace mangnon::http
