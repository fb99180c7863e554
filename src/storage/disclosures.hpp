// Consents and disclosures, as stored: everything only grows (docs/domain/disclosure.md).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/consent.hpp"
#include "domain/disclosure.hpp"

namespace mangnon::storage {

class Disclosures {
 public:
  virtual ~Disclosures() = default;
  [[nodiscard]] virtual std::optional<domain::Consent> consent(domain::ChildId child, domain::ConsentId id) = 0;
  // In the order in which they were recorded.
  [[nodiscard]] virtual std::vector<domain::Consent> consents_of(domain::ChildId child) = 0;
  // Without its withdrawal.
  virtual void add_consent(const domain::Consent& consent) = 0;
  // A second one is StoreBusy.
  virtual void withdraw(const domain::ConsentWithdrawal& withdrawal) = 0;

  [[nodiscard]] virtual std::optional<domain::Disclosure> find(domain::DisclosureId id) = 0;
  // Those that name the child; the latest first, as all lists here.
  [[nodiscard]] virtual std::vector<domain::Disclosure> of_child(domain::ChildId child) = 0;
  // Those of every child of one of these units.
  [[nodiscard]] virtual std::vector<domain::Disclosure> of_units(std::span<const domain::UnitId> units) = 0;
  // Of every unit, the latest `limit` after `skip`.
  [[nodiscard]] virtual std::vector<domain::Disclosure> in_emergency(long limit, long skip) = 0;
  // In order of child.
  [[nodiscard]] virtual std::vector<domain::DisclosedChild> children_of(domain::DisclosureId id) = 0;
  // Without its review. A child stands among them once.
  virtual void add(const domain::Disclosure& disclosure, std::span<const domain::DisclosedChild> children) = 0;
  // A number that is there already is StoreBusy.
  virtual void add_review(const domain::DisclosureReview& review) = 0;
  // All of one disclosure, the first one first.
  [[nodiscard]] virtual std::vector<domain::DisclosureReview> reviews_of(domain::DisclosureId id) = 0;
};

}  // namespace mangnon::storage
