#include "names/legacy.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/syllable.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

// TCVN3: rows as in VOWELS, tones in the order of Tone. Capitals have codes only where they carry no tone.
constexpr std::array<std::u32string_view, 12> TCVN3_VOWELS = {U"aµ¶·¸¹", U"¨»¼½¾Æ", U"©ÇÈÉÊË",      U"eÌÎÏÐÑ",
                                                              U"ªÒÓÔÕÖ", U"i×ØÜÝÞ", U"oßáâãä",      U"«åæçèé",
                                                              U"¬êëìíî", U"uïñòóô", U"\u00ADõö÷øù", U"yúûüýþ"};
constexpr std::u32string_view TCVN3_PLAIN = U"®¡¢£¤¥¦§";
constexpr std::u32string_view UNICODE_PLAIN = U"đĂÂÊÔƠƯĐ";

// VNI: a letter, then a sign for its letter mark and tone; nine letters have a code of their own.
struct VniSign {
  char32_t small;
  Mark mark;
  Tone tone;
};
constexpr std::array<VniSign, 17> VNI_SIGNS = {{
    {U'ø', Mark::none, Tone::grave},
    {U'û', Mark::none, Tone::hook},
    {U'õ', Mark::none, Tone::tilde},
    {U'ù', Mark::none, Tone::acute},
    {U'ï', Mark::none, Tone::dot},
    {U'â', Mark::circumflex, Tone::level},
    {U'à', Mark::circumflex, Tone::grave},
    {U'å', Mark::circumflex, Tone::hook},
    {U'ã', Mark::circumflex, Tone::tilde},
    {U'á', Mark::circumflex, Tone::acute},
    {U'ä', Mark::circumflex, Tone::dot},
    {U'ê', Mark::breve, Tone::level},
    {U'è', Mark::breve, Tone::grave},
    {U'ú', Mark::breve, Tone::hook},
    {U'ü', Mark::breve, Tone::tilde},
    {U'é', Mark::breve, Tone::acute},
    {U'ë', Mark::breve, Tone::dot},
}};
constexpr std::u32string_view VNI_OWN = U"ñôöìæóíòîÑÔÖÌÆÓÍÒÎ";
constexpr std::u32string_view UNICODE_OWN = U"đơưìỉĩíịỵĐƠƯÌỈĨÍỊỴ";

constexpr std::u32string_view CP1258_CODES = U"ÃãÌìÐðÒÕõÝýÞò";
constexpr std::u32string_view CP1258_CHARACTERS = U"Ăă\u0300\u0301Đđ\u0309ƠơƯư\u0303\u0323";

static_assert(TCVN3_PLAIN.size() == UNICODE_PLAIN.size() && VNI_OWN.size() == UNICODE_OWN.size() &&
              CP1258_CODES.size() == CP1258_CHARACTERS.size());

char32_t replaced(char32_t character, std::u32string_view from, std::u32string_view to) {
  const std::size_t at = from.find(character);
  return at == std::u32string_view::npos ? character : to[at];
}

char32_t small_latin1(char32_t character) {
  const bool capital = character >= 0xC0 && character <= 0xDE && character != 0xD7;
  return capital ? character + 0x20 : character;
}

bool is_ascii_capital(char32_t character) {
  return character >= U'A' && character <= U'Z';
}
bool is_ascii_small(char32_t character) {
  return character >= U'a' && character <= U'z';
}

// All plain letters are capitals, and not only because each word begins with one.
bool is_written_in_capitals(const std::u32string& text) {
  bool capital_inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_small(text[i])) return false;
    const bool starts_word = i == 0 || text[i - 1] == U' ';
    capital_inside = capital_inside || (is_ascii_capital(text[i]) && !starts_word);
  }
  return capital_inside;
}

char32_t from_tcvn3(char32_t code, bool capital) {
  if (code < 0x80) return code;
  const char32_t plain = replaced(code, TCVN3_PLAIN, UNICODE_PLAIN);
  if (plain != code && plain != U'đ') return plain;
  Letter letter = plain == U'đ' ? letter_of(plain) : Letter{};
  for (std::size_t row = 0; row < TCVN3_VOWELS.size(); ++row) {
    const std::size_t tone = TCVN3_VOWELS[row].find(code);
    if (tone == std::u32string_view::npos) continue;
    letter = Letter{.base = VOWELS[row].base, .mark = VOWELS[row].mark, .tone = static_cast<Tone>(tone)};
  }
  if (!letter) return code;
  letter.capital = capital;
  return character_of(letter);
}

