#include "exchange/sheet.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "base/text.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/failures.hpp"
#include "exchange/file_kind.hpp"
#include "exchange/xls_reader.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::uint64_t BYTES_PER_MB = 1U << 20U;

base::Result<std::string> bytes_of_file(const std::string& path, const SheetLimits& limits) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return base::fail(FILE_NOT_OPENED);
  if (size > limits.file_bytes)
    return base::fail(FILE_TOO_LARGE, {}, {std::to_string(limits.file_bytes / BYTES_PER_MB)});
  std::ifstream file(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return base::fail(FILE_NOT_OPENED);
  return bytes;
}

}  // namespace

base::Result<SheetInfo> read_sheet_bytes(std::string_view bytes, const SheetOptions& options, const RowSink& sink) {
  if (bytes.size() > options.limits.file_bytes)
    return base::fail(FILE_TOO_LARGE, {}, {std::to_string(options.limits.file_bytes / BYTES_PER_MB)});
  MANGNON_TRY(kind, detect_kind(bytes));
  switch (kind) {
    case FileKind::text:
      return read_csv(bytes, options, sink);
    case FileKind::ole:
      return read_xls(bytes, options, sink);
    case FileKind::zip:
      break;
  }
  MANGNON_TRY(archive, ZipArchive::open_bytes(bytes, options.limits));
  MANGNON_CHECKED(check_is_workbook(archive));
  return read_xlsx(archive, options, sink);
}

base::Result<SheetInfo> read_sheet(const std::string& path, const SheetOptions& options, const RowSink& sink) {
  MANGNON_TRY(bytes, bytes_of_file(path, options.limits));
  return read_sheet_bytes(bytes, options, sink);
}

}  // namespace mangnon::exchange
