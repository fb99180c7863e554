#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <set>

#include "http/failures.hpp"
#include "http/metrics.hpp"
#include "http/problem.hpp"
#include "http/route.hpp"
#include "http/server.hpp"
#include "http/worker_pool.hpp"

namespace mangnon::http {
namespace {

TEST(Routes, AreEachThereOnceAndAddressWhatTheySay) {
  std::set<std::pair<Method, std::string_view>> seen;
  for (const auto& route : routes()) {
    EXPECT_TRUE(seen.emplace(route.method, route.pattern).second) << route.pattern;
    EXPECT_FALSE(route.summary.empty()) << route.pattern;
    EXPECT_NE(route.answer, nullptr) << route.pattern;
  }
}

TEST(Routes, EveryChangeNeedsTheCsrfTokenButSigningIn) {
  for (const auto& route : routes()) {
    const bool is_sign_in = route.method == Method::post && route.pattern == "/api/v1/session";
    const bool is_change = route.method != Method::get && !is_sign_in;
    EXPECT_EQ(route.access == Access::write, is_change) << route.pattern;
  }
}

TEST(Routes, OnlySignInHealthCountersAndTheDescriptionAreOpen) {
  std::set<std::string_view> open;
  for (const auto& route : routes())
    if (route.access == Access::open) open.insert(route.pattern);
  EXPECT_EQ(open, (std::set<std::string_view>{"/api/v1/session", "/api/v1/openapi.json", "/healthz", "/metrics"}));
}

TEST(Routes, AFixedAddressGoesBeforeAPatternAndArgumentsAreNamed) {
  EXPECT_EQ(find_route(Method::get, "/api/v1/imports/template.xlsx").route->pattern, "/api/v1/imports/template.xlsx");
  const auto match = find_route(Method::post, "/api/v1/imports/abc/rows/7/dismiss");
  ASSERT_NE(match.route, nullptr);
  EXPECT_EQ(match.args.at("id"), "abc");
  EXPECT_EQ(match.args.at("row"), "7");
  EXPECT_EQ(find_route(Method::get, "/api/v1/children/").route, nullptr) << "an argument is never empty";
  const auto wrong_method = find_route(Method::del, "/api/v1/units");
  EXPECT_EQ(wrong_method.route, nullptr);
  EXPECT_TRUE(wrong_method.path_known);
}

TEST(Problems, EveryKindHasItsStatusAndHttpItsNarrowerWords) {
  EXPECT_EQ(status_of(ROUTE_UNKNOWN), 404);
  EXPECT_EQ(status_of(BODY_TOO_LARGE), 413);
  EXPECT_EQ(status_of(HEADERS_TOO_LARGE), 431);
  EXPECT_EQ(status_of(REQUEST_MALFORMED), 400);
  EXPECT_EQ(status_of(METHOD_UNKNOWN), 405);
  EXPECT_EQ(status_of(MEDIA_TYPE_WRONG), 415);
  EXPECT_EQ(status_of(SERVER_BUSY), 503);
  EXPECT_EQ(status_of(SERVER_BROKEN), 500);
  EXPECT_EQ(status_of(UPLOAD_GONE), 409);
}

TEST(Metrics, CountsFallIntoTheBucketsAboveThem) {
  Metrics metrics;
  metrics.note("/a", 200, std::chrono::milliseconds(5));
  metrics.note("/a", 404, std::chrono::milliseconds(6));
  metrics.note("/a", 200, std::chrono::seconds(100));
  const auto text = metrics.text();
  EXPECT_NE(text.find("mangnon_requests_total{route=\"/a\",status=\"200\"} 2\n"), std::string::npos) << text;
  EXPECT_NE(text.find("mangnon_request_seconds_bucket{route=\"/a\",le=\"0.005\"} 1\n"), std::string::npos);
  EXPECT_NE(text.find("mangnon_request_seconds_bucket{route=\"/a\",le=\"0.01\"} 2\n"), std::string::npos);
  EXPECT_NE(text.find("mangnon_request_seconds_bucket{route=\"/a\",le=\"10\"} 2\n"), std::string::npos);
  EXPECT_NE(text.find("mangnon_request_seconds_bucket{route=\"/a\",le=\"+Inf\"} 3\n"), std::string::npos);
}

TEST(WorkerPool, TakesNoMoreThanItsQueueHoldsAndFinishesWhatItTook) {
  std::atomic<int> done = 0;
  {
    std::promise<void> gate;
    const auto opened = gate.get_future().share();
    std::promise<void> begun;
    WorkerPool pool(1, 2);
    ASSERT_TRUE(pool.try_post([&] {
      begun.set_value();
      opened.wait();
      ++done;
    }));
    begun.get_future().wait();
    EXPECT_TRUE(pool.try_post([&] { ++done; }));
    EXPECT_TRUE(pool.try_post([&] { ++done; }));
    EXPECT_FALSE(pool.try_post([&] { ++done; }));
    gate.set_value();
  }
  EXPECT_EQ(done, 3);
}

TEST(Addresses, AreHostAndPort) {
  EXPECT_EQ(parse_address("127.0.0.1:8080")->port, 8080);
  EXPECT_EQ(parse_address("[::1]:80")->host, "::1");
  for (const auto* text : {"", "8080", ":8080", "host:", "host:port", "host:70000", "host:80x"})
    EXPECT_FALSE(parse_address(text)) << text;
}

}  // namespace
}  // namespace mangnon::http
