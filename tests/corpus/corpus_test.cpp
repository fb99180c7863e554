// Every fuzz target takes every file of its corpus without a crash, a trap or a failed check.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

extern "C" {
int take_fuzz_xlsx(const std::uint8_t* data, std::size_t size);
int take_fuzz_sheet_xml(const std::uint8_t* data, std::size_t size);
int take_fuzz_csv(const std::uint8_t* data, std::size_t size);
int take_fuzz_header(const std::uint8_t* data, std::size_t size);
int take_fuzz_xls(const std::uint8_t* data, std::size_t size);
int take_fuzz_json(const std::uint8_t* data, std::size_t size);
int take_fuzz_layout(const std::uint8_t* data, std::size_t size);
}

namespace mangnon::fuzz {
namespace {

namespace fs = std::filesystem;
using Target = int (*)(const std::uint8_t*, std::size_t);

const std::map<std::string, Target> TARGETS = {
    {"fuzz_xlsx", take_fuzz_xlsx}, {"fuzz_sheet_xml", take_fuzz_sheet_xml},
    {"fuzz_csv", take_fuzz_csv},   {"fuzz_header", take_fuzz_header},
    {"fuzz_xls", take_fuzz_xls},   {"fuzz_json", take_fuzz_json},
    {"fuzz_layout", take_fuzz_layout},
};

TEST(Corpus, EveryTargetTakesItsSeeds) {
  const fs::path root = fs::path(MANGNON_SOURCE_DIR) / "fuzz";
  for (const auto& folder : fs::directory_iterator(root / "corpus")) {
    const auto target = TARGETS.find(folder.path().filename().string());
    ASSERT_NE(target, TARGETS.end()) << folder.path() << " has no target";
    int seeds = 0;
    for (const auto& seed : fs::directory_iterator(folder)) {
      std::ifstream file(seed.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      EXPECT_EQ(target->second(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0) << seed.path();
      ++seeds;
    }
    EXPECT_GT(seeds, 0) << folder.path();
  }
}

TEST(Corpus, NoTargetIsForgotten) {
  for (const auto& file : fs::directory_iterator(fs::path(MANGNON_SOURCE_DIR) / "fuzz"))
    if (file.path().extension() == ".cpp") {
      EXPECT_TRUE(TARGETS.contains(file.path().stem().string())) << file.path();
    }
  for (const auto& [name, target] : TARGETS)
    EXPECT_TRUE(fs::is_directory(fs::path(MANGNON_SOURCE_DIR) / "fuzz/corpus" / name)) << name;
}

}  // namespace
}  // namespace mangnon::fuzz
