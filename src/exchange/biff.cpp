#include "exchange/biff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "exchange/failures.hpp"
#include "exchange/little_endian.hpp"
#include "names/utf8.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::uint16_t BIFF8 = 0x0600;
constexpr std::uint16_t BIFF5 = 0x0500;
constexpr std::size_t FONTS_MAX = 10'000;
constexpr std::size_t LOOKS_MAX = 70'000;
constexpr std::size_t SHEETS_MAX = 2'000;

struct TextOptions {
  bool wide = false;
  bool rich = false;
  bool extended = false;
};
TextOptions options_of(std::uint8_t flags) {
  return {.wide = (flags & 1U) != 0, .rich = (flags & 8U) != 0, .extended = (flags & 4U) != 0};
}

// Joins surrogate pairs; a half pair reads as U+FFFD.
class Utf16 {
 public:
  explicit Utf16(std::string& text) : text_(text) {}
  void add(char32_t unit) {
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high_ != 0)
      names::append_character(text_, low ? 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00) : names::MALFORMED);
    const bool joined = high_ != 0 && low;
    high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (!joined && high_ == 0) names::append_character(text_, low ? names::MALFORMED : unit);
  }

 private:
  std::string& text_;
  char32_t high_ = 0;
};

// The shared strings run over the borders of records: where a text is cut, the next record begins with its flags again.
class SharedStringCursor {
 public:
  explicit SharedStringCursor(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  [[nodiscard]] bool at_end() const { return piece_ >= pieces_.size(); }

  std::uint8_t byte() {
    skip_empty();
    if (at_end()) return 0;
    return u8_at(pieces_[piece_], at_++);
  }
  std::uint16_t u16() {
    const unsigned low = byte();
    return static_cast<std::uint16_t>(low | (static_cast<unsigned>(byte()) << 8U));
  }
  std::uint32_t u32() {
    const std::uint32_t low = u16();
    return low | (static_cast<std::uint32_t>(u16()) << 16U);
  }
  void skip(std::size_t bytes) {
    while (bytes > 0 && !at_end()) {
      const std::size_t step = std::min(bytes, pieces_[piece_].size() - at_);
      at_ += step;
      bytes -= step;
      skip_empty();
    }
  }
  std::string characters(std::size_t count, bool wide) {
    std::string text;
    Utf16 units(text);
    while (count > 0 && !at_end()) {
      if (at_ >= pieces_[piece_].size()) {
        skip_empty();
        wide = (byte() & 1U) != 0;
        continue;
      }
      units.add(wide ? u16_at(pieces_[piece_], at_) : u8_at(pieces_[piece_], at_));
      at_ += wide ? 2 : 1;
      --count;
    }
    return text;
  }

 private:
  void skip_empty() {
    while (!at_end() && at_ >= pieces_[piece_].size()) {
      ++piece_;
      at_ = 0;
    }
  }

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

base::Result<SharedStrings> read_strings(std::vector<std::string_view> pieces, const std::vector<std::string>& fonts,
                                         const SheetLimits& limits) {
  SharedStringCursor cursor(std::move(pieces));
  cursor.skip(4);
  const std::uint32_t count = cursor.u32();
  SharedStrings strings;
  for (std::uint32_t i = 0; i < count && !cursor.at_end(); ++i) {
    const std::size_t length = cursor.u16();
    const auto options = options_of(cursor.byte());
    const std::size_t runs = options.rich ? cursor.u16() : 0;
    const std::size_t extension = options.extended ? cursor.u32() : 0;
    const auto text = cursor.characters(length, options.wide);
    std::string_view font;
    for (std::size_t run = 0; run < runs && !cursor.at_end(); ++run) {
      cursor.skip(2);
      const std::size_t number = cursor.u16();
      const std::size_t index = number > 4 ? number - 1 : number;
      if (index < fonts.size() && !fonts[index].empty()) font = fonts[index];
    }
    cursor.skip(extension);
    strings.add(text, font);
    if (strings.bytes() + strings.size() * sizeof(std::uint32_t) > limits.shared_string_bytes)
      return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
  }
  return strings;
}

// Gathers the records before the first sheet.
class GlobalsReader {
 public:
  explicit GlobalsReader(std::string_view stream) : stream_(stream) {}

  base::Result<BiffGlobals> read(const SheetLimits& limits) {
    const auto first = record_at(stream_, 0);
    if (!first || first->type != Biff::begin) return base::fail(FILE_DAMAGED);
    const auto version = u16_at(first->data, 0);
    if (version != BIFF8 && version != BIFF5)
      return base::fail(FILE_TYPE_TO_CONVERT, {}, {"Excel đời rất cũ (trước 1993)", "a very old Excel (before 1993)"});
    globals_.unicode = version == BIFF8;
    std::vector<std::string_view> string_pieces;
    bool in_strings = false;
    for (auto record = record_at(stream_, first->next); record && record->type != Biff::end;
         record = record_at(stream_, record->next)) {
      if (record->type == Biff::file_password) return base::fail(FILE_ENCRYPTED);
      in_strings = record->type == Biff::shared_strings || (in_strings && record->type == Biff::continued);
      if (in_strings) string_pieces.push_back(record->data);
      take(*record);
    }
    MANGNON_TRY(strings, read_strings(std::move(string_pieces), globals_.fonts, limits));
    globals_.strings = std::move(strings);
    return std::move(globals_);
  }

 private:
  void take(const BiffRecord& record) {
    const auto data = record.data;
    if (record.type == Biff::date_mode) globals_.epoch_1904 = u16_at(data, 0) == 1;
    if (record.type == Biff::font && globals_.fonts.size() < FONTS_MAX) {
      const auto name = text_at(data, 14, 1, globals_.unicode).text;
      globals_.fonts.push_back(is_legacy_font(name) ? name : "");
    }
    if (record.type == Biff::format && date_formats_.size() < LOOKS_MAX)
      date_formats_[u16_at(data, 0)] =
          is_date_format(u16_at(data, 0), text_at(data, 2, globals_.unicode ? 2 : 1, globals_.unicode).text);
    if (record.type == Biff::extended_format && globals_.looks.size() < LOOKS_MAX) add_look(data);
    const bool worksheet = record.type == Biff::bound_sheet && (u8_at(data, 5) & 0x0FU) == 0;
    if (worksheet && globals_.sheets.size() < SHEETS_MAX)
      globals_.sheets.push_back({.name = text_at(data, 6, 1, globals_.unicode).text,
                                 .begin = u32_at(data, 0),
                                 .visible = (u8_at(data, 4) & 3U) == 0});
  }

  void add_look(std::string_view data) {
    const std::size_t number = u16_at(data, 0);
    const std::size_t font = number > 4 ? number - 1 : number;  // there is no font 4
    const int format = u16_at(data, 2);
    const auto custom = date_formats_.find(format);
    globals_.looks.push_back({.date = custom != date_formats_.end() ? custom->second : is_date_format(format, ""),
                              .legacy_font = font < globals_.fonts.size() ? globals_.fonts[font] : ""});
  }

  std::string_view stream_;
  BiffGlobals globals_{};
  std::map<int, bool> date_formats_{};
};

}  // namespace

std::optional<BiffRecord> record_at(std::string_view stream, std::size_t at) {
  if (at > stream.size() || stream.size() - at < 4) return std::nullopt;
  const std::size_t size = u16_at(stream, at + 2);
  if (stream.size() - at - 4 < size) return std::nullopt;
  return BiffRecord{
      .type = static_cast<Biff>(u16_at(stream, at)), .data = stream.substr(at + 4, size), .next = at + 4 + size};
}

base::Result<BiffGlobals> read_globals(std::string_view stream, const SheetLimits& limits) {
  return GlobalsReader(stream).read(limits);
}

BiffText text_at(std::string_view data, std::size_t at, std::size_t length_bytes, bool unicode) {
  BiffText read;
  const std::size_t length = length_bytes == 1 ? u8_at(data, at) : u16_at(data, at);
  at += length_bytes;
  const auto options = unicode ? options_of(u8_at(data, at++)) : TextOptions{};
  if (options.rich) at += 2;
  if (options.extended) at += 4;
  Utf16 units(read.text);
  for (std::size_t i = 0; i < length && at < data.size(); ++i) {
    units.add(options.wide ? u16_at(data, at) : u8_at(data, at));
    at += options.wide ? 2 : 1;
  }
  read.next = at;
  return read;
}

double number_of_rk(std::uint32_t rk) {
  const bool whole = (rk & 2U) != 0;
  const double value = whole ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                             : f64_from_bits(static_cast<std::uint64_t>(rk & 0xFFFFFFFCU) << 32U);
  return (rk & 1U) != 0 ? value / 100 : value;
}

std::string text_of_number(double number) {
  const bool whole = std::floor(number) == number && std::abs(number) < 1e15;
  return whole ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
}

}  // namespace mangnon::exchange
