// The line to one browser, plain or TLS under one name: what a connection needs of Asio's streams, compiled once.
// Private to server.cpp, connection.cpp and line.cpp, the files that include Boost.Beast and Asio.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <array>
#include <functional>
#include <memory>

namespace mangnon::http {

class Line {
 public:
  using Error = boost::system::error_code;
  using Then = std::function<void(Error, std::size_t)>;
  using Pieces = std::array<boost::asio::const_buffer, 2>;

  virtual ~Line() = default;
  // Agrees on keys where the line is TLS. Each `then` is called later, on the executor of tcp().
  virtual void begin(Then then) = 0;
  // At least one byte, unless there is an error.
  virtual void read_some(boost::asio::mutable_buffer into, Then then) = 0;
  virtual void write_some(const Pieces& pieces, Then then) = 0;

  // What lies below: its time limit, its address.
  [[nodiscard]] virtual boost::beast::tcp_stream& tcp() = 0;
  void shut();
};

// `tls` null: plain.
[[nodiscard]] std::unique_ptr<Line> make_line(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls);

}  // namespace mangnon::http
