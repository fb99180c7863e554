// Small words about text that have no domain: trimming, splitting, joining, UTF-8 validity, ASCII case.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace mangnon::base {

// Without leading and trailing blanks: space, tab, line breaks, no-break space (U+00A0), zero-width space and BOM.
[[nodiscard]] std::string_view trim(std::string_view text);
// The pieces between separators, empty ones included; never empty itself.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
template <std::same_as<std::string> Text>
std::vector<std::string_view> split(Text&& text, char separator) = delete;  // the pieces would outlive their text
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
// Well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] std::string ascii_lower(std::string_view text);
[[nodiscard]] bool all_digits(std::string_view text);  // and not empty

}  // namespace mangnon::base
