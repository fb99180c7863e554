#include "http_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>
#include <string_view>

#include "wire/json.hpp"

namespace mangnon::bench {

namespace {

int number_at(const std::string& text, std::size_t at) {
  int value = 0;
  std::from_chars(text.data() + std::min(at, text.size()), text.data() + text.size(), value);
  return value;
}

double percentile(std::vector<double> sorted_ms, double share) {
  std::sort(sorted_ms.begin(), sorted_ms.end());
  return sorted_ms.empty()
             ? 0
             : sorted_ms[std::min(sorted_ms.size() - 1,
                                  static_cast<std::size_t>(share * static_cast<double>(sorted_ms.size())))];
}

}  // namespace

Client::Client(int port) {
  socket_ = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0)
    throw std::runtime_error("cannot connect");
  const int yes = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
}

Client::~Client() {
  close(socket_);
}

Answer Client::send(const std::string& method, const std::string& target, const std::string& body,
                    const std::string& extra) {
  std::string request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n";
  if (!cookie.empty()) request += "Cookie: " + cookie + "\r\n";
  if (!csrf.empty()) request += "X-CSRF-Token: " + csrf + "\r\n";
  if (!body.empty()) request += "Content-Type: application/json\r\n";
  request += extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  write_all(request);
  return read_answer();
}

void Client::sign_in(const std::string& user, const std::string& password) {
  wire::Json json = wire::Json::object();
  json.set("username", user);
  json.set("password", password);
  const auto answer = send("POST", "/api/v1/session", wire::format_json(json));
  if (answer.status != 200)
    throw std::runtime_error("sign-in failed: " + std::to_string(answer.status) + " " + answer.body);
  const auto at = answer.head.find("mangnon_session=");
  cookie = answer.head.substr(at, answer.head.find_first_of(";\r", at) - at);
  csrf = wire::parse_json(answer.body)->text_or("csrf");
}

void Client::write_all(const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const auto n = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (n <= 0) throw std::runtime_error("connection lost");
    sent += static_cast<std::size_t>(n);
  }
}

bool Client::read_more() {
  char chunk[65536];
  const auto n = recv(socket_, chunk, sizeof(chunk), 0);
  if (n > 0) buffer_.append(chunk, static_cast<std::size_t>(n));
  return n > 0;
}

Answer Client::read_answer() {
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
    if (!read_more()) throw std::runtime_error("connection closed");
  Answer answer;
  answer.head = buffer_.substr(0, end);
  answer.status = number_at(answer.head, 9);
  const auto at = answer.head.find("Content-Length: ");
  const auto length = static_cast<std::size_t>(at == std::string::npos ? 0 : number_at(answer.head, at + 16));
  while (buffer_.size() < end + 4 + length)
    if (!read_more()) throw std::runtime_error("connection closed");
  answer.body = buffer_.substr(end + 4, length);
  buffer_.erase(0, end + 4 + length);
  return answer;
}

double ms_since(Time::time_point start) {
  return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

void print_line(const char* what, const std::vector<double>& ms, double limit_ms) {
  const double p95 = percentile(ms, 0.95);
  std::printf("%-28s %6zu times  median %8.2f ms  p95 %8.2f ms  limit %6.0f ms  ratio %.2f\n", what, ms.size(),
              percentile(ms, 0.5), p95, limit_ms, p95 / limit_ms);
}

int number(const char* text, int most) {
  int value = 0;
  const std::string_view digits(text);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size())
    throw std::runtime_error("not a number: " + std::string(text));
  return std::min(value, most);
}

}  // namespace mangnon::bench
