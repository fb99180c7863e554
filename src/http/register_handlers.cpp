#include "app/catalogue.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/transfer_queries.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

namespace {

app::Outcome<std::optional<bool>> query_flag(const Call& call, std::string_view name) {
  const auto text = call.request.query_or(name);
  if (text.empty()) return std::optional<bool>();
  if (text != "yes" && text != "no") return app::refuse(app::FIELD_MALFORMED, std::string(name), {std::string(name)});
  return std::optional<bool>(text == "yes");
}

}  // namespace

Answer get_units(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_units(call.context, call.request.query_or("parent"), on, call.lang));
  return json_response(json);
}

Answer get_children(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(minority, query_flag(call, "minority"));
  MANGNON_TRY(assisted, query_flag(call, "assisted"));
  MANGNON_TRY(age_from, query_number(call, "age_from", 0));
  MANGNON_TRY(age_to, query_number(call, "age_to", 15));
  MANGNON_TRY(limit, query_number(call, "limit", 50));
  MANGNON_TRY(from, query_day(call, "from"));
  const auto text = [&](std::string_view name) { return call.request.query_or(name); };
  MANGNON_TRY(json, app::list_children(call.context,
                                       {.unit = text("unit"),
                                        .on = on,
                                        .text = text("q"),
                                        .group = text("group"),
                                        .without_group = text("without_group"),
                                        .sex = text("sex"),
                                        .age_from = age_from,
                                        .age_to = age_to,
                                        .hamlet = text("hamlet"),
                                        .minority = minority,
                                        .assisted = assisted,
                                        .movement = text("movement"),
                                        .from = from,
                                        .cursor = text("cursor"),
                                        .limit = limit},
                                       call.lang));
  return json_response(json);
}

Answer get_child(Call& call) {
  MANGNON_TRY(on, query_date(call));
  const auto id = base::parse_id<domain::ChildId>(call.arg("id"));
  if (!id) return app::refuse(app::CHILD_NOT_FOUND, "child");
  MANGNON_TRY(json, app::show_child(call.context, *id, on, call.lang));
  return json_response(json);
}

Answer get_household(Call& call) {
  MANGNON_TRY(on, query_date(call));
  const auto id = base::parse_id<domain::HouseholdId>(call.arg("id"));
  if (!id) return app::refuse(app::HOUSEHOLD_NOT_FOUND, "household");
  MANGNON_TRY(json, app::show_household(call.context, *id, on, call.lang));
  return json_response(json);
}

Answer get_lists(Call& call) {
  MANGNON_TRY(on, query_date(call));
  return json_response(app::list_codes(call.context, on));
}

Answer get_transfers(Call& call) {
  MANGNON_TRY(json, app::list_transfers(call.context, call.lang));
  return json_response(json);
}

Answer post_command(Call& call) {
  const auto* operation = app::find_operation(call.arg("name"));
  if (operation == nullptr) return app::refuse(app::COMMAND_UNKNOWN, "", {call.arg("name")});
  const auto key = call.request.header("idempotency-key");
  const auto id = base::parse_id<domain::CommandId>(key);
  if (!id) return app::refuse(app::FIELD_MISSING, "Idempotency-Key", {"Idempotency-Key"});
  call.context.lang = call.lang;
  MANGNON_TRY(json, operation->run(call.context, *id, call.body));
  return json_response(json);
}

}  // namespace mangnon::http
