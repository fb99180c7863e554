// How much one address may ask (ACCESS-25): over the real server, for whom a proxy on this machine asks.
#include <fmt/format.h>

#include "base/limits.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

constexpr const char* STRANGER = "X-Forwarded-For: 203.0.113.7\r\n";
constexpr const char* OFFICE = "X-Forwarded-For: 198.51.100.4\r\n";
constexpr const char* BODY = R"({"username":"nguoi-la","password":"x"})";

class Rate : public RunningServer {
 protected:
  RawAnswer try_sign_in(const std::string& from) { return post("/api/v1/session", {}, BODY, from); }
};

TEST_F(Rate, SignInsOfOneAddressArePausedWhateverNamesTheyTry) {
  for (int i = 0; i < static_cast<int>(base::limits::SIGN_INS_AT_ONCE); ++i)
    ASSERT_NE(code_of(try_sign_in(STRANGER)), "TOO_MANY_REQUESTS") << i;
  const auto refused = try_sign_in(STRANGER);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(code_of(refused), "TOO_MANY_REQUESTS");
  EXPECT_EQ(refused.header("retry-after"), "10");
  EXPECT_NE(json_of(refused).text_or("title").find("Hãy đợi 10 giây"), std::string::npos);
  EXPECT_NE(code_of(try_sign_in(OFFICE)), "TOO_MANY_REQUESTS") << "another address";
  EXPECT_NE(code_of(try_sign_in("")), "TOO_MANY_REQUESTS") << "the machine itself";
  EXPECT_EQ(get("/healthz", {}).status, 200);
  clock.pass(std::chrono::minutes(1));
  EXPECT_NE(code_of(try_sign_in(STRANGER)), "TOO_MANY_REQUESTS");
}

TEST_F(Rate, CountersAreToldAtTheMachineItselfOnly) {
  EXPECT_EQ(get("/metrics", {}).status, 200);
  EXPECT_EQ(code_of(ask("GET", "/metrics", {}, "", STRANGER)), "NOT_PERMITTED");
}

TEST_F(Rate, BehindProxiesOfOtherMachinesEachBrowserIsCountedByItself) {
  start_server({.proxies = {*base::parse_network("10.9.0.0/24")}});
  // The proxy of this machine was asked by one elsewhere, each adding its line; the first line anybody could write.
  const auto through = [&](const std::string& browser, const std::string& outer) {
    return try_sign_in("X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: " + browser + "\r\nX-Forwarded-For: " + outer +
                       "\r\n");
  };
  for (int i = 0; i < static_cast<int>(base::limits::SIGN_INS_AT_ONCE); ++i)
    ASSERT_NE(code_of(through("203.0.113.7", "10.9.0.2")), "TOO_MANY_REQUESTS") << i;
  EXPECT_EQ(code_of(through("203.0.113.7", "10.9.0.3")), "TOO_MANY_REQUESTS") << "whichever of the proxies asks";
  EXPECT_NE(code_of(through("198.51.100.4", "10.9.0.2")), "TOO_MANY_REQUESTS");
  EXPECT_NE(code_of(through("203.0.113.7", "10.9.1.2")), "TOO_MANY_REQUESTS") << "nobody named that proxy";
}

TEST_F(Rate, TheWholeOfTheApiIsCountedAndOthersGoOn) {
  const auto binh = sign_in("binh");
  int passed = 0;
  RawAnswer last;
  for (int i = 0; i < static_cast<int>(base::limits::REQUESTS_AT_ONCE) + 20; ++i) {
    last = ask("GET", "/api/v1/session", binh, "", STRANGER);
    if (last.status == 200) ++passed;
  }
  EXPECT_GE(passed, static_cast<int>(base::limits::REQUESTS_AT_ONCE));
  EXPECT_EQ(last.status, 429);
  EXPECT_EQ(last.header("retry-after"), "1");
  EXPECT_EQ(ask("GET", "/api/v1/session", binh, "", OFFICE).status, 200);
  EXPECT_EQ(ask("GET", "/healthz", {}, "", STRANGER).status, 200) << "health is not counted";
  clock.pass(std::chrono::minutes(1));
  EXPECT_EQ(ask("GET", "/api/v1/session", binh, "", STRANGER).status, 200);
}

// They are refused before their bytes are read, and yet counted, noted and headed like every other answer.
TEST_F(Rate, UploadsThatAreRefusedEarlyAreCountedToo) {
  const auto send = [&] { return ask("POST", "/api/v1/imports?unit=21019&on=2018-12-31", {}, "x", STRANGER); };
  RawAnswer last;
  for (int i = 0; i < static_cast<int>(base::limits::REQUESTS_AT_ONCE); ++i) {
    last = send();
    ASSERT_EQ(code_of(last), "UNAUTHENTICATED") << i;
  }
  EXPECT_EQ(last.header("x-content-type-options"), "nosniff");
  EXPECT_EQ(last.header("cache-control"), "no-store");
  for (int i = 0; i < 20; ++i) last = send();
  EXPECT_EQ(last.status, 429);
  EXPECT_EQ(last.header("x-content-type-options"), "nosniff");
  const auto counters = get("/metrics", {}).body;
  EXPECT_NE(counters.find("/api/v1/imports"), std::string::npos) << counters;
}

}  // namespace
}  // namespace mangnon::wire_tests
