// The server's outside: accepts connections, reads requests within explicit limits and in limited time, hands them as
// plain values to a handler on a bounded pool of workers, and writes the answers. The only place that knows sockets,
// TLS and the HTTP parser.
//
// 1. A request whose head or body is too large, malformed or too slow never reaches the handler.
// 2. Uploads go to a file of their own in `upload_folder`, never into memory; a file that the handler does not take
//    away is removed.
// 3. stop() lets what was begun finish (at most STOP_SECONDS), and takes nothing new.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "base/network.hpp"
#include "base/result.hpp"
#include "http/message.hpp"

namespace mangnon::http {

inline constexpr int STOP_SECONDS = 10;

// What may follow a request's head.
struct BodyPlan {
  std::size_t most_bytes = base::limits::BODY_BYTES;
  bool to_file = false;
  std::optional<Response> refusal{};  // answered at once; the body is not read
};

struct Handler {
  // Whether the plan asks the store: it is then made on a worker. Quick; never throws. None: no plan does.
  std::function<bool(const Request& head)> plan_asks_store{};
  std::function<BodyPlan(const Request& head)> plan_body{};  // never throws
  std::function<Response(Request& request)> answer{};        // on a worker; never throws
};

struct ServerOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one
  std::string tls_cert{};  // PEM files; empty: plain HTTP
  std::string tls_key{};
  std::filesystem::path upload_folder{};
  std::vector<base::Network> proxies{};  // on other machines: many people ask through one
  std::size_t header_bytes = base::limits::HEADER_BYTES;
  std::chrono::milliseconds read_timeout = std::chrono::seconds(base::limits::READ_TIMEOUT_S);
  std::size_t connections = base::limits::CONNECTIONS;
  std::size_t workers = base::limits::WORKERS;
  std::size_t queue = base::limits::QUEUE;
};

// How many connections may be open at a time when the process may open so many files: each needs one, and the store,
// uploads and answers need some.
[[nodiscard]] std::size_t connections_within(std::size_t wanted, std::size_t files);
// Whether one more may be opened. One address has at most a quarter of them, so that nobody keeps the others out; this
// computer itself and a proxy, behind which everybody comes, may have all.
[[nodiscard]] bool has_room(std::size_t most, std::size_t open, std::size_t of_address, bool is_proxy);

// "127.0.0.1:8080", "[::1]:8080"; absent when it is not of that form.
struct Address {
  std::string host{};
  std::uint16_t port = 0;
};
[[nodiscard]] std::optional<Address> parse_address(const std::string& text);

class Server {
  struct State;

 public:
  // Opens the port. FAILS LISTEN_FAILED, TLS_FAILED.
  [[nodiscard]] static base::Result<std::unique_ptr<Server>> open(ServerOptions options, Handler handler);
  explicit Server(std::unique_ptr<State> state);
  ~Server();

  [[nodiscard]] std::uint16_t port() const;
  // Serves until stop(); also stops on SIGTERM and SIGINT when `on_signals`.
  void run(bool on_signals);
  void stop();

 private:
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::http
