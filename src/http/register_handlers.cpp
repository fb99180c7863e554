#include "app/book_page.hpp"
#include "app/catalogue.hpp"
#include "app/child_queries.hpp"
#include "app/sheet_codes.hpp"
#include "app/failures.hpp"
#include "app/transfer_queries.hpp"
#include "base/limits.hpp"
#include "http/failures.hpp"
#include "http/handlers.hpp"
#include "http/problem.hpp"

namespace mangnon::http {

namespace {

app::Outcome<std::optional<bool>> query_flag(const Call& call, std::string_view name) {
  const auto text = call.request.query_or(name);
  if (text.empty()) return std::optional<bool>();
  if (text != "yes" && text != "no") return app::refuse(app::FIELD_MALFORMED, std::string(name), {std::string(name)});
  return std::optional<bool>(text == "yes");
}

app::Outcome<wire::Json> run_named(Call& call, const std::string& name, domain::CommandId id, const wire::Json& input) {
  const auto* operation = app::find_operation(name);
  if (operation == nullptr) return app::refuse(app::COMMAND_UNKNOWN, "", {name});
  call.context.lang = call.lang;
  return operation->run(call.context, id, input);
}

// {"status", "answer"} or {"status", "problem"} of one command of a batch.
wire::Json answer_one(Call& call, const wire::Json& command) {
  const auto id = base::parse_id<domain::CommandId>(command.text_or("id"));
  const auto outcome = id ? run_named(call, command.text_or("name"), *id, command["input"])
                          : app::Outcome<wire::Json>(app::refuse(app::FIELD_MISSING, "id", {"id"}));
  wire::Json json = wire::Json::object();
  json.set("status", outcome ? 200 : status_of(*outcome.error().front().type));
  if (outcome)
    json.set("answer", *outcome);
  else
    json.set("problem", problem_json(outcome.error(), call.lang));
  return json;
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

Answer get_sheet(Call& call) {
  MANGNON_TRY(json, app::find_sheet(call.context, call.request.query_or("code")));
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

Answer get_book(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_book(
                        call.context,
                        {.unit = call.request.query_or("unit"), .on = on, .cursor = call.request.query_or("cursor")}));
  return json_response(json);
}

Answer post_command(Call& call) {
  const auto key = call.request.header("idempotency-key");
  const auto id = base::parse_id<domain::CommandId>(key);
  MANGNON_TRY(is_trial, query_flag(call, "trial"));
  call.context.is_trial = is_trial.value_or(false);
  if (app::find_operation(call.arg("name")) != nullptr && !id)
    return app::refuse(app::FIELD_MISSING, "Idempotency-Key", {"Idempotency-Key"});
  MANGNON_TRY(json, run_named(call, call.arg("name"), id.value_or(domain::CommandId{}), call.body));
  return json_response(json);
}

Answer post_batch(Call& call) {
  const auto& commands = call.body["commands"].items();
  if (commands.size() > base::limits::BATCH_COMMANDS)
    return app::refuse(BATCH_TOO_LARGE, "commands", {std::to_string(base::limits::BATCH_COMMANDS)});
  call.context.is_trial = call.body["trial"].truth().value_or(false);
  wire::Json answers = wire::Json::array();
  for (const auto& command : commands) answers.push(answer_one(call, command));
  wire::Json json = wire::Json::object();
  json.set("answers", std::move(answers));
  return json_response(json);
}

}  // namespace mangnon::http
