#include "exchange/old_columns.hpp"

#include <algorithm>
#include <string>

#include "exchange/encoding_label.hpp"

namespace mangnon::exchange {

// Asked of the texts that can be old at all, unless most marked texts cannot.
names::Encoding encoding_of_column(const std::vector<KeptRow>& rows, std::size_t header_row, std::size_t column) {
  std::vector<std::string> doubtful;
  std::size_t unicode = 0;
  for (const auto& row : rows) {
    const bool data = row.number > header_row && column < row.cells.size();
    if (!data || row.cells[column].kind != CellKind::text) continue;
    const auto& text = row.cells[column].text;
    if (may_be_legacy(text)) doubtful.push_back(text);
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC4; })) ++unicode;
  }
  if (doubtful.empty() || doubtful.size() < unicode) return names::Encoding::unicode;
  const auto encoding = names::detect_legacy(doubtful).encoding;
  return encoding == names::Encoding::decomposed ? names::Encoding::unicode : encoding;  // NFC at the door is enough
}

names::Encoding encoding_of_cell(const RawCell& cell, names::Encoding column, std::string_view text) {
  const bool is_ascii =
      std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (is_ascii) return names::Encoding::unicode;
  if (column != names::Encoding::unicode) return column;
  if (cell.legacy_font.empty() || !names::has_legacy_signs(text)) return names::Encoding::unicode;
  return cell.legacy_font[0] == '.' ? names::Encoding::tcvn3 : names::Encoding::vni;
}

}  // namespace mangnon::exchange
