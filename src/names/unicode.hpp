// What is asked of the Unicode library, and only for characters outside the Vietnamese alphabet: letters of the
// minority languages (č, ŏ, ƀ), foreign names, marks typed apart from their letter. ICU is known to unicode.cpp alone.
#pragma once

#include <string>
#include <string_view>

namespace mangnon::names {

// The normal form NFC of any text. REQUIRES nothing: malformed bytes become U+FFFD.
[[nodiscard]] std::string compose(std::string_view text);
// The normal form NFD: every mark apart from its letter.
[[nodiscard]] std::string decompose(std::string_view text);
// Lower case, whatever the language of the machine.
[[nodiscard]] std::string lower_case(std::string_view text);

// The plain small letters and digits of one character ("č" → "c"); " " when it is punctuation or a symbol; "" when it
// is a mark or invisible.
[[nodiscard]] std::string plain_letters(char32_t character);

enum class CharacterKind { latin_letter, other_letter, mark, digit, blank, other };
[[nodiscard]] CharacterKind kind_of(char32_t character);

}  // namespace mangnon::names
