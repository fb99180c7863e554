// A package that arrives is what was sent, from whom it says and for whom it says, or it is refused (HAND-4 … HAND-6).
#include "wire/package.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "crypto/sha256.hpp"

namespace mangnon::wire {
namespace {

const auto SIGNER = crypto::signing_keys_of(std::string(crypto::SEED_BYTES, 's'));
const auto STRANGER = crypto::signing_keys_of(std::string(crypto::SEED_BYTES, 'x'));
const auto RECEIVER = crypto::sealing_keys_of(std::string(crypto::SEED_BYTES, 'r'));
const auto ANOTHER = crypto::sealing_keys_of(std::string(crypto::SEED_BYTES, 'a'));

Package small() {
  Json manifest = Json::object();
  manifest.set("package", "0190a7c4-0000-7000-8000-000000000001");
  manifest.set("round", "RS-2018");
  return {.manifest = std::move(manifest),
          .files = {{"figures.csv", "Tổ 1,7\n"}, {"empty.csv", ""}, {"children.xlsx", std::string("\0\xff\n", 3)}}};
}

OpenedPackage open(std::string_view bytes, const crypto::SealingKeys& keys = RECEIVER) {
  return unpack(bytes, {&keys, 1});
}

// The package with its check made anew: what somebody could send who means harm.
std::string checked_anew(const std::string& bytes) {
  const auto line = bytes.find('\n') + 1;
  const auto body = bytes.substr(bytes.find('\n', line) + 1);
  return bytes.substr(0, line) + crypto::sha256(body) + "\n" + body;
}

// What is sealed in a package, and a package around it: the receiver's public key is no secret.
std::string unsealed(const std::string& bytes) {
  const auto check = bytes.find('\n', bytes.find('\n') + 1) + 1;
  std::istringstream in(bytes.substr(bytes.find('\n', check) + 1));
  std::ostringstream out;
  EXPECT_EQ(crypto::open_sealed(in, out, RECEIVER.secret_key), crypto::Opening::done);
  return out.str();
}
std::string sealed_anew(const std::string& content, const crypto::SealingKeys& receiver = RECEIVER) {
  std::istringstream in(content);
  std::ostringstream out;
  crypto::seal(in, out, receiver.public_key);
  return checked_anew("mangnon-package-1\n?\n" + crypto::sha256(receiver.public_key) + "\n" + out.str());
}

TEST(Package, ArrivesAsItWasSent) {
  const auto opened = open(pack(small(), SIGNER, RECEIVER.public_key));
  ASSERT_EQ(opened.state, PackageState::whole);
  EXPECT_EQ(opened.signer, SIGNER.verifying_key);
  EXPECT_EQ(opened.package.manifest.text_or("round"), "RS-2018");
  ASSERT_EQ(opened.package.files.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(opened.package.files[i].name, small().files[i].name);
    EXPECT_EQ(opened.package.files[i].bytes, small().files[i].bytes);
  }
  EXPECT_EQ(opened.manifest_digest.size(), 64U);
}

TEST(Package, TellsNothingToAnybodyElse) {
  const auto bytes = pack(small(), SIGNER, RECEIVER.public_key);
  EXPECT_EQ(bytes.find("RS-2018"), std::string::npos);
  EXPECT_EQ(open(bytes, ANOTHER).state, PackageState::other_receiver);
  EXPECT_EQ(unpack(bytes, {}).state, PackageState::other_receiver);
  const crypto::SealingKeys both[] = {ANOTHER, RECEIVER};
  EXPECT_EQ(unpack(bytes, both).state, PackageState::whole) << "an older key still opens";
}

TEST(Package, OneBitChangedAnywhereIsDamage) {
  const auto bytes = pack(small(), SIGNER, RECEIVER.public_key);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int bit : {0, 7}) {
      auto changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      const auto state = open(changed).state;
      EXPECT_EQ(state, at <= std::string_view("mangnon-package-1").size() ? PackageState::not_a_package
                                                                          : PackageState::damaged)
          << at;
    }
  }
}

TEST(Package, CutOrLengthenedIsDamage) {
  const auto bytes = pack(small(), SIGNER, RECEIVER.public_key);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_NE(open(bytes.substr(0, length)).state, PackageState::whole) << length;
  EXPECT_EQ(open(bytes + "x").state, PackageState::damaged);
}

TEST(Package, ChangedOnPurposeIsNeverWhole) {
  const auto bytes = pack(small(), SIGNER, RECEIVER.public_key);
  for (std::size_t at = bytes.find('\n') + 1; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    if (checked_anew(changed) != bytes) {
      EXPECT_NE(open(checked_anew(changed)).state, PackageState::whole) << at;
    }
  }
}

TEST(Package, ContentChangedBySomebodyWhoSealsItAnewIsForged) {
  const auto content = unsealed(pack(small(), SIGNER, RECEIVER.public_key));
  ASSERT_EQ(open(sealed_anew(content)).state, PackageState::whole) << "the way of the test";
  for (std::size_t at = 0; at < content.size(); ++at) {
    auto changed = content;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_EQ(open(sealed_anew(changed)).state, PackageState::forged) << at;
  }
  EXPECT_EQ(open(sealed_anew(content + "x")).state, PackageState::forged);
  EXPECT_EQ(open(sealed_anew("")).state, PackageState::forged);
}

TEST(Package, SignedByAnotherOrPassedOnToAnotherIsForged) {
  auto content = unsealed(pack(small(), SIGNER, RECEIVER.public_key));
  EXPECT_EQ(open(sealed_anew(content, ANOTHER), ANOTHER).state, PackageState::forged) << "it was not made for them";
  const auto by_stranger = unsealed(pack(small(), STRANGER, RECEIVER.public_key));
  content.replace(0, content.find('\n'), by_stranger.substr(0, by_stranger.find('\n')));
  EXPECT_EQ(open(sealed_anew(content)).state, PackageState::forged);
  EXPECT_EQ(open(sealed_anew(by_stranger)).signer, STRANGER.verifying_key) << "whole; whether it is trusted is asked";
}

TEST(Package, NamesNoFileOutsideItsFolder) {
  for (const auto* name : {"../x", "a/b", ".hidden", "", "c:\\x"}) {
    auto package = small();
    package.files[0].name = name;
    EXPECT_THROW((void)pack(package, SIGNER, RECEIVER.public_key), std::runtime_error) << name;
  }
}

}  // namespace
}  // namespace mangnon::wire
