#include "names/collate.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

// A syllable is written as its letters ('A' = a, 'B' = ă … by rank), then the digit of its tone. Digits are smaller
// than letters, so a shorter syllable comes first and tones decide before the next syllable is looked at. A number is
// ':', its count of digits, its digits. '.' closes the given name.
constexpr std::u32string_view ALPHABET = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::string_view RANKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";
static_assert(ALPHABET.size() == RANKS.size());
constexpr char FOREIGN = 'z';  // then the character's code in hexadecimal: after all our letters

constexpr std::size_t slot(char base, Mark mark) {
  return static_cast<std::size_t>(base - 'a') * 5 + static_cast<std::size_t>(mark);
}

constexpr std::array<char, std::size_t{26} * 5> make_ranks() {
  std::array<char, std::size_t{26} * 5> ranks{};
  for (std::size_t i = 0; i < ALPHABET.size(); ++i) {
    const Letter letter = letter_of(ALPHABET[i]);
    ranks[slot(letter.base, letter.mark)] = RANKS[i];
  }
  return ranks;
}

constexpr auto RANK_OF = make_ranks();

class SyllableWriter {
 public:
  explicit SyllableWriter(std::size_t bytes) { key_.reserve(bytes + bytes / 2); }

  void add_letter(char rank, Tone tone) {
    end_number();
    key_.push_back(rank);
    in_syllable_ = true;
    if (tone != Tone::level && tone_count_ < tones_.size()) tones_[tone_count_++] = tone;
  }

  void add_digit(char digit) {
    end_syllable();
    if (number_.empty() && digit == '0') zeros_ = true;
    if (!number_.empty() || digit != '0') number_.push_back(digit);
  }

  void add_foreign(char32_t character) {
    end_number();
    constexpr std::string_view HEX = "0123456789ABCDEF";
    key_.push_back(FOREIGN);
    for (int shift = 20; shift >= 0; shift -= 4)
      key_.push_back(HEX[(character >> static_cast<unsigned>(shift)) & 0xFU]);
    in_syllable_ = true;
  }

  void end_word() {
    end_syllable();
    end_number();
  }

  void end_given_name() {
    end_word();
    key_.push_back('.');
  }

  [[nodiscard]] std::string take() {
    end_word();
    return std::move(key_);
  }

 private:
  void end_syllable() {
    if (!in_syllable_) return;
    if (tone_count_ == 0) key_.push_back('0');
    for (std::size_t i = 0; i < tone_count_; ++i) key_.push_back(static_cast<char>('0' + static_cast<int>(tones_[i])));
    tone_count_ = 0;
    in_syllable_ = false;
  }

  void end_number() {
    if (number_.empty() && !zeros_) return;
    if (number_.empty()) number_ = "0";
    key_.push_back(':');
    key_.push_back(static_cast<char>('A' + std::min<std::size_t>(number_.size(), 25)));
    key_ += number_;
    number_.clear();
    zeros_ = false;
  }

  std::string key_;
  std::string number_;
  std::array<Tone, 4> tones_{};
  std::size_t tone_count_ = 0;
  bool in_syllable_ = false;
  bool zeros_ = false;
};

constexpr Tone tone_of_mark(char32_t character) {
  switch (character) {
    case 0x300:
      return Tone::grave;
    case 0x309:
      return Tone::hook;
    case 0x303:
      return Tone::tilde;
    case 0x301:
      return Tone::acute;
    case 0x323:
      return Tone::dot;
    default:
      return Tone::level;
  }
}

void write_unknown(SyllableWriter& writer, char32_t character) {
  for (const char32_t part : decode(plain_letters(character))) {
    if (const Letter letter = letter_of(part)) {
      writer.add_letter(RANK_OF[slot(letter.base, letter.mark)], tone_of_mark(character));
    } else if (part >= U'0' && part <= U'9') {
      writer.add_digit(static_cast<char>(part));
    } else if (part == U' ') {
      writer.end_word();
    } else {
      writer.add_foreign(part);
    }
  }
}

void write_text(SyllableWriter& writer, std::string_view composed) {
  for (std::size_t at = 0; at < composed.size();) {
    const Decoded next = decode_at(composed, at);
    at += next.size;
    const char32_t character = next.character;
    if (const Letter letter = letter_of(character)) {
      writer.add_letter(RANK_OF[slot(letter.base, letter.mark)], letter.tone);
    } else if (character >= U'0' && character <= U'9') {
      writer.add_digit(static_cast<char>(character));
    } else if (character < 0x80 && !is_apostrophe(character)) {
      writer.end_word();
    } else if (!is_apostrophe(character)) {
      write_unknown(writer, character);
    }
  }
  writer.end_word();
}

}  // namespace

std::string sort_key(std::string_view full_name) {
  const std::string composed = to_nfc(full_name);
  const std::string_view name = base::trim(composed);
  const std::size_t gap = name.find_last_of(' ');
  const std::size_t given_at = gap == std::string_view::npos ? 0 : gap + 1;
  SyllableWriter writer(name.size());
  write_text(writer, name.substr(given_at));
  writer.end_given_name();
  write_text(writer, name.substr(0, given_at));
  return writer.take();
}

std::string reading_key(std::string_view text) {
  const std::string composed = to_nfc(text);
  SyllableWriter writer(composed.size());
  write_text(writer, composed);
  return writer.take();
}

std::strong_ordering compare_vietnamese(std::string_view left, std::string_view right) {
  const int order = reading_key(left).compare(reading_key(right));
  return order <=> 0;
}

}  // namespace mangnon::names
