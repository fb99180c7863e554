// What was wrong with the words of a command line, in the user's language. The library that takes them apart says it in
// English only.
#pragma once

#include <string>

namespace mangnon::cli {

// Of the library's own words; words of ours, which are Vietnamese already, come back as they are.
[[nodiscard]] std::string usage_in_vietnamese(const std::string& english);

}  // namespace mangnon::cli
