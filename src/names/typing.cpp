#include "names/typing.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/syllable.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

constexpr std::size_t LONGEST_KEYS = 14;  // nghieengs and spare keys

enum class Method { telex, vni, viqr };
// Where one key may mark several letters of "uo", "ua", "oa", each reading is tried.
enum class Reading { beside, horn_on_both, horn_on_last, breve_first };  // beside: a doubled vowel stands together

struct Spelling {
  std::vector<Letter> letters{};
  Tone tone = Tone::level;
};

bool has_vowel(const Spelling& spelling) {
  return std::any_of(spelling.letters.begin(), spelling.letters.end(), is_vowel);
}

// The last plain letter of that base gets the mark; false when there is none.
bool put_mark(Spelling& spelling, char base, Mark mark) {
  const auto found = std::find_if(spelling.letters.rbegin(), spelling.letters.rend(), [&](const Letter& letter) {
    return letter.base == base && letter.mark == Mark::none;
  });
  if (found == spelling.letters.rend()) return false;
  found->mark = mark;
  return true;
}

bool put_horn(Spelling& spelling, Reading reading) {
  if (reading == Reading::horn_on_last || reading == Reading::breve_first)
    return put_mark(spelling, 'o', Mark::horn) || put_mark(spelling, 'u', Mark::horn);
  for (std::size_t i = 1; i < spelling.letters.size(); ++i) {
    auto& first = spelling.letters[i - 1];
    auto& second = spelling.letters[i];
    const bool pair = first.base == 'u' && second.base == 'o' && second.mark == Mark::none;
    if (!pair) continue;
    first.mark = second.mark = Mark::horn;
    return true;
  }
  return false;
}

bool put_tone(Spelling& spelling, Tone tone) {
  if (!has_vowel(spelling)) return false;
  spelling.tone = tone;
  return true;
}

bool put_stroke(Spelling& spelling) {
  if (spelling.letters.empty() || spelling.letters.front().base != 'd' || spelling.letters.front().mark != Mark::none)
    return false;
  spelling.letters.front().mark = Mark::stroke;
  return true;
}

std::optional<Tone> tone_in(std::string_view keys, char key) {
  constexpr std::array TONES = {Tone::grave, Tone::hook, Tone::tilde, Tone::acute, Tone::dot};
  const auto at = keys.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  return TONES[at];
}

bool telex_key(Spelling& spelling, char key, Reading reading) {
  if (const auto tone = tone_in("frxsj", key)) return put_tone(spelling, *tone);
  if (key == 'z') return spelling.tone != Tone::level && put_tone(spelling, Tone::level);
  if (key == 'd') return put_stroke(spelling);
  if (key == 'a' || key == 'e' || key == 'o') {
    const bool together = !spelling.letters.empty() && spelling.letters.back().base == key;
    return (together || reading != Reading::beside) && put_mark(spelling, key, Mark::circumflex);
  }
  if (key != 'w') return false;
  if (reading == Reading::breve_first && put_mark(spelling, 'a', Mark::breve)) return true;
  if (put_horn(spelling, reading) || put_mark(spelling, 'a', Mark::breve)) return true;
  spelling.letters.push_back({.base = 'u', .mark = Mark::horn});
  return true;
}

bool circumflex(Spelling& spelling) {
  return put_mark(spelling, 'e', Mark::circumflex) || put_mark(spelling, 'o', Mark::circumflex) ||
         put_mark(spelling, 'a', Mark::circumflex);
}

bool vni_key(Spelling& spelling, char key, Reading reading) {
  if (const auto tone = tone_in("23415", key)) return put_tone(spelling, *tone);
  if (key == '6') return circumflex(spelling);
  if (key == '7') return put_horn(spelling, reading);
  if (key == '8') return put_mark(spelling, 'a', Mark::breve);
  if (key == '9') return put_stroke(spelling);
  return false;
}

bool viqr_key(Spelling& spelling, char key, Reading reading) {
  if (const auto tone = tone_in("`?~'.", key)) return put_tone(spelling, *tone);
  if (key == '^') return circumflex(spelling);
  if (key == '+' || key == '*') return put_horn(spelling, reading);
  if (key == '(') return put_mark(spelling, 'a', Mark::breve);
  if (key == 'd') return put_stroke(spelling);
  return false;
}

bool press(Spelling& spelling, char key, Method method, Reading reading) {
  switch (method) {
    case Method::telex:
      return telex_key(spelling, key, reading);
    case Method::vni:
      return vni_key(spelling, key, reading);
    case Method::viqr:
      return viqr_key(spelling, key, reading);
  }
  return false;
}

// The syllable of these letters with the tone on the vowel that carries it; absent when it is none.
std::optional<std::string> syllable_of(const Spelling& spelling) {
  for (std::size_t place = spelling.letters.size(); place-- > 0;) {
    if (!is_vowel(spelling.letters[place])) continue;
    std::string word;
    for (std::size_t i = 0; i < spelling.letters.size(); ++i) {
      Letter letter = spelling.letters[i];
      letter.capital = false;
      letter.tone = i == place ? spelling.tone : Tone::level;
      append_character(word, character_of(letter));
    }
    if (is_vietnamese_syllable(word)) return normal_tone(word);
  }
  return std::nullopt;
}

std::optional<std::string> read_keys(std::string_view word, Method method, Reading reading) {
  Spelling spelling;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded next = decode_at(word, at);
    at += next.size;
    Letter letter = letter_of(next.character);
    letter.capital = false;
    const char key = letter && letter.mark == Mark::none && letter.tone == Tone::level ? letter.base
                     : next.character < 0x80 ? static_cast<char>(next.character)
                                             : '\0';
    if (key != '\0' && press(spelling, key, method, reading)) continue;
    if (!letter) return std::nullopt;
    if (letter.tone != Tone::level) spelling.tone = letter.tone;
    letter.tone = Tone::level;
    spelling.letters.push_back(letter);
  }
  return syllable_of(spelling);
}

}  // namespace

std::optional<std::string> undo_typing(std::string_view word) {
  const std::string composed = to_nfc(word);
  if (composed.empty() || composed.size() > 2 * LONGEST_KEYS || is_vietnamese_syllable(composed)) return std::nullopt;
  for (const auto method : {Method::telex, Method::vni, Method::viqr})
    for (const auto reading : {Reading::beside, Reading::horn_on_both, Reading::horn_on_last, Reading::breve_first})
      if (auto read = read_keys(composed, method, reading)) return read;
  return std::nullopt;
}

}  // namespace mangnon::names
