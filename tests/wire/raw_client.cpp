#include "wire/raw_client.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>

#include "base/check.hpp"
#include "base/text.hpp"

namespace mangnon::wire_tests {

namespace {

constexpr auto PATIENCE = std::chrono::seconds(30);
constexpr std::string_view HEAD_END = "\r\n\r\n";

std::size_t number_of(const std::string& text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

RawAnswer parse_head(std::string_view head) {
  RawAnswer answer;
  const auto lines = base::split(head, '\n');
  answer.status = static_cast<int>(number_of(std::string(lines.front().substr(9, 3))));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto line = base::trim(lines[i]);
    const auto colon = line.find(':');
    if (colon != std::string_view::npos)
      answer.headers[base::ascii_lower(line.substr(0, colon))] = std::string(base::trim(line.substr(colon + 1)));
  }
  return answer;
}

}  // namespace

std::string RawAnswer::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

RawConnection::RawConnection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  MANGNON_CHECK(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

RawConnection::~RawConnection() {
  ::close(socket_);
}

bool RawConnection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawConnection::fill(std::chrono::milliseconds time) {
  pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
  if (::poll(&waiting, 1, static_cast<int>(time.count())) <= 0) return false;
  std::array<char, 65'536> piece{};
  const auto read = ::recv(socket_, piece.data(), piece.size(), 0);
  if (read <= 0) return false;
  buffer_.append(piece.data(), static_cast<std::size_t>(read));
  if (pause_.count() > 0) ::poll(nullptr, 0, static_cast<int>(pause_.count()));
  return true;
}

RawAnswer RawConnection::receive(bool of_head) {
  while (buffer_.find(HEAD_END) == std::string::npos)
    if (!fill(PATIENCE)) return {};
  const auto end = buffer_.find(HEAD_END) + HEAD_END.size();
  auto answer = parse_head(std::string_view(buffer_).substr(0, end));
  const std::size_t length = of_head ? 0 : number_of(answer.header("content-length"));
  while (buffer_.size() < end + length)
    if (!fill(PATIENCE)) return {};
  answer.body = buffer_.substr(end, length);
  buffer_.erase(0, end + length);
  return answer;
}

RawAnswer RawConnection::receive_slowly(std::chrono::milliseconds pause) {
  pause_ = pause;
  constexpr int SMALL = 128 << 10;  // so that the line's slowness is felt
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &SMALL, sizeof SMALL);
  auto answer = receive();
  pause_ = std::chrono::milliseconds(0);
  return answer;
}

bool RawConnection::is_closed_within(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  for (auto now = std::chrono::steady_clock::now(); now < until; now = std::chrono::steady_clock::now()) {
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - now);
    if (::poll(&waiting, 1, static_cast<int>(left.count()) + 1) <= 0) return false;
    char piece[4096];
    if (::recv(socket_, piece, sizeof piece, 0) <= 0) return true;
  }
  return false;
}

}  // namespace mangnon::wire_tests
