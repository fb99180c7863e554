#include "crypto/one_time_code.hpp"

#include <gtest/gtest.h>

namespace mangnon::crypto {
namespace {

constexpr std::string_view SECRET = "12345678901234567890";

// RFC 6238, appendix B, the rows of SHA-1.
TEST(OneTimeCode, IsThatOfTheStandard) {
  const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},         {1111111109, "07081804"},
                                                          {1111111111, "14050471"}, {1234567890, "89005924"},
                                                          {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& [seconds, code] : vectors) EXPECT_EQ(one_time_code(SECRET, step_of(seconds), 8), code) << seconds;
}

// RFC 4226, appendix D.
TEST(OneTimeCode, OfACounterIsThatOfTheStandard) {
  const char* codes[] = {"755224", "287082", "359152", "969429", "338314",
                         "254676", "287922", "162583", "399871", "520489"};
  for (int count = 0; count < 10; ++count) EXPECT_EQ(one_time_code(SECRET, count), codes[count]);
}

// RFC 4648, chapter 10, without padding.
TEST(Base32, IsThatOfTheStandard) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"f", "MY"},
                                                         {"fo", "MZXQ"},
                                                         {"foo", "MZXW6"},
                                                         {"foob", "MZXW6YQ"},
                                                         {"fooba", "MZXW6YTB"},
                                                         {"foobar", "MZXW6YTBOI"}};
  for (const auto& [bytes, text] : vectors) {
    EXPECT_EQ(to_base32(bytes), text);
    EXPECT_EQ(from_base32(text), bytes);
  }
  EXPECT_EQ(from_base32("mzxw 6ytb oi======"), "foobar");
  EXPECT_FALSE(from_base32("MZXW1").has_value());
}

TEST(OneTimeCode, OfAStepBesideIsTakenAndNoOther) {
  const auto secret = to_base32(SECRET);
  const std::int64_t now = 1000;
  for (std::int64_t step = now - 3; step <= now + 3; ++step) {
    const auto found = find_step(secret, one_time_code(SECRET, step), now);
    EXPECT_EQ(found.has_value(), step >= now - 1 && step <= now + 1) << step;
    if (found) {
      EXPECT_EQ(*found, step);
    }
  }
  EXPECT_FALSE(find_step(secret, "", now).has_value());
  EXPECT_FALSE(find_step("not base 32!", one_time_code(SECRET, now), now).has_value());
}

TEST(SharedSecret, IsNewEachTime) {
  EXPECT_EQ(new_shared_secret().size(), 32U);
  EXPECT_NE(new_shared_secret(), new_shared_secret());
}

TEST(RecoveryCode, IsReadAsTyped) {
  const auto code = new_recovery_code();
  EXPECT_EQ(code.size(), 11U);
  EXPECT_NE(code, new_recovery_code());
  EXPECT_EQ(normal_recovery_code("ABCDE-12345"), "abcde12345");
  EXPECT_EQ(normal_recovery_code(" abcde 12345 "), "abcde12345");
}

}  // namespace
}  // namespace mangnon::crypto
