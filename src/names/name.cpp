#include "names/name.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/limits.hpp"
#include "names/failures.hpp"
#include "names/fold.hpp"
#include "names/legacy.hpp"
#include "names/letters.hpp"
#include "names/tidy_text.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

// Longest first, so that Công Tằng Tôn Nữ is not taken for a Công. In exact_key form.
constexpr auto COMPOUND_FAMILIES = std::to_array<std::string_view>(
    {"công tằng tôn nữ", "công huyền tôn nữ", "công tôn nữ", "huyền tôn nữ", "tôn thất", "tôn nữ", "công tôn",
     "âu dương", "hoàng phủ", "thượng quan", "gia cát", "tư mã", "tư đồ", "đông phương"});

constexpr bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011';
}

std::string joined(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += ' ';
    text += words[i];
  }
  return text;
}

// How many words of a tidy name are the family name.
std::size_t words_of_family(std::string_view name) {
  const std::string key = exact_key(name);
  for (const auto family : COMPOUND_FAMILIES) {
    const bool begins =
        key.size() > family.size() && key[family.size()] == ' ' && key.compare(0, family.size(), family) == 0;
    if (begins) return static_cast<std::size_t>(std::count(family.begin(), family.end(), ' ')) + 1;
  }
  return 1;
}

struct Contents {
  std::size_t characters = 0;
  bool letter = false;
  bool digit = false;
  bool other_letter = false;
  bool other = false;
};

Contents contents_of(std::string_view name) {
  Contents found;
  for (std::size_t at = 0; at < name.size();) {
    const Decoded next = decode_at(name, at);
    at += next.size;
    ++found.characters;
    if (letter_of(next.character)) {
      found.letter = true;
      continue;
    }
    if (next.character == U' ' || is_apostrophe(next.character) || is_hyphen(next.character)) continue;
    switch (kind_of(next.character)) {
      case CharacterKind::latin_letter:
        found.letter = true;
        break;
      case CharacterKind::other_letter:
        found.other_letter = true;
        break;
      case CharacterKind::digit:
        found.digit = true;
        break;
      case CharacterKind::mark:
      case CharacterKind::blank:
        break;
      case CharacterKind::other:
        found.other = true;
        break;
    }
  }
  return found;
}

}  // namespace

NameParts split_name(std::string_view full_name) {
  const std::string name = tidy_name(full_name);
  const auto words = tokens(name);
  if (words.empty()) return {};
  if (words.size() == 1) return {.given = std::string(words.front())};
  const std::size_t family = words_of_family(name);
  return {.family = joined(words, 0, family),
          .middle = joined(words, family, words.size() - 1),
          .given = std::string(words.back())};
}

std::string tidy_name(std::string_view typed) {
  const std::string line = tidy_line(typed);
  std::string name;
  name.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const Decoded next = decode_at(line, at);
    append_character(name, next.character == U'Ð' ? U'Đ' : next.character == U'ð' ? U'đ' : next.character);
    at += next.size;
  }
  return name;
}

base::Failures check_name(std::string_view full_name, std::string_view field) {
  base::Failures findings;
  const auto add = [&](const FailureType& type, std::vector<std::string> params = {}) {
    findings.push_back({&type, std::string(field), std::move(params)});
  };
  const std::string name = tidy_name(full_name);
  if (name.empty()) {
    add(NAME_MISSING);
    return findings;
  }
  const Contents found = contents_of(name);
  if (found.characters > base::limits::NAME_CHARS)
    add(NAME_TOO_LONG, {std::to_string(found.characters), std::to_string(base::limits::NAME_CHARS)});
  if (found.digit) add(NAME_HAS_DIGITS);
  if (has_legacy_signs(full_name)) {
    add(NAME_LEGACY_ENCODING);
  } else {
    if (found.other_letter) add(NAME_MIXED_SCRIPTS);
    if (found.other || (!found.letter && !found.digit && !found.other_letter)) add(NAME_NOT_LETTERS);
  }
  if (findings.empty() && name.find(' ') == std::string::npos) add(NAME_ONE_WORD);
  return findings;
}

std::string unnamed_newborn(Newborn newborn, std::string_view mother) {
  const std::string first = newborn == Newborn::boy ? "Trai " : newborn == Newborn::girl ? "Gái " : "Trẻ ";
  const auto name = tidy_name(mother);
  return first + (name.empty() ? "chưa đặt tên" : name);
}

bool is_unnamed_newborn(std::string_view full_name) {
  const std::string key = exact_key(full_name);
  const auto words = tokens(key);
  return words.size() >= 3 && (words.front() == "trai" || words.front() == "gái" || words.front() == "trẻ");
}

}  // namespace mangnon::names