std::u32string decode_tcvn3(const std::u32string& codes) {
  const bool capitals = is_written_in_capitals(codes);
  std::u32string text;
  for (const char32_t code : codes) text.push_back(from_tcvn3(code, capitals));
  return text;
}

std::u32string encode_tcvn3(const std::u32string& text) {
  std::u32string codes;
  for (const char32_t character : text) {
    Letter letter = letter_of(character);
    const char32_t plain = replaced(character, UNICODE_PLAIN, TCVN3_PLAIN);
    const auto row = std::find_if(VOWELS.begin(), VOWELS.end(), [&](const VowelRow& vowel) {
      return letter && vowel.base == letter.base && vowel.mark == letter.mark;
    });
    const bool has_code = row != VOWELS.end() && character >= 0x80 && plain == character;
    codes.push_back(
        has_code ? TCVN3_VOWELS[static_cast<std::size_t>(row - VOWELS.begin())][static_cast<std::size_t>(letter.tone)]
                 : plain);
  }
  return codes;
}

// The letter that a base and the sign after it make; absent when they are two characters of their own.
std::optional<char32_t> joined_vni(Letter base, char32_t sign_code) {
  const char32_t small = small_latin1(sign_code);
  const auto sign = std::find_if(VNI_SIGNS.begin(), VNI_SIGNS.end(), [&](VniSign s) { return s.small == small; });
  if (sign == VNI_SIGNS.end() || !base || base.tone != Tone::level) return std::nullopt;
  if (sign->mark != Mark::none && base.mark != Mark::none) return std::nullopt;
  if (sign->mark != Mark::none) base.mark = sign->mark;
  base.tone = sign->tone;
  const char32_t character = character_of(base);
  if (character == 0) return std::nullopt;
  return character;
}

std::u32string decode_vni(const std::u32string& codes) {
  std::u32string text;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const char32_t own = replaced(codes[i], VNI_OWN, UNICODE_OWN);
    const bool may_carry = codes[i] < 0x80 || own == U'ơ' || own == U'Ơ' || own == U'ư' || own == U'Ư';
    const auto joined =
        may_carry && i + 1 < codes.size() ? joined_vni(letter_of(own), codes[i + 1]) : std::optional<char32_t>{};
    text.push_back(joined.value_or(own));
    if (joined) ++i;
  }
  return text;
}

std::u32string encode_vni(const std::u32string& text) {
  std::u32string codes;
  for (const char32_t character : text) {
    const Letter letter = letter_of(character);
    const bool has_own_code = UNICODE_OWN.find(character) != std::u32string_view::npos;
    if (character < 0x80 || has_own_code || !letter) {
      codes.push_back(replaced(character, UNICODE_OWN, VNI_OWN));
      continue;
    }
    const Mark kept = letter.mark == Mark::horn ? Mark::horn : Mark::none;
    const char32_t base = character_of(Letter{.base = letter.base, .mark = kept, .capital = letter.capital});
    codes.push_back(replaced(base, UNICODE_OWN, VNI_OWN));
    const Mark written = kept == Mark::horn ? Mark::none : letter.mark;
    for (const VniSign& sign : VNI_SIGNS)
      if (sign.mark == written && sign.tone == letter.tone)
        codes.push_back(letter.capital ? sign.small - 0x20 : sign.small);
  }
  return codes;
}

std::u32string decode_cp1258(const std::u32string& codes) {
  std::u32string text;
  for (const char32_t code : codes) text.push_back(replaced(code, CP1258_CODES, CP1258_CHARACTERS));
  return text;
}

std::u32string encode_cp1258(const std::u32string& text) {
  constexpr std::array<char32_t, 6> TONE_MARKS = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
  std::u32string codes;
  for (const char32_t character : text) {
    Letter letter = letter_of(character);
    if (!letter) {
      codes.push_back(character);
      continue;
    }
    const auto tone = static_cast<std::size_t>(letter.tone);
    letter.tone = Tone::level;
    codes.push_back(replaced(character_of(letter), CP1258_CHARACTERS, CP1258_CODES));
    if (tone != 0) codes.push_back(replaced(TONE_MARKS[tone], CP1258_CHARACTERS, CP1258_CODES));
  }
  return codes;
}

