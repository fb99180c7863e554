#include "names/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "names/letters.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

enum class Apostrophe { kept, dropped };

constexpr char ASK = 0;      // not in the table: ask ICU
constexpr char NOTHING = 1;  // invisible: no trace in the key

constexpr std::array<char, 0x250> make_plain_table() {
  std::array<char, 0x250> plain{};
  for (char32_t c = 0; c < 0x80; ++c) plain[c] = ' ';
  for (char32_t c = U'0'; c <= U'9'; ++c) plain[c] = static_cast<char>(c);
  for (char32_t c = 0; c < LOW_END; ++c)
    if (const Letter letter = letter_of(c)) plain[c] = letter.base;
  for (char32_t c = 0; c < plain.size(); ++c)
    if (is_apostrophe(c)) plain[c] = '\'';
  for (const char32_t c : {U'Ð', U'ð'}) plain[c] = 'd';  // the Icelandic look-alikes of Đ and đ in old files
  plain[0xA0] = ' ';
  plain[0xAD] = NOTHING;
  return plain;
}

constexpr std::array<char, 0x250> PLAIN = make_plain_table();

constexpr char plain_of(char32_t character) {
  if (character < PLAIN.size()) return PLAIN[character];
  if (character >= HIGH_BEGIN && character < HIGH_END) return letter_of(character).base;
  if (character >= 0x300 && character < 0x370) return NOTHING;
  if (is_apostrophe(character)) return '\'';
  return character == 0x200B || character == 0xFEFF ? NOTHING : ASK;
}

class KeyWriter {
 public:
  explicit KeyWriter(std::size_t bytes) { key_.reserve(bytes); }

  void add(char c) {
    if (c == ' ') {
      gap_ = !key_.empty();
      return;
    }
    if (gap_) key_.push_back(' ');
    gap_ = false;
    key_.push_back(c);
  }
  [[nodiscard]] std::string take() { return std::move(key_); }

 private:
  std::string key_;
  bool gap_ = false;
};

std::string folded(std::string_view text, Apostrophe apostrophe) {
  KeyWriter key(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.size;
    const char plain = plain_of(next.character);
    if (plain == NOTHING) continue;
    if (plain == '\'') {
      key.add(apostrophe == Apostrophe::kept ? '\'' : ' ');
    } else if (plain != ASK) {
      key.add(plain);
    } else {
      for (const char c : plain_letters(next.character)) key.add(c);
    }
  }
  return key.take();
}

struct Pair {
  Letter first;
  Letter second;
};

// Of o + a, o + e, u + y the second is the main vowel.
std::optional<Pair> with_tone_on_main_vowel(Letter first, Letter second) {
  const bool movable =
      first.tone != Tone::level && second.tone == Tone::level && first.mark == Mark::none && second.mark == Mark::none;
  const bool medial =
      (first.base == 'o' && (second.base == 'a' || second.base == 'e')) || (first.base == 'u' && second.base == 'y');
  if (!movable || !medial) return std::nullopt;
  second.tone = first.tone;
  first.tone = Tone::level;
  return Pair{first, second};
}

bool is_certainly_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    const bool composed = next.character < 0x300 || (next.character >= HIGH_BEGIN && next.character < HIGH_END);
    if (!composed) return false;
    at += next.size;
  }
  return true;
}

}  // namespace

std::string fold(std::string_view utf8) {
  return folded(utf8, Apostrophe::kept);
}

std::string fold_label(std::string_view utf8) {
  return folded(utf8, Apostrophe::dropped);
}

std::string exact_key(std::string_view utf8) {
  std::string key;
  key.reserve(utf8.size());
  const std::string composed = normal_tone(utf8);
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded next = decode_at(composed, at);
    Letter letter = letter_of(next.character);
    if (letter) {
      letter.capital = false;
      append_character(key, character_of(letter));
    } else if (kind_of(next.character) == CharacterKind::blank) {
      if (!key.empty() && key.back() != ' ') key.push_back(' ');
    } else {
      key += plain_of(next.character) == '\'' ? "'" : lower_case(std::string_view(composed).substr(at, next.size));
    }
    at += next.size;
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::vector<std::string_view> tokens(std::string_view folded_text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t end = std::min(folded_text.find(' ', at), folded_text.size());
    if (end > at) words.push_back(folded_text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string to_nfc(std::string_view utf8) {
  return is_certainly_nfc(utf8) ? std::string(utf8) : compose(utf8);
}

std::string normal_tone(std::string_view utf8) {
  const std::string composed = to_nfc(utf8);
  std::string text;
  text.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded first = decode_at(composed, at);
    const Decoded second = decode_at(composed, at + first.size);
    if (const auto moved = with_tone_on_main_vowel(letter_of(first.character), letter_of(second.character))) {
      append_character(text, character_of(moved->first));
      append_character(text, character_of(moved->second));
      at += first.size + second.size;
    } else {
      text.append(composed, at, first.size);
      at += first.size;
    }
  }
  return text;
}

}  // namespace mangnon::names
