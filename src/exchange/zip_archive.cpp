#include "exchange/zip_archive.hpp"

#include <zip.h>

#include <array>
#include <utility>

#include "exchange/failures.hpp"

namespace mangnon::exchange {

namespace {

struct ArchiveCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct PartCloser {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};
using ArchiveHandle = std::unique_ptr<zip_t, ArchiveCloser>;
using PartHandle = std::unique_ptr<zip_file_t, PartCloser>;

constexpr std::size_t PIECE_BYTES = 1U << 16U;

// What the archive declares about itself, before anything is unpacked.
base::Result<void> check_declared_sizes(zip_t* archive, const SheetLimits& limits) {
  const zip_int64_t entries = zip_get_num_entries(archive, 0);
  if (entries < 0) return base::fail(FILE_DAMAGED);
  if (static_cast<std::uint64_t>(entries) > limits.zip_entries) return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
  std::uint64_t total = 0;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(entries); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive, i, 0, &stat) != 0) return base::fail(FILE_DAMAGED);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return base::fail(FILE_ENCRYPTED);
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > limits.unzipped_bytes - total)
      return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
    total += stat.size;
    if (stat.size > limits.zip_ratio_from_bytes && stat.size / limits.zip_ratio > stat.comp_size)
      return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
  }
  return {};
}

}  // namespace

struct ZipArchive::State {
  ArchiveHandle archive;
  std::uint64_t bytes_left = 0;  // that may still be unpacked, over all parts; a sheet is unpacked at most twice
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

base::Result<ZipArchive> ZipArchive::open_file(const std::string& path, const SheetLimits& limits) {
  int error = 0;
  auto state = std::make_unique<State>();
  state->archive = ArchiveHandle(zip_open(path.c_str(), ZIP_RDONLY, &error));
  if (!state->archive) return base::fail(FILE_DAMAGED);
  MANGNON_CHECKED(check_declared_sizes(state->archive.get(), limits));
  state->bytes_left = 2 * limits.unzipped_bytes;
  return ZipArchive(std::move(state));
}

base::Result<ZipArchive> ZipArchive::open_bytes(std::string_view bytes, const SheetLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto state = std::make_unique<State>();
  if (source != nullptr) {
    state->archive = ArchiveHandle(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!state->archive) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!state->archive) return base::fail(FILE_DAMAGED);
  MANGNON_CHECKED(check_declared_sizes(state->archive.get(), limits));
  state->bytes_left = 2 * limits.unzipped_bytes;
  return ZipArchive(std::move(state));
}

bool ZipArchive::has(const std::string& part) const {
  return zip_name_locate(state_->archive.get(), part.c_str(), 0) >= 0;
}

std::string ZipArchive::head_of(const std::string& part, std::size_t bytes) const {
  const PartHandle handle(zip_fopen(state_->archive.get(), part.c_str(), 0));
  if (!handle) return {};
  std::string head(bytes, '\0');
  const zip_int64_t got = zip_fread(handle.get(), head.data(), head.size());
  head.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return head;
}

base::Result<void> ZipArchive::unpack(const std::string& part,
                                      const std::function<base::Result<void>(std::string_view)>& sink) {
  const PartHandle handle(zip_fopen(state_->archive.get(), part.c_str(), 0));
  if (!handle) return base::fail(FILE_DAMAGED);
  std::array<char, PIECE_BYTES> piece;
  while (true) {
    const zip_int64_t got = zip_fread(handle.get(), piece.data(), piece.size());
    if (got < 0) return base::fail(FILE_DAMAGED);
    if (got == 0) return {};
    const auto size = static_cast<std::size_t>(got);
    if (size > state_->bytes_left) return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
    state_->bytes_left -= size;
    MANGNON_CHECKED(sink(std::string_view(piece.data(), size)));
  }
}

}  // namespace mangnon::exchange
