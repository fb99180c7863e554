#include "exchange/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "exchange/column.hpp"
#include "exchange/encoding_label.hpp"
#include "exchange/failures.hpp"
#include "exchange/text_budget.hpp"
#include "names/utf8.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::string_view UTF8_MARK = "\xEF\xBB\xBF";
constexpr std::size_t SAMPLE_LINES = 30;
constexpr std::size_t SAMPLE_WORDS_LINES = 300;

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::string text;
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? first | (second << 8U) : second | (first << 8U));
  };
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t character = unit_at(at);
    const bool high = character >= 0xD800 && character < 0xDC00;
    const bool paired = high && at + 3 < bytes.size() && unit_at(at + 2) >= 0xDC00 && unit_at(at + 2) < 0xE000;
    if (paired) {
      character = 0x10000 + ((character - 0xD800) << 10U) + (unit_at(at + 2) - 0xDC00);
      at += 2;
    } else if (character >= 0xD800 && character < 0xE000) {
      character = names::MALFORMED;
    }
    names::append_character(text, character);
  }
  return text;
}

std::string from_single_bytes(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (const char byte : bytes) names::append_character(text, static_cast<unsigned char>(byte));
  return text;
}

// Names the first line that is not UTF-8 and the encoding that the lines from there on resemble.
base::Failure not_utf8(std::string_view bytes) {
  const auto lines = base::split(bytes, '\n');
  std::size_t line = 0;
  while (line < lines.size() && base::is_utf8(lines[line])) ++line;
  std::vector<std::string> sample;
  for (std::size_t i = line; i < std::min(lines.size(), line + SAMPLE_WORDS_LINES); ++i) {
    auto text = from_single_bytes(lines[i]);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == ';' || c == ',' || c == '\t'; }, ' ');
    sample.push_back(std::move(text));
  }
  const auto encoding = names::detect_legacy(sample).encoding;
  return {.type = &FILE_TEXT_NOT_UTF8,
          .params = {std::to_string(line + 1),
                     encoding == names::Encoding::unicode ? "ANSI" : std::string(encoding_label(encoding))}};
}

bool is_marked(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Whether the text begins as UTF-8: its first line with a letter outside ASCII, the header's labels or a title.
bool begins_as_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    if (is_marked(line)) return base::is_utf8(line);
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return true;
}

// Lines of an old font among lines of UTF-8 (somebody pasted them in) are read byte by byte, so that their cells are
// refused by themselves; the other lines are not disturbed.
std::string line_by_line(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  while (!bytes.empty()) {
    const auto line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);
    text += base::is_utf8(line) ? std::string(line) : from_single_bytes(line);
    bytes.remove_prefix(line.size());
  }
  return text;
}

base::Result<std::string> text_of(std::string_view bytes, const SheetOptions& options) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes, true);
  if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes, false);
  if (bytes.substr(0, UTF8_MARK.size()) == UTF8_MARK) bytes.remove_prefix(UTF8_MARK.size());
  if (base::is_utf8(bytes)) return std::string(bytes);
  if (begins_as_utf8(bytes)) return line_by_line(bytes);
  if (options.decode_legacy) return from_single_bytes(bytes);
  return tl::make_unexpected(not_utf8(bytes));
}

// Reads records and hands them on.
class CsvRows {
 public:
  CsvRows(const SheetOptions& options, const RowSink& sink, char separator)
      : options_(options), sink_(sink), separator_(separator) {}

  base::Result<SheetInfo> read(std::string_view text, std::size_t first_row) {
    row_ = first_row;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      const bool escaped_quote = quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"';
      if (escaped_quote) ++at;
      if (c == '"' && !escaped_quote && (quoted || cell_.empty())) {
        quoted = !quoted;
      } else if (!quoted && c == separator_) {
        MANGNON_CHECKED(end_cell());
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
        MANGNON_CHECKED(end_row());
      } else {
        if (cell_.size() >= options_.limits.cell_bytes) return refuse_long_cell();
        cell_ += c;
      }
    }
    if (quoted) return base::fail(FILE_QUOTE_OPEN, {}, {std::to_string(row_)});
    MANGNON_CHECKED(end_row());
    if (info_.rows == 0) return base::fail(SHEET_EMPTY);
    return info_;
  }

 private:
  base::Result<void> end_cell() {
    const auto text = base::trim(cell_);
    if (!text.empty()) {
      if (column_ >= options_.limits.columns)
        return base::fail(SHEET_TOO_MANY_COLUMNS, {}, {std::to_string(row_), std::to_string(options_.limits.columns)});
      if (column_ >= cells_.size()) cells_.resize(column_ + 1);
      cells_[column_].kind = CellKind::text;
      cells_[column_].text = text;
    }
    cell_.clear();
    ++column_;
    return {};
  }

  base::Result<void> end_row() {
    MANGNON_CHECKED(end_cell());
    if (!cells_.empty()) {
      if (row_ > base::limits::SHEET_LAST_ROW)
        return base::fail(SHEET_ROW_BEYOND_LAST, {},
                          {std::to_string(row_), std::to_string(base::limits::SHEET_LAST_ROW)});
      if (info_.rows >= options_.limits.rows)
        return base::fail(SHEET_TOO_MANY_ROWS, {}, {std::to_string(options_.limits.rows)});
      ++info_.rows;
      const SheetRow row{.number = row_, .cells = cells_};
      MANGNON_CHECKED(texts_.take(row, options_.limits));
      MANGNON_CHECKED(sink_(row));
    }
    cells_.clear();
    column_ = 0;
    ++row_;
    return {};
  }

  [[nodiscard]] base::Result<SheetInfo> refuse_long_cell() const {
    const auto cell = cell_address(column_, row_);
    return base::fail(SHEET_CELL_TOO_LONG, cell, {cell});
  }

  const SheetOptions& options_;
  const RowSink& sink_;
  char separator_;
  SheetInfo info_{.format = SheetFormat::csv};
  TextBudget texts_{};
  std::size_t row_ = 1;
  std::size_t column_ = 0;
  std::string cell_{};
  std::vector<RawCell> cells_{};
};

std::size_t pieces_of(std::string_view line, char separator) {
  std::size_t pieces = 1;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) ++pieces;
  }
  return pieces;
}

}  // namespace

char detect_separator(std::string_view text) {
  char best = ',';
  std::size_t best_score = 0;
  for (const char separator : {',', ';', '\t'}) {
    std::size_t score = 0;
    std::size_t before = 0;
    std::string_view rest = text;
    for (std::size_t line = 0; line < SAMPLE_LINES && !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::size_t pieces = pieces_of(rest.substr(0, end), separator);
      if (pieces > 1) score += pieces + (pieces == before ? 2 * pieces : 0);
      before = pieces;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (score > best_score) {
      best = separator;
      best_score = score;
    }
  }
  return best;
}

base::Result<SheetInfo> read_csv(std::string_view bytes, const SheetOptions& options, const RowSink& sink) {
  MANGNON_TRY(text, text_of(bytes, options));
  std::string_view rest = text;
  const bool names_separator = base::ascii_lower(rest.substr(0, 4)) == "sep=" && rest.size() > 4;
  const char separator = names_separator ? rest[4] : detect_separator(rest);
  if (names_separator) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  return CsvRows(options, sink, separator).read(rest, names_separator ? 2 : 1);
}

}  // namespace mangnon::exchange
