// The names under which people know the old encodings of Vietnamese text (the menu of Unikey). Source: domain.md 4.7.
#pragma once

#include <string_view>

#include "names/legacy.hpp"

namespace mangnon::exchange {

[[nodiscard]] constexpr std::string_view encoding_label(names::Encoding encoding) {
  switch (encoding) {
    case names::Encoding::tcvn3:
      return "TCVN3 (ABC)";
    case names::Encoding::vni:
      return "VNI Windows";
    case names::Encoding::windows_1258:
      return "Windows-1258";
    case names::Encoding::unicode:
      return "Unicode";
    case names::Encoding::decomposed:
      return "Unicode tổ hợp";
  }
  return "";
}

// Whether a text can be in an old encoding at all: it has letters beyond ASCII, and none beyond U+00FF (of which
// written Vietnamese has many).
[[nodiscard]] constexpr bool may_be_legacy(std::string_view utf8) {
  bool marked = false;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xC4) return false;
    if (byte >= 0x80) marked = true;
  }
  return marked;
}

}  // namespace mangnon::exchange
