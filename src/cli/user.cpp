#include <istream>
#include <ostream>

#include "app/accounts.hpp"
#include "app/failures.hpp"
#include "cli/commands.hpp"
#include "cli/tables.hpp"

namespace mangnon::cli {

namespace {

wire::Json user_json(const Session& session, const OpenRegister& opened, const storage::UserRecord& user) {
  const auto* unit = opened.reg->units()->find_latest(user.unit);
  wire::Json json = wire::Json::object();
  json.set("username", user.username);
  json.set("name", user.full_name);
  json.set("role", user.role);
  json.set("unit", unit ? unit->code : std::string());
  json.set("unit_name", unit ? opened.reg->units()->full_name(user.unit, session.today()) : std::string());
  json.set("disabled", user.disabled);
  return json;
}

void print_password(const Session& session, const std::string& username, const std::string& password) {
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("username", username);
    if (!password.empty()) json.set("password", password);
    return print_json(session, json);
  }
  session.world.out << session.say("Tên đăng nhập: ", "User name: ") << username << '\n';
  if (!password.empty())
    session.world.out << session.say("Mật khẩu dùng một lần: ", "One-time password: ") << password << '\n';
}

}  // namespace

std::string account_roles() {
  std::string codes;
  for (const auto& word : app::ROLE_WORDS)
    if (word.value != app::Role::console) codes.append(codes.empty() ? "" : ", ").append(word.code);
  return codes;
}

Done add_user(const Session& session, const UserOptions& options) {
  const auto role = domain::from_code<app::Role>(options.role);
  if (!role) return app::refuse(app::FIELD_MALFORMED, "role", {"--role"});
  std::string password;
  if (options.password_from_input) {
    std::getline(session.world.in, password);
    if (password.empty()) return app::refuse(app::FIELD_MISSING, "password", {"password"});
  }
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
  MANGNON_TRY(made, app::add_user(context,
                                  {.username = options.username,
                                   .full_name = options.full_name,
                                   .role = *role,
                                   .unit = "uid:" + unit.text(),
                                   .password = password},
                                  session.world.hash_cost));
  print_password(session, made.user.username, made.password);
  return Exit::done;
}

Done list_users(const Session& session) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(users, app::list_users(context));
  wire::Json list = wire::Json::array();
  std::vector<std::vector<std::string>> lines;
  for (const auto& user : users) {
    auto json = user_json(session, opened, user);
    lines.push_back({user.username, user.full_name, user.role, json.text_or("unit"), json.text_or("unit_name"),
                     std::string(user.disabled ? session.say("đã khóa", "disabled") : "")});
    list.push(std::move(json));
  }
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("users", std::move(list));
    print_json(session, json);
    return Exit::done;
  }
  const auto label = [&](std::string_view vi, std::string_view en) {
    return ListColumn{std::string(session.say(vi, en))};
  };
  print_table(session,
              {label("Tài khoản", "User"), label("Họ tên", "Name"), label("Vai trò", "Role"), label("Mã", "Code"),
               label("Địa bàn", "Area"), label("", "")},
              lines);
  return Exit::done;
}

Done disable_user(const Session& session, const UserOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(user, app::set_user_disabled(context, options.username, !options.enable));
  print_password(session, user.username, "");
  return Exit::done;
}

Done reset_password(const Session& session, const UserOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(password, app::reset_password(context, options.username));
  print_password(session, options.username, password);
  return Exit::done;
}

}  // namespace mangnon::cli
