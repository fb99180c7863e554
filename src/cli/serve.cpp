#include "cli/commands.hpp"

namespace mangnon::cli {

Done serve(const Session& session, const ServeOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  return session.world.serve(*opened.reg, session.location, options);
}

Done describe_api(const Session& session) {
  print_json(session, session.world.describe_api());
  return Exit::done;
}

}  // namespace mangnon::cli
