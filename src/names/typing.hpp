// Words that were typed with the input method switched off or the wrong one on: "nguyeexn" (Telex), "nguye6n4" (VNI)
// and "nguye^~n" (VIQR) all mean nguyễn. A search understands them, and finds names that were stored so.
// Source: domain.md 4.7 (VIQR/Telex leftovers), 11.2 (input methods). The keys are those of the methods themselves.
//
// 1. A word that is a Vietnamese syllable as it stands is never read otherwise.
// 2. What is returned is a Vietnamese syllable: small letters, NFC, the tone on the main vowel (hoà).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mangnon::names {

// What one word of keys spells; absent when it spells no syllable. Marks may come late ("nguyenex", "tuongf7").
[[nodiscard]] std::optional<std::string> undo_typing(std::string_view word);

}  // namespace mangnon::names
