// Finding duplicates, measured: precision and recall on labelled pairs, and a scan of many children in time and memory.
// Usage: bench_duplicates DATA_FOLDER PAIRS CHILDREN
#include <sys/resource.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <stdexcept>

#include "duplicates/measure.hpp"

namespace {

using namespace mangnon;

long number(std::string_view text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw std::runtime_error("not a number");
  return value;
}

void print_quality(const generator::NameBook& names, long pairs) {
  const auto measured = testing::measure(names, 1, pairs);
  for (std::size_t kind = 0; kind < testing::PAIR_KIND_NAMES.size(); ++kind) {
    const auto& count = measured.kinds[kind];
    std::printf("  %-20s %7ld pairs, shown %7ld, very much alike %7ld\n", testing::PAIR_KIND_NAMES[kind].data(),
                count.pairs, count.shown, count.certain);
  }
  std::printf("%-46s recall %.4f, limit 0.98; precision %.4f, limit 0.95\n",
              ("duplicates in " + std::to_string(pairs) + " labelled pairs").c_str(), measured.recall(),
              measured.precision());
}

// One child in fifty is written twice.
void print_scan(const generator::NameBook& names, long children) {
  testing::LabelledPairs labelled(names, 2);
  matching::Roll roll;
  roll.reserve(static_cast<std::size_t>(children));
  long truly = 0;
  while (static_cast<long>(roll.size()) < children) {
    if (roll.size() % 100 != 0) {
      roll.add(labelled.any_child());
      continue;
    }
    const auto pair = labelled.next();
    roll.add(pair.left);
    roll.add(pair.right);
    truly += pair.kind == testing::PairKind::one_child ? 1 : 0;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto scan = roll.scan({.pairs = 100'000});
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%-46s %.1f s, limit 600 s, ratio %.3f\n", ("scan of " + std::to_string(children) + " children").c_str(),
              seconds, seconds / 600);
  std::printf("  %llu pairs compared, %zu shown, %ld truly there; peak memory %ld MB\n",
              static_cast<unsigned long long>(scan.compared), scan.found, truly, usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::fprintf(stderr, "usage: bench_duplicates DATA_FOLDER PAIRS CHILDREN\n");
    return 2;
  }
  const auto texts = generator::load_reference_texts(argv[1]);
  if (!texts) throw std::runtime_error("no reference data");
  const generator::NameBook names(*texts, "51");
  print_quality(names, number(argv[2]));
  print_scan(names, number(argv[3]));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_duplicates: %s\n", error.what());
  return 1;
}
