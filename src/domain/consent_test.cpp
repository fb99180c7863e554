// The edges of consent: the seventh birthday, the last day, the day of withdrawal, whose it is and what it covers
// (DISC-5 … DISC-7).
#include "domain/consent.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const base::Date BORN = *base::Date::from_ymd(2012, 3, 4);
const base::Date SEVENTH_BIRTHDAY = *base::Date::from_ymd(2019, 3, 4);
const base::Date GIVEN = *base::Date::from_ymd(2019, 1, 10);

Consent consent_of(ConsentGiver giver) {
  return {.giver = giver, .data = {DataKind::identity, DataKind::image}, .purpose = Purpose::photo, .given_on = GIVEN};
}

MissingConsent missing_on(base::Date on, std::vector<ConsentGiver> givers) {
  std::vector<Consent> consents;
  for (const auto giver : givers) consents.push_back(consent_of(giver));
  return missing_consent(consents, {.purpose = Purpose::photo, .data = {DataKind::image}, .on = on}, BORN);
}

TEST(Consent, HoldsFromItsDayThroughItsLast) {
  auto consent = consent_of(ConsentGiver::parent);
  EXPECT_FALSE(holds_on(consent, GIVEN.plus_days(-1)));
  EXPECT_TRUE(holds_on(consent, GIVEN));
  EXPECT_TRUE(holds_on(consent, GIVEN.plus_days(9'000))) << "without a last day";
  consent.valid_to = GIVEN.plus_days(30);
  EXPECT_TRUE(holds_on(consent, GIVEN.plus_days(30)));
  EXPECT_FALSE(holds_on(consent, GIVEN.plus_days(31)));
}

TEST(Consent, HoldsNoMoreOnTheDayOfWithdrawal) {
  auto consent = consent_of(ConsentGiver::parent);
  consent.withdrawn = {.on = GIVEN.plus_days(5)};
  EXPECT_EQ(consent.version(), 2);
  EXPECT_TRUE(holds_on(consent, GIVEN.plus_days(4)));
  EXPECT_FALSE(holds_on(consent, GIVEN.plus_days(5)));
  consent.withdrawn->on = GIVEN;
  EXPECT_FALSE(holds_on(consent, GIVEN)) << "taken back the same day";
}

TEST(Consent, AChildIsAskedFromItsSeventhBirthdayOn) {
  using enum ConsentGiver;
  const auto eve = SEVENTH_BIRTHDAY.plus_days(-1);
  EXPECT_EQ(missing_on(eve, {parent}), MissingConsent::none);
  EXPECT_EQ(missing_on(eve, {}), MissingConsent::representative);
  EXPECT_EQ(missing_on(SEVENTH_BIRTHDAY, {parent}), MissingConsent::child);
  EXPECT_EQ(missing_on(SEVENTH_BIRTHDAY, {child}), MissingConsent::representative);
  EXPECT_EQ(missing_on(SEVENTH_BIRTHDAY, {child, guardian}), MissingConsent::none);
  EXPECT_EQ(missing_on(SEVENTH_BIRTHDAY, {}), MissingConsent::both);
  EXPECT_TRUE(must_be_asked(std::nullopt, GIVEN)) << "of a child whose birth is not known";
}

TEST(Consent, IsForItsPurposeAndItsFactsOnly) {
  const std::vector<Consent> consents = {consent_of(ConsentGiver::parent)};
  const auto missing = [&](Purpose purpose, DataKinds data) {
    return missing_consent(consents, {.purpose = purpose, .data = std::move(data), .on = GIVEN}, BORN);
  };
  EXPECT_EQ(missing(Purpose::photo, {DataKind::identity, DataKind::image}), MissingConsent::none);
  EXPECT_EQ(missing(Purpose::publication, {DataKind::image}), MissingConsent::representative);
  EXPECT_EQ(missing(Purpose::photo, {DataKind::image, DataKind::health}), MissingConsent::representative);
}

TEST(Consent, OfTheWholeRecordCoversWhatIsOrdinaryButNoImage) {
  EXPECT_TRUE(covers({DataKind::record}, {DataKind::identity, DataKind::health, DataKind::record}));
  for (const auto kind : {DataKind::image, DataKind::restricted, DataKind::secret})
    EXPECT_FALSE(covers({DataKind::record}, {kind})) << code_of(kind);
}

TEST(DataKinds, AreReadAndWrittenAndHaveTheHighestClassAmongThem) {
  const auto kinds = parse_data_kinds("image; identity;image");
  ASSERT_TRUE(kinds.has_value());
  EXPECT_EQ(format_data_kinds(*kinds), "identity;image");
  EXPECT_EQ(secrecy_of(*kinds), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of(DataKinds{DataKind::identity, DataKind::restricted}), Secrecy::restricted);
  EXPECT_EQ(secrecy_of(DataKinds{DataKind::restricted, DataKind::secret}), Secrecy::secret);
  EXPECT_FALSE(parse_data_kinds("identity;fingerprint").has_value());
  EXPECT_FALSE(parse_data_kinds("").has_value());
}

}  // namespace
}  // namespace mangnon::domain
