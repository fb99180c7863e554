#include "crypto/signature.hpp"

#include <gtest/gtest.h>

namespace mangnon::crypto {
namespace {

std::string seed(char filled) {
  return std::string(SEED_BYTES, filled);
}

TEST(Signature, HoldsForItsBytesAndItsKeyOnly) {
  const auto keys = signing_keys_of(seed('a'));
  const auto signature = sign("biên bản", keys.signing_key);
  EXPECT_TRUE(is_signature_of(signature, "biên bản", keys.verifying_key));
  EXPECT_FALSE(is_signature_of(signature, "biên bảm", keys.verifying_key));
  EXPECT_FALSE(is_signature_of(signature, "biên bản", signing_keys_of(seed('b')).verifying_key));
  EXPECT_FALSE(is_signature_of(signature, "biên bản", keys.signing_key));
  EXPECT_FALSE(is_signature_of(signature + "0", "biên bản", keys.verifying_key));
  EXPECT_FALSE(is_signature_of("", "biên bản", keys.verifying_key));
}

TEST(Signature, OneBitChangedAnywhereDoesNotHold) {
  const auto keys = signing_keys_of(seed('a'));
  const auto signature = sign("x", keys.signing_key);
  for (std::size_t at = 0; at < signature.size(); ++at) {
    auto changed = signature;
    changed[at] = changed[at] == '0' ? '1' : '0';
    EXPECT_FALSE(is_signature_of(changed, "x", keys.verifying_key)) << at;
  }
}

// RFC 8032, 7.1, test 1: its seed gives its public key.
TEST(Signature, KeysFollowFromTheSeed) {
  constexpr unsigned char SEED[] = {0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                                    0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                                    0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
  const auto keys = signing_keys_of(std::string_view(reinterpret_cast<const char*>(SEED), sizeof(SEED)));
  EXPECT_EQ(keys.verifying_key, "mangnon-verify-1 d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_TRUE(is_verifying_key(keys.verifying_key));
  EXPECT_FALSE(is_verifying_key(keys.signing_key));
  EXPECT_EQ(
      sign("", keys.signing_key),
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595b"
      "be24655141438e7a100b");
}

}  // namespace
}  // namespace mangnon::crypto
