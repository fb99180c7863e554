#include "http/rate_limit.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace mangnon::http {

namespace {

constexpr double SECOND_US = 1e6;
constexpr std::string_view MAPPED = "::ffff:";  // an IPv4 address in IPv6 clothes
constexpr int NETWORK_GROUPS = 4;               // of eight: 64 bits

bool is_own_machine(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

std::string_view plain(std::string_view address) {
  if (address.starts_with(MAPPED)) address.remove_prefix(MAPPED.size());
  return address.substr(0, address.find('%'));
}

// Of "2001:db8:1:2:3:4:5:6" the first four groups; a shortened address is counted as it is written up to there.
std::string network_of(std::string_view address) {
  if (address.find(':') == std::string_view::npos) return std::string(address);
  const auto head = address.substr(0, address.find("::"));
  std::string network;
  int groups = 0;
  for (const auto group : base::split(head, ':')) {
    if (groups++ == NETWORK_GROUPS) break;
    network += std::string(group) + ':';
  }
  return network;
}

}  // namespace

std::string counted_address(std::string_view peer, std::string_view forwarded_for) {
  const auto direct = plain(peer);
  if (!is_own_machine(direct)) return network_of(direct);
  const auto asked_for = base::trim(base::split(forwarded_for, ',').back());
  return asked_for.empty() || is_own_machine(plain(asked_for)) ? std::string() : network_of(plain(asked_for));
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
