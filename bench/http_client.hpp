// A client of a running server for measuring it: plain HTTP/1.1 over loopback only, one connection that stays open.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace mangnon::bench {

struct Answer {
  int status = 0;
  std::string head;
  std::string body;
};

// Every call throws std::runtime_error when the connection is lost.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  std::string cookie;
  std::string csrf;

  Answer send(const std::string& method, const std::string& target, const std::string& body = "",
              const std::string& extra = "");
  void sign_in(const std::string& user, const std::string& password);

 private:
  void write_all(const std::string& bytes);
  bool read_more();
  Answer read_answer();

  int socket_ = -1;
  std::string buffer_;
};

using Time = std::chrono::steady_clock;

[[nodiscard]] double ms_since(Time::time_point start);

// "what  N times  median … p95 … limit … ratio …".
void print_line(const char* what, const std::vector<double>& ms, double limit_ms);

// A number of the command line, at most so much. Throws std::runtime_error.
[[nodiscard]] int number(const char* text, int most);

}  // namespace mangnon::bench
