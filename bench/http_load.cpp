// A client that puts a running server under load and prints what it measured: latencies of single questions one after
// another, then many readers and writers at once. Talks plain HTTP/1.1 over loopback only; bounded in count and time.
// Usage: bench_http PORT USER PASSWORD UNIT_CODE ON SECONDS READERS WRITERS
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.hpp"
#include "http_client.hpp"
#include "searches.hpp"
#include "wire/json.hpp"

namespace {

using namespace mangnon;
using bench::Client;
using bench::ms_since;
using bench::number;
using bench::print_line;
using bench::Time;

std::vector<double> repeat(Client& client, int times, const std::function<std::string(int)>& target) {
  std::vector<double> ms;
  for (int i = 0; i < times; ++i) {
    const auto start = Time::now();
    const auto answer = client.send("GET", target(i));
    ms.push_back(ms_since(start));
    if (answer.status != 200)
      throw std::runtime_error(target(i) + ": " + std::to_string(answer.status) + " " + answer.body);
  }
  return ms;
}

constexpr int MOST_SECONDS = 120;
constexpr int MOST_CLIENTS = 400;

struct Options {
  int port = 0;
  std::string user;
  std::string password;
  std::string unit;
  std::string on;
  int seconds = 0;
  int readers = 0;
  int writers = 0;

