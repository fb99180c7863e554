#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace mangnon::base {

namespace {

constexpr std::array<std::string_view, 9> BLANKS = {" ",  "\t",       "\n",           "\r",          "\v",
                                                    "\f", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};

std::size_t blank_prefix(std::string_view text) {
  for (const auto blank : BLANKS)
    if (text.substr(0, blank.size()) == blank) return blank.size();
  return 0;
}

std::size_t blank_suffix(std::string_view text) {
  for (const auto blank : BLANKS)
    if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) return blank.size();
  return 0;
}

// The length of the well-formed sequence at the front, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto continues = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
  const unsigned first = at(0);
  if (first < 0x80U) return 1;
  if (first >= 0xC2U && first <= 0xDFU) return continues(1) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    if (!continues(1) || !continues(2)) return 0;
    if (first == 0xE0U && at(1) < 0xA0U) return 0;
    if (first == 0xEDU && at(1) >= 0xA0U) return 0;
    return 3;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    if (!continues(1) || !continues(2) || !continues(3)) return 0;
    if (first == 0xF0U && at(1) < 0x90U) return 0;
    if (first == 0xF4U && at(1) >= 0x90U) return 0;
    return 4;
  }
  return 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (const std::size_t n = blank_prefix(text)) text.remove_prefix(n);
  while (const std::size_t n = blank_suffix(text)) text.remove_suffix(n);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (true) {
    const std::size_t end = text.find(separator, start);
    if (end == std::string_view::npos) break;
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t n = sequence_length(text);
    if (n == 0) return false;
    text.remove_prefix(n);
  }
  return true;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace mangnon::base
