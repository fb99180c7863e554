#include "cli/session.hpp"

#include <ostream>

#include "app/accounts.hpp"
#include "app/setup.hpp"
#include "cli/failures.hpp"
#include "cli/new_file.hpp"
#include "cli/store_keys.hpp"

namespace mangnon::cli {

app::Context OpenRegister::console() const {
  return app::console(*reg);
}

app::Outcome<OpenRegister> open_register(const Session& session) {
  const auto& location = session.location;
  if (location.is_file() && !std::filesystem::exists(location.file()))
    return app::refuse(STORE_MISSING, "", {location.shown()});
  MANGNON_TRY(keys, load_store_keys(location));
  const auto read_keys = following_keys(location, std::move(keys));
  OpenRegister opened{.store = session.world.open_store(location, false, read_keys), .reg = nullptr};
  if (!app::has_reference_data(*opened.store)) return app::refuse(STORE_MISSING, "", {location.shown()});
  if (auto* sealing = opened.store->sealing(); sealing && sealing->state() == storage::SealState::key_away)
    return app::refuse(STORE_SEALED, "", {key_path(location).string()});
  app::renew_reference_data(*opened.store);
  opened.reg = std::make_unique<app::Register>(*opened.store, session.world.clock, session.world.random);
  opened.reg->use_keys(read_keys);
  return opened;
}

app::Outcome<bool> write_output(const Session& session, const std::string& path, std::string_view bytes) {
  if (path.empty()) {
    session.world.out << bytes;
    return true;
  }
  MANGNON_TRY(file, NewFile::create(path));
  return file.write(bytes);
}

void print_json(const Session& session, const wire::Json& json) {
  session.world.out << wire::format_json(json) << '\n';
}

void print_failures(const Session& session, const base::Failures& failures) {
  for (const auto& failure : failures) {
    session.world.err << failure.type->id << ": ";
    if (!failure.field.empty()) session.world.err << failure.field << ": ";
    session.world.err << base::message_of(failure, session.lang) << '\n';
  }
}

}  // namespace mangnon::cli
