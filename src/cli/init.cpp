#include <ostream>

#include "app/accounts.hpp"
#include "app/setup.hpp"
#include "app/training.hpp"
#include "cli/commands.hpp"
#include "cli/failures.hpp"

namespace mangnon::cli {

namespace {

void print_account(const Session& session, const std::string& username, const std::string& password) {
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("username", username);
    json.set("password", password);
    return print_json(session, json);
  }
  session.world.out << session.say("Kho dữ liệu đã sẵn sàng: ", "The store is ready: ") << session.location.shown()
                    << '\n'
                    << session.say("Tên đăng nhập: ", "User name: ") << username << '\n'
                    << session.say("Mật khẩu dùng một lần: ", "One-time password: ") << password << '\n'
                    << session.say("Hãy đổi mật khẩu ngay lần đăng nhập đầu tiên.\n",
                                   "Change it when you sign in for the first time.\n");
}

}  // namespace

Done init(const Session& session, const InitOptions& options) {
  if (session.location.is_file()) {
    std::error_code problem;
    std::filesystem::create_directories(session.location.data, problem);
    if (problem) return app::refuse(FILE_NOT_WRITTEN, "", {session.location.data.string()});
    std::filesystem::permissions(session.location.data, std::filesystem::perms::owner_all, problem);
  }
  OpenRegister opened{.store = session.world.open_store(session.location, true, {}), .reg = nullptr};
  if (app::has_reference_data(*opened.store)) return app::refuse(STORE_EXISTS, "", {session.location.shown()});
  app::put_reference_data(*opened.store);
  if (options.training) app::mark_as_training(*opened.store, session.today());
  opened.reg = std::make_unique<app::Register>(*opened.store, session.world.clock, session.world.random);
  auto context = opened.console();
  MANGNON_TRY(made, app::add_user(context,
                                  {.username = options.admin,
                                   .full_name = std::string(session.say("Quản trị", "Administrator")),
                                   .role = app::Role::administrator,
                                   .unit = "uid:" + opened.reg->units()->nation().text()},
                                  session.world.hash_cost));
  print_account(session, made.user.username, made.password);
  return Exit::done;
}

}  // namespace mangnon::cli
