// Consents and disclosures, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryDisclosures final : public Disclosures {
 public:
  explicit MemoryDisclosures(View& view) : view_(view) {}
  std::optional<domain::Consent> consent(domain::ChildId child, domain::ConsentId id) override;
  std::vector<domain::Consent> consents_of(domain::ChildId child) override;
  void add_consent(const domain::Consent& consent) override;
  void withdraw(const domain::ConsentWithdrawal& withdrawal) override;
  std::optional<domain::Disclosure> find(domain::DisclosureId id) override;
  std::vector<domain::Disclosure> of_child(domain::ChildId child) override;
  std::vector<domain::Disclosure> of_units(std::span<const domain::UnitId> units) override;
  std::vector<domain::Disclosure> in_emergency(long limit, long skip) override;
  std::vector<domain::DisclosedChild> children_of(domain::DisclosureId id) override;
  void add(const domain::Disclosure& disclosure, std::span<const domain::DisclosedChild> children) override;
  void add_review(const domain::DisclosureReview& review) override;
  std::vector<domain::DisclosureReview> reviews_of(domain::DisclosureId id) override;

 private:
  template <class Wanted>
  std::vector<domain::Disclosure> latest_first(const Wanted& wanted);

  View& view_;
};

}  // namespace mangnon::storage::memory
