#include "documents/json/json_text.hpp"

#include <fmt/format.h>

namespace mangnon::documents::json {

std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20U) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

void JsonText::member(std::string_view key, std::string_view value) {
  element(json_string(key) + ":" + std::string(value));
}

void JsonText::element(std::string_view value) {
  if (!text_.empty()) text_ += ',';
  text_ += value;
}

}  // namespace mangnon::documents::json
