// The zip file that an .xlsx workbook is: its parts by name, each unpacked piece by piece. A workbook made to exhaust
// the machine (a few kilobytes that unpack to gigabytes, thousands of parts) is refused by what it declares and again
// by what really comes out. Source: base/limits.hpp (UNZIPPED_BYTES, ZIP_RATIO, ZIP_ENTRIES).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "exchange/sheet.hpp"

namespace mangnon::exchange {

class ZipArchive {
 public:
  // FAILS with FILE_DAMAGED, FILE_ENCRYPTED, WORKBOOK_UNPACKS_TOO_LARGE.
  [[nodiscard]] static base::Result<ZipArchive> open_file(const std::string& path, const SheetLimits& limits);
  // The bytes must outlive the archive.
  [[nodiscard]] static base::Result<ZipArchive> open_bytes(std::string_view bytes, const SheetLimits& limits);

  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  [[nodiscard]] bool has(const std::string& part) const;
  // The first bytes of a part; empty when there is no such part.
  [[nodiscard]] std::string head_of(const std::string& part, std::size_t bytes) const;

  // Hands a part piece by piece to `sink`, which may stop with a failure. An absent part is FILE_DAMAGED.
  [[nodiscard]] base::Result<void> unpack(const std::string& part,
                                          const std::function<base::Result<void>(std::string_view)>& sink);

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::exchange
