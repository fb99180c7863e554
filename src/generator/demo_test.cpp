#include "generator/demo.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <set>

#include "generator/failures.hpp"
#include "generator/faults.hpp"
#include "generator/numbers.hpp"

namespace mangnon::generator {
namespace {

namespace fs = std::filesystem;

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

const ReferenceTexts& texts() {
  static const ReferenceTexts loaded = *load_reference_texts(MANGNON_SOURCE_DIR "/data");
  return loaded;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Demo : public ::testing::Test {
 protected:
  void SetUp() override { folder_ = fs::temp_directory_path() / ("mangnon_demo_" + std::to_string(::getpid())); }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
  DemoOptions options_{.province = "51", .children = 1'500, .seed = 3, .on = day("2018-12-31")};
};

TEST_F(Demo, OneWorkbookACommuneWithItsTruth) {
  const auto summary = write_demo_workbooks(options_, texts(), folder_);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->communes, 184U);
  EXPECT_EQ(summary->children, 1'500U);
  EXPECT_EQ(summary->counted, 1'500U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 184 + 2);
  EXPECT_EQ(bytes_of(folder_ / "21484.xlsx").substr(0, 2), "PK");
  EXPECT_EQ(bytes_of(folder_ / "faults.json"), "[]\n");
}

TEST_F(Demo, TheSameSeedGivesTheSameTruth) {
  ASSERT_TRUE(write_demo_workbooks(options_, texts(), folder_ / "a"));
  ASSERT_TRUE(write_demo_workbooks(options_, texts(), folder_ / "b"));
  EXPECT_EQ(bytes_of(folder_ / "a" / "truth.json"), bytes_of(folder_ / "b" / "truth.json"));
}

TEST_F(Demo, RefusedRowsAreWrittenButNotCounted) {
  options_.faults = 60;
  const auto summary = write_demo_workbooks(options_, texts(), folder_);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->children, 1'500U);
  EXPECT_GT(summary->faults, 40U);
  EXPECT_LE(summary->faults, 60U);
  EXPECT_LT(summary->counted, 1'500U);
  EXPECT_GE(summary->counted, 1'500U - summary->faults);
  EXPECT_NE(bytes_of(folder_ / "faults.json").find("\"level\":\"E\""), std::string::npos);
}

TEST_F(Demo, AFolderThatCannotBeMadeIsNamed) {
  const auto summary = write_demo_workbooks(options_, texts(), "/proc/mangnon_demo");
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().type, &DEMO_NOT_WRITTEN);
}

TEST(Reference, AMissingFileIsNamed) {
  const auto loaded = load_reference_texts("/proc");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().type, &DEMO_REFERENCE_MISSING);
  EXPECT_EQ(loaded.error().params, std::vector<std::string>{"units_history.csv"});
}

TEST(Numbers, ScramblingIsAPermutation) {
  std::set<std::uint64_t> seen;
  for (std::uint64_t i = 0; i < 400; ++i) seen.insert(scramble(i, 20, 99));
  EXPECT_EQ(seen.size(), 400U);
  EXPECT_LT(*seen.rbegin(), 400U);
}

TEST(Numbers, SexAndCenturyStandInTheFourthDigit) {
  EXPECT_EQ(id_number("51", Sex::male, day("1999-12-31"), 5, 1).substr(0, 6), "051099");
  EXPECT_EQ(id_number("51", Sex::female, day("1999-12-31"), 5, 1).substr(0, 6), "051199");
  EXPECT_EQ(id_number("51", Sex::male, day("2000-01-01"), 5, 1).substr(0, 6), "051200");
  EXPECT_EQ(id_number("51", Sex::female, day("2018-01-01"), 5, 1).substr(0, 6), "051318");
  EXPECT_EQ(insurance_number("TE1", "51", 999'999, 1).size(), 15U);
}

TEST(Shares, LargestRemaindersSumToTheTotal) {
  const std::vector<std::uint64_t> weights = {1, 1, 1};
  EXPECT_EQ(share_out(10, weights, 1), (std::vector<std::uint64_t>{4, 3, 3}));
  EXPECT_EQ(share_out(3, weights, 1), (std::vector<std::uint64_t>{1, 1, 1}));
  const std::vector<std::uint64_t> uneven = {8, 1, 1};
  EXPECT_EQ(share_out(10, uneven, 0), (std::vector<std::uint64_t>{8, 1, 1}));
}

}  // namespace
}  // namespace mangnon::generator
