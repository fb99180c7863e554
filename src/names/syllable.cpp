#include "names/syllable.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "names/fold.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {

namespace {

constexpr std::array<std::string_view, 28> ONSETS = {"",  "b",  "c", "ch", "d",  "đ",  "g",   "gh", "gi", "h",
                                                     "k", "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                                     "q", "r",  "s", "t",  "th", "tr", "v",   "x"};

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
  std::sort(words.begin(), words.end());
  return words;
}

constexpr auto RIMES = sorted(std::to_array<std::string_view>(
    {"a",    "ac",   "ach",  "ai",   "am",   "an",   "ang",  "anh",  "ao",   "ap",   "at",  "au",  "ay",   "ăc",
     "ăm",   "ăn",   "ăng",  "ăp",   "ăt",   "âc",   "âm",   "ân",   "âng",  "âp",   "ât",  "âu",  "ây",   "e",
     "ec",   "em",   "en",   "eng",  "eo",   "ep",   "et",   "ê",    "êch",  "êm",   "ên",  "ênh", "êp",   "êt",
     "êu",   "i",    "ia",   "ich",  "im",   "in",   "inh",  "ip",   "it",   "iu",   "iêc", "iêm", "iên",  "iêng",
     "iêp",  "iêt",  "iêu",  "o",    "oc",   "oi",   "om",   "on",   "ong",  "op",   "ot",  "ooc", "oong", "oa",
     "oac",  "oach", "oai",  "oam",  "oan",  "oang", "oanh", "oao",  "oap",  "oat",  "oay", "oăc", "oăm",  "oăn",
     "oăng", "oăt",  "oe",   "oen",  "oeo",  "oet",  "ô",    "ôc",   "ôi",   "ôm",   "ôn",  "ông", "ôp",   "ôt",
     "ơ",    "ơi",   "ơm",   "ơn",   "ơp",   "ơt",   "u",    "ua",   "uc",   "ui",   "um",  "un",  "ung",  "up",
     "ut",   "uôc",  "uôi",  "uôm",  "uôn",  "uông", "uôt",  "uân",  "uâng", "uât",  "uây", "uê",  "uêch", "uênh",
     "uơ",   "uy",   "uya",  "uych", "uyên", "uyêt", "uyn",  "uynh", "uyp",  "uyt",  "uyu", "ư",   "ưa",   "ưc",
     "ưi",   "ưm",   "ưng",  "ưt",   "ưu",   "ươc",  "ươi",  "ươm",  "ươn",  "ương", "ươp", "ươt", "ươu",  "y",
     "yêm",  "yên",  "yêng", "yêt",  "yêu"}));

constexpr auto RIMES_AFTER_Q = sorted(std::to_array<std::string_view>(
    {"ua",  "uac", "uach", "uai",  "uan", "uang", "uanh", "uao",  "uat",  "uau", "uay",  "uăc",  "uăm", "uăn",  "uăng",
     "uăp", "uăt", "uân",  "uâng", "uât", "uây",  "ue",   "uen",  "ueo",  "uet", "uê",   "uêch", "uên", "uênh", "uêt",
     "ui",  "uit", "uôc",  "uơ",   "uơn", "uy",   "uych", "uyên", "uyêt", "uyn", "uynh", "uyt",  "uyu"}));

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

bool is_front(std::string_view rime) {
  return begins_with(rime, "e") || begins_with(rime, "ê") || begins_with(rime, "i") || begins_with(rime, "y");
}

// The beginning and the rime are both known; may they stand together?
bool may_join(std::string_view onset, std::string_view rime) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> onsets) {
    return std::find(onsets.begin(), onsets.end(), onset) != onsets.end();
  };
  if (begins_with(rime, "yê")) return onset.empty();
  if (begins_with(rime, "iê") && onset.empty()) return false;
  if (is_one_of({"k", "gh", "ngh"})) return is_front(rime);
  if (onset == "g") return !is_front(rime) || begins_with(rime, "i");
  if (is_one_of({"c", "ng"})) return !is_front(rime);
  if (onset == "gi") return !begins_with(rime, "i") && !begins_with(rime, "y");
  return true;
}

bool may_stand(std::string_view onset, std::string_view rime) {
  if (onset == "q") return contains(RIMES_AFTER_Q, rime);
  return contains(RIMES, rime) && may_join(onset, rime);
}

