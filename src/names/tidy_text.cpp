#include "names/tidy_text.hpp"

#include "names/fold.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

// Control characters that no keyboard makes are not taken for blanks: they are left, to be refused.
bool is_blank(char32_t character) {
  const bool is_space = character == U' ' || (character >= U'\t' && character <= U'\r');
  return is_space || character == 0xA0 || character == 0x200B || character == 0xFEFF || character == 0x3000;
}

}  // namespace

std::string tidy_line(std::string_view typed) {
  const std::string composed = to_nfc(typed);
  std::string line;
  line.reserve(composed.size());
  bool gap = false;
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded next = decode_at(composed, at);
    if (is_blank(next.character)) {
      gap = !line.empty();
    } else {
      if (gap) line.push_back(' ');
      gap = false;
      line.append(composed, at, next.size);
    }
    at += next.size;
  }
  return line;
}

std::string tidy_lines(std::string_view typed) {
  std::string lines;
  while (true) {
    const std::size_t end = typed.find_first_of("\n\r");
    const auto line = tidy_line(typed.substr(0, end));
    if (!line.empty() && !lines.empty()) lines.push_back('\n');
    lines += line;
    if (end == std::string_view::npos) return lines;
    typed.remove_prefix(end + 1);
  }
}

}  // namespace mangnon::names
