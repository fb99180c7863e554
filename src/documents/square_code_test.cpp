// A square code: finder patterns where ISO/IEC 18004 puts them, the same text the same squares.
#include "documents/square_code.hpp"

#include <gtest/gtest.h>

namespace mangnon::documents {
namespace {

TEST(SquareCode, HasItsThreeFinderPatterns) {
  const auto code = square_code("MN1:0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
  ASSERT_GE(code.side, 21);
  EXPECT_EQ((code.side - 17) % 4, 0) << "a side of the standard";
  for (int i = 0; i < 7; ++i) {
    EXPECT_TRUE(code.is_dark(i, 0) && code.is_dark(0, i)) << i;
    EXPECT_TRUE(code.is_dark(code.side - 1 - i, 0) && code.is_dark(i, code.side - 1)) << i;
    EXPECT_FALSE(code.is_dark(i, 7) || code.is_dark(7, i)) << "light around it";
  }
}

TEST(SquareCode, TellsTextsApartAndIsTheSameForTheSame) {
  EXPECT_EQ(square_code("MN1:a").dark, square_code("MN1:a").dark);
  EXPECT_NE(square_code("MN1:a").dark, square_code("MN1:b").dark);
  EXPECT_EQ(square_code("").side, 0);
}

}  // namespace
}  // namespace mangnon::documents
