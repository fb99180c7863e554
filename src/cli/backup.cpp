#include <ostream>

#include "app/command.hpp"
#include "app/setup.hpp"
#include "cli/backup_file.hpp"
#include "cli/failures.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/new_file.hpp"
#include "crypto/sealed_file.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;

// Removed at the end, whatever happened, with SQLite's side files.
class PassingFile {
 public:
  explicit PassingFile(fs::path path) : path_(std::move(path)) { remove_all(); }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile() { remove_all(); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove_all() {
    std::error_code ignored;
    for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(path_.string() + end, ignored);
  }
  fs::path path_;
};

// Opens the copy as a store and asks the engine. The folder holds nothing but it.
app::Outcome<bool> verify_store(const Session& session, const fs::path& folder) {
  const auto store = session.world.open_store({.data = folder}, false);
  const auto findings = store->check_integrity();
  if (!findings.empty()) return app::refuse(BACKUP_DAMAGED, "", {findings.front()});
  if (!app::has_reference_data(*store)) return app::refuse(BACKUP_DAMAGED, "", {"reference data"});
  return true;
}

// Into a folder of its own first; in place only when the copy is whole and sound.
app::Outcome<bool> restore_through(const Session& session, const BackupOptions& options, const fs::path& folder) {
  const StoreLocation trial{.data = folder};
  const PassingFile copy(trial.file());
  const PassingFile opened(folder / "opened.part");
  if (is_sealed(options.file)) MANGNON_CHECKED(open_file(options.file, opened.path(), options.key_file));
  MANGNON_CHECKED(unpack_backup(is_sealed(options.file) ? opened.path() : fs::path(options.file), copy.path()));
  MANGNON_CHECKED(verify_store(session, folder));
  std::error_code problem;
  fs::rename(copy.path(), session.location.file(), problem);
  if (problem) return app::refuse(FILE_NOT_WRITTEN, "", {session.location.file().string()});
  return true;
}

}  // namespace

Done backup(const Session& session, const BackupOptions& options) {
  if (!session.location.is_file()) return app::refuse(BACKUP_BY_DATABASE);
  MANGNON_TRY(whole, NewFile::create(options.file));
  MANGNON_TRY(opened, open_register(session));
  const bool sealed = !options.encrypt_to.empty();
  if (sealed && !crypto::is_public_key(options.encrypt_to)) return app::refuse(KEY_WRONG, "encrypt-to");
  // A copy that is to leave the house sealed never lies open outside the data folder.
  const PassingFile copy(sealed ? session.location.data / "backing-up.part" : fs::path(options.file + ".part"));
  MANGNON_TRY(begun, NewFile::create(copy.path()));
  begun.keep();
  opened.store->backup_to(copy.path().string());
  const PassingFile packed(session.location.data / "backing-up.packed");
  MANGNON_CHECKED(pack_backup(copy.path(), sealed ? packed.path() : fs::path(options.file)));
  if (sealed) MANGNON_CHECKED(seal_file(packed.path(), options.file, options.encrypt_to));
  whole.keep();
  auto context = opened.console();
  app::note_reading(context, "backup", "store", "", sealed ? "sealed" : "open");
  session.world.out << options.file << ": " << fs::file_size(options.file) << " byte\n";
  return Exit::done;
}

Done restore(const Session& session, const BackupOptions& options) {
  if (!session.location.is_file()) return app::refuse(BACKUP_BY_DATABASE);
  if (fs::exists(session.location.file())) return app::refuse(STORE_EXISTS, "", {session.location.shown()});
  const fs::path folder = session.location.data / "restoring";
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) return app::refuse(FILE_NOT_WRITTEN, "", {folder.string()});
  fs::permissions(session.location.data, fs::perms::owner_all, problem);
  const auto restored = restore_through(session, options, folder);
  fs::remove(folder, problem);
  if (!restored) return app::refuse(restored.error());
  session.world.out << session.say("Đã khôi phục vào ", "Restored to ") << session.location.shown()
                    << session.say(". Hãy chạy “mangnon doctor” trước khi dùng.\n",
                                   ". Run \"mangnon doctor\" before use.\n");
  return Exit::done;
}

}  // namespace mangnon::cli
