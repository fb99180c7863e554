#include "http/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <algorithm>
#include <array>
#include <fstream>

#include "base/text.hpp"
#include "crypto/secrets.hpp"
#include "http/failures.hpp"
#include "http/problem.hpp"

namespace mangnon::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using ErrorCode = boost::system::error_code;

constexpr std::size_t PIECE_BYTES = 64U << 10U;
constexpr std::chrono::milliseconds LINGER_MOST{2'000};
constexpr std::size_t MEGABYTE = 1U << 20U;

Method method_of(bhttp::verb verb) {
  if (verb == bhttp::verb::get || verb == bhttp::verb::head) return Method::get;
  if (verb == bhttp::verb::post) return Method::post;
  if (verb == bhttp::verb::put) return Method::put;
  if (verb == bhttp::verb::delete_) return Method::del;
  return Method::other;
}

// Whether the bytes were wrong; else the other side is gone or too slow.
bool is_of_parser(ErrorCode problem) {
  return problem != bhttp::error::end_of_stream &&
         problem.category() == make_error_code(bhttp::error::bad_target).category();
}

// Absent when the target is malformed.
template <class Message>
std::optional<Request> head_of(const Message& message) {
  auto target = parse_target({message.target().data(), message.target().size()});
  if (!target) return std::nullopt;
  Request request{.method = method_of(message.method()),
                  .is_head = message.method() == bhttp::verb::head,
                  .method_name = std::string(message.method_string()),
                  .path = std::move(target->path),
                  .query = std::move(target->query)};
  for (const auto& field : message)
    request.headers[base::ascii_lower({field.name_string().data(), field.name_string().size()})] =
        std::string(field.value());
  return request;
}

// Plain or TLS under one name for closing.
void shut(beast::tcp_stream& stream) {
  ErrorCode ignored;
  stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  stream.close();
}
void shut(beast::ssl_stream<beast::tcp_stream>& stream) {
  shut(stream.next_layer());
}

template <class Stream>
class Connection final : public OpenConnection, public std::enable_shared_from_this<Connection<Stream>> {
 public:
  Connection(Stream stream, ConnectionParts parts) : stream_(std::move(stream)), parts_(parts) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() override {
    drop_upload();
    parts_.connections.remove(this);
  }

  void start() {
    parts_.connections.add(this, this->weak_from_this(), address());
    if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
      asio::post(stream_.get_executor(), [self = this->shared_from_this()] { self->read_head(); });
    } else {
      beast::get_lowest_layer(stream_).expires_after(parts_.options.read_timeout);
      stream_.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](ErrorCode problem) {
        if (!problem) self->read_head();
      });
    }
  }

  void close_when_idle() override {
    asio::post(stream_.get_executor(), [self = this->shared_from_this()] {
      self->closing_ = true;
      if (self->is_idle_) shut(self->stream_);
    });
  }

 private:
  using Parser = bhttp::request_parser<bhttp::buffer_body>;
  using Answer = bhttp::response<bhttp::span_body<char const>>;

  asio::ip::address address() {
    ErrorCode unknown;
    const auto end = beast::get_lowest_layer(stream_).socket().remote_endpoint(unknown);
    return unknown ? asio::ip::address() : end.address();
  }
  std::string peer() {
    const auto from = address();
    return from.is_unspecified() ? std::string() : from.to_string();
  }

  void read_head() {
    if (closing_) return shut(stream_);
    drop_upload();
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(parts_.options.header_bytes));
    parser_->body_limit(boost::none);
    request_ = Request{};
    is_idle_ = true;
    beast::get_lowest_layer(stream_).expires_after(parts_.options.read_timeout);
    bhttp::async_read_header(stream_, buffer_, *parser_,
                             [self = this->shared_from_this()](ErrorCode problem, std::size_t) {
                               self->is_idle_ = false;
                               self->take_head(problem);
                             });
  }

  void take_head(ErrorCode problem) {
    if (problem == bhttp::error::header_limit || problem == bhttp::error::buffer_overflow)
      return refuse(HEADERS_TOO_LARGE);
    if (problem) return is_of_parser(problem) ? refuse(REQUEST_MALFORMED) : shut(stream_);
    auto request = head_of(parser_->get());
    if (!request) return refuse(REQUEST_MALFORMED);
    request_ = std::move(*request);
    request_.peer = peer();
    keep_alive_ = parser_->get().keep_alive();
    const auto& asks_store = parts_.handler.plan_asks_store;
    if (!asks_store || !asks_store(request_)) return take_plan(parts_.handler.plan_body(request_));
    beast::get_lowest_layer(stream_).expires_never();
    const bool taken = parts_.workers.try_post([self = this->shared_from_this()] {
      auto plan = std::make_shared<BodyPlan>(self->parts_.handler.plan_body(self->request_));
      asio::post(self->stream_.get_executor(), [self, plan] { self->take_plan(std::move(*plan)); });
    });
    if (!taken) refuse(SERVER_BUSY);
  }

  void take_plan(BodyPlan plan) {
    if (plan.refusal) return refuse(std::move(*plan.refusal));
    most_bytes_ = plan.most_bytes;
    const auto announced = parser_->content_length();
    if (announced && *announced > most_bytes_) return refuse_too_large();
    if (plan.to_file && !open_upload()) return refuse(SERVER_BUSY);
    continue_head();
  }

  void continue_head() {
    if (!beast::iequals(parser_->get()[bhttp::field::expect], "100-continue")) return read_body();
    continue_ = bhttp::response<bhttp::empty_body>{bhttp::status::continue_, 11};
    bhttp::async_write(stream_, continue_, [self = this->shared_from_this()](ErrorCode problem, std::size_t) {
      if (!problem) self->read_body();
    });
  }

  void read_body() {
    if (parser_->is_done()) return take_request();
    parser_->get().body().data = piece_.data();
    parser_->get().body().size = piece_.size();
    beast::get_lowest_layer(stream_).expires_after(parts_.options.read_timeout);
    bhttp::async_read(stream_, buffer_, *parser_, [self = this->shared_from_this()](ErrorCode problem, std::size_t) {
      self->take_piece(problem == bhttp::error::need_buffer ? ErrorCode() : problem);
    });
  }

  void take_piece(ErrorCode problem) {
    if (problem) return shut(stream_);
    const std::size_t bytes = piece_.size() - parser_->get().body().size;
    received_ += bytes;
    if (received_ > most_bytes_) return refuse_too_large();
    if (request_.body_file.empty())
      request_.body.append(piece_.data(), bytes);
    else
      upload_.write(piece_.data(), static_cast<std::streamsize>(bytes));
    if (!request_.body_file.empty() && !upload_) return refuse(SERVER_BUSY);
    read_body();
  }

  void take_request() {
    if (upload_.is_open()) upload_.close();
    beast::get_lowest_layer(stream_).expires_never();
    const bool taken = parts_.workers.try_post([self = this->shared_from_this()] {
      auto response = std::make_shared<Response>(self->parts_.handler.answer(self->request_));
      asio::post(self->stream_.get_executor(), [self, response] { self->write(std::move(*response)); });
    });
    if (!taken) refuse(SERVER_BUSY);
  }

  // Refusals before the whole request was read end the connection: what follows cannot be told apart.
  void refuse(const base::FailureType& type) { refuse(problem(type, request_.lang())); }
  void refuse_too_large() {
    refuse(problem(BODY_TOO_LARGE, request_.lang(), {std::to_string(most_bytes_ / MEGABYTE)}));
  }
  void refuse(Response response) {
    closing_ = true;
    write(std::move(response));
  }

  auto written() {
    return [self = this->shared_from_this()](ErrorCode problem, std::size_t) { self->end_answer(problem); };
  }
  void end_answer(ErrorCode problem) {
    if (problem) return shut(stream_);
    if (closing_) return linger();
    keep_alive_ ? read_head() : shut(stream_);
  }

  // Piece by piece, each in limited time: a slow line is no reason to cut a long paper off.
  void write_piece() {
    beast::get_lowest_layer(stream_).expires_after(parts_.options.read_timeout);
    bhttp::async_write_some(stream_, *serializer_, [self = this->shared_from_this()](ErrorCode problem, std::size_t) {
      if (!problem && !self->serializer_->is_done()) return self->write_piece();
      self->end_answer(problem);
    });
  }

  // Takes in what the other side still sends, for a short while, so that it sees the answer instead of a reset.
  void linger() {
    ErrorCode ignored;
    auto& lowest = beast::get_lowest_layer(stream_);
    lowest.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    lowest.expires_after(std::min(LINGER_MOST, parts_.options.read_timeout));
    drain();
  }
  void drain() {
    beast::get_lowest_layer(stream_).async_read_some(asio::buffer(piece_),
                                                     [self = this->shared_from_this()](ErrorCode problem, std::size_t) {
                                                       problem ? shut(self->stream_) : self->drain();
                                                     });
  }

  void write(Response response) {
    response_ = std::move(response);
    const auto bytes = response_.bytes();
    answer_ = Answer{};
    answer_.version(11);
    answer_.result(static_cast<unsigned>(response_.status));
    for (const auto& [name, value] : response_.headers) answer_.insert(name, value);
    if (response_.status != 204) answer_.set(bhttp::field::content_type, response_.media_type);
    answer_.keep_alive(keep_alive_ && !closing_);
    answer_.body() = boost::beast::span<char const>(bytes.data(), request_.is_head ? 0 : bytes.size());
    if (response_.status != 204 && response_.status != 304) answer_.content_length(bytes.size());
    beast::get_lowest_layer(stream_).expires_after(parts_.options.read_timeout);
    if (request_.is_head) {
      head_answer_ = bhttp::response<bhttp::empty_body>(answer_.base());
      return bhttp::async_write(stream_, head_answer_, written());
    }
    serializer_.emplace(answer_);
    serializer_->limit(PIECE_BYTES);
    write_piece();
  }

  bool open_upload() {
    const auto path = parts_.options.upload_folder / (crypto::new_token() + ".part");
    upload_.open(path, std::ios::binary | std::ios::trunc);
    if (!upload_) return false;
    request_.body_file = path.string();
    std::error_code ignored;
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
    return true;
  }

  void drop_upload() {
    if (upload_.is_open()) upload_.close();
    upload_.clear();
    received_ = 0;
    if (request_.body_file.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(request_.body_file, ignored);
    request_.body_file.clear();
  }

  Stream stream_;
  ConnectionParts parts_;
  beast::flat_buffer buffer_{PIECE_BYTES};
  std::array<char, PIECE_BYTES> piece_{};
  std::optional<Parser> parser_{};
  Request request_{};
  std::ofstream upload_{};
  std::size_t received_ = 0;
  std::size_t most_bytes_ = 0;
  bool keep_alive_ = false;
  bool closing_ = false;
  bool is_idle_ = false;
  Response response_{};
  Answer answer_{};
  std::optional<bhttp::response_serializer<bhttp::span_body<char const>>> serializer_{};
  bhttp::response<bhttp::empty_body> head_answer_{};
  bhttp::response<bhttp::empty_body> continue_{};
};

}  // namespace

