#include <ostream>

#include "app/training.hpp"
#include "cli/commands.hpp"
#include "cli/store_keys.hpp"

namespace mangnon::cli {

Done serve(const Session& session, const ServeOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  keep_secrets_sealed(session, opened);
  if (app::is_training(*opened.reg))
    session.world.err << session.say("KHO TẬP HUẤN: chỉ có trẻ em giả.\n",
                                     "A TRAINING STORE: invented children only.\n");
  return session.world.serve(*opened.reg, session.location, options);
}

Done describe_api(const Session& session) {
  print_json(session, session.world.describe_api());
  return Exit::done;
}

}  // namespace mangnon::cli
