#include "crypto/sealed_file.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace mangnon::crypto {
namespace {

std::string sealed(const std::string& bytes, const std::string& public_key) {
  std::istringstream in(bytes);
  std::ostringstream out;
  seal(in, out, public_key);
  return out.str();
}

Opening open(const std::string& bytes, const std::string& secret_key, std::string* opened = nullptr) {
  std::istringstream in(bytes);
  std::ostringstream out;
  const auto outcome = open_sealed(in, out, secret_key);
  if (opened != nullptr) *opened = out.str();
  return outcome;
}

TEST(SealedFile, OpensForItsReceiverAtEveryLength) {
  const auto keys = new_sealing_keys();
  for (const std::size_t length : {0U, 1U, 65'535U, 65'536U, 65'537U, 131'072U, 200'000U}) {
    std::string bytes(length, 'a');
    for (std::size_t i = 0; i < length; ++i) bytes[i] = static_cast<char>(i * 31 % 251);
    std::string opened;
    EXPECT_EQ(open(sealed(bytes, keys.public_key), keys.secret_key, &opened), Opening::done) << length;
    EXPECT_EQ(opened, bytes) << length;
  }
}

TEST(SealedFile, TellsNothingAndIsNewEachTime) {
  const auto keys = new_sealing_keys();
  const std::string bytes(1'000, 'x');
  const auto first = sealed(bytes, keys.public_key);
  EXPECT_EQ(first.find("xxxx"), std::string::npos);
  EXPECT_NE(first, sealed(bytes, keys.public_key));
}

TEST(SealedFile, OpensForNobodyElse) {
  const auto keys = new_sealing_keys();
  const auto file = sealed("bí mật", keys.public_key);
  EXPECT_EQ(open(file, new_sealing_keys().secret_key), Opening::wrong_key);
  EXPECT_EQ(open(file, "mangnon-secret-1 00"), Opening::wrong_key);
  EXPECT_EQ(open(file, keys.public_key), Opening::wrong_key);
}

TEST(SealedFile, CutOrChangedAnywhereDoesNotOpen) {
  const auto keys = new_sealing_keys();
  const auto file = sealed(std::string(150'000, 'y'), keys.public_key);
  for (std::size_t at = 0; at < file.size(); at += 1'777) {
    auto changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_NE(open(changed, keys.secret_key), Opening::done) << at;
    EXPECT_NE(open(file.substr(0, at), keys.secret_key), Opening::done) << at;
  }
  EXPECT_EQ(open(file + "z", keys.secret_key), Opening::damaged);
  EXPECT_EQ(open("", keys.secret_key), Opening::damaged);
}

TEST(SealingKeys, APublicKeyFollowsFromItsSecretOne) {
  const auto keys = new_sealing_keys();
  EXPECT_EQ(public_key_of(keys.secret_key + "\n"), keys.public_key);
  EXPECT_TRUE(is_public_key(keys.public_key));
  EXPECT_FALSE(is_public_key(keys.secret_key));
  EXPECT_FALSE(is_public_key("mangnon-public-1 0g"));
  EXPECT_THROW(sealed("x", "no key"), std::runtime_error);
}

}  // namespace
}  // namespace mangnon::crypto
