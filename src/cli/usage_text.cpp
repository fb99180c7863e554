#include "cli/usage_text.hpp"

#include <regex>
#include <utility>
#include <vector>

namespace mangnon::cli {

namespace {

// What the library says → what is said instead.
const std::vector<std::pair<std::regex, const char*>>& wordings() {
  static const std::vector<std::pair<std::regex, const char*>> known = {
      {std::regex("^(.+) is required$"), "thiếu tham số: $1"},
      {std::regex("^The following arguments? (?:was|were) not expected: (.*)$"), "không hiểu tham số: $1"},
      {std::regex(R"(^(.+): \d+ required .+ missing$)"), "$1 cần một giá trị đi sau"},
      {std::regex(R"(^(.+): (.*) not in \{(.*)\}$)"), "$1 không nhận “$2”, chỉ nhận: $3"},
      {std::regex("^Could not convert: (.+) = (.*)$"), "$1 không nhận “$2”"},
      {std::regex("^(.+) requires (.+)$"), "$1 phải đi cùng $2"},
      {std::regex("^(.+) excludes (.+)$"), "$1 không dùng cùng $2"},
  };
  return known;
}

}  // namespace

std::string usage_in_vietnamese(const std::string& english) {
  for (const auto& [said, instead] : wordings())
    if (std::regex_match(english, said)) return std::regex_replace(english, said, instead);
  return english;
}

}  // namespace mangnon::cli
