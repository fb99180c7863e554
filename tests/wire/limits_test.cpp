#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/check.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class Limits : public RunningServer {
 protected:
  RawAnswer exchange(const std::string& bytes) {
    RawConnection connection(port());
    connection.send(bytes);
    return connection.receive();
  }
};

TEST_F(Limits, ABodyIsTakenUpToItsLimitAndNotAByteMore) {
  const auto post_session = [&](std::size_t bytes) {
    std::string body = R"({"username":"x","password":")";
    body += std::string(bytes - body.size() - 2, 'x') + "\"}";
    return post("/api/v1/session", {}, body);
  };
  EXPECT_EQ(code_of(post_session(base::limits::BODY_BYTES)), "SIGN_IN_REFUSED");
  const auto over = post_session(base::limits::BODY_BYTES + 1);
  EXPECT_EQ(over.status, 413);
  EXPECT_EQ(code_of(over), "BODY_TOO_LARGE");
}

TEST_F(Limits, AnUnannouncedBodyIsStoppedAtItsLimitToo) {
  RawConnection connection(port());
  connection.send(
      "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
      "Transfer-Encoding: chunked\r\n\r\n");
  const std::string piece(64 * 1024, ' ');
  for (int i = 0; i < 18; ++i) connection.send("10000\r\n" + piece + "\r\n");
  EXPECT_EQ(connection.receive().status, 413);
}

TEST_F(Limits, AnUploadWithoutTheRightToImportIsRefusedBeforeItsBytes) {
  RawConnection connection(port());
  connection.send("POST /api/v1/imports?unit=21019 HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n");
  EXPECT_EQ(connection.receive().status, 401);
  EXPECT_TRUE(std::filesystem::is_empty(folder / "uploads"));
}

TEST_F(Limits, AnUploadIsAtMostSixtyFourMegabytes) {
  const auto binh = sign_in("binh");
  const auto announce = [&](std::size_t bytes) {
    return "POST /api/v1/imports?unit=21019 HTTP/1.1\r\nHost: x\r\nCookie: mangnon_session=" + binh.cookie +
           "\r\nX-CSRF-Token: " + binh.csrf + "\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n";
  };
  EXPECT_EQ(exchange(announce(base::limits::UPLOAD_BYTES + 1)).status, 413);
  RawConnection allowed(port());
  allowed.send(announce(base::limits::UPLOAD_BYTES));
  EXPECT_FALSE(allowed.is_closed_within(milliseconds(300))) << "it waits for the bytes";
}

