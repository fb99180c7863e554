// JSON and text from outside: no control characters. One engine would keep a NUL, another cut the text there, and the
// audit chain would then speak of a change that nobody made.
#pragma once

#include "wire/json.hpp"

namespace mangnon::wire {

// Of U+0000 to U+001F anything but tab and line breaks.
[[nodiscard]] bool has_control(std::string_view text);
// FAILS as parse_json, and with TEXT_HAS_CONTROL, naming the member.
[[nodiscard]] base::Result<Json> parse_sent_json(std::string_view text);

}  // namespace mangnon::wire