bool is_unicode_already(const std::u32string& text) {
  const auto is_unicode = [](char32_t c) { return c > 0xFF && (letter_of(c) || (c >= 0x300 && c < 0x370)); };
  return std::any_of(text.begin(), text.end(), is_unicode);
}

// The words with at least one character outside ASCII. Old encodings put letters on signs, so only ASCII and the
// no-break space divide words.
std::vector<std::string_view> marked_words(std::string_view text) {
  constexpr std::string_view DIVIDERS = " \t\r\n.,;:/()[]{}-_'\"*+&|\\0123456789";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(DIVIDERS, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (std::any_of(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }))
      words.push_back(word);
    at = end + 1;
  }
  return words;
}

constexpr std::array OLD = {Encoding::decomposed, Encoding::tcvn3, Encoding::vni, Encoding::windows_1258};

bool is_syllable_in(std::string_view word, Encoding encoding) {
  if (encoding == Encoding::unicode) return is_vietnamese_syllable(word);
  if (encoding != Encoding::decomposed && is_unicode_already(decode(word))) return false;
  return is_vietnamese_syllable(to_unicode(word, encoding));
}

}  // namespace

std::string to_unicode(std::string_view utf8, Encoding from) {
  if (from == Encoding::unicode || from == Encoding::decomposed) return to_nfc(utf8);
  const std::u32string codes = decode(utf8);
  if (is_unicode_already(codes)) return to_nfc(utf8);
  if (from == Encoding::tcvn3) return encode(decode_tcvn3(codes));
  if (from == Encoding::vni) return encode(decode_vni(codes));
  return to_nfc(encode(decode_cp1258(codes)));
}

std::string in_encoding(std::string_view utf8, Encoding encoding) {
  const std::u32string text = decode(to_nfc(utf8));
  switch (encoding) {
    case Encoding::unicode:
      return encode(text);
    case Encoding::decomposed:
      return decompose(utf8);
    case Encoding::tcvn3:
      return encode(encode_tcvn3(text));
    case Encoding::vni:
      return encode(encode_vni(text));
    case Encoding::windows_1258:
      return encode(encode_cp1258(text));
  }
  return encode(text);
}

ColumnEncoding detect_legacy(std::span<const std::string> cells) {
  constexpr std::size_t FEWEST_WORDS = 3;
  constexpr double SMALLEST_SHARE = 0.6;
  constexpr double SMALLEST_LEAD = 0.3;
  std::size_t words = 0;
  std::size_t as_unicode = 0;
  std::array<std::size_t, OLD.size()> as_old{};
  for (const std::string& cell : cells) {
    for (const std::string_view word : marked_words(cell)) {
      ++words;
      as_unicode += is_syllable_in(word, Encoding::unicode) ? 1 : 0;
      for (std::size_t i = 0; i < OLD.size(); ++i) as_old[i] += is_syllable_in(word, OLD[i]) ? 1 : 0;
    }
  }
  if (words == 0) return {};
  const auto share = [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(words); };
  const auto best = std::max_element(as_old.begin(), as_old.end());
  const bool old =
      words >= FEWEST_WORDS && share(*best) >= SMALLEST_SHARE && share(*best) - share(as_unicode) >= SMALLEST_LEAD;
  if (!old) return {Encoding::unicode, share(as_unicode), words};
  std::size_t next_best = as_unicode;
  for (auto other = as_old.begin(); other != as_old.end(); ++other)
    if (other != best) next_best = std::max(next_best, *other);
  return {OLD[static_cast<std::size_t>(best - as_old.begin())], share(*best - next_best), words};
}

bool has_legacy_signs(std::string_view name) {
  const std::u32string text = decode(name);
  if (is_unicode_already(text)) return false;
  const auto is_sign = [](char32_t c) { return (c > 0xA0 && c < 0xC0 && !is_apostrophe(c)) || c == U'×' || c == U'÷'; };
  if (std::any_of(text.begin(), text.end(), is_sign)) return true;
  const auto words = marked_words(name);
  const auto all_syllables_in = [&](Encoding encoding) {
    return std::all_of(words.begin(), words.end(), [&](auto word) { return is_syllable_in(word, encoding); });
  };
  if (all_syllables_in(Encoding::unicode) || all_syllables_in(Encoding::decomposed)) return false;
  return all_syllables_in(Encoding::tcvn3) || all_syllables_in(Encoding::vni) ||
         all_syllables_in(Encoding::windows_1258);
}

}  // namespace mangnon::names
