#include "exchange/compound_file.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "exchange/failures.hpp"
#include "exchange/little_endian.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t HEADER_BYTES = 512;
constexpr std::size_t MINI_SECTOR_BYTES = 64;
constexpr std::size_t MINI_STREAM_BELOW = 4'096;
constexpr std::size_t ENTRY_BYTES = 128;
constexpr std::size_t TABLES_IN_HEADER = 109;
constexpr std::uint32_t LAST_SECTOR = 0xFFFFFFFA;  // larger numbers are marks: free, end of chain …
constexpr std::uint8_t STREAM = 2;
constexpr std::uint8_t ROOT = 5;

struct Entry {
  std::string name;
  std::uint8_t type = 0;
  std::uint32_t first = 0;
  std::size_t size = 0;
};

Entry entry_at(std::string_view directory, std::size_t index) {
  const auto bytes = directory.substr(index * ENTRY_BYTES, ENTRY_BYTES);
  Entry entry{.type = u8_at(bytes, 66), .first = u32_at(bytes, 116), .size = u32_at(bytes, 120)};
  const std::size_t name_bytes = std::min<std::size_t>(u16_at(bytes, 64), 64);
  for (std::size_t at = 0; at + 2 < name_bytes; at += 2) entry.name += bytes[at];  // the names sought are ASCII
  return entry;
}

}  // namespace

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::size_t begin = (static_cast<std::size_t>(number) + 1) * sector_bytes_;
  return begin < bytes_.size() ? bytes_.substr(begin, sector_bytes_) : std::string_view();
}

base::Result<CompoundFile> CompoundFile::open(std::string_view bytes) {
  CompoundFile file(bytes);
  MANGNON_CHECKED(file.load_tables());
  return file;
}

base::Result<void> CompoundFile::load_tables() {
  const unsigned shift = u16_at(bytes_, 30);
  if (bytes_.size() < HEADER_BYTES || (shift != 9 && shift != 12)) return base::fail(FILE_DAMAGED);
  sector_bytes_ = std::size_t{1} << shift;
  const std::size_t sectors = bytes_.size() / sector_bytes_;
  std::vector<std::uint32_t> table_sectors;
  for (std::size_t i = 0; i < TABLES_IN_HEADER; ++i) table_sectors.push_back(u32_at(bytes_, 76 + 4 * i));
  std::uint32_t next = u32_at(bytes_, 68);
  for (std::size_t steps = 0; next < LAST_SECTOR && steps <= sectors; ++steps) {
    const auto more = sector(next);
    for (std::size_t at = 0; at + 4 < more.size(); at += 4) table_sectors.push_back(u32_at(more, at));
    next = u32_at(more, sector_bytes_ - 4);
    if (more.empty()) return base::fail(FILE_DAMAGED);
  }
  for (const auto number : table_sectors)
    if (number < LAST_SECTOR && fat_.size() < 4 * (sectors + sector_bytes_)) fat_ += sector(number);
  MANGNON_TRY(directory, chain(u32_at(bytes_, 48)));
  directory_ = std::move(directory);
  if (u32_at(bytes_, 60) < LAST_SECTOR) {
    MANGNON_TRY(mini_fat, chain(u32_at(bytes_, 60)));
    mini_fat_ = std::move(mini_fat);
  }
  return {};
}

base::Result<std::string> CompoundFile::chain(std::uint32_t first) const {
  std::string content;
  std::uint32_t next = first;
  while (next < LAST_SECTOR) {
    const auto piece = sector(next);
    const bool circle = content.size() >= bytes_.size();
    if (piece.empty() || circle || 4 * static_cast<std::size_t>(next) >= fat_.size()) return base::fail(FILE_DAMAGED);
    content += piece;
    next = u32_at(fat_, 4 * static_cast<std::size_t>(next));
  }
  return content;
}

base::Result<std::string> CompoundFile::mini_chain(std::uint32_t first, std::size_t size) const {
  MANGNON_TRY(container, chain(entry_at(directory_, 0).first));
  std::string content;
  std::uint32_t next = first;
  while (next < LAST_SECTOR && content.size() < size) {
    const std::size_t begin = static_cast<std::size_t>(next) * MINI_SECTOR_BYTES;
    if (begin >= container.size() || 4 * static_cast<std::size_t>(next) >= mini_fat_.size())
      return base::fail(FILE_DAMAGED);
    content += std::string_view(container).substr(begin, MINI_SECTOR_BYTES);
    next = u32_at(mini_fat_, 4 * static_cast<std::size_t>(next));
  }
  return content;
}

base::Result<std::optional<std::string>> CompoundFile::find_stream(std::string_view name) const {
  for (std::size_t i = 0; (i + 1) * ENTRY_BYTES <= directory_.size(); ++i) {
    const auto entry = entry_at(directory_, i);
    if (entry.type != STREAM || entry.name != name) continue;
    const bool mini = entry.size < MINI_STREAM_BELOW && entry_at(directory_, 0).type == ROOT;
    MANGNON_TRY(content, mini ? mini_chain(entry.first, entry.size) : chain(entry.first));
    if (content.size() < entry.size) return base::fail(FILE_DAMAGED);
    content.resize(entry.size);
    return std::optional<std::string>(std::move(content));
  }
  return std::optional<std::string>();
}

}  // namespace mangnon::exchange