std::size_t ConnectionList::size() const {
  const std::lock_guard lock(mutex_);
  return open_.size();
}

std::size_t ConnectionList::of(const asio::ip::address& address) const {
  const std::lock_guard lock(mutex_);
  const auto found = of_address_.find(address);
  return found == of_address_.end() ? 0 : found->second;
}

void ConnectionList::add(OpenConnection* key, std::weak_ptr<OpenConnection> connection, asio::ip::address address) {
  const std::lock_guard lock(mutex_);
  ++of_address_[address];
  open_.emplace(key, Open{std::move(connection), std::move(address)});
}

void ConnectionList::remove(OpenConnection* key) {
  std::function<void()> tell;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = open_.find(key); found != open_.end()) {
      if (--of_address_[found->second.address] == 0) of_address_.erase(found->second.address);
      open_.erase(found);
    }
    if (open_.empty()) tell.swap(tell_);
  }
  if (tell) tell();
}

void ConnectionList::close_idle() {
  std::vector<std::shared_ptr<OpenConnection>> open;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, each] : open_)
      if (auto held = each.connection.lock()) open.push_back(std::move(held));
  }
  for (const auto& connection : open) connection->close_when_idle();
}

void ConnectionList::when_empty(std::function<void()> tell) {
  {
    const std::lock_guard lock(mutex_);
    if (!open_.empty()) {
      tell_ = std::move(tell);
      return;
    }
  }
  tell();
}

void begin_connection(asio::ip::tcp::socket socket, asio::ssl::context* tls, ConnectionParts parts) {
  if (tls == nullptr) {
    std::make_shared<Connection<beast::tcp_stream>>(beast::tcp_stream(std::move(socket)), parts)->start();
    return;
  }
  using Tls = beast::ssl_stream<beast::tcp_stream>;
  std::make_shared<Connection<Tls>>(Tls(beast::tcp_stream(std::move(socket)), *tls), parts)->start();
}

}  // namespace mangnon::http
