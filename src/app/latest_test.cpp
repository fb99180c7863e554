// Walking a list of all areas until enough of one's own were found.
#include "app/latest.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mangnon::app {
namespace {

// 0, 1, 2 …, the latest first.
std::vector<int> page_of(long all, long limit, long skip) {
  std::vector<int> page;
  for (long i = skip; i < std::min(all, skip + limit); ++i) page.push_back(static_cast<int>(i));
  return page;
}

std::vector<int> kept_of(long all, int every, std::size_t most) {
  return latest_kept([&](long limit, long skip) { return page_of(all, limit, skip); },
                     [&](int each) { return each % every == every - 1; }, most);
}

TEST(Latest, OnesOwnAreFoundBehindAnyNumberOfOthers) {
  EXPECT_EQ(kept_of(1201, 1201, 200), std::vector{1200});
  EXPECT_EQ(kept_of(5000, 1000, 3), (std::vector{999, 1999, 2999}));
}

TEST(Latest, EndsWithTheListAndWithWhatIsAsked) {
  EXPECT_TRUE(kept_of(0, 1, 10).empty());
  EXPECT_EQ(kept_of(500, 1, 1000).size(), 500U) << "a list that ends with a page";
  EXPECT_EQ(kept_of(2000, 1, 700).size(), 700U);
}

}  // namespace
}  // namespace mangnon::app
