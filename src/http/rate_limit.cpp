#include "http/rate_limit.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace mangnon::http {

namespace {

constexpr double SECOND_US = 1e6;
constexpr int IPV6_NETWORK_BITS = 64;

using Proxies = std::vector<base::Network>;

bool is_proxy(const base::IpAddress& address, const Proxies& proxies) {
  return address.is_this_computer() || std::any_of(proxies.begin(), proxies.end(), [&](const auto& network) {
           return network.contains(address);
         });
}

// One entry of the list; some proxies add the port: "203.0.113.7:4711", "[2001:db8::1]:4711".
std::optional<base::IpAddress> parse_entry(std::string_view entry) {
  entry = base::trim(entry);
  if (entry.starts_with('[')) return base::parse_ip_address(entry.substr(1, entry.rfind(']') - 1));
  const auto colon = entry.find(':');
  const bool has_port = colon != std::string_view::npos && colon == entry.rfind(':');
  return base::parse_ip_address(has_port ? entry.substr(0, colon) : entry);
}

// From the peer outwards until the first that is no proxy; absent when an entry on the way is no address.
std::optional<base::IpAddress> asked_for(const base::IpAddress& peer, std::string_view forwarded_for,
                                         const Proxies& proxies) {
  auto asker = peer;
  const auto entries = base::split(forwarded_for, ',');
  for (auto entry = entries.rbegin(); entry != entries.rend() && is_proxy(asker, proxies); ++entry) {
    const auto before = parse_entry(*entry);
    if (!before) return std::nullopt;
    asker = *before;
  }
  return asker;
}

}  // namespace

bool is_proxy(std::string_view peer, const Proxies& proxies) {
  const auto address = base::parse_ip_address(peer);
  return address && is_proxy(*address, proxies);
}

std::string counted_address(std::string_view peer, std::string_view forwarded_for, const Proxies& proxies) {
  const auto direct = base::parse_ip_address(peer);
  if (!direct) return std::string(peer);
  const auto asker = asked_for(*direct, forwarded_for, proxies).value_or(*direct);
  if (asker.is_this_computer()) return {};
  return base::format_ip_address(asker.is_ipv4() ? asker : base::first_of_network(asker, IPV6_NETWORK_BITS));
}

int RateLimit::ask(const std::string& address, base::Moment now) {
  if (address.empty()) return 0;
  const std::lock_guard lock(mutex_);
  const auto known = by_address_.find(address);
  if (known == by_address_.end()) {
    if (buckets_.size() >= most_) {
      by_address_.erase(buckets_.back().address);
      buckets_.pop_back();
    }
    buckets_.push_front({address, allowance_.burst, now});
    by_address_[address] = buckets_.begin();
  } else {
    buckets_.splice(buckets_.begin(), buckets_, known->second);
  }
  auto& bucket = buckets_.front();
  const double passed = std::max(0.0, static_cast<double>(now.us - bucket.at.us) / SECOND_US);
  bucket.left = std::min(allowance_.burst, bucket.left + passed * allowance_.per_second);
  bucket.at = std::max(bucket.at, now);
  if (bucket.left >= 1) {
    bucket.left -= 1;
    return 0;
  }
  return std::max(1, static_cast<int>(std::ceil((1 - bucket.left) / allowance_.per_second)));
}

}  // namespace mangnon::http
