#include "storage/memory/disclosures.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Consent;
using domain::DisclosedChild;
using domain::Disclosure;

std::optional<Consent> MemoryDisclosures::consent(domain::ChildId child, domain::ConsentId id) {
  return find_in(view_.seen().consents, std::pair(child, id));
}

std::vector<Consent> MemoryDisclosures::consents_of(domain::ChildId child) {
  std::vector<Consent> found;
  const auto& all = view_.seen().consents;
  for (auto each = all.lower_bound({child, {}}); each != all.end() && each->first.first == child; ++each)
    found.push_back(each->second);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.at, left.id) < std::tie(right.at, right.id);
  });
  return found;
}

void MemoryDisclosures::add_consent(const Consent& consent) {
  auto held = consent;
  held.withdrawn.reset();
  if (!view_.change().consents.emplace(std::pair(consent.child, consent.id), held).second)
    throw StoreBusy("there is this consent already");
}

void MemoryDisclosures::withdraw(const domain::ConsentWithdrawal& withdrawal) {
  auto& held = view_.change().consents.at({withdrawal.child, withdrawal.consent});
  if (held.withdrawn) throw StoreBusy("a consent withdrawn twice");
  held.withdrawn = withdrawal;
}

template <class Wanted>
std::vector<Disclosure> MemoryDisclosures::latest_first(const Wanted& wanted) {
  std::vector<Disclosure> found;
  for (const auto& [id, disclosure] : view_.seen().disclosures)
    if (wanted(disclosure)) found.push_back(disclosure);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(right.at, right.id) < std::tie(left.at, left.id);
  });
  return found;
}

std::optional<Disclosure> MemoryDisclosures::find(domain::DisclosureId id) {
  return find_in(view_.seen().disclosures, id);
}

std::vector<Disclosure> MemoryDisclosures::of_child(domain::ChildId child) {
  return latest_first([&](const Disclosure& each) {
    const auto children = children_of(each.id);
    return std::any_of(children.begin(), children.end(), [&](const auto& one) { return one.child == child; });
  });
}

std::vector<Disclosure> MemoryDisclosures::of_units(std::span<const domain::UnitId> units) {
  return latest_first([&](const Disclosure& each) {
    return !each.unit.is_nil() && std::find(units.begin(), units.end(), each.unit) != units.end();
  });
}

std::vector<Disclosure> MemoryDisclosures::in_emergency(long limit, long skip) {
  auto found = latest_first([](const Disclosure& each) { return each.ground == domain::Ground::emergency; });
  keep_page(found, limit, skip);
  return found;
}

std::vector<DisclosedChild> MemoryDisclosures::children_of(domain::DisclosureId id) {
  return find_in(view_.seen().disclosed_children, id).value_or(std::vector<DisclosedChild>());
}

void MemoryDisclosures::add(const Disclosure& disclosure, std::span<const DisclosedChild> children) {
  auto held = disclosure;
  held.review.reset();
  if (!view_.change().disclosures.emplace(disclosure.id, held).second)
    throw StoreBusy("there is this disclosure already");
  auto& named = view_.change().disclosed_children[disclosure.id];
  named.assign(children.begin(), children.end());
  std::sort(named.begin(), named.end(), [](const auto& left, const auto& right) { return left.child < right.child; });
}

void MemoryDisclosures::add_review(const domain::DisclosureReview& review) {
  auto& held = view_.change().disclosures.at(review.disclosure);
  if (held.review && held.review->number >= review.number) throw StoreBusy("a review written twice");
  held.review = review;
  view_.change().disclosure_reviews[{review.disclosure, review.number}] = review;
}

std::vector<domain::DisclosureReview> MemoryDisclosures::reviews_of(domain::DisclosureId id) {
  std::vector<domain::DisclosureReview> found;
  const auto& all = view_.seen().disclosure_reviews;
  for (auto each = all.lower_bound({id, 0}); each != all.end() && each->first.first == id; ++each)
    found.push_back(each->second);
  return found;
}

}  // namespace mangnon::storage::memory
