#include "domain/disclosure.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

// DISC-3, DISC-4
TEST(Disclosure, RestsOnConsentExactlyWhereConsentIsNeededAndOnAnEmergencyAnywhere) {
  for (const auto& word : PURPOSE_WORDS) {
    EXPECT_EQ(may_rest_on(word.value, Ground::consent), needs_consent(word.value)) << word.code;
    EXPECT_EQ(may_rest_on(word.value, Ground::law), !needs_consent(word.value)) << word.code;
    EXPECT_TRUE(may_rest_on(word.value, Ground::emergency)) << word.code;
  }
  using enum Purpose;
  for (const auto purpose : {publication, photo, donors, event, research}) EXPECT_TRUE(needs_consent(purpose));
  for (const auto purpose : {protection, identity, superior, authority, family}) EXPECT_FALSE(needs_consent(purpose));
}

}  // namespace
}  // namespace mangnon::domain
