#include "base/network.hpp"

#include <gtest/gtest.h>

namespace mangnon::base {
namespace {

bool is_within(const char* network, const char* address) {
  return parse_network(network)->contains(*parse_ip_address(address));
}

TEST(IpAddress, IsOneHoweverItIsWritten) {
  EXPECT_EQ(parse_ip_address("::ffff:203.0.113.9"), parse_ip_address("203.0.113.9"));
  EXPECT_EQ(parse_ip_address("2001:DB8:0:0::1"), parse_ip_address("2001:db8::1"));
  EXPECT_EQ(format_ip_address(*parse_ip_address("::ffff:203.0.113.9")), "203.0.113.9");
  EXPECT_EQ(format_ip_address(*parse_ip_address("fe80::1%eth0")), "fe80::1");
  for (const auto* wrong : {"", "unknown", "1.2.3", "1.2.3.256", "1.2.3.4 ", "2001:db8", "1.2.3.4:80", "_hidden"})
    EXPECT_FALSE(parse_ip_address(wrong)) << wrong;
}

TEST(IpAddress, OfThisComputerAreKnown) {
  for (const auto* own : {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"})
    EXPECT_TRUE(parse_ip_address(own)->is_this_computer()) << own;
  for (const auto* other : {"10.0.0.1", "::2", "::", "7f00::1"})
    EXPECT_FALSE(parse_ip_address(other)->is_this_computer()) << other;
}

TEST(Network, HoldsTheAddressesThatShareItsBits) {
  EXPECT_TRUE(is_within("10.20.0.0/14", "10.23.255.255"));
  EXPECT_FALSE(is_within("10.20.0.0/14", "10.24.0.0"));
  EXPECT_TRUE(is_within("10.20.0.7", "::ffff:10.20.0.7"));
  EXPECT_FALSE(is_within("10.20.0.7", "10.20.0.8"));
  EXPECT_TRUE(is_within("2001:db8::/33", "2001:db8:7fff::1"));
  EXPECT_FALSE(is_within("2001:db8::/33", "2001:db8:8000::1"));
  EXPECT_FALSE(is_within("2001:db8::/32", "10.0.0.1"));
  EXPECT_TRUE(is_within("128.0.0.0/1", "203.0.113.7"));
}

TEST(Network, IsNoneWhenItIsWrittenWronglyOrHoldsEverybody) {
  for (const auto* wrong : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "10.0.0.0/0", "::/0",
                            "::/129", "proxy.example", "fe80::%eth0/64"})
    EXPECT_FALSE(parse_network(wrong)) << wrong;
}

}  // namespace
}  // namespace mangnon::base
