#include <ostream>

#include "app/command.hpp"
#include "app/sealed_secrets.hpp"
#include "base/check.hpp"
#include "cli/backup_file.hpp"
#include "cli/failures.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/store_keys.hpp"
#include "crypto/sealed_file.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

// The file holds the new key before anything is sealed with it; the old ones stay in it for older copies of the store.
Done rotate_key(const Session& session, const StoreKeyOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  const auto turn = KeyTurn::take(session.location);
  if (!turn) return app::refuse(turn.error());
  MANGNON_TRY(known, load_store_keys(session.location));
  const auto noted = app::noted_store_key(*opened.reg);
  if (!noted.empty() && !holds_key(known, noted) && !options.is_lost)
    return app::refuse(STORE_KEY_AWAY, "", {noted, key_path(session.location).string()});
  MANGNON_CHECKED(write_store_keys(session.location, known.with_new_key()));
  const auto keys = opened.reg->read_keys_again();
  app::note_store_key(*opened.reg, keys.current());
  const long sealed = app::reseal_secrets(*opened.reg);
  if (auto* sealing = opened.store->sealing()) sealing->wrap_again();
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

namespace {

void tell_sealed(const Session& session, long rows, long plain) {
  const auto path = key_path(session.location).string();
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("sealed", std::int64_t{rows});
    json.set("plain", std::int64_t{plain});
    json.set("key_file", path);
    print_json(session, json);
    return;
  }
  session.world.out << session.say("Đã mã hóa: ", "Sealed: ") << rows << session.say(" dòng\n", " rows\n")
                    << session.say("Từ nay không có tệp khóa thì không ai đọc được kho này, kể cả bản sao lưu: ",
                                   "From now on nobody reads this store without the key file, nor its backups: ")
                    << path
                    << session.say(". Hãy cất một bản sao ở nơi khác: mangnon key escrow.\n",
                                   ". Keep a copy elsewhere: mangnon key escrow.\n");
}

}  // namespace

Done seal_store(const Session& session) {
  MANGNON_TRY(opened, open_register(session));
  auto* sealing = opened.store->sealing();
  MANGNON_CHECK(sealing != nullptr);
  const auto turn = KeyTurn::take(session.location);
  if (!turn) return app::refuse(turn.error());
  const auto noted = app::noted_store_key(*opened.reg);
  if (!noted.empty() && !holds_key(opened.reg->read_keys_again(), noted))
    return app::refuse(STORE_KEY_AWAY, "", {noted, key_path(session.location).string()});
  if (!has_own_key(session, opened)) return app::refuse(FILE_NOT_WRITTEN, "", {key_path(session.location).string()});
  app::reseal_secrets(*opened.reg);
  const long rows = sealing->seal_all(session.world.clock.now(), [&](long sealed) {
    session.world.err << session.say("đã mã hóa ", "sealed ") << sealed << '\n';
  });
  const long plain = sealing->plain_rows();
  auto context = opened.console();
  app::note_reading(context, "seal_store", "store", opened.reg->read_keys_again().current(),
                    "sealed=" + std::to_string(rows));
  tell_sealed(session, rows, plain);
  return Exit::done;
}

Done escrow_key(const Session& session, const StoreKeyOptions& options) {
  const auto path = key_path(session.location);
  if (!fs::exists(path)) return app::refuse(STORE_KEY_NONE, "", {path.string()});
  if (!crypto::is_public_key(options.encrypt_to)) return app::refuse(KEY_WRONG);
  MANGNON_CHECKED(load_store_keys(session.location));
  if (fs::exists(options.file)) return app::refuse(FILE_EXISTS, "", {options.file});
  MANGNON_CHECKED(seal_file(path, options.file, options.encrypt_to));
  session.world.out << session.say("Bản sao khóa của kho, đã mã hóa: ", "Sealed copy of the store's keys: ")
                    << options.file << '\n';
  return Exit::done;
}

namespace {

// A file that is no ring of keys is kept beside, under a name that is free: it may yet be of use to somebody.
app::Outcome<bool> move_aside(const fs::path& path) {
  for (int number = 1;; ++number) {
    auto aside = path;
    aside += ".damaged-" + std::to_string(number);
    if (fs::exists(fs::symlink_status(aside))) continue;
    std::error_code problem;
    fs::rename(path, aside, problem);
    if (problem) return app::refuse(FILE_NOT_WRITTEN, "", {aside.string()});
    return true;
  }
}

}  // namespace

Done recover_key(const Session& session, const StoreKeyOptions& options) {
  const auto path = key_path(session.location);
  MANGNON_TRY(text, open_sealed_text(options.file, options.key_file));
  const auto keys = crypto::StoreKeys::parse(text);
  if (!keys || keys->empty()) return app::refuse(STORE_KEY_DAMAGED, "", {options.file});
  const auto turn = KeyTurn::take(session.location);
  if (!turn) return app::refuse(turn.error());
  if (const auto present = load_store_keys(session.location); present && !present->empty())
    return app::refuse(STORE_KEY_EXISTS, "", {path.string()});
  else if (!present && present.error().front().type != &STORE_KEY_DAMAGED)
    return app::refuse(present.error());
  else if (!present)
    MANGNON_CHECKED(move_aside(path));
  MANGNON_CHECKED(write_store_keys(session.location, *keys));
  session.world.out << session.say("Khóa của kho ở ", "The store's keys are in ") << path.string() << '\n';
  return Exit::done;
}

}  // namespace mangnon::cli
