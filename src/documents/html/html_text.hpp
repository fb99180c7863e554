// Small pieces of HTML, escaped.
#pragma once

#include <string>
#include <string_view>

#include "base/lang.hpp"
#include "documents/table.hpp"

namespace mangnon::documents::html {

[[nodiscard]] std::string escaped(std::string_view text);
// <name class="css_class">text</name> and a line break; nothing when the text is empty.
[[nodiscard]] std::string element(std::string_view name, std::string_view css_class, std::string_view text);
// One <table>; `fallback_caption` names a table without caption to a screen reader.
[[nodiscard]] std::string table_html(const Table& table, std::string_view fallback_caption, base::Lang lang);

}  // namespace mangnon::documents::html
