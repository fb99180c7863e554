#include "domain/consent.hpp"

namespace mangnon::domain {

bool holds_on(const Consent& consent, base::Date on) {
  return consent.given_on <= on && (!consent.valid_to || on <= *consent.valid_to) &&
         (!consent.withdrawn || on < consent.withdrawn->on);
}

bool must_be_asked(std::optional<base::Date> birth_date, base::Date on) {
  return !birth_date || base::completed_years(*birth_date, on) >= CONSENTING_YEARS;
}

MissingConsent missing_consent(std::span<const Consent> consents, const ConsentWanted& wanted,
                               std::optional<base::Date> birth_date) {
  bool child = !must_be_asked(birth_date, wanted.on);
  bool representative = false;
  for (const auto& consent : consents) {
    if (consent.purpose != wanted.purpose || !holds_on(consent, wanted.on) || !covers(consent.data, wanted.data))
      continue;
    (consent.giver == ConsentGiver::child ? child : representative) = true;
  }
  if (child && representative) return MissingConsent::none;
  if (child) return MissingConsent::representative;
  return representative ? MissingConsent::child : MissingConsent::both;
}

}  // namespace mangnon::domain
