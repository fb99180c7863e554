// The plainest HTTP client there is: one connection a request, in the calling thread. For tests of this machine's own
// server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mangnon::scenarios {

struct HttpRequest {
  std::string method = "GET";
  std::string target{};  // "/api/v1/children?unit=21025", escaped
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};
};

struct HttpResponse {
  int status = 0;
  std::string body{};
};

// Absent when there was no whole answer: nobody listens, or the connection broke off.
[[nodiscard]] std::optional<HttpResponse> ask(std::uint16_t port, const HttpRequest& request);

[[nodiscard]] std::string escape_query(const std::string& text);

}  // namespace mangnon::scenarios
