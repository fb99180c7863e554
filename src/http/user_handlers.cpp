#include "app/accounts.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

namespace {

wire::Json user_json(const Call& call, const storage::UserRecord& user) {
  wire::Json json = wire::Json::object();
  json.set("id", user.id.text());
  json.set("username", user.username);
  json.set("name", user.full_name);
  json.set("role", user.role);
  json.set("role_name", role_name(user.role, call.lang));
  json.set("unit", app::unit_json(*call.services.reg.units(), user.unit, call.today()));
  json.set("disabled", user.disabled);
  json.set("must_change_password", user.must_change_password);
  return json;
}

Answer set_disabled(Call& call, bool disabled) {
  MANGNON_TRY(user, app::set_user_disabled(call.context, call.arg("username"), disabled));
  return json_response(user_json(call, user));
}

}  // namespace

Answer get_users(Call& call) {
  MANGNON_TRY(users, app::list_users(call.context));
  wire::Json list = wire::Json::array();
  for (const auto& user : users) list.push(user_json(call, user));
  wire::Json roles = wire::Json::array();
  for (const auto& word : app::ROLE_WORDS) {
    if (word.value == app::Role::console) continue;
    wire::Json each = wire::Json::object();
    each.set("code", word.code);
    each.set("name", call.lang == base::Lang::vi ? word.vi : word.en);
    roles.push(std::move(each));
  }
  wire::Json json = wire::Json::object();
  json.set("users", std::move(list));
  json.set("roles", std::move(roles));
  return json_response(json);
}

Answer post_user(Call& call) {
  const auto role = domain::from_code<app::Role>(call.body.text_or("role"));
  if (!role) return app::refuse(app::FIELD_MALFORMED, "role", {"role"});
  MANGNON_TRY(made, app::add_user(call.context, {.username = call.body.text_or("username"),
                                                 .full_name = call.body.text_or("full_name"),
                                                 .role = *role,
                                                 .unit = call.body.text_or("unit"),
                                                 .password = call.body.text_or("password")}));
  auto json = user_json(call, made.user);
  if (!made.password.empty()) json.set("password", made.password);
  return json_response(json);
}

Answer post_user_disable(Call& call) {
  return set_disabled(call, true);
}

Answer post_user_enable(Call& call) {
  return set_disabled(call, false);
}

Answer post_user_password(Call& call) {
  MANGNON_TRY(password, app::reset_password(call.context, call.arg("username")));
  wire::Json json = wire::Json::object();
  json.set("password", password);
  return json_response(json);
}

}  // namespace mangnon::http