bool is_stopped(std::string_view rime) {
  return std::string_view("cpt").find(rime.back()) != std::string_view::npos ||
         (rime.size() > 2 && rime.substr(rime.size() - 2) == "ch");
}

bool may_take(std::string_view rime, Tone tone) {
  return !is_stopped(rime) || tone == Tone::acute || tone == Tone::dot;
}

// Which letter of a rime carries the tone: the last with a letter mark; else before a final consonant the last vowel,
// in an open rime the second of oa, oe, uy, the middle of three, the first of two.
std::size_t main_vowel(const std::u32string& rime, std::size_t first) {
  const auto letter = [&](std::size_t i) { return letter_of(rime[i]); };
  std::size_t end = first;
  while (end < rime.size() && is_vowel(letter(end))) ++end;
  for (std::size_t i = end; i > first; --i)
    if (letter(i - 1).mark != Mark::none) return i - 1;
  const std::size_t count = end - first;
  if (end < rime.size()) return end - 1;
  if (count == 3) return first + 1;
  if (count == 2) {
    const std::u32string_view pair = std::u32string_view(rime).substr(first, 2);
    return pair == U"oa" || pair == U"oe" || pair == U"uy" ? first + 1 : first;
  }
  return first;
}

std::string spelled(std::string_view onset, std::string_view rime, Tone tone) {
  std::u32string letters = decode(rime);
  const std::size_t at = main_vowel(letters, onset == "q" ? 1 : 0);
  Letter carrier = letter_of(letters[at]);
  carrier.tone = tone;
  letters[at] = character_of(carrier);
  return std::string(onset) + encode(letters);
}

struct WordParts {
  std::string small;  // in small letters, the tone on the main vowel of oa, oe, uy
  std::string plain;  // the same without the tone
  Tone tone = Tone::level;
};

// Absent when there is a sign that is no letter, more than one tone, more letters than any syllable has, or a capital
// after the first letter in a word not written in capitals.
std::optional<WordParts> parts_of(std::string_view word) {
  constexpr std::size_t LONGEST = 7;  // nghiêng
  WordParts parts;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool first_is_capital = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded next = decode_at(word, at);
    at += next.size;
    Letter letter = letter_of(next.character);
    if (!letter || ++letters > LONGEST) return std::nullopt;
    if (letter.tone != Tone::level && parts.tone != Tone::level) return std::nullopt;
    if (letter.tone != Tone::level) parts.tone = letter.tone;
    capitals += letter.capital ? 1 : 0;
    if (letters == 1) first_is_capital = letter.capital;
    letter.capital = false;
    append_character(parts.small, character_of(letter));
    letter.tone = Tone::level;
    append_character(parts.plain, character_of(letter));
  }
  const bool usual_case = capitals == 0 || capitals == letters || (capitals == 1 && first_is_capital);
  if (!usual_case) return std::nullopt;
  parts.small = normal_tone(parts.small);
  return parts;
}

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  const auto parts = parts_of(word);
  if (!parts) return false;
  const std::string_view plain = parts->plain;
  return std::any_of(ONSETS.begin(), ONSETS.end(), [&](std::string_view onset) {
    if (!begins_with(plain, onset) || plain.size() == onset.size()) return false;
    const std::string_view rime = plain.substr(onset.size());
    return may_stand(onset, rime) && may_take(rime, parts->tone) && spelled(onset, rime, parts->tone) == parts->small;
  });
}

std::vector<std::string> all_syllables() {
  constexpr std::array TONES = {Tone::level, Tone::grave, Tone::hook, Tone::tilde, Tone::acute, Tone::dot};
  std::vector<std::string> syllables;
  const auto add = [&](std::string_view onset, std::string_view rime) {
    if (!may_stand(onset, rime)) return;
    for (const Tone tone : TONES)
      if (may_take(rime, tone)) syllables.push_back(spelled(onset, rime, tone));
  };
  for (const auto onset : ONSETS) {
    for (const auto rime : RIMES) add(onset, rime);
    if (onset == "q")
      for (const auto rime : RIMES_AFTER_Q) add(onset, rime);
  }
  std::sort(syllables.begin(), syllables.end());
  syllables.erase(std::unique(syllables.begin(), syllables.end()), syllables.end());
  return syllables;
}

}  // namespace mangnon::names
