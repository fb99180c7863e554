// What the server counts about itself, in Prometheus' text form: requests by route and status, how long they took. No
// personal data: routes are patterns, never addresses.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace mangnon::http {

class Metrics {
 public:
  void note(const std::string& route, int status, std::chrono::microseconds took);
  [[nodiscard]] std::string text() const;

 private:
  // Upper bounds in seconds; one more bucket holds the rest.
  static constexpr std::array<double, 9> BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0};
  struct Latency {
    std::array<std::uint64_t, BOUNDS.size() + 1> buckets{};
    std::uint64_t count = 0;
    double seconds = 0;
  };

  mutable std::mutex mutex_{};
  std::map<std::pair<std::string, int>, std::uint64_t> requests_{};
  std::map<std::string, Latency> latencies_{};
};

}  // namespace mangnon::http
