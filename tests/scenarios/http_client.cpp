#include "scenarios/http_client.hpp"

#include "base/check.hpp"
#include "wire/raw_client.hpp"

namespace mangnon::scenarios {

namespace {

std::string bytes_of(const HttpRequest& request) {
  std::string bytes = request.method + " " + request.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
  for (const auto& [name, value] : request.headers) bytes += name + ": " + value + "\r\n";
  return bytes + "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
}

}  // namespace

std::optional<HttpResponse> ask(std::uint16_t port, const HttpRequest& request) {
  try {
    wire_tests::RawConnection connection(port);
    if (!connection.send(bytes_of(request))) return std::nullopt;
    auto answer = connection.receive();
    if (answer.status == 0) return std::nullopt;
    return HttpResponse{.status = answer.status, .body = std::move(answer.body)};
  } catch (const base::BrokenInvariant&) {  // nobody listens
    return std::nullopt;
  }
}

std::string escape_query(const std::string& text) {
  constexpr char HEX[] = "0123456789ABCDEF";
  std::string escaped;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       byte == '-' || byte == '.' || byte == '_';
    if (plain)
      escaped += each;
    else
      escaped.append({'%', HEX[byte >> 4U], HEX[byte & 15U]});
  }
  return escaped;
}

}  // namespace mangnon::scenarios
