// Words for the two JSON papers that go with a demo (truth.json, faults.json); JSON of the program itself is wire/.
#pragma once

#include <string>
#include <string_view>

namespace mangnon::generator {

// In quotes, with what JSON does not allow escaped.
[[nodiscard]] inline std::string json_text(std::string_view text) {
  static constexpr char HEX[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte >= 0x20) {
      out += c;
    } else {
      out += "\\u00";
      out += HEX[byte >> 4U];
      out += HEX[byte & 15U];
    }
  }
  return out + "\"";
}

}  // namespace mangnon::generator
