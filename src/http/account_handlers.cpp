#include "app/accesses.hpp"
#include "app/areas.hpp"
#include "app/disclosure_queries.hpp"
#include "app/emergency.hpp"
#include "app/failures.hpp"
#include "app/own_account.hpp"
#include "app/paper_books.hpp"
#include "http/handlers.hpp"
#include "http/site.hpp"

namespace mangnon::http {

Answer get_second_factor(Call& call) {
  MANGNON_TRY(json, app::show_second_factor(call.context));
  return json_response(json);
}

Answer post_second_factor(Call& call) {
  MANGNON_TRY(json, app::begin_second_factor(call.context, call.body.text_or("password")));
  return json_response(json);
}

Answer post_second_factor_confirm(Call& call) {
  MANGNON_TRY(json, app::confirm_second_factor(call.context, call.body.text_or("code")));
  return json_response(json);
}

Answer post_second_factor_remove(Call& call) {
  MANGNON_CHECKED(app::remove_second_factor(call.context, call.body.text_or("password")));
  return no_content();
}

Answer post_user_second_factor_reset(Call& call) {
  MANGNON_CHECKED(app::reset_second_factor(call.context, call.arg("username")));
  return no_content();
}

Answer get_sessions(Call& call) {
  MANGNON_TRY(json, app::list_sessions(call.context, std::string(session_token(call.request))));
  return json_response(json);
}

Answer post_session_end(Call& call) {
  MANGNON_CHECKED(app::end_session(call.context, call.arg("id")));
  return no_content();
}

Answer get_accesses(Call& call) {
  const auto id = base::parse_id<domain::ChildId>(call.arg("id"));
  if (!id) return app::refuse(app::CHILD_NOT_FOUND, "child");
  MANGNON_TRY(json, app::list_accesses(call.context, *id, call.lang));
  return json_response(json);
}

Answer get_disclosures(Call& call) {
  const auto id = base::parse_id<domain::ChildId>(call.arg("id"));
  if (!id) return app::refuse(app::CHILD_NOT_FOUND, "child");
  MANGNON_TRY(json, app::list_disclosures(call.context, *id, call.lang));
  return json_response(json);
}

Answer get_areas(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_areas(call.context, call.request.query_or("unit"), on));
  return json_response(json);
}

Answer get_books(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_books(call.context, call.request.query_or("unit"), on));
  return json_response(json);
}

Answer get_rights(Call& call) {
  MANGNON_TRY(json, app::describe_rights(call.context, call.arg("username"), call.lang));
  return json_response(json);
}

Answer get_emergencies(Call& call) {
  MANGNON_TRY(json, app::list_emergencies(call.context));
  return json_response(json);
}

Answer get_own_emergencies(Call& call) {
  MANGNON_TRY(json, app::list_own_emergencies(call.context));
  return json_response(json);
}

Answer post_emergency(Call& call) {
  MANGNON_TRY(json, app::open_in_emergency(call.context, {.child = call.body.text_or("child"),
                                                          .id_number = call.body.text_or("id_number"),
                                                          .reason = call.body.text_or("reason"),
                                                          .key = base::parse_uuid(
                                                              call.request.header("idempotency-key"))}));
  return json_response(json);
}

Answer post_emergency_review(Call& call) {
  const auto id = base::parse_uuid(call.arg("id"));
  if (!id) return app::refuse(app::EMERGENCY_NOT_FOUND, "emergency");
  MANGNON_CHECKED(app::review_emergency(call.context, *id, call.body.text_or("verdict")));
  return no_content();
}

}  // namespace mangnon::http
