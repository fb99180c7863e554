// A request and its answer as plain values: what every handler sees, whatever carried them. Sockets, TLS and limits are
// in server.cpp and nowhere else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lang.hpp"

namespace mangnon::http {

enum class Method { get, post, put, del, other };

using Fields = std::map<std::string, std::string, std::less<>>;

struct Request {
  Method method = Method::get;
  bool is_head = false;       // a GET whose answer has no body
  std::string method_name{};  // as sent
  std::string path{};         // decoded, without the query: "/api/v1/children"
  Fields query{};             // decoded; the last of two
  Fields headers{};           // names in lower case
  std::string body{};
  std::string body_file{};  // where an upload was put, instead of `body`
  std::string peer{};       // the address at the other end of the connection

  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] std::string query_or(std::string_view name, std::string_view otherwise = "") const;
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
  // By Accept-Language: English when it comes before Vietnamese, else Vietnamese.
  [[nodiscard]] base::Lang lang() const;
};

struct Response {
  int status = 200;
  std::string media_type = "application/json";
  std::string body{};
  std::string_view fixed_body{};  // bytes that live as long as the program; instead of `body`
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string route{};  // the pattern that answered, for logs and counters

  [[nodiscard]] std::string_view bytes() const { return fixed_body.empty() ? std::string_view(body) : fixed_body; }
};

// "/a%20b" → "/a b"; absent when the escapes are malformed, the text is no UTF-8 or holds a control character.
[[nodiscard]] std::optional<std::string> decode_percent(std::string_view text, bool plus_is_blank);
// Splits a request target into path and query; a whole address ("http://host/path") stands for its path. Absent when
// malformed.
struct Target {
  std::string path{};
  Fields query{};
};
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

}  // namespace mangnon::http
