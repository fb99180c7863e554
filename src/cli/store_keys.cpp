#include "cli/store_keys.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <mutex>
#include <ostream>

#include "app/sealed_secrets.hpp"
#include "cli/failures.hpp"
#include "cli/new_file.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

fs::path key_path(const StoreLocation& location) {
  if (!location.key_file.empty()) return location.key_file;
  const char* stated = std::getenv("MANGNON_STORE_KEY");
  if (stated != nullptr && *stated != '\0') return stated;
  auto folder = fs::absolute(location.data).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  folder += "-key";
  return folder / "store.key";
}

namespace {

// Another text whenever the file is another one or was changed; empty when it cannot be looked at.
std::string mark_of(const fs::path& path) {
  struct stat file {};
  if (stat(path.c_str(), &file) != 0) return {};
  return std::to_string(file.st_dev) + ' ' + std::to_string(file.st_ino) + ' ' + std::to_string(file.st_size) + ' ' +
         std::to_string(file.st_mtim.tv_sec) + ' ' + std::to_string(file.st_mtim.tv_nsec);
}

bool make_private_folder(const fs::path& folder) {
  std::error_code problem;
  if (folder.empty() || fs::is_directory(folder, problem)) return true;
  if (!make_private_folder(folder.parent_path())) return false;
  return mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST;
}

}  // namespace

app::Outcome<crypto::StoreKeys> load_store_keys(const StoreLocation& location) {
  const auto path = key_path(location);
  struct stat there {};
  const bool is_there = stat(path.c_str(), &there) == 0;
  if (!is_there && (errno == ENOENT || errno == ENOTDIR)) return crypto::StoreKeys();
  if (!is_there || !S_ISREG(there.st_mode)) return app::refuse(FILE_NOT_READ, "", {path.string()});
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) return app::refuse(FILE_NOT_READ, "", {path.string()});
  const auto keys = crypto::StoreKeys::parse(text);
  if (!keys || keys->empty()) return app::refuse(STORE_KEY_DAMAGED, "", {path.string()});
  return *keys;
}

app::Outcome<bool> write_store_keys(const StoreLocation& location, const crypto::StoreKeys& keys) {
  const auto path = key_path(location);
  auto part = path;
  part += ".part";
  std::error_code problem;
  fs::remove(part, problem);  // of a process that was killed: it is our turn
  {
    MANGNON_TRY(file, NewFile::create(part));
    MANGNON_CHECKED(file.write(keys.format()));
  }
  fs::rename(part, path, problem);
  if (problem || !sync_folder(path.parent_path())) return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  return true;
}

app::Outcome<KeyTurn> KeyTurn::take(const StoreLocation& location) {
  auto path = key_path(location);
  path += ".lock";
  if (!make_private_folder(path.parent_path())) return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  const int handle = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (handle < 0) return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  KeyTurn turn(handle);
  while (flock(handle, LOCK_EX) != 0)
    if (errno != EINTR) return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  return turn;
}

KeyTurn::~KeyTurn() {
  if (handle_ >= 0) close(handle_);
}

bool holds_key(const crypto::StoreKeys& keys, const std::string& id) {
  return keys.format().find(' ' + id + ' ') != std::string::npos;
}

app::Register::ReadKeys following_keys(const StoreLocation& location, crypto::StoreKeys known) {
  struct Known {
    std::mutex mutex{};
    crypto::StoreKeys keys{};
    std::string mark = "none";
  };
  auto state = std::make_shared<Known>();
  state->keys = std::move(known);
  return [location, state] {
    const std::lock_guard lock(state->mutex);
    const auto now = mark_of(key_path(location));
    if (now.empty() || now == state->mark) return state->keys;
    if (const auto read = load_store_keys(location); read && !read->empty()) {
      state->keys = *read;
      state->mark = now;
    }
    return state->keys;
  };
}

namespace {

void tell_missing_key(const Session& session, const std::string& id) {
  session.world.err << session.say("Kho này đã có khóa ", "This store has the key ") << id
                    << session.say(", nhưng không thấy trong tệp ", ", which is not in the file ")
                    << key_path(session.location).string()
                    << session.say(". Không tạo khóa khác. Hãy đặt lại tệp, hoặc: mangnon key recover.\n",
                                   ". No other key is made. Put the file back, or: mangnon key recover.\n");
}

}  // namespace

bool has_own_key(const Session& session, OpenRegister& opened) {
  auto& err = session.world.err;
  const auto path = key_path(session.location).string();
  const auto noted = app::noted_store_key(*opened.reg);
  const auto keys = opened.reg->read_keys_again();
  if (!noted.empty() && !holds_key(keys, noted)) {
    tell_missing_key(session, noted);
    return false;
  }
  if (keys.empty() && app::count_secrets(*opened.reg).unreadable > 0) return false;
  if (keys.empty()) {
    if (!write_store_keys(session.location, crypto::StoreKeys().with_new_key())) {
      err << session.say("Không ghi được tệp khóa của kho ở ", "The store's key cannot be kept in ") << path
          << session.say("; bí mật đăng nhập hai bước chưa được mã hóa. Đặt MANGNON_STORE_KEY đến nơi ghi được.\n",
                         "; secrets of second factors stay unsealed. Let MANGNON_STORE_KEY name a place.\n");
      return false;
    }
    err << session.say("Khóa của kho ở ", "The store's key is in ") << path
        << session.say(". Hãy sao chép và cất ở nơi khác: mất khóa thì mã trên điện thoại không dùng được.\n",
                       ". Keep a copy elsewhere: without it the codes of telephones cannot be checked.\n");
  }
  if (noted.empty()) app::note_store_key(*opened.reg, opened.reg->read_keys_again().current());
  return true;
}

void keep_secrets_sealed(const Session& session, OpenRegister& opened) {
  const auto turn = KeyTurn::take(session.location);  // without it there is no place for a key either: told below
  if (has_own_key(session, opened)) app::reseal_secrets(*opened.reg);
  if (const auto missing = app::count_secrets(*opened.reg).unreadable; missing > 0)
    session.world.err << session.say("Thiếu khóa của kho: ", "The store's key is missing: ") << missing
                      << session.say(
                             " tài khoản không dùng được mã trên điện thoại, chỉ dùng được mã dự phòng. Đặt lại tệp ",
                             " accounts can sign in with recovery codes only. Put back the file ")
                      << key_path(session.location).string() << '\n';
}

}  // namespace mangnon::cli
