#include "scenarios/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <cstring>

#include "base/text.hpp"

namespace mangnon::scenarios {

namespace {

class Connection {
 public:
  explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    open_ = socket_ >= 0 && ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~Connection() {
    if (socket_ >= 0) ::close(socket_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] bool send(std::string_view bytes) {
    while (open_ && !bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return open_;
  }
  // Until the other side closes; absent when it broke off.
  [[nodiscard]] std::optional<std::string> receive_all() {
    std::string bytes;
    char part[16'384];
    for (;;) {
      const auto got = ::recv(socket_, part, sizeof part, 0);
      if (got < 0) return std::nullopt;
      if (got == 0) return bytes;
      bytes.append(part, static_cast<std::size_t>(got));
    }
  }

 private:
  int socket_;
  bool open_ = false;
};

// The Content-Length of the head; absent when there is none.
std::optional<std::size_t> content_length(std::string_view head) {
  constexpr std::string_view NAME = "\r\ncontent-length:";
  const auto lower = base::ascii_lower(head);
  const auto at = lower.find(NAME);
  if (at == std::string::npos) return std::nullopt;
  const auto value = base::trim(std::string_view(lower).substr(at + NAME.size(), lower.find("\r\n", at + 2) - at - NAME.size()));
  std::size_t length = 0;
  std::from_chars(value.data(), value.data() + value.size(), length);
  return length;
}

}  // namespace

std::optional<HttpResponse> ask(std::uint16_t port, const HttpRequest& request) {
  Connection connection(port);
  std::string bytes = request.method + " " + request.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
  for (const auto& [name, value] : request.headers) bytes += name + ": " + value + "\r\n";
  bytes += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
  if (!connection.send(bytes)) return std::nullopt;
  const auto answer = connection.receive_all();
  if (!answer) return std::nullopt;
  const auto end = answer->find("\r\n\r\n");
  if (end == std::string::npos || answer->size() < 12) return std::nullopt;
  HttpResponse response{.body = answer->substr(end + 4)};
  std::from_chars(answer->data() + 9, answer->data() + 12, response.status);
  const auto length = content_length(std::string_view(*answer).substr(0, end + 2));
  if (length && response.body.size() < *length) return std::nullopt;
  return response;
}

std::string escape_query(const std::string& text) {
  constexpr char HEX[] = "0123456789ABCDEF";
  std::string escaped;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '.';
    if (plain)
      escaped += each;
    else
      escaped.append({'%', HEX[byte >> 4U], HEX[byte & 15U]});
  }
  return escaped;
}

}  // namespace mangnon::scenarios
