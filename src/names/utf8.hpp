// Reading and writing text one character at a time. Every text of the register is UTF-8; a malformed byte reads as
// U+FFFD, one byte long, so that no foreign file can stop a reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mangnon::names {

inline constexpr char32_t MALFORMED = 0xFFFD;

struct Decoded {
  char32_t character = 0;
  std::uint8_t size = 0;  // bytes taken; 0 only at the end of the text
};

[[nodiscard]] constexpr Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (at >= text.size()) return {};
  const char32_t first = byte(0);
  if (first < 0x80U) return {first, 1};
  if (first >= 0xC2U && first <= 0xDFU && continues(1)) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (first >= 0xE0U && first <= 0xEFU && continues(1) && continues(2)) {
    const char32_t character = ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    const bool well_formed = character >= 0x800U && (character < 0xD800U || character > 0xDFFFU);
    if (well_formed) return {character, 3};
  }
  if (first >= 0xF0U && first <= 0xF4U && continues(1) && continues(2) && continues(3)) {
    const char32_t character =
        ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
    if (character >= 0x10000U && character <= 0x10FFFFU) return {character, 4};
  }
  return {MALFORMED, 1};
}

// Adds one character to the end of a text. REQUIRES a Unicode scalar value.
inline void append_character(std::string& text, char32_t character) {
  const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (character < 0x80U) {
    add(character);
  } else if (character < 0x800U) {
    add(0xC0U | (character >> 6U));
    add(0x80U | (character & 0x3FU));
  } else if (character < 0x10000U) {
    add(0xE0U | (character >> 12U));
    add(0x80U | ((character >> 6U) & 0x3FU));
    add(0x80U | (character & 0x3FU));
  } else {
    add(0xF0U | (character >> 18U));
    add(0x80U | ((character >> 12U) & 0x3FU));
    add(0x80U | ((character >> 6U) & 0x3FU));
    add(0x80U | (character & 0x3FU));
  }
}

[[nodiscard]] inline std::u32string decode(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    characters.push_back(next.character);
    at += next.size;
  }
  return characters;
}

[[nodiscard]] inline std::string encode(std::u32string_view characters) {
  std::string text;
  text.reserve(characters.size() * 2);
  for (const char32_t character : characters) append_character(text, character);
  return text;
}

}  // namespace mangnon::names
