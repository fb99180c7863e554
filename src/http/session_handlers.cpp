#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/import_queries.hpp"
#include "base/limits.hpp"
#include "http/handlers.hpp"
#include "http/site.hpp"

namespace mangnon::http {

namespace {

wire::Json session_json(const Call& call, const storage::UserRecord& user, const app::Actor& actor,
                        const std::string& csrf) {
  wire::Json about = wire::Json::object();
  about.set("id", user.id.text());
  about.set("name", user.full_name);
  about.set("username", user.username);
  about.set("role", user.role);
  about.set("role_name", role_name(user.role, call.lang));
  const auto tree = call.services.reg.units();
  const auto* latest = tree->find_latest(user.unit);
  const bool is_alive = tree->find(user.unit, call.today()) != nullptr;
  about.set("unit",
            app::unit_json(*tree, user.unit, is_alive || latest == nullptr ? call.today() : latest->valid.from));
  about.set("must_change_password", user.must_change_password);
  wire::Json permissions = wire::Json::array();
  for (const auto& word : app::PERMISSION_WORDS)
    if (app::may(actor.role, word.value)) permissions.push(word.code);
  wire::Json json = wire::Json::object();
  json.set("user", std::move(about));
  json.set("csrf", csrf);
  json.set("idle_minutes", base::limits::SESSION_IDLE_MINUTES);
  json.set("permissions", std::move(permissions));
  const auto working = app::working_date(call.services.reg, actor, call.today());
  json.set("today", base::format_iso(tree->find(user.unit, working) != nullptr ? working : call.today()));
  json.set("now", base::format_moment(call.services.reg.clock().now()));
  return json;
}

std::string cookie(const Call& call, std::string_view token, std::string_view more) {
  std::string text(SESSION_COOKIE);
  text.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict");
  if (call.services.is_secure) text += "; Secure";
  return text.append(more);
}

}  // namespace

Answer post_session(Call& call) {
  const auto username = call.body["username"].text();
  const auto password = call.body["password"].text();
  if (!username || !password)
    return app::refuse(app::FIELD_MISSING, username ? "password" : "username", {username ? "password" : "username"});
  MANGNON_TRY(signed_in, app::sign_in(call.services.reg, *username, *password,
                                      {.code = call.body.text_or("code"),
                                       .device = std::string(call.request.header("user-agent"))}));
  const app::Actor actor{.id = signed_in.user.id,
                         .role = domain::from_code<app::Role>(signed_in.user.role).value_or(app::Role::reader),
                         .scope = signed_in.user.unit};
  auto json = session_json(call, signed_in.user, actor, signed_in.csrf);
  const bool as_bearer = call.body["bearer"].truth().value_or(false);
  if (as_bearer) json.set("token", signed_in.token);
  auto response = json_response(json);
  if (!as_bearer) response.headers.emplace_back("Set-Cookie", cookie(call, signed_in.token, ""));
  return response;
}

Answer get_session(Call& call) {
  return json_response(session_json(call, call.session.user, call.session.actor, call.session.csrf));
}

Answer delete_session(Call& call) {
  app::sign_out(call.services.reg, std::string(session_token(call.request)));
  auto response = no_content();
  response.headers.emplace_back("Set-Cookie", cookie(call, "", "; Max-Age=0"));
  return response;
}

Answer post_password(Call& call) {
  MANGNON_CHECKED(app::change_password(call.context, call.body.text_or("old"), call.body.text_or("new"),
                                       std::string(session_token(call.request))));
  return no_content();
}

}  // namespace mangnon::http
