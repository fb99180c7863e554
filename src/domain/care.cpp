#include "domain/care.hpp"

#include <algorithm>

#include "domain/rule_facts.hpp"

namespace mangnon::domain {

std::optional<FactChange> care_following(const ChildFacts& before, const FactChanges& changes) {
  const auto stated = [&](std::string_view key) {
    return std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  };
  const auto living_with = stated("living_with");
  if (living_with == changes.end() || living_with->value == before.living_with || stated("care") != changes.end())
    return std::nullopt;
  const auto care = care_of_living_with(living_with->value);
  if (care == before.care) return std::nullopt;
  return FactChange{"care", encode_fact(care)};
}

FactChanges with_care_following(const ChildFacts& before, FactChanges changes) {
  if (auto care = care_following(before, changes)) changes.push_back(*std::move(care));
  return changes;
}

}  // namespace mangnon::domain
