#include "http/server.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <thread>

#include "http/connection.hpp"
#include "http/failures.hpp"
#include "http/rate_limit.hpp"
#include "http/worker_pool.hpp"

namespace mangnon::http {

namespace {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

constexpr int IO_THREADS = 2;
constexpr std::size_t FILES_KEPT_FREE = 128;
// The system tells of room only when a good part of the buffer is free: in a large one that takes a slow line longer
// than it has for a piece.
constexpr int SEND_BUFFER_BYTES = 256 << 10;
constexpr std::chrono::milliseconds PAUSE_AFTER_FAILED_ACCEPT{100};

// As many files as the process may open at all; systems begin with fewer.
std::size_t raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return SIZE_MAX;
  const auto begun_with = std::exchange(limit.rlim_cur, limit.rlim_max);
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = begun_with;
  return limit.rlim_cur == RLIM_INFINITY ? SIZE_MAX : static_cast<std::size_t>(limit.rlim_cur);
}

base::Result<std::unique_ptr<asio::ssl::context>> tls_context(const ServerOptions& options) {
  using Context = asio::ssl::context;
  if (options.tls_cert.empty()) return std::unique_ptr<Context>();
  auto context = std::make_unique<Context>(Context::tls_server);
  context->set_options(Context::default_workarounds | Context::no_sslv2 | Context::no_sslv3 | Context::no_tlsv1 |
                       Context::no_tlsv1_1);
  boost::system::error_code problem;
  context->use_certificate_chain_file(options.tls_cert, problem);
  if (!problem) context->use_private_key_file(options.tls_key, Context::pem, problem);
  if (problem) return base::fail(TLS_FAILED, "", {problem.message()});
  return context;
}

}  // namespace

std::size_t connections_within(std::size_t wanted, std::size_t files) {
  const auto left = files - std::min(FILES_KEPT_FREE, files / 2);
  return std::max<std::size_t>(1, std::min(wanted, left));
}

bool has_room(std::size_t most, std::size_t open, std::size_t of_address, bool is_proxy) {
  return open < most && (is_proxy || of_address < std::max<std::size_t>(1, most / 4));
}

std::optional<Address> parse_address(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Address address{.host = text.substr(0, colon)};
  if (address.host.size() > 2 && address.host.front() == '[' && address.host.back() == ']')
    address.host = address.host.substr(1, address.host.size() - 2);
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, address.port);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return address;
}

struct Server::State {
  State(ServerOptions wanted, Handler answers, std::unique_ptr<asio::ssl::context> tls_or_null)
      : options(std::move(wanted)),
        handler(std::move(answers)),
        tls(std::move(tls_or_null)),
        workers(options.workers, options.queue) {}

  base::Result<void> listen();
  void accept();
  void take(Tcp::socket socket);
  void begin_stop();
  ConnectionParts parts();

  ServerOptions options;
  Handler handler;
  std::unique_ptr<asio::ssl::context> tls;
  ConnectionList connections{};  // outlives what io still holds
  asio::io_context io{IO_THREADS};
  Tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer deadline{io};
  asio::steady_timer pause{io};
  std::atomic<bool> stopping = false;
  WorkerPool workers;  // last: its threads end first
};

base::Result<void> Server::State::listen() {
  boost::system::error_code problem;
  const auto address = asio::ip::make_address(options.host == "localhost" ? "127.0.0.1" : options.host, problem);
  const Tcp::endpoint endpoint(address, options.port);
  if (!problem) acceptor.open(endpoint.protocol(), problem);
  if (!problem) acceptor.set_option(asio::socket_base::reuse_address(true), problem);
  if (!problem) acceptor.bind(endpoint, problem);
  if (!problem) acceptor.listen(asio::socket_base::max_listen_connections, problem);
  if (problem)
    return base::fail(LISTEN_FAILED, "", {options.host + ":" + std::to_string(options.port), problem.message()});
  return {};
}

ConnectionParts Server::State::parts() {
  return {.options = options, .handler = handler, .workers = workers, .connections = connections};
}

void Server::State::accept() {
  acceptor.async_accept(asio::make_strand(io), [this](boost::system::error_code problem, Tcp::socket socket) {
    if (stopping) return;
    if (!problem) {
      take(std::move(socket));
      return accept();
    }
    // No file is left, most likely: asking again at once would fail as often as the processor can ask.
    pause.expires_after(PAUSE_AFTER_FAILED_ACCEPT);
    pause.async_wait([this](boost::system::error_code) {
      if (!stopping) accept();
    });
  });
}

void Server::State::take(Tcp::socket socket) {
  boost::system::error_code gone;
  const auto address = socket.remote_endpoint(gone).address();
  const bool of_proxy = !gone && is_proxy(address.to_string(), options.proxies);
  if (gone || !has_room(options.connections, connections.size(), connections.of(address), of_proxy)) return;
  socket.set_option(asio::socket_base::send_buffer_size(SEND_BUFFER_BYTES), gone);
  begin_connection(std::move(socket), tls.get(), parts());
}

void Server::State::begin_stop() {
  if (stopping.exchange(true)) return;
  boost::system::error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  connections.close_idle();
  deadline.expires_after(std::chrono::seconds(STOP_SECONDS));
  deadline.async_wait([this](boost::system::error_code problem) {
    if (!problem) io.stop();
  });
  connections.when_empty([this] { asio::post(io, [this] { deadline.cancel(); }); });
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::~Server() = default;

base::Result<std::unique_ptr<Server>> Server::open(ServerOptions options, Handler handler) {
  MANGNON_TRY(tls, tls_context(options));
  options.connections = connections_within(options.connections, raise_file_limit());
  auto state = std::make_unique<State>(std::move(options), std::move(handler), std::move(tls));
  MANGNON_CHECKED(state->listen());
  return std::make_unique<Server>(std::move(state));
}

std::uint16_t Server::port() const {
  boost::system::error_code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

void Server::run(bool on_signals) {
  auto& state = *state_;
  if (on_signals) {
    state.signals.add(SIGTERM);
    state.signals.add(SIGINT);
    state.signals.async_wait([&state](boost::system::error_code problem, int) {
      if (!problem) state.begin_stop();
    });
  }
  state.accept();
  std::vector<std::thread> others;
  for (int i = 1; i < IO_THREADS; ++i) others.emplace_back([&state] { state.io.run(); });
  state.io.run();
  for (auto& thread : others) thread.join();
}

void Server::stop() {
  asio::post(state_->io, [this] { state_->begin_stop(); });
}

}  // namespace mangnon::http
