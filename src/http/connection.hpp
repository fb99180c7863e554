// One connection: reads requests one after another, each within its limits and in limited time, and writes the answers.
// Private to server.cpp, connection.cpp and line.cpp, the files that include Boost.Beast and Asio.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "http/server.hpp"
#include "http/worker_pool.hpp"

namespace mangnon::http {

// What the server may ask of a connection, from any thread.
class OpenConnection {
 public:
  virtual ~OpenConnection() = default;
  // Closes it when it waits for a request; otherwise after the present answer.
  virtual void close_when_idle() = 0;
};

class ConnectionList {
 public:
  [[nodiscard]] std::size_t size() const;
  // From one address.
  [[nodiscard]] std::size_t of(const boost::asio::ip::address& address) const;
  void add(OpenConnection* key, std::weak_ptr<OpenConnection> connection, boost::asio::ip::address address);
  void remove(OpenConnection* key);
  void close_idle();
  // Called once, when there is none left; at once when there is none now.
  void when_empty(std::function<void()> tell);

 private:
  struct Open {
    std::weak_ptr<OpenConnection> connection{};
    boost::asio::ip::address address{};
  };

  mutable std::mutex mutex_{};
  std::unordered_map<OpenConnection*, Open> open_{};
  std::map<boost::asio::ip::address, std::size_t> of_address_{};
  std::function<void()> tell_{};
};

struct ConnectionParts {
  const ServerOptions& options;
  const Handler& handler;
  WorkerPool& workers;
  ConnectionList& connections;
};

// `tls` null: plain.
void begin_connection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls, ConnectionParts parts);

}  // namespace mangnon::http
