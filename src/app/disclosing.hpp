// Consents, and what of children is given to others: recorded by a person, or by itself with what gives facts away to
// another body (docs/domain/disclosure.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/consent.hpp"
#include "domain/disclosure.hpp"

namespace mangnon::app {

inline constexpr std::size_t DISCLOSURE_CHILDREN = 500;  // typed at once
inline constexpr std::size_t DISCLOSURE_REASON_CHARS = 15;
inline constexpr std::size_t DISCLOSURE_FAULTS = 100;  // told at once

struct RecordConsent {
  domain::ConsentId consent{};  // made by the client
  domain::ChildId child{};
  domain::ConsentGiver giver{};
  std::string giver_name{};
  domain::DataKinds data{};
  domain::Purpose purpose{};
  std::string receiver{};
  base::Date given_on{};
  domain::ConsentForm form{};
  std::string proof{};
  std::optional<base::Date> valid_to{};
};

struct WithdrawConsent {
  domain::ChildId child{};
  domain::ConsentId consent{};
  int version = 0;
  base::Date on{};
};

// Whom facts are given to, and why they may be.
struct Giving {
  domain::DataKinds data{};
  domain::Purpose purpose{};
  std::string receiver{};
  base::Date on{};
  domain::Ground ground{};
  std::string reason{};
};

struct RecordDisclosure {
  domain::DisclosureId disclosure{};  // made by the client
  std::vector<domain::ChildId> children{};
  Giving giving{};
};

// RETURNS {"id", "version"}.
[[nodiscard]] Outcome<wire::Json> record_consent(Context& context, const Envelope& envelope,
                                                 const RecordConsent& command);
// RETURNS {"id", "version"}.
[[nodiscard]] Outcome<wire::Json> withdraw_consent(Context& context, const Envelope& envelope,
                                                   const WithdrawConsent& command);
// RETURNS {"id", "children": how many}. FAILS with every child whose consent is missing at once; then nothing is kept.
[[nodiscard]] Outcome<wire::Json> record_disclosure(Context& context, const Envelope& envelope,
                                                    const RecordDisclosure& command);

// A child to whom facts belong that are being given away.
struct Given {
  domain::ChildId child{};
  std::optional<base::Date> birth_date{};
  domain::UnitId hamlet{};
};
// The disclosure as it would be kept. FAILS as record_disclosure. REQUIRES that the actor may disclose and has every
// child in scope; failures name `field` with the child's place.
[[nodiscard]] Outcome<domain::Disclosure> decide_disclosure(Context& context, storage::Transaction& transaction,
                                                            const Giving& giving, std::span<const Given> children,
                                                            base::Moment now);

// Kept with what a command of its own gives to another body as a task by law: the children named, or every child that
// `unit` had on `listed_on`.
void note_disclosure(Context& context, storage::Transaction& transaction, domain::Disclosure disclosure,
                     std::span<const domain::DisclosedChild> children, base::Moment now);

}  // namespace mangnon::app