TEST_F(Limits, AHeadOfSixteenKilobytesIsTheLongest) {
  const auto with_header = [&](std::size_t bytes) {
    return exchange("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(bytes, 'x') + "\r\n\r\n");
  };
  EXPECT_EQ(with_header(base::limits::HEADER_BYTES - 100).status, 200);
  const auto over = with_header(base::limits::HEADER_BYTES + 100);
  EXPECT_EQ(over.status, 431);
  EXPECT_EQ(code_of(over), "HEADERS_TOO_LARGE");
}

TEST_F(Limits, AClientThatSendsItsHeadOrBodyTooSlowlyIsLeft) {
  start_server({.read_timeout = milliseconds(200)});
  RawConnection silent(port());
  EXPECT_TRUE(silent.is_closed_within(seconds(5)));
  RawConnection half_a_head(port());
  half_a_head.send("GET /healthz HT");
  EXPECT_TRUE(half_a_head.is_closed_within(seconds(5)));
  RawConnection half_a_body(port());
  half_a_body.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
  EXPECT_TRUE(half_a_body.is_closed_within(seconds(5)));
  EXPECT_EQ(exchange("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").status, 200) << "a quick one is served";
}

TEST_F(Limits, WhatIsNoHttpIsAnsweredAndTheConnectionEnds) {
  start_server({.read_timeout = milliseconds(200)});
  for (const auto* bytes : {"HELO example\r\n\r\n", "GET /healthz HTTP/9.9\r\n\r\n", "\x16\x03\x01\x02garbage\r\n\r\n",
                            "GET /a%zz HTTP/1.1\r\nHost: x\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                            "GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n"}) {
    RawConnection connection(port());
    connection.send(bytes);
    const auto answer = connection.receive();
    EXPECT_EQ(answer.status, 400) << bytes;
    EXPECT_EQ(code_of(answer), "REQUEST_MALFORMED") << bytes;
    EXPECT_TRUE(connection.is_closed_within(seconds(5))) << bytes;
  }
}

// What follows a body that nobody knows the end of must never be taken for a request of its own.
TEST_F(Limits, ARequestWhoseBodyHasNoKnownEndIsRefusedAndNothingAfterItIsRead) {
  for (const auto* framing : {"Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, identity\r\n",
                              "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                              "Content-Length: 4\r\nContent-Length: 5\r\n", "Content-Length: -1\r\n"}) {
    RawConnection connection(port());
    connection.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\n" + std::string(framing) +
                    "\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.receive().status, 400) << framing;
    EXPECT_EQ(connection.receive().status, 0) << framing;
  }
}

TEST_F(Limits, AHostIsNamedOnce) {
  EXPECT_EQ(exchange("GET /healthz HTTP/1.1\r\n\r\n").status, 400);
  EXPECT_EQ(exchange("GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n").status, 400);
  EXPECT_EQ(exchange("GET /healthz HTTP/1.0\r\n\r\n").status, 200);
}

TEST_F(Limits, AMalformedChunkIsAnsweredAndABodyInChunksIsTakenWhole) {
  const std::string head =
      "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: "
      "chunked\r\n\r\n";
  RawConnection broken(port());
  broken.send(head + "zz\r\n{}\r\n");
  EXPECT_EQ(broken.receive().status, 400);
  RawConnection whole(port());
  whole.send(head + "2;note=x\r\n{\"\r\n");
  whole.send(
      "1d\r\nusername\":\"x\",\"password\":\"y\"}\r\n0\r\nTrailer: y\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(code_of(whole.receive()), "SIGN_IN_REFUSED");
  EXPECT_EQ(whole.receive().status, 200) << "the next request begins where the body ended";
}

TEST_F(Limits, AClientThatAsksFirstIsToldToGoOn) {
  RawConnection connection(port());
  connection.send(
      "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: "
      "100-continue\r\n\r\n");
  EXPECT_EQ(connection.receive(true).status, 100);
  connection.send("{}");
  EXPECT_EQ(connection.receive().status, 422) << "a name and a password are missing";
}

TEST_F(Limits, AHeadIsAnsweredWithoutTheBodyThatItsLengthTells) {
  RawConnection connection(port());
  connection.send("HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto head = connection.receive(true);
  EXPECT_EQ(head.status, 200);
  const auto whole = connection.receive();
  EXPECT_EQ(whole.status, 200);
  EXPECT_EQ(head.header("content-length"), std::to_string(whole.body.size()));
}

TEST_F(Limits, AConnectionServesOneRequestAfterAnother) {
  RawConnection connection(port());
  for (int i = 0; i < 3; ++i) {
    connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.receive().status, 200) << i;
  }
  connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(connection.receive().body.find("ok"), std::string::npos);
  EXPECT_NE(connection.receive().body.find("mangnon_requests_total"), std::string::npos);
}

TEST_F(Limits, AStopLetsWhatWasBegunFinishAndClosesWhatWaits) {
  RawConnection idle(port());
  idle.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(idle.receive().status, 200);
  stop_server();
  EXPECT_TRUE(idle.is_closed_within(seconds(5)));
}

TEST_F(Limits, AFullQueueIsAnsweredAtOnceWithBusy) {
  start_server({.workers = 1, .queue = 0});
  const auto answer = exchange("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(code_of(answer), "SERVER_BUSY");
  EXPECT_EQ(answer.header("retry-after"), "5");
}

// The time is for each piece, not for the whole.
TEST(SlowLine, ALongAnswerIsWrittenWholeHoweverLongItTakes) {
  const auto folder = std::filesystem::temp_directory_path();
  auto server = std::move(*http::Server::open({.upload_folder = folder, .read_timeout = seconds(2)},
                                              {.plan_body = [](const http::Request&) { return http::BodyPlan{}; },
                                               .answer =
                                                   [](http::Request&) {
                                                     return http::Response{.media_type = "text/plain",
                                                                           .body = std::string(20U << 20U, 'x')};
                                                   }}));
  std::thread thread([&] { server->run(false); });
  {
    RawConnection connection(server->port());
    connection.send("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = connection.receive_slowly(milliseconds(8));  // 320 pieces and more
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body.size(), 20U << 20U);
  }
  server->stop();
  thread.join();
}

// The limit of files of this process, as it was when the test ends.
class FileLimit {
 public:
  FileLimit() { getrlimit(RLIMIT_NOFILE, &before_); }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;
  ~FileLimit() { setrlimit(RLIMIT_NOFILE, &before_); }
  void set(rlim_t files) const {
    const rlimit limit{files, before_.rlim_max};
    MANGNON_CHECK(setrlimit(RLIMIT_NOFILE, &limit) == 0);
  }
  [[nodiscard]] rlim_t hard() const { return before_.rlim_max; }
  static rlim_t now() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
  }

 private:
  rlimit before_{};
};

TEST_F(Limits, TheServerTakesAsManyFilesAsItMayHaveAndAcceptsAgainWhenSomeAreFree) {
  const FileLimit files;
  stop_server();
  files.set(64);
  start_server();
  EXPECT_EQ(FileLimit::now(), files.hard());
  const int next = ::dup(0);
  ::close(next);
  files.set(static_cast<rlim_t>(next) + 1);  // one file: the client's
  RawConnection waiting(port());
  waiting.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_FALSE(waiting.is_closed_within(milliseconds(300))) << "it waits to be accepted";
  files.set(files.hard());
  EXPECT_EQ(waiting.receive().status, 200);
}

TEST(Connections, AreFewerThanTheFilesAndNoAddressHasThemAll) {
  EXPECT_EQ(http::connections_within(2'048, 1'024), 896U);
  EXPECT_EQ(http::connections_within(2'048, 1'048'576), 2'048U);
  EXPECT_EQ(http::connections_within(2'048, 64), 32U);
  EXPECT_EQ(http::connections_within(2'048, 1), 1U);
  EXPECT_TRUE(http::has_room(100, 99, 24, false));
  EXPECT_FALSE(http::has_room(100, 100, 0, false));
  EXPECT_FALSE(http::has_room(100, 30, 25, false));
  EXPECT_TRUE(http::has_room(100, 99, 99, true)) << "behind a proxy everybody has its address";
  EXPECT_FALSE(http::has_room(100, 100, 99, true));
}

// Its session is judged before its bytes are taken, on a worker, and a store that is busy then is no incident.
TEST_F(Limits, AnUploadWhileTheStoreIsBusyIsToldToWait) {
  const auto binh = sign_in("binh");
  store->is_busy = true;
  const auto answer = upload("unit=21019&on=2018-12-31", binh, book_csv(1));
  store->is_busy = false;
  EXPECT_EQ(answer.status, 503) << answer.body;
  EXPECT_EQ(code_of(answer), "SERVER_BUSY");
  EXPECT_EQ(upload("unit=21019&on=2018-12-31", binh, book_csv(1)).status, 202);
}

}  // namespace
}  // namespace mangnon::wire_tests
