// How a paper names a group of children in a column's head or in a sentence: without the words "Trẻ em" that the title
// has said already.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "domain/codebook.hpp"

namespace mangnon::reports {

// "Mồ côi cả cha và mẹ" for "Trẻ em mồ côi cả cha và mẹ".
[[nodiscard]] std::string group_name(const domain::CodeEntry& entry, base::Lang lang);
// The same within a sentence: "mồ côi cả cha và mẹ".
[[nodiscard]] std::string group_words(const domain::CodeEntry& entry, base::Lang lang);
// The text with a capital at its head. Only a to z are raised.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace mangnon::reports
