#include "crypto/secrets.hpp"

#include <gtest/gtest.h>

#include <set>

namespace mangnon::crypto {
namespace {

TEST(Password, VerifiesOnlyItself) {
  const auto hash = hash_password("măng non", HashCost::test);
  EXPECT_EQ(hash.rfind("$argon2id$", 0), 0U);
  EXPECT_TRUE(verify_password("măng non", hash));
  EXPECT_FALSE(verify_password("mang non", hash));
  EXPECT_FALSE(verify_password("măng non", ""));
}

TEST(Password, TheSamePasswordHashesDifferentlyEachTime) {
  EXPECT_NE(hash_password("a", HashCost::test), hash_password("a", HashCost::test));
}

TEST(Token, IsLongAndNeverTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const auto token = new_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_TRUE(seen.insert(token).second);
  }
}

TEST(Digest, IsBlake2bOfTheBytes) {
  EXPECT_EQ(digest(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  EXPECT_NE(digest("a"), digest("b"));
}

TEST(NewPassword, HasFourGroupsOfFour) {
  EXPECT_EQ(new_password().size(), 19U);
}

TEST(EqualSecrets, ComparesContent) {
  EXPECT_TRUE(equal_secrets("ab", "ab"));
  EXPECT_FALSE(equal_secrets("ab", "ac"));
  EXPECT_FALSE(equal_secrets("ab", "abc"));
}

}  // namespace
}  // namespace mangnon::crypto
