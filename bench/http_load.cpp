// A client that puts a running server under load and prints what it measured: latencies of single questions one after
// another, then many readers and writers at once. Talks plain HTTP/1.1 over loopback only; bounded in count and time.
// Usage: bench_http PORT USER PASSWORD UNIT_CODE ON SECONDS READERS WRITERS
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.hpp"
#include "wire/json.hpp"

namespace {

using namespace mangnon;
using Time = std::chrono::steady_clock;

struct Answer {
  int status = 0;
  std::string head;
  std::string body;
};

class Client {
 public:
  explicit Client(int port) : port_(port) { connect_now(); }
  ~Client() { close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  std::string cookie;
  std::string csrf;

  Answer send(const std::string& method, const std::string& target, const std::string& body = "", const std::string& extra = "") {
    std::string request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n";
    if (!cookie.empty()) request += "Cookie: " + cookie + "\r\n";
    if (!csrf.empty()) request += "X-CSRF-Token: " + csrf + "\r\n";
    if (!body.empty()) request += "Content-Type: application/json\r\n";
    request += extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    write_all(request);
    return read_answer();
  }

  void sign_in(const std::string& user, const std::string& password) {
    wire::Json json = wire::Json::object();
    json.set("username", user);
    json.set("password", password);
    const auto answer = send("POST", "/api/v1/session", wire::format_json(json));
    if (answer.status != 200) throw std::runtime_error("sign-in failed: " + std::to_string(answer.status) + " " + answer.body);
    const auto at = answer.head.find("mangnon_session=");
    cookie = answer.head.substr(at, answer.head.find_first_of(";\r", at) - at);
    csrf = wire::parse_json(answer.body)->text_or("csrf");
  }

 private:
  void connect_now() {
    socket_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) throw std::runtime_error("cannot connect");
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  }

  void write_all(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      const auto n = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (n <= 0) throw std::runtime_error("connection lost");
      sent += static_cast<std::size_t>(n);
    }
  }

  bool read_more() {
    char chunk[65536];
    const auto n = recv(socket_, chunk, sizeof(chunk), 0);
    if (n > 0) buffer_.append(chunk, static_cast<std::size_t>(n));
    return n > 0;
  }

  Answer read_answer() {
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
      if (!read_more()) throw std::runtime_error("connection closed");
    Answer answer;
    answer.head = buffer_.substr(0, end);
    answer.status = std::atoi(answer.head.c_str() + 9);
    const auto at = answer.head.find("Content-Length: ");
    const std::size_t length = at == std::string::npos ? 0 : std::strtoul(answer.head.c_str() + at + 16, nullptr, 10);
    while (buffer_.size() < end + 4 + length)
      if (!read_more()) throw std::runtime_error("connection closed");
    answer.body = buffer_.substr(end + 4, length);
    buffer_.erase(0, end + 4 + length);
    return answer;
  }

  int port_;
  int socket_ = -1;
  std::string buffer_;
};

double ms_since(Time::time_point start) { return std::chrono::duration<double, std::milli>(Time::now() - start).count(); }

double percentile(std::vector<double> sorted_ms, double share) {
  std::sort(sorted_ms.begin(), sorted_ms.end());
  return sorted_ms.empty() ? 0 : sorted_ms[std::min(sorted_ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted_ms.size())))];
}

void print_line(const char* what, const std::vector<double>& ms, double limit_ms) {
  const double p95 = percentile(ms, 0.95);
  std::printf("%-28s %6zu times  median %8.2f ms  p95 %8.2f ms  limit %6.0f ms  ratio %.2f\n", what, ms.size(), percentile(ms, 0.5), p95,
              limit_ms, p95 / limit_ms);
}

std::vector<double> repeat(Client& client, int times, const std::function<std::string(int)>& target) {
  std::vector<double> ms;
  for (int i = 0; i < times; ++i) {
    const auto start = Time::now();
    const auto answer = client.send("GET", target(i));
    ms.push_back(ms_since(start));
    if (answer.status != 200) throw std::runtime_error(target(i) + ": " + std::to_string(answer.status) + " " + answer.body);
  }
  return ms;
}

