// Finding a name however it was typed. A search for "nguyen thi hoa" must find "Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ" and a
// name whose marks were typed apart. So names, labels and code names are compared by a key without marks, case or
// punctuation; the stored form itself is never changed.
// Source: domain.md 4.4 (fold key), 4.6 (tone placement).
//
// 1. fold is idempotent, and the same for NFC and NFD, for capitals and small letters, for hòa and hoà.
// 2. Keys of Vietnamese text are ASCII. Letters of other scripts stay as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mangnon::names {

// The search key: small letters without tones and letter marks (đ → d), digits, apostrophes (any kind → '), and single
// spaces for everything between. "Đặng Thị H’Hen - Niê" → "dang thi h'hen nie".
[[nodiscard]] std::string fold(std::string_view utf8);

// The key of a column header or a code name: as fold, and the apostrophe is a space too.
// "Thôn/bản/tổ dân phố (*)" → "thon ban to dan pho".
[[nodiscard]] std::string fold_label(std::string_view utf8);

// The comparison key that keeps the marks: NFC, small letters, one tone placement, single spaces. Two names with the
// same key are the same name written twice; names with the same fold only resemble each other.
[[nodiscard]] std::string exact_key(std::string_view utf8);

// The words of a key, in order. The views point into the argument.
[[nodiscard]] std::vector<std::string_view> tokens(std::string_view folded);

// The stored form of every text: NFC. Text that is already so (nearly all) is copied without asking ICU.
[[nodiscard]] std::string to_nfc(std::string_view utf8);

// NFC with the tone on the main vowel of oa, oe, uy: hòa → hoà, thủy → thuỷ, also the misplaced hòan → hoàn.
[[nodiscard]] std::string normal_tone(std::string_view utf8);

}  // namespace mangnon::names
