// The letters of written Vietnamese. A letter is a plain letter of the Latin alphabet, a letter mark (ă, â, ơ, đ …) and
// a tone (à, ả, ã, á, ạ). Everything here that searches, compares or sorts names looks at these three parts.
// Source: domain.md 4.5 (order of letters and tones).
//
// 1. letter_of and character_of are inverse to each other for every letter of the alphabet, small and capital.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mangnon::names {

enum class Mark : std::uint8_t { none, breve, circumflex, horn, stroke };
// In the order of the dictionary.
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };

struct Letter {
  char base = 0;  // 'a' … 'z'; 0 when the character is no letter of the alphabet
  Mark mark = Mark::none;
  Tone tone = Tone::level;
  bool capital = false;

  bool operator==(const Letter&) const = default;
  [[nodiscard]] constexpr explicit operator bool() const { return base != 0; }
};

struct VowelRow {
  char base;
  Mark mark;
  std::u32string_view by_tone;  // six small letters in the order of Tone
};

inline constexpr std::array<VowelRow, 12> VOWELS = {{
    {'a', Mark::none, U"aàảãáạ"},
    {'a', Mark::breve, U"ăằẳẵắặ"},
    {'a', Mark::circumflex, U"âầẩẫấậ"},
    {'e', Mark::none, U"eèẻẽéẹ"},
    {'e', Mark::circumflex, U"êềểễếệ"},
    {'i', Mark::none, U"iìỉĩíị"},
    {'o', Mark::none, U"oòỏõóọ"},
    {'o', Mark::circumflex, U"ôồổỗốộ"},
    {'o', Mark::horn, U"ơờởỡớợ"},
    {'u', Mark::none, U"uùủũúụ"},
    {'u', Mark::horn, U"ưừửữứự"},
    {'y', Mark::none, U"yỳỷỹýỵ"},
}};

// All letters lie below U+01B1 or between U+1EA0 and U+1EFF.
inline constexpr char32_t LOW_END = 0x1B1;
inline constexpr char32_t HIGH_BEGIN = 0x1EA0;
inline constexpr char32_t HIGH_END = 0x1F00;

namespace detail {

constexpr char32_t capital_of(char32_t small) {
  return small < 0x100 ? small - 0x20 : small - 1;
}

struct LetterTables {
  std::array<Letter, LOW_END> low{};
  std::array<Letter, HIGH_END - HIGH_BEGIN> high{};

  constexpr void set(char32_t small, Letter letter) {
    for (const bool capital : {false, true}) {
      letter.capital = capital;
      const char32_t character = capital ? capital_of(small) : small;
      (character < LOW_END ? low[character] : high[character - HIGH_BEGIN]) = letter;
    }
  }
};

constexpr LetterTables make_letter_tables() {
  LetterTables tables;
  for (char base = 'a'; base <= 'z'; ++base) tables.set(static_cast<char32_t>(base), Letter{.base = base});
  tables.set(U'đ', Letter{.base = 'd', .mark = Mark::stroke});
  for (const VowelRow& row : VOWELS)
    for (std::size_t tone = 0; tone < row.by_tone.size(); ++tone)
      tables.set(row.by_tone[tone], Letter{.base = row.base, .mark = row.mark, .tone = static_cast<Tone>(tone)});
  return tables;
}

inline constexpr LetterTables LETTER_TABLES = make_letter_tables();

}  // namespace detail

// The letter that a composed (NFC) character is; false when it is none.
[[nodiscard]] constexpr Letter letter_of(char32_t character) {
  if (character < LOW_END) return detail::LETTER_TABLES.low[character];
  if (character >= HIGH_BEGIN && character < HIGH_END) return detail::LETTER_TABLES.high[character - HIGH_BEGIN];
  return {};
}

// The composed character of a letter; 0 when Vietnamese has no such letter (a toned b, a horned a).
[[nodiscard]] constexpr char32_t character_of(Letter letter) {
  const auto cased = [&](char32_t small) { return letter.capital ? detail::capital_of(small) : small; };
  for (const VowelRow& row : VOWELS)
    if (row.base == letter.base && row.mark == letter.mark)
      return cased(row.by_tone[static_cast<std::size_t>(letter.tone)]);
  if (letter.tone != Tone::level) return 0;
  if (letter.mark == Mark::none && letter.base >= 'a' && letter.base <= 'z')
    return cased(static_cast<char32_t>(letter.base));
  if (letter.mark == Mark::stroke && letter.base == 'd') return cased(U'đ');
  return 0;
}

[[nodiscard]] constexpr bool is_vowel(Letter letter) {
  return std::string_view("aeiouy").find(letter.base) != std::string_view::npos;
}

// The apostrophe of H'Hen, in all the forms that people and programs write it: ' ` ´ ‘ ’ ′ ʼ
[[nodiscard]] constexpr bool is_apostrophe(char32_t character) {
  constexpr std::u32string_view FORMS = U"'`\u00B4\u2018\u2019\u2032\u02BC";
  return FORMS.find(character) != std::u32string_view::npos;
}

}  // namespace mangnon::names