struct Load {
  std::atomic<long> reads{0};
  std::atomic<long> writes{0};
  std::atomic<long> conflicts{0};
  std::atomic<long> errors{0};
  std::mutex mutex;
  std::vector<double> read_ms;
  std::vector<double> write_ms;
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 9) {
    std::fprintf(stderr, "usage: bench_http PORT USER PASSWORD UNIT_CODE ON SECONDS READERS WRITERS\n");
    return 2;
  }
  const int port = std::atoi(argv[1]);
  const std::string user = argv[2];
  const std::string password = argv[3];
  const std::string unit = argv[4];
  const std::string on = argv[5];
  const int seconds = std::min(std::atoi(argv[6]), 120);
  const int readers = std::min(std::atoi(argv[7]), 400);
  const int writers = std::min(std::atoi(argv[8]), 100);
  const std::string where = "unit=" + unit + "&on=" + on;

  Client first(port);
  first.sign_in(user, password);
  const std::vector<std::string> names = {"nguyen", "an", "thi%20hoa", "dinh%20van", "minh%20anh", "pham", "le%20thi", "tuan", "ngoc", "bao%20chau"};
  print_line("PL01, first time", repeat(first, 1, [&](int) { return "/api/v1/reports/PL01?format=json&" + where; }), 1000);
  print_line("PL01 by unit below", repeat(first, 50, [&](int) { return "/api/v1/reports/PL01?format=json&" + where; }), 50);
  print_line("search by name", repeat(first, 200, [&](int i) {
               return "/api/v1/children?limit=20&q=" + names[static_cast<std::size_t>(i) % names.size()] + "&" + where;
             }), 20);
  const auto page = wire::parse_json(first.send("GET", "/api/v1/children?limit=200&q=an&" + where).body);
  std::vector<std::string> ids;
  for (const auto& row : (*page)["rows"].items()) ids.push_back(row.text_or("id"));
  if (ids.empty()) throw std::runtime_error("no children to open");
  print_line("open a child", repeat(first, 300, [&](int i) { return "/api/v1/children/" + ids[static_cast<std::size_t>(i) % ids.size()] + "?on=" + on; }), 5);

  Load load;
  const auto deadline = Time::now() + std::chrono::seconds(seconds);
  const auto run = [&](int number, bool writes) {
    try {
      Client client(port);
      client.cookie = first.cookie;
      client.csrf = first.csrf;
      base::SeededRandom random(static_cast<std::uint64_t>(number) * 7919 + 1);
      base::SystemClock clock;
      std::vector<double> ms;
      for (int i = number; Time::now() < deadline; ++i) {
        const auto& child = ids[static_cast<std::size_t>(i * 13) % ids.size()];
        const auto start = Time::now();
        Answer answer;
        if (writes) {
          const auto seen = wire::parse_json(client.send("GET", "/api/v1/children/" + child + "?on=" + on).body);
          const auto version = (*seen)["version"].whole().value_or(0);
          const auto begun = Time::now();
          const std::string body = R"({"child":")" + child + R"(","version":)" + std::to_string(version) + R"(,"valid_from":")" + on +
                                   R"(","changes":{"school":"Trường số )" + std::to_string(i) + R"("}})";
          answer = client.send("POST", "/api/v1/commands/change_child", body,
                               "Idempotency-Key: " + base::format_uuid(base::new_uuid(clock, random)) + "\r\n");
          ms.push_back(ms_since(begun));
          if (answer.status == 200) ++load.writes;
          else if (answer.status == 409) ++load.conflicts;
          else ++load.errors;
        } else {
          answer = i % 10 == 0 ? client.send("GET", "/api/v1/reports/PL01?format=json&" + where)
                 : i % 3 == 0  ? client.send("GET", "/api/v1/children?limit=20&q=" + names[static_cast<std::size_t>(i) % names.size()] + "&" + where)
                               : client.send("GET", "/api/v1/children/" + child + "?on=" + on);
          ms.push_back(ms_since(start));
          if (answer.status == 200) ++load.reads;
          else ++load.errors;
        }
        if (answer.status >= 500 || answer.status == 0) std::fprintf(stderr, "status %d %s\n", answer.status, answer.body.c_str());
      }
      const std::lock_guard lock(load.mutex);
      auto& all = writes ? load.write_ms : load.read_ms;
      all.insert(all.end(), ms.begin(), ms.end());
    } catch (const std::exception& error) {
      ++load.errors;
      std::fprintf(stderr, "%s\n", error.what());
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < readers; ++i) threads.emplace_back(run, i, false);
  for (int i = 0; i < writers; ++i) threads.emplace_back(run, 1000 + i, true);
  for (auto& thread : threads) thread.join();
  std::printf("%d readers and %d writers for %d s: %ld reads, %ld writes, %ld conflicts, %ld errors\n", readers, writers, seconds,
              load.reads.load(), load.writes.load(), load.conflicts.load(), load.errors.load());
  print_line("  reads under load", load.read_ms, 50);
  print_line("  durable writes under load", load.write_ms, 100);
  return load.errors == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_http: %s\n", error.what());
  return 1;
}
