#include "cli/store_keys.hpp"

#include <cstdlib>
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/sealed_secrets.hpp"
#include "cli/failures.hpp"

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

app::Outcome<crypto::StoreKeys> load_store_keys(const StoreLocation& location) {
  const auto path = key_path(location);
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return crypto::StoreKeys();
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return app::refuse(FILE_NOT_READ, "", {path.string()});
  const auto keys = crypto::StoreKeys::parse(text.str());
  if (!keys || keys->empty()) return app::refuse(STORE_KEY_DAMAGED, "", {path.string()});
  return *keys;
}

app::Outcome<bool> write_store_keys(const StoreLocation& location, const crypto::StoreKeys& keys) {
  const auto path = key_path(location);
  auto part = path;
  part += ".part";
  std::error_code problem;
  if (path.has_parent_path() && fs::create_directories(path.parent_path(), problem))
    fs::permissions(path.parent_path(), fs::perms::owner_all, problem);
  std::ofstream file(part, std::ios::binary | std::ios::trunc);
  fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, problem);
  file << keys.format();
  file.close();
  if (file && !problem) fs::rename(part, path, problem);
  if (!file || problem) {
    std::error_code ignored;
    fs::remove(part, ignored);
    return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  }
  return true;
}

void keep_secrets_sealed(const Session& session, OpenRegister& opened) {
  auto& err = session.world.err;
  const auto path = key_path(session.location).string();
  if (opened.reg->keys().empty() && app::count_secrets(*opened.reg).unreadable == 0) {
    if (!write_store_keys(session.location, crypto::StoreKeys().with_new_key())) {
      err << session.say("Không ghi được tệp khóa của kho ở ", "The store's key cannot be kept in ") << path
          << session.say("; bí mật đăng nhập hai bước chưa được mã hóa. Đặt MANGNON_STORE_KEY đến nơi ghi được.\n",
                         "; secrets of second factors stay unsealed. Let MANGNON_STORE_KEY name a place.\n");
      return;
    }
    opened.reg->read_keys_again();
    err << session.say("Khóa của kho ở ", "The store's key is in ") << path
        << session.say(". Hãy sao chép và cất ở nơi khác: mất khóa thì mã trên điện thoại không dùng được.\n",
                       ". Keep a copy elsewhere: without it the codes of telephones cannot be checked.\n");
  }
  app::reseal_secrets(*opened.reg);
  if (const auto missing = app::count_secrets(*opened.reg).unreadable; missing > 0)
    err << session.say("Thiếu khóa của kho: ", "The store's key is missing: ") << missing
        << session.say(" tài khoản không dùng được mã trên điện thoại, chỉ dùng được mã dự phòng. Đặt lại tệp ",
                       " accounts can sign in with recovery codes only. Put back the file ")
        << path << '\n';
}

}  // namespace mangnon::cli
