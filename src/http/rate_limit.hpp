// How many requests one address may send: so that nobody tries passwords by the thousand over many names, and no script
// gone wild takes the server from the others. Counted per address (an IPv6 network of 64 bits is one), forgotten with
// time; a whole office behind one address has room to work (docs/domain/access.md ACCESS-25).
//
// 1. A proxy says for whom it asks (X-Forwarded-For). It is believed at the machine itself and where the operator names
//    it, and nobody else is; the list is read from its end, past such proxies.
// 2. Whoever sits at the machine itself is not counted.
// 3. At most limits::RATE_ADDRESSES are remembered; the one that has been quiet longest goes first.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "base/network.hpp"

namespace mangnon::http {

// Whether it is believed for whom it asks: this computer, or one of `proxies`. `peer` as the connection has it.
[[nodiscard]] bool is_proxy(std::string_view peer, const std::vector<base::Network>& proxies);

// Whose requests are counted together; empty when they are not counted. A list with an entry that is no address says
// nothing: the peer itself is counted.
[[nodiscard]] std::string counted_address(std::string_view peer, std::string_view forwarded_for,
                                          const std::vector<base::Network>& proxies = {});

class RateLimit {
 public:
  struct Allowance {
    double burst;       // at once
    double per_second;  // and then
  };
  RateLimit(Allowance allowance, std::size_t most_addresses) : allowance_(allowance), most_(most_addresses) {}

  // RETURNS 0 when the request may pass, else the whole seconds to wait. Safe for many threads.
  [[nodiscard]] int ask(const std::string& address, base::Moment now);

 private:
  struct Bucket {
    std::string address;
    double left;
    base::Moment at;
  };
  std::mutex mutex_{};
  Allowance allowance_;
  std::size_t most_;
  std::list<Bucket> buckets_{};  // the latest asked first
  std::unordered_map<std::string, std::list<Bucket>::iterator> by_address_{};
};

}  // namespace mangnon::http
