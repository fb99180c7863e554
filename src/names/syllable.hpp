// Which words can be Vietnamese syllables. Every syllable is an optional beginning (b, ngh, tr …), a rime (a, iên, ương
// …) and a tone; the spelling allows about 17,000 of them. A column of names that is full of impossible syllables was
// not written in Unicode: that is how old files are recognised (legacy.hpp). A name is never refused for its syllables:
// minority and foreign names have their own.
// Source: domain.md 4.6, 4.7; the usual spelling table (c/k/q, g/gh, ng/ngh; syllables ending in c, ch, p, t take the
// acute or the dot tone only).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/letters.hpp"

namespace mangnon::names {

// True for one composed (NFC) word that the spelling allows, in small letters, capitals or with a capital first (no
// name is written "PhÝ"). Old and new tone placement pass (hòa, hoà), a tone on a vowel that cannot carry it does not
// (baù).
[[nodiscard]] bool is_vietnamese_syllable(std::string_view word);

// Every syllable the spelling allows, in small letters, NFC, the tone on the main vowel (hoà). For tests and samples.
[[nodiscard]] std::vector<std::string> all_syllables();

}  // namespace mangnon::names
