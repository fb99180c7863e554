// A file that was not there before: made for its owner alone before anything stands in it, on disk when it is said to
// be written, and gone again when it was begun and not kept.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "app/outcome.hpp"
#include "cli/session.hpp"

namespace mangnon::cli {

class NewFile {
 public:
  // FAILS FILE_EXISTS (a link too), FILE_NOT_WRITTEN.
  [[nodiscard]] static app::Outcome<NewFile> create(const std::filesystem::path& path);
  ~NewFile();
  NewFile(NewFile&& other) noexcept
      : path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)), kept_(other.kept_) {}
  NewFile& operator=(NewFile&&) = delete;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  // The whole of it, and keeps it. FAILS FILE_NOT_WRITTEN.
  [[nodiscard]] app::Outcome<bool> write(std::string_view bytes);
  // What somebody else has written under this name.
  void keep() { kept_ = true; }

 private:
  NewFile(std::filesystem::path path, int handle) : path_(std::move(path)), handle_(handle) {}

  std::filesystem::path path_;
  int handle_;
  bool kept_ = false;
};

// "ROWS PATH", or {"file", "rows"}.
void print_written(const Session& session, const std::string& path, std::size_t rows);

// Whether what stands in a file is on disk.
bool sync_file(const std::filesystem::path& path);
// Names of a folder are on disk only after this.
bool sync_folder(const std::filesystem::path& folder);

}  // namespace mangnon::cli
