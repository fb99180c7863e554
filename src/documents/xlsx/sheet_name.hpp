// A name that a sheet of Excel may bear, made of any text.
#pragma once

#include <string>
#include <string_view>

#include "documents/xlsx/xlsx_text.hpp"

namespace mangnon::documents::xlsx {

inline constexpr std::size_t SHEET_NAME_CHARS = 31;

// The wish without the signs that Excel does not take, at most so many characters; "Bảng" when nothing is left.
[[nodiscard]] inline std::string fit_sheet_name(std::string_view wish, std::size_t most = SHEET_NAME_CHARS) {
  std::string name;
  std::size_t characters = 0;
  for (const char c : cell_text(wish)) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) continue;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++characters > most) break;
    name += c;
  }
  return name.empty() ? std::string("Bảng") : name;
}

}  // namespace mangnon::documents::xlsx
