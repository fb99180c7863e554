// Keys as lines of text: a mark that says what the key is for, then its bytes in hexadecimal digits.
#pragma once

#include <sodium.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace mangnon::crypto {

template <class Key>
[[nodiscard]] std::string hex_of(const Key& key) {
  std::string hex(key.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
  hex.pop_back();
  return hex;
}

// Absent when it is anything but so many bytes in small digits: one key has one text, by which it is compared.
template <class Key>
[[nodiscard]] std::optional<Key> from_hex(std::string_view hex) {
  Key key{};
  std::size_t length = 0;
  const bool whole = sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &length, nullptr) == 0;
  if (!whole || length != key.size() || hex.size() != length * 2) return std::nullopt;
  return hex_of(key) == hex ? std::optional(key) : std::nullopt;
}

template <class Key>
[[nodiscard]] std::string text_of_key(std::string_view mark, const Key& key) {
  return std::string(mark) + hex_of(key);
}
template <class Key>
[[nodiscard]] std::optional<Key> key_of_text(std::string_view mark, std::string_view text) {
  text = base::trim(text);
  if (!text.starts_with(mark)) return std::nullopt;
  return from_hex<Key>(text.substr(mark.size()));
}

}  // namespace mangnon::crypto
