#include "base/network.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace mangnon::base {

namespace {

constexpr std::array<std::uint8_t, 12> MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int BITS_OF_BYTE = 8;
constexpr int BITS = 128;
constexpr int MAPPED_BITS = 96;
constexpr std::uint8_t LOOPBACK = 127;

std::optional<int> parse_bits(std::string_view text) {
  int bits = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, bits);
  if (text.empty() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return bits;
}

}  // namespace

bool IpAddress::is_ipv4() const {
  return std::equal(MAPPED.begin(), MAPPED.end(), bytes.begin());
}

bool IpAddress::is_this_computer() const {
  if (is_ipv4()) return bytes[MAPPED.size()] == LOOPBACK;
  static constexpr IpAddress IPV6{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}};
  return *this == IPV6;
}

std::optional<IpAddress> parse_ip_address(std::string_view text) {
  const std::string plain(text.substr(0, text.find('%')));
  IpAddress address;
  if (inet_pton(AF_INET6, plain.c_str(), address.bytes.data()) == 1) return address;
  std::copy(MAPPED.begin(), MAPPED.end(), address.bytes.begin());
  if (inet_pton(AF_INET, plain.c_str(), address.bytes.data() + MAPPED.size()) == 1) return address;
  return std::nullopt;
}

std::string format_ip_address(const IpAddress& address) {
  char text[INET6_ADDRSTRLEN]{};
  if (address.is_ipv4())
    inet_ntop(AF_INET, address.bytes.data() + MAPPED.size(), text, sizeof text);
  else
    inet_ntop(AF_INET6, address.bytes.data(), text, sizeof text);
  return text;
}

IpAddress first_of_network(const IpAddress& address, int bits) {
  auto first = address;
  for (int i = 0; i < static_cast<int>(first.bytes.size()); ++i) {
    const int kept = std::clamp(bits - i * BITS_OF_BYTE, 0, BITS_OF_BYTE);
    auto& byte = first.bytes[static_cast<std::size_t>(i)];
    byte = static_cast<std::uint8_t>(byte & (0xff00 >> kept));
  }
  return first;
}

bool Network::contains(const IpAddress& other) const {
  return first_of_network(address, bits) == first_of_network(other, bits);
}

std::optional<Network> parse_network(std::string_view text) {
  const auto slash = text.find('/');
  const auto address = parse_ip_address(text.substr(0, slash));
  if (!address || text.find('%') != std::string_view::npos) return std::nullopt;
  if (slash == std::string_view::npos) return Network{*address, BITS};
  const auto bits = parse_bits(text.substr(slash + 1));
  const int before = address->is_ipv4() && text.find(':') == std::string_view::npos ? MAPPED_BITS : 0;
  if (!bits || *bits < 1 || *bits > BITS - before) return std::nullopt;
  return Network{*address, *bits + before};
}

}  // namespace mangnon::base