  [[nodiscard]] std::string where() const { return "unit=" + unit + "&on=" + on; }
};

// What all clients together did.
struct Load {
  std::atomic<long> reads{0};
  std::atomic<long> writes{0};
  std::atomic<long> conflicts{0};
  std::atomic<long> errors{0};
  std::mutex mutex;
  std::vector<double> read_ms;
  std::vector<double> write_ms;
};

struct Shared {
  const Options& options;
  const Client& signed_in;
  const std::vector<std::string>& children;
  Time::time_point deadline;
  Load& load;
};

// Sees a child's version, then changes its school. Only the write is timed.
void write_once(Shared& shared, Client& client, const std::string& child, int i, base::Random& random,
                std::vector<double>& ms) {
  base::SystemClock clock;
  const auto seen = wire::parse_json(client.send("GET", "/api/v1/children/" + child + "?on=" + shared.options.on).body);
  wire::Json changes = wire::Json::object();
  changes.set("school", "Trường số " + std::to_string(i));
  wire::Json body = wire::Json::object();
  body.set("child", child);
  body.set("version", (*seen)["version"]);
  body.set("valid_from", shared.options.on);
  body.set("changes", std::move(changes));
  const std::string key = "Idempotency-Key: " + base::format_uuid(base::new_uuid(clock, random)) + "\r\n";
  const auto start = Time::now();
  const auto answer = client.send("POST", "/api/v1/commands/change_child", wire::format_json(body), key);
  ms.push_back(ms_since(start));
  auto& count = answer.status == 200   ? shared.load.writes
                : answer.status == 409 ? shared.load.conflicts
                                       : shared.load.errors;
  ++count;
}

void read_once(Shared& shared, Client& client, const std::string& child, int i, std::vector<double>& ms) {
  const std::string target = i % 10 == 0  ? "/api/v1/reports/PL01?format=json&" + shared.options.where()
                             : i % 3 == 0 ? bench::name_target(shared.options.where(), i)
                                          : "/api/v1/children/" + child + "?on=" + shared.options.on;
  const auto start = Time::now();
  const auto answer = client.send("GET", target);
  ms.push_back(ms_since(start));
  ++(answer.status == 200 ? shared.load.reads : shared.load.errors);
}

void run_client(Shared shared, int place, bool writes) {
  try {
    Client client(shared.options.port);
    client.cookie = shared.signed_in.cookie;
    client.csrf = shared.signed_in.csrf;
    base::SeededRandom random(static_cast<std::uint64_t>(place) * 7919 + 1);
    std::vector<double> ms;
    for (int i = place; Time::now() < shared.deadline; ++i) {
      const auto& child = shared.children[static_cast<std::size_t>(i) * 13 % shared.children.size()];
      if (writes)
        write_once(shared, client, child, i, random, ms);
      else
        read_once(shared, client, child, i, ms);
    }
    const std::lock_guard lock(shared.load.mutex);
    auto& all = writes ? shared.load.write_ms : shared.load.read_ms;
    all.insert(all.end(), ms.begin(), ms.end());
  } catch (const std::exception& error) {
    ++shared.load.errors;
    std::fprintf(stderr, "%s\n", error.what());
  }
}

std::vector<std::string> children_found(Client& client, const Options& options) {
  const auto page = wire::parse_json(client.send("GET", "/api/v1/children?limit=200&q=an&" + options.where()).body);
  std::vector<std::string> ids;
  for (const auto& row : (*page)["rows"].items()) ids.push_back(row.text_or("id"));
  if (ids.empty()) throw std::runtime_error("no children to open");
  return ids;
}

void measure_alone(Client& client, const Options& options, const std::vector<std::string>& ids) {
  const auto paper = [&](int) { return "/api/v1/reports/PL01?format=json&" + options.where(); };
  print_line("PL01 by unit below", repeat(client, 50, paper), 50);
  const auto by_commune = [&](int) { return "/api/v1/reports/PL01?format=json&geography=now&" + options.where(); };
  print_line("PL01 by commune of today", repeat(client, 50, by_commune), 50);
  print_line("search by name", repeat(client, 200, [&](int i) { return bench::name_target(options.where(), i); }), 20);
  const auto typed = [&](int i) { return bench::typed_target(options.where(), i); };
  print_line("search by anything typed", repeat(client, 200, typed), 20);
  print_line("figures of the ready lists",
             repeat(client, 20, [&](int) { return "/api/v1/list-counts?" + options.where(); }), 1000);
  const auto child = [&](int i) {
    return "/api/v1/children/" + ids[static_cast<std::size_t>(i) % ids.size()] + "?on=" + options.on;
  };
  print_line("open a child", repeat(client, 300, child), 5);
}

long measure_together(const Client& signed_in, const Options& options, const std::vector<std::string>& ids) {
  Load load;
  const Shared shared{options, signed_in, ids, Time::now() + std::chrono::seconds(options.seconds), load};
  std::vector<std::thread> threads;
  for (int i = 0; i < options.readers; ++i) threads.emplace_back(run_client, shared, i, false);
  for (int i = 0; i < options.writers; ++i) threads.emplace_back(run_client, shared, MOST_CLIENTS + i, true);
  for (auto& thread : threads) thread.join();
  std::printf("%d readers and %d writers for %d s: %ld reads, %ld writes, %ld conflicts, %ld errors\n", options.readers,
              options.writers, options.seconds, load.reads.load(), load.writes.load(), load.conflicts.load(),
              load.errors.load());
  print_line("  reads under load", load.read_ms, 50);
  print_line("  durable writes under load", load.write_ms, 100);
  return load.errors;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 9) {
    std::fprintf(stderr, "usage: bench_http PORT USER PASSWORD UNIT_CODE ON SECONDS READERS WRITERS\n");
    return 2;
  }
  const Options options{.port = number(argv[1], 65535),
                        .user = argv[2],
                        .password = argv[3],
                        .unit = argv[4],
                        .on = argv[5],
                        .seconds = number(argv[6], MOST_SECONDS),
                        .readers = number(argv[7], MOST_CLIENTS),
                        .writers = number(argv[8], MOST_CLIENTS)};
  Client client(options.port);
  client.sign_in(options.user, options.password);
  print_line("PL01, first time",
             repeat(client, 1, [&](int) { return "/api/v1/reports/PL01?format=json&" + options.where(); }), 1000);
  const auto ids = children_found(client, options);
  measure_alone(client, options, ids);
  return measure_together(client, options, ids) == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_http: %s\n", error.what());
  return 1;
}
