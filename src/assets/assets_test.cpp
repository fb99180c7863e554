#include "assets/assets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/check.hpp"

namespace mangnon::assets {
namespace {

std::string on_disk(std::string_view path) {
  std::ifstream file(std::string(MANGNON_SOURCE_DIR) + "/" + std::string(path), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Assets, EveryTableOfTheDataFolderIsInsideByteForByte) {
  const auto paths = asset_paths("data/");
  ASSERT_FALSE(paths.empty());
  for (const auto path : paths) EXPECT_TRUE(get_asset(path) == on_disk(path)) << path;
  EXPECT_TRUE(std::find(paths.begin(), paths.end(), "data/units_history.csv") != paths.end());
  EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
}

TEST(Assets, APathIsTakenLiterally) {
  EXPECT_FALSE(asset("data/no_such.csv"));
  EXPECT_FALSE(asset("/data/units_history.csv"));
  EXPECT_FALSE(asset("data/../data/units_history.csv"));
  EXPECT_FALSE(asset(""));
  EXPECT_THROW((void)get_asset("data/no_such.csv"), base::BrokenInvariant);
}

}  // namespace
}  // namespace mangnon::assets
