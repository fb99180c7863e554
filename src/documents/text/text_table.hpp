// One table as aligned lines of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "documents/table.hpp"

namespace mangnon::documents::text {

// Characters as a reader counts them. REQUIRES NFC Vietnamese, where each code point is one column wide.
[[nodiscard]] std::size_t width_of(std::string_view text);
[[nodiscard]] std::string aligned(std::string_view text, std::size_t width, Align align);
// Lines of at most `width` characters, broken at blanks; a longer word is a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);
// Lines, each ended.
[[nodiscard]] std::string table_text(const Table& table, base::Lang lang);

}  // namespace mangnon::documents::text
