// Searches a running server, one question after another, and prints the latencies beside a limit.
// Usage: bench_search PORT USER PASSWORD UNIT_CODE ON TIMES LIMIT_MS
#include <cstdio>
#include <stdexcept>

#include "http_client.hpp"
#include "searches.hpp"

namespace {

using namespace mangnon::bench;

constexpr int MOST_TIMES = 10'000, MOST_LIMIT_MS = 60'000;

std::vector<double> repeat(Client& client, int times, const std::string& where,
                           std::string (*target)(const std::string& where, int i)) {
  std::vector<double> ms;
  for (int i = 0; i < times; ++i) {
    const auto start = Time::now();
    const auto answer = client.send("GET", target(where, i));
    ms.push_back(ms_since(start));
    if (answer.status != 200) throw std::runtime_error(std::to_string(answer.status) + " " + answer.body);
  }
  return ms;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 8) {
    std::fprintf(stderr, "usage: bench_search PORT USER PASSWORD UNIT_CODE ON TIMES LIMIT_MS\n");
    return 2;
  }
  Client client(number(argv[1], 65535));
  client.sign_in(argv[2], argv[3]);
  const auto where = "unit=" + std::string(argv[4]) + "&on=" + argv[5];
  const int times = number(argv[6], MOST_TIMES);
  const double limit = number(argv[7], MOST_LIMIT_MS);
  print_line("search, first time", repeat(client, 1, where, name_target), 60'000);
  print_line("search by name", repeat(client, times, where, name_target), limit);
  print_line("search by anything typed", repeat(client, times, where, typed_target), limit);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_search: %s\n", error.what());
  return 1;
}
