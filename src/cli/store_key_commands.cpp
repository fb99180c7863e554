#include <ostream>

#include "app/command.hpp"
#include "app/sealed_secrets.hpp"
#include "cli/backup_file.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/failures.hpp"
#include "cli/store_keys.hpp"
#include "crypto/sealed_file.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

// The file holds the new key before anything is sealed with it; the old ones stay in it for older copies of the store.
Done rotate_key(const Session& session) {
  MANGNON_TRY(opened, open_register(session));
  const auto keys = opened.reg->keys().with_new_key();
  MANGNON_CHECKED(write_store_keys(session.location, keys));
  opened.reg->read_keys_again();
  const long sealed = app::reseal_secrets(*opened.reg);
  const auto count = app::count_secrets(*opened.reg);
  auto context = opened.console();
  app::note_reading(context, "rotate_key", "store", keys.current(), "sealed=" + std::to_string(sealed));
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("key", keys.current());
    json.set("sealed", std::int64_t{sealed});
    json.set("unreadable", std::int64_t{count.unreadable});
    print_json(session, json);
    return Exit::done;
  }
  auto& out = session.world.out;
  out << session.say("Khóa mới của kho: ", "The store's new key: ") << keys.current() << ", "
      << key_path(session.location).string() << '\n'
      << session.say("Đã mã hóa lại: ", "Sealed anew: ") << sealed << '\n';
  if (count.unreadable > 0)
    out << session.say("Không mở được vì thiếu khóa cũ: ", "Left as they are, for want of their key: ")
        << count.unreadable << '\n';
  return Exit::done;
}

Done escrow_key(const Session& session, const StoreKeyOptions& options) {
  const auto path = key_path(session.location);
  if (!fs::exists(path)) return app::refuse(STORE_KEY_NONE, "", {path.string()});
  if (!crypto::is_public_key(options.encrypt_to)) return app::refuse(KEY_WRONG);
  MANGNON_CHECKED(load_store_keys(session.location));
  if (fs::exists(options.file)) return app::refuse(STORE_EXISTS, "", {options.file});
  MANGNON_CHECKED(seal_file(path, options.file, options.encrypt_to));
  session.world.out << session.say("Bản sao khóa của kho, đã mã hóa: ", "Sealed copy of the store's keys: ")
                    << options.file << '\n';
  return Exit::done;
}

Done recover_key(const Session& session, const StoreKeyOptions& options) {
  const auto path = key_path(session.location);
  if (fs::exists(path)) return app::refuse(STORE_EXISTS, "", {path.string()});
  MANGNON_CHECKED(open_file(options.file, path, options.key_file));
  std::error_code problem;
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, problem);
  if (const auto keys = load_store_keys(session.location); !keys) {
    fs::remove(path, problem);
    return app::refuse(keys.error());
  }
  session.world.out << session.say("Khóa của kho ở ", "The store's keys are in ") << path.string() << '\n';
  return Exit::done;
}

}  // namespace mangnon::cli
