// Addresses of the Internet and networks of them, as a system administrator writes them: "203.0.113.7", "10.20.0.0/16",
// "2001:db8::1", "2001:db8::/32" (RFC 4291, RFC 4632).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mangnon::base {

// An IPv4 address is kept as IPv6 maps it (::ffff:a.b.c.d), so that both writings of one address are equal.
struct IpAddress {
  std::array<std::uint8_t, 16> bytes{};

  bool operator==(const IpAddress&) const = default;
  [[nodiscard]] bool is_ipv4() const;
  [[nodiscard]] bool is_this_computer() const;  // 127.0.0.0/8, ::1
};

// Absent when it is none. A zone ("fe80::1%eth0") is not kept.
[[nodiscard]] std::optional<IpAddress> parse_ip_address(std::string_view text);
[[nodiscard]] std::string format_ip_address(const IpAddress& address);

struct Network {
  IpAddress address{};
  int bits = 0;  // of the 128; of an IPv4 network 96 more than are written

  bool operator==(const Network&) const = default;
  [[nodiscard]] bool contains(const IpAddress& other) const;
};

// "ADDRESS" or "ADDRESS/BITS", at least one bit: the network of everybody is none. Absent when it is not of that form.
[[nodiscard]] std::optional<Network> parse_network(std::string_view text);
// The first address of the network of so many bits (of 128) in which it stands.
[[nodiscard]] IpAddress first_of_network(const IpAddress& address, int bits);

}  // namespace mangnon::base
