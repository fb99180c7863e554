#include "http/line.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>

namespace mangnon::http {

namespace {

namespace asio = boost::asio;
using Tcp = boost::beast::tcp_stream;

class PlainLine final : public Line {
 public:
  explicit PlainLine(asio::ip::tcp::socket socket) : stream_(std::move(socket)) {}

  void begin(Then then) override {
    asio::post(stream_.get_executor(), [then = std::move(then)] { then({}, 0); });
  }
  void read_some(asio::mutable_buffer into, Then then) override { stream_.async_read_some(into, std::move(then)); }
  void write_some(const Pieces& pieces, Then then) override { stream_.async_write_some(pieces, std::move(then)); }
  Tcp& tcp() override { return stream_; }

 private:
  Tcp stream_;
};

class TlsLine final : public Line {
 public:
  TlsLine(asio::ip::tcp::socket socket, asio::ssl::context& tls) : stream_(Tcp(std::move(socket)), tls) {}

  void begin(Then then) override {
    stream_.async_handshake(asio::ssl::stream_base::server,
                            [then = std::move(then)](Error problem) { then(problem, 0); });
  }
  void read_some(asio::mutable_buffer into, Then then) override { stream_.async_read_some(into, std::move(then)); }
  void write_some(const Pieces& pieces, Then then) override { stream_.async_write_some(pieces, std::move(then)); }
  Tcp& tcp() override { return stream_.next_layer(); }

 private:
  asio::ssl::stream<Tcp> stream_;
};

}  // namespace

void Line::shut() {
  Error ignored;
  tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  tcp().close();
}

std::unique_ptr<Line> make_line(asio::ip::tcp::socket socket, asio::ssl::context* tls) {
  if (tls == nullptr) return std::make_unique<PlainLine>(std::move(socket));
  return std::make_unique<TlsLine>(std::move(socket), *tls);
}

}  // namespace mangnon::http
