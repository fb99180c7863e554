// The container of old Office files (a small file system in a file): finds one stream by name and gives its bytes.
// Every chain of sectors is bounded by the size of the file, so that a damaged or crafted one cannot run in a circle.
// Source: [MS-CFB].
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace mangnon::exchange {

class CompoundFile {
 public:
  // The bytes must outlive the file. FAILS with FILE_DAMAGED.
  [[nodiscard]] static base::Result<CompoundFile> open(std::string_view bytes);

  // The bytes of a stream of the root; absent when there is none of that name. FAILS with FILE_DAMAGED.
  [[nodiscard]] base::Result<std::optional<std::string>> find_stream(std::string_view name) const;

 private:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  [[nodiscard]] base::Result<void> load_tables();
  [[nodiscard]] base::Result<std::string> chain(std::uint32_t first) const;
  [[nodiscard]] base::Result<std::string> mini_chain(std::uint32_t first, std::size_t size) const;

  std::string_view bytes_;
  std::size_t sector_bytes_ = 512;
  std::string fat_{};  // the next sector of each sector, 4 bytes each
  std::string mini_fat_{};
  std::string directory_{};
};

}  // namespace mangnon::exchange
