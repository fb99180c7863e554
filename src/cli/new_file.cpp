#include "cli/new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>

#include "cli/failures.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

app::Outcome<NewFile> NewFile::create(const fs::path& path) {
  const int handle = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (handle < 0 && errno == EEXIST) return app::refuse(FILE_EXISTS, "", {path.string()});
  if (handle < 0) return app::refuse(FILE_NOT_WRITTEN, "", {path.string()});
  return NewFile(path, handle);
}

NewFile::~NewFile() {
  if (handle_ < 0) return;
  close(handle_);
  if (!kept_) unlink(path_.c_str());
}

app::Outcome<bool> NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(handle_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return app::refuse(FILE_NOT_WRITTEN, "", {path_.string()});
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (fsync(handle_) != 0) return app::refuse(FILE_NOT_WRITTEN, "", {path_.string()});
  kept_ = true;
  return true;
}

void print_written(const Session& session, const std::string& path, std::size_t rows) {
  if (!session.json) {
    session.world.out << rows << ' ' << path << '\n';
    return;
  }
  wire::Json json = wire::Json::object();
  json.set("file", path);
  json.set("rows", static_cast<std::int64_t>(rows));
  print_json(session, json);
}

namespace {

bool sync(const char* path, int flags) {
  const int handle = open(path, flags | O_CLOEXEC);
  if (handle < 0) return false;
  const bool synced = fsync(handle) == 0;
  close(handle);
  return synced;
}

}  // namespace

bool sync_file(const fs::path& path) {
  return sync(path.c_str(), O_RDONLY);
}

bool sync_folder(const fs::path& folder) {
  return sync(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
}

}  // namespace mangnon::cli
