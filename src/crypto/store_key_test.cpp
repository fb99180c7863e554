#include "crypto/store_key.hpp"

#include <gtest/gtest.h>

namespace mangnon::crypto {
namespace {

constexpr const char* SECRET = "JBSWY3DPEHPK3PXP";
constexpr const char* LAN = "second-factor lan";

TEST(StoreKey, OpensWhatItSealedForTheSamePurposeOnly) {
  const auto keys = StoreKeys().with_new_key();
  const auto sealed = keys.seal(SECRET, LAN);
  EXPECT_TRUE(is_sealed_text(sealed));
  EXPECT_EQ(sealed.find(SECRET), std::string::npos);
  EXPECT_EQ(keys.open(sealed, LAN), SECRET);
  EXPECT_EQ(keys.open(sealed, "second-factor binh"), std::nullopt);
  EXPECT_NE(keys.seal(SECRET, LAN), sealed) << "no two are alike";
}

TEST(StoreKey, WhatWasAlteredOrIsOfAnotherKeyDoesNotOpen) {
  const auto keys = StoreKeys().with_new_key();
  const auto sealed = keys.seal(SECRET, LAN);
  EXPECT_EQ(StoreKeys().with_new_key().open(sealed, LAN), std::nullopt);
  EXPECT_EQ(StoreKeys().open(sealed, LAN), std::nullopt);
  for (std::size_t at = SEALED_TEXT_MARK.size(); at < sealed.size(); ++at) {
    auto altered = sealed;
    altered[at] = altered[at] == '0' ? '1' : '0';
    EXPECT_EQ(keys.open(altered, LAN), std::nullopt) << at;
    EXPECT_EQ(keys.open(sealed.substr(0, at), LAN), std::nullopt) << at;
  }
}

TEST(StoreKey, ANewKeySealsAndTheOldOnesStillOpen) {
  const auto old = StoreKeys().with_new_key();
  const auto sealed = old.seal(SECRET, LAN);
  const auto ring = old.with_new_key();
  EXPECT_NE(ring.current(), old.current());
  EXPECT_TRUE(ring.is_outdated(sealed));
  EXPECT_EQ(ring.open(sealed, LAN), SECRET);
  const auto again = ring.seal(SECRET, LAN);
  EXPECT_FALSE(ring.is_outdated(again));
  EXPECT_EQ(old.open(again, LAN), std::nullopt);
}

TEST(StoreKey, ReadsWhatTheFirstProgramsSealed) {
  const auto ring = StoreKeys::parse("mangnon-store-1 0a1b2c3d " + std::string(64, '7') + '\n');
  ASSERT_TRUE(ring.has_value());
  const std::string first =
      "sealed-1:0a1b2c3d:000102030405060708090a0b0c0d0e0f1011121314151617bd5f5081c28c245f81d64427dacdf5bb"
      "58735a1410253da872828f24a68a7c09";
  EXPECT_EQ(ring->open(first, LAN), SECRET);
  EXPECT_FALSE(ring->is_outdated(first));
  EXPECT_EQ(ring->open(first, "second-factor binh"), std::nullopt);
}

TEST(StoreKey, ShortTextsOfOneLengthAreNotToldApart) {
  const auto keys = StoreKeys().with_new_key();
  EXPECT_EQ(keys.seal("S05", LAN).size(), keys.seal("R03.3", LAN).size());
  EXPECT_EQ(keys.open(keys.seal("", LAN), LAN), "");
  const std::string text(1000, 'a');
  EXPECT_EQ(keys.open(keys.seal(text, LAN), LAN), text);
  EXPECT_TRUE(keys.names_key_of(keys.seal("S05", LAN)));
  EXPECT_FALSE(keys.names_key_of(StoreKeys().with_new_key().seal("S05", LAN)));
  EXPECT_FALSE(keys.names_key_of("S05"));
}

TEST(StoreKey, WithoutAKeyTextStaysPlain) {
  EXPECT_EQ(StoreKeys().seal(SECRET, LAN), SECRET);
  EXPECT_EQ(StoreKeys().open(SECRET, LAN), SECRET);
  EXPECT_FALSE(StoreKeys().is_outdated(SECRET));
  const auto keys = StoreKeys().with_new_key();
  EXPECT_EQ(keys.open(SECRET, LAN), SECRET) << "of the time before";
  EXPECT_TRUE(keys.is_outdated(SECRET));
}

TEST(StoreKey, AFileIsReadBackAsItWasWrittenAndNothingElseIsOne) {
  const auto ring = StoreKeys().with_new_key().with_new_key();
  const auto read = StoreKeys::parse(ring.format());
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->format(), ring.format());
  EXPECT_EQ(read->open(ring.seal(SECRET, LAN), LAN), SECRET);
  EXPECT_TRUE(StoreKeys::parse("")->empty());
  for (const auto* wrong : {"mangnon-secret-1 00", "mangnon-store-1 ab 00", "mangnon-store-1 ab zz\n", "x"})
    EXPECT_FALSE(StoreKeys::parse(wrong).has_value()) << wrong;
}

TEST(StoreKey, MakesTheKeysOfPackagesAndKeepsThoseOfOlderOnes) {
  const auto first = StoreKeys().with_new_key();
  const auto second = first.with_new_key();
  EXPECT_EQ(first.signing_keys().verifying_key, StoreKeys::parse(first.format())->signing_keys().verifying_key);
  EXPECT_NE(first.signing_keys().verifying_key, second.signing_keys().verifying_key);
  ASSERT_EQ(second.receiving_keys().size(), 2U);
  EXPECT_EQ(second.receiving_keys()[1].public_key, first.receiving_keys()[0].public_key);
  EXPECT_EQ(public_key_of(first.receiving_keys()[0].secret_key), first.receiving_keys()[0].public_key);
  EXPECT_TRUE(StoreKeys().receiving_keys().empty());
}

}  // namespace
}  // namespace mangnon::crypto
