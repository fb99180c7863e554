#include "http/metrics.hpp"

#include <fmt/format.h>

namespace mangnon::http {

void Metrics::note(const std::string& route, int status, std::chrono::microseconds took) {
  const double seconds = std::chrono::duration<double>(took).count();
  std::size_t bucket = 0;
  while (bucket < BOUNDS.size() && seconds > BOUNDS[bucket]) ++bucket;
  const std::lock_guard lock(mutex_);
  ++requests_[{route, status}];
  auto& latency = latencies_[route];
  ++latency.buckets[bucket];
  ++latency.count;
  latency.seconds += seconds;
}

std::string Metrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string text =
      "# HELP mangnon_requests_total Answers by route and status.\n# TYPE mangnon_requests_total counter\n";
  for (const auto& [key, count] : requests_)
    text += fmt::format("mangnon_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first, key.second, count);
  text += "# HELP mangnon_request_seconds How long answers took.\n# TYPE mangnon_request_seconds histogram\n";
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < BOUNDS.size(); ++i) {
      below += latency.buckets[i];
      text += fmt::format("mangnon_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, BOUNDS[i], below);
    }
    text += fmt::format("mangnon_request_seconds_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", route, latency.count);
    text += fmt::format("mangnon_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", route, latency.seconds);
    text += fmt::format("mangnon_request_seconds_count{{route=\"{}\"}} {}\n", route, latency.count);
  }
  return text;
}

}  // namespace mangnon::http
