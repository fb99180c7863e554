#include "domain/care.hpp"

#include <algorithm>
#include <set>

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

std::optional<CareOn> care_out_of_place(const ChildHistory& before, const ChildHistory& after,
                                        const std::string& care) {
  std::set<base::Date> days;
  for (const auto* history : {&before, &after})
    for (const auto& span : history->spans) days.insert(span.valid.from);
  for (const auto day : days) {
    const auto* was = before.at(day);
    const auto* is = after.at(day);
    if (was == nullptr || is == nullptr) continue;
    auto wanted = was->living_with == is->living_with ? encode_fact(was->care) : care;
    if (encode_fact(is->care) != wanted) return CareOn{day, std::move(wanted)};
  }
  return std::nullopt;
}

FactChanges with_care_following(const ChildFacts& before, FactChanges changes) {
  if (auto care = care_following(before, changes)) changes.push_back(*std::move(care));
  return changes;
}

}  // namespace mangnon::domain
