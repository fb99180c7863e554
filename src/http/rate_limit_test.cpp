#include "http/rate_limit.hpp"

#include <gtest/gtest.h>

namespace mangnon::http {
namespace {

base::Moment second(double at) {
  return {static_cast<std::int64_t>(at * 1e6)};
}

TEST(RateLimit, LetsPassAtOnceAndThenAsTimeGoes) {
  RateLimit limit({.burst = 3, .per_second = 0.5}, 10);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.ask("a", second(0)), 0);
  EXPECT_EQ(limit.ask("a", second(0)), 2) << "the seconds until one more may pass";
  EXPECT_EQ(limit.ask("b", second(0)), 0) << "another address has its own";
  EXPECT_EQ(limit.ask("a", second(1)), 1);
  EXPECT_EQ(limit.ask("a", second(2.1)), 0);
  EXPECT_NE(limit.ask("a", second(2.2)), 0);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.ask("a", second(1'000)), 0);
  EXPECT_NE(limit.ask("a", second(1'000)), 0) << "more than at once is never saved up";
}

TEST(RateLimit, AClockThatGoesBackGivesNothing) {
  RateLimit limit({.burst = 1, .per_second = 1}, 10);
  EXPECT_EQ(limit.ask("a", second(10)), 0);
  EXPECT_NE(limit.ask("a", second(5)), 0);
  EXPECT_NE(limit.ask("a", second(10)), 0);
}

TEST(RateLimit, RemembersOnlySoManyAndForgetsTheQuietest) {
  RateLimit limit({.burst = 1, .per_second = 0.001}, 2);
  EXPECT_EQ(limit.ask("a", second(0)), 0);
  EXPECT_EQ(limit.ask("b", second(1)), 0);
  EXPECT_NE(limit.ask("a", second(2)), 0) << "a spoke last";
  EXPECT_EQ(limit.ask("c", second(3)), 0) << "b is forgotten";
  EXPECT_NE(limit.ask("a", second(4)), 0);
  EXPECT_EQ(limit.ask("b", second(5)), 0);
}

TEST(RateLimit, TheMachineItselfIsNotCountedButWhomItsProxyAsksForIs) {
  EXPECT_EQ(counted_address("127.0.0.1", ""), "");
  EXPECT_EQ(counted_address("::1", ""), "");
  EXPECT_EQ(counted_address("127.0.0.1", "203.0.113.7"), "203.0.113.7");
  EXPECT_EQ(counted_address("127.0.0.1", "1.2.3.4, 203.0.113.7"), "203.0.113.7") << "the proxy wrote the last";
  EXPECT_EQ(counted_address("203.0.113.9", "1.2.3.4"), "203.0.113.9") << "what a stranger says of itself is not asked";
  EXPECT_EQ(counted_address("::ffff:203.0.113.9", ""), "203.0.113.9");
}

TEST(RateLimit, AProxyElsewhereIsBelievedOnlyWhenItIsNamed) {
  const std::vector<base::Network> proxies = {*base::parse_network("10.9.0.0/24"), *base::parse_network("2001:db8::7")};
  EXPECT_EQ(counted_address("10.9.0.3", "203.0.113.7", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("2001:db8::7", "203.0.113.7", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("::ffff:10.9.0.3", "203.0.113.7", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("10.9.1.3", "203.0.113.7", proxies), "10.9.1.3");
  EXPECT_EQ(counted_address("127.0.0.1", "203.0.113.7", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("10.9.0.3", "", proxies), "10.9.0.3");
}

TEST(RateLimit, AListIsReadFromItsEndPastProxiesAndNoFurther) {
  const std::vector<base::Network> proxies = {*base::parse_network("10.9.0.0/24")};
  EXPECT_EQ(counted_address("127.0.0.1", "1.2.3.4, 203.0.113.7, 10.9.0.4", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("10.9.0.3", "10.9.0.5,127.0.0.1", proxies), "10.9.0.5") << "the outermost, itself a proxy";
  EXPECT_EQ(counted_address("10.9.0.3", "203.0.113.7:4711", proxies), "203.0.113.7");
  EXPECT_EQ(counted_address("10.9.0.3", "[2001:db8:1:2::9]:4711", proxies), "2001:db8:1:2::");
  EXPECT_EQ(counted_address("10.9.0.3", "garbage, 203.0.113.7", proxies), "203.0.113.7") << "not read so far";
}

TEST(RateLimit, AListThatIsNoneCountsThePeer) {
  const std::vector<base::Network> proxies = {*base::parse_network("10.9.0.0/24")};
  for (const auto* list :
       {"unknown", "203.0.113.7, ", "203.0.113.7;", "[", "]", "[]", ":", "203.0.113.7, _secret, 10.9.0.4"})
    EXPECT_EQ(counted_address("10.9.0.3", list, proxies), "10.9.0.3") << list;
}

TEST(RateLimit, AnIpv6NetworkIsOneAddress) {
  EXPECT_EQ(counted_address("2001:db8:1:2:3:4:5:6", ""), counted_address("2001:db8:1:2:ffff::1", ""));
  EXPECT_NE(counted_address("2001:db8:1:2::1", ""), counted_address("2001:db8:1:3::1", ""));
}

}  // namespace
}  // namespace mangnon::http
