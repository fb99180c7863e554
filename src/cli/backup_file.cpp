#include "cli/backup_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "cli/failures.hpp"
#include "crypto/sealed_file.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t PIECE_BYTES = 1U << 20U;
constexpr std::string_view FIRST_WORD = "mangnon-backup-1";
constexpr std::size_t LINE_MOST = 200;

struct Copied {
  std::uintmax_t bytes = 0;
  std::string digest{};  // of the pieces' digests, one after another
};

Copied copy_pieces(std::istream& in, std::ostream& out) {
  Copied copied;
  std::string digests;
  std::string piece(PIECE_BYTES, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
    const std::string_view read(piece.data(), static_cast<std::size_t>(in.gcount()));
    out.write(read.data(), static_cast<std::streamsize>(read.size()));
    digests += crypto::digest(read);
    copied.bytes += read.size();
  }
  copied.digest = crypto::digest(digests);
  return copied;
}

// Of fixed length, so that it can be written again when the digest is known.
std::string line_of(const Copied& copied) {
  return fmt::format("{} {:020} {:>64}\n", FIRST_WORD, copied.bytes, copied.digest);
}

// Removes what was begun unless it was finished.
class Unfinished {
 public:
  explicit Unfinished(fs::path path) : path_(std::move(path)) {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    std::error_code ignored;
    if (!kept_) fs::remove(path_, ignored);
  }
  void keep() { kept_ = true; }

 private:
  fs::path path_;
  bool kept_ = false;
};

}  // namespace

app::Outcome<bool> pack_backup(const fs::path& copy, const fs::path& backup) {
  std::ifstream in(copy, std::ios::binary);
  if (!in) return app::refuse(FILE_NOT_READ, "", {copy.string()});
  Unfinished unfinished(backup);
  std::ofstream out(backup, std::ios::binary | std::ios::trunc);
  out << line_of({});
  const auto copied = copy_pieces(in, out);
  out.seekp(0);
  out << line_of(copied);
  out.close();
  if (!out || in.bad()) return app::refuse(FILE_NOT_WRITTEN, "", {backup.string()});
  unfinished.keep();
  return true;
}

app::Outcome<bool> unpack_backup(const fs::path& backup, const fs::path& copy) {
  std::ifstream in(backup, std::ios::binary);
  if (!in) return app::refuse(FILE_NOT_READ, "", {backup.string()});
  std::string line(line_of({}).size(), '\0');
  in.read(line.data(), static_cast<std::streamsize>(line.size()));
  if (!in || !line.starts_with(FIRST_WORD) || line.size() > LINE_MOST)
    return app::refuse(BACKUP_DAMAGED, "", {std::string(FIRST_WORD)});
  Unfinished unfinished(copy);
  std::ofstream out(copy, std::ios::binary | std::ios::trunc);
  const auto copied = copy_pieces(in, out);
  out.close();
  if (!out) return app::refuse(FILE_NOT_WRITTEN, "", {copy.string()});
  if (line_of(copied) != line) return app::refuse(BACKUP_DAMAGED, "", {"BLAKE2b"});
  unfinished.keep();
  return true;
}

bool is_sealed(const fs::path& backup) {
  std::ifstream in(backup, std::ios::binary);
  std::string mark(crypto::SEALED_MARK.size(), '\0');
  in.read(mark.data(), static_cast<std::streamsize>(mark.size()));
  return in && mark == crypto::SEALED_MARK;
}

app::Outcome<bool> seal_file(const fs::path& from, const fs::path& to, const std::string& public_key) {
  std::ifstream in(from, std::ios::binary);
  if (!in) return app::refuse(FILE_NOT_READ, "", {from.string()});
  Unfinished unfinished(to);
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  crypto::seal(in, out, public_key);
  out.close();
  if (!out || in.bad()) return app::refuse(FILE_NOT_WRITTEN, "", {to.string()});
  unfinished.keep();
  return true;
}

app::Outcome<std::string> open_sealed_text(const fs::path& from, const std::string& key_file) {
  std::string key;
  if (!std::getline(std::ifstream(key_file), key)) return app::refuse(FILE_NOT_READ, "", {key_file});
  std::ifstream in(from, std::ios::binary);
  if (!in) return app::refuse(FILE_NOT_READ, "", {from.string()});
  std::ostringstream out;
  const auto opened = crypto::open_sealed(in, out, key);
  if (opened == crypto::Opening::wrong_key) return app::refuse(KEY_WRONG, "key");
  if (opened == crypto::Opening::damaged) return app::refuse(BACKUP_DAMAGED, "", {"XChaCha20-Poly1305"});
  return out.str();
}

app::Outcome<bool> open_file(const fs::path& from, const fs::path& to, const std::string& key_file) {
  if (key_file.empty()) return app::refuse(BACKUP_SEALED, "key");
  std::string key;
  if (!std::getline(std::ifstream(key_file), key)) return app::refuse(FILE_NOT_READ, "", {key_file});
  std::ifstream in(from, std::ios::binary);
  if (!in) return app::refuse(FILE_NOT_READ, "", {from.string()});
  Unfinished unfinished(to);
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  const auto opened = crypto::open_sealed(in, out, key);
  out.close();
  if (opened == crypto::Opening::wrong_key) return app::refuse(KEY_WRONG, "key");
  if (opened == crypto::Opening::damaged) return app::refuse(BACKUP_DAMAGED, "", {"XChaCha20-Poly1305"});
  if (!out) return app::refuse(FILE_NOT_WRITTEN, "", {to.string()});
  unfinished.keep();
  return true;
}

}  // namespace mangnon::cli
