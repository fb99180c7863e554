// JSON text put together piece by piece, for papers only (requests and answers go through wire/).
#pragma once

#include <string>
#include <string_view>

namespace mangnon::documents::json {

// With quotes; control characters, quotes and backslashes escaped, everything else as it is.
[[nodiscard]] std::string json_string(std::string_view text);

// The members of one object or array, commas between them.
class JsonText {
 public:
  // Adds "key":value. REQUIRES value to be JSON.
  void member(std::string_view key, std::string_view value);
  // Adds an element of an array. REQUIRES value to be JSON.
  void element(std::string_view value);
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string object() const { return "{" + text_ + "}"; }
  [[nodiscard]] std::string array() const { return "[" + text_ + "]"; }

 private:
  std::string text_;
};

}  // namespace mangnon::documents::json
