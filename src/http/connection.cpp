#include "http/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "crypto/secrets.hpp"
#include "http/failures.hpp"
#include "http/line.hpp"
#include "http/problem.hpp"

namespace mangnon::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using ErrorCode = boost::system::error_code;

constexpr std::size_t PIECE_BYTES = 64U << 10U;
constexpr std::chrono::milliseconds LINGER_MOST{2'000};
constexpr std::string_view CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view FORWARDED_FOR = "x-forwarded-for";
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

// RFC 9112: a request names its host once (3.2), and a body whose end nobody knows is none (6.3): what follows it would
// be taken for another request.
template <class Parser>
bool is_well_framed(const Parser& parser) {
  const auto& head = parser.get();
  const bool is_chunked = parser.chunked() || head.count(bhttp::field::transfer_encoding) == 0;
  const auto hosts = head.count(bhttp::field::host);
  return is_chunked && (hosts == 1 || (hosts == 0 && head.version() < 11));
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
  for (const auto& field : message) {
    const auto name = base::ascii_lower({field.name_string().data(), field.name_string().size()});
    auto& value = request.headers[name];
    // Each proxy may add a line of its own: together they are one list.
    value =
        name == FORWARDED_FOR && !value.empty() ? value + ',' + std::string(field.value()) : std::string(field.value());
  }
  return request;
}

class Connection final : public OpenConnection, public std::enable_shared_from_this<Connection> {
 public:
  Connection(std::unique_ptr<Line> line, ConnectionParts parts) : line_(std::move(line)), parts_(parts) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() override {
    drop_upload();
    parts_.connections.remove(this);
  }

  void start() {
    parts_.connections.add(this, weak_from_this(), address());
    line_->tcp().expires_after(parts_.options.read_timeout);
    line_->begin([self = shared_from_this()](ErrorCode problem, std::size_t) {
      if (!problem) self->read_head();
    });
  }

  void close_when_idle() override {
    later([self = shared_from_this()] {
      self->closing_ = true;
      if (self->is_idle_) self->line_->shut();
    });
  }

 private:
  using Parser = bhttp::request_parser<bhttp::buffer_body>;

  void later(std::function<void()> work) { asio::post(line_->tcp().get_executor(), std::move(work)); }
  asio::ip::address address() {
    ErrorCode unknown;
    const auto end = line_->tcp().socket().remote_endpoint(unknown);
    return unknown ? asio::ip::address() : end.address();
  }
  std::string peer() {
    const auto from = address();
    return from.is_unspecified() ? std::string() : from.to_string();
  }

  void read_head() {
    if (closing_) return line_->shut();
    drop_upload();
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(parts_.options.header_bytes));
    parser_->body_limit(boost::none);
    request_ = Request{};
    is_idle_ = true;
    line_->tcp().expires_after(parts_.options.read_timeout);
    take_in(&Parser::is_header_done, &Connection::take_head);
  }

  using Take = void (Connection::*)(ErrorCode);
  // Gives the parser what arrives until it has enough or something is wrong.
  void take_in(bool (Parser::*has_enough)() const, Take take) {
    ErrorCode problem;
    while (!problem && buffer_.size() > 0 && !(*parser_.*has_enough)())
      buffer_.consume(parser_->put(buffer_.data(), problem));
    if (problem && problem != bhttp::error::need_more) return (this->*take)(problem);
    if ((*parser_.*has_enough)()) return (this->*take)({});
    const auto room = buffer_.max_size() - buffer_.size();
    if (room == 0) return (this->*take)(bhttp::error::buffer_overflow);
    line_->read_some(buffer_.prepare(room),
                     [self = shared_from_this(), has_enough, take](ErrorCode end, std::size_t n) {
                       self->buffer_.commit(n);
                       if (!end) return self->take_in(has_enough, take);
                       if (end == asio::error::eof)
                         end = self->parser_->got_some() ? bhttp::error::partial_message : bhttp::error::end_of_stream;
                       ((*self).*take)(end);
                     });
  }

  void take_head(ErrorCode problem) {
    is_idle_ = false;
    if (problem == bhttp::error::header_limit || problem == bhttp::error::buffer_overflow)
      return refuse(HEADERS_TOO_LARGE);
    if (problem) return is_of_parser(problem) ? refuse(REQUEST_MALFORMED) : line_->shut();
    auto request = head_of(parser_->get());
    if (!request || !is_well_framed(*parser_)) return refuse(REQUEST_MALFORMED);
    request_ = std::move(*request);
    request_.peer = peer();
    keep_alive_ = parser_->get().keep_alive();
    const auto& asks_store = parts_.handler.plan_asks_store;
    if (!asks_store || !asks_store(request_)) return take_plan(parts_.handler.plan_body(request_));
    line_->tcp().expires_never();
    const bool taken = parts_.workers.try_post([self = shared_from_this()] {
      auto plan = std::make_shared<BodyPlan>(self->parts_.handler.plan_body(self->request_));
      self->later([self, plan] { self->take_plan(std::move(*plan)); });
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
    write_pieces(std::string(CONTINUE), {}, &Connection::end_continue);
  }
  void end_continue(ErrorCode problem) {
    if (!problem) read_body();
  }

  void read_body() {
    if (parser_->is_done()) return take_request();
    parser_->get().body().data = piece_.data();
    parser_->get().body().size = piece_.size();
    line_->tcp().expires_after(parts_.options.read_timeout);
    parser_->eager(true);
    take_in(&Parser::is_done, &Connection::take_piece);
  }

  void take_piece(ErrorCode problem) {
    if (problem && problem != bhttp::error::need_buffer)
      return is_of_parser(problem) ? refuse(REQUEST_MALFORMED) : line_->shut();
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
    line_->tcp().expires_never();
    const bool taken = parts_.workers.try_post([self = shared_from_this()] {
      auto response = std::make_shared<Response>(self->parts_.handler.answer(self->request_));
      self->later([self, response] { self->write(std::move(*response)); });
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

  void end_answer(ErrorCode problem) {
    if (problem) return line_->shut();
    if (closing_) return linger();
    keep_alive_ ? read_head() : line_->shut();
  }

  void write_pieces(std::string head, asio::const_buffer body, Take take) {
    head_ = std::move(head);
    unsent_ = {asio::buffer(head_), body};
    write_piece(take);
  }

  // Piece by piece, each in limited time: a slow line is no reason to cut a long paper off.
  void write_piece(Take take) {
    line_->tcp().expires_after(parts_.options.read_timeout);
    const Line::Pieces piece = {unsent_[0], asio::buffer(unsent_[1], PIECE_BYTES)};
    line_->write_some(piece, [self = shared_from_this(), take](ErrorCode problem, std::size_t bytes) {
      auto& [head, body] = self->unsent_;
      body += bytes - std::min(bytes, head.size());
      head += bytes;
      const bool is_more = !problem && asio::buffer_size(self->unsent_) > 0;
      is_more ? self->write_piece(take) : ((*self).*take)(problem);
    });
  }

  // Takes in what the other side still sends, for a short while, so that it sees the answer instead of a reset.
  void linger() {
    ErrorCode ignored;
    line_->tcp().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    line_->tcp().expires_after(std::min(LINGER_MOST, parts_.options.read_timeout));
    drain();
  }
  void drain() {
    line_->tcp().async_read_some(asio::buffer(piece_), [self = shared_from_this()](ErrorCode problem, std::size_t) {
      problem ? self->line_->shut() : self->drain();
    });
  }

  void write(Response response) {
    response_ = std::move(response);
    const auto bytes = response_.bytes();
    bhttp::response_header<> head;
    head.version(11);
    head.result(static_cast<unsigned>(response_.status));
    for (const auto& [name, value] : response_.headers) head.insert(name, value);
    if (response_.status != 204) head.set(bhttp::field::content_type, response_.media_type);
    if (!keep_alive_ || closing_) head.set(bhttp::field::connection, "close");
    if (response_.status != 204 && response_.status != 304)
      head.set(bhttp::field::content_length, std::to_string(bytes.size()));
    std::ostringstream text;
    text << head;
    write_pieces(text.str(), request_.is_head ? asio::const_buffer() : asio::buffer(bytes), &Connection::end_answer);
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

  std::unique_ptr<Line> line_;
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
  std::string head_{};
  Line::Pieces unsent_{};  // of the head and of the body
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
  std::make_shared<Connection>(make_line(std::move(socket), tls), parts)->start();
}

}  // namespace mangnon::http
