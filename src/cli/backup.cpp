#include <stdlib.h>

#include <ostream>
#include <utility>

#include "app/command.hpp"
#include "app/setup.hpp"
#include "cli/backup_file.hpp"
#include "cli/failures.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/new_file.hpp"
#include "cli/store_keys.hpp"
#include "crypto/sealed_file.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;

// A folder of its own for its owner alone, of a name that nothing else has: two at a time do not meet. Gone at the end,
// whatever happened, with all that is in it.
class PassingFolder {
 public:
  // FAILS FILE_NOT_WRITTEN.
  [[nodiscard]] static app::Outcome<PassingFolder> create(const fs::path& beginning) {
    std::string path = beginning.string() + "XXXXXX";
    if (mkdtemp(path.data()) == nullptr) return app::refuse(FILE_NOT_WRITTEN, "", {path});
    return PassingFolder(path);
  }
  PassingFolder(PassingFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  PassingFolder& operator=(PassingFolder&&) = delete;
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  explicit PassingFolder(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

// Opens the copy as a store and asks the engine. The folder holds nothing but it.
app::Outcome<bool> verify_store(const Session& session, const fs::path& folder) {
  const auto store = session.world.open_store({.data = folder}, false, {});
  const auto findings = store->check_integrity();
  if (!findings.empty()) return app::refuse(BACKUP_DAMAGED, "", {findings.front()});
  if (!app::has_reference_data(*store)) return app::refuse(BACKUP_DAMAGED, "", {"reference data"});
  return true;
}

// Into a folder of its own first; in place only when the copy is whole and sound.
app::Outcome<bool> restore_through(const Session& session, const BackupOptions& options, const fs::path& folder) {
  const auto copy = StoreLocation{.data = folder}.file();
  const auto opened = folder / "opened.part";
  if (is_sealed(options.file)) MANGNON_CHECKED(open_file(options.file, opened, options.key_file));
  MANGNON_CHECKED(unpack_backup(is_sealed(options.file) ? opened : fs::path(options.file), copy));
  MANGNON_CHECKED(verify_store(session, folder));
  std::error_code problem;
  const bool is_on_disk = sync_file(copy);
  fs::rename(copy, session.location.file(), problem);
  if (problem || !is_on_disk || !sync_folder(session.location.data))
    return app::refuse(FILE_NOT_WRITTEN, "", {session.location.file().string()});
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
  MANGNON_TRY(folder, PassingFolder::create(sealed ? session.location.data / "backing-up-"
                                                   : fs::path(options.file + ".part-")));
  const auto copy = folder.path() / "copy";
  MANGNON_TRY(begun, NewFile::create(copy));
  begun.keep();
  opened.store->backup_to(copy.string());
  const auto packed = folder.path() / "packed";
  MANGNON_CHECKED(pack_backup(copy, sealed ? packed : fs::path(options.file)));
  if (sealed) MANGNON_CHECKED(seal_file(packed, options.file, options.encrypt_to));
  if (!sync_file(options.file) || !sync_folder(fs::path(options.file).parent_path()))
    return app::refuse(FILE_NOT_WRITTEN, "", {options.file});
  whole.keep();
  auto context = opened.console();
  app::note_reading(context, "backup", "store", "", sealed ? "sealed" : "open");
  session.world.out << options.file << ": " << fs::file_size(options.file) << " byte\n";
  if (auto* sealing = opened.store->sealing(); sealing && sealing->state() == storage::SealState::open)
    session.world.out << session.say("Bản này chỉ mở được cùng với khóa của kho, không nằm trong bản này: ",
                                     "This copy opens only with the store's key, which is not in it: ")
                      << key_path(session.location).string() << '\n';
  return Exit::done;
}

Done restore(const Session& session, const BackupOptions& options) {
  if (!session.location.is_file()) return app::refuse(BACKUP_BY_DATABASE);
  if (fs::exists(session.location.file())) return app::refuse(STORE_EXISTS, "", {session.location.shown()});
  std::error_code problem;
  fs::create_directories(session.location.data, problem);
  if (problem) return app::refuse(FILE_NOT_WRITTEN, "", {session.location.data.string()});
  fs::permissions(session.location.data, fs::perms::owner_all, problem);
  MANGNON_TRY(folder, PassingFolder::create(session.location.data / "restoring-"));
  MANGNON_CHECKED(restore_through(session, options, folder.path()));
  session.world.out << session.say("Đã khôi phục vào ", "Restored to ") << session.location.shown()
                    << session.say(". Hãy chạy “mangnon doctor” trước khi dùng.\n",
                                   ". Run \"mangnon doctor\" before use.\n");
  return Exit::done;
}

}  // namespace mangnon::cli
