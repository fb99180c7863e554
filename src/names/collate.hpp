// Putting names in order as a Vietnamese office does: a list of people goes by given name, then by family and middle
// name; Đ is a letter after D, Ă and Â are letters after A; tones decide only between words of the same letters.
// Source: domain.md 4.5 (letters first, then tones, syllable by syllable, shorter before longer).
//
// 1. Keys compare byte by byte (memcmp, SQLite BINARY, PostgreSQL "C") in the order of the list; they are ASCII
// letters,
//    digits, '.' and ':' only, and about as long as the name.
// 2. Case, tone placement (hòa, hoà) and the form of the apostrophe do not change a key. Equal keys are told apart by
//    birth date, then by id: that is the caller's part.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace mangnon::names {

// The order of a list of people: given name (last word), then the other words in reading order.
[[nodiscard]] std::string sort_key(std::string_view full_name);

// The order of anything else (places, labels), in reading order; numbers by value: Thôn 2 before Thôn 10.
[[nodiscard]] std::string reading_key(std::string_view text);

// Dictionary order of two texts, by reading_key.
[[nodiscard]] std::strong_ordering compare_vietnamese(std::string_view left, std::string_view right);

}  // namespace mangnon::names
