#include "domain/id_state.hpp"

#include <algorithm>
#include <set>

namespace mangnon::domain {

namespace {

// The state of another number than the one of these facts.
std::optional<IdState> state_of_another(const ChildFacts& before, const std::string& number) {
  if (!before.id_state || number.empty()) return std::nullopt;
  return IdState::unverified;
}

}  // namespace

std::optional<FactChange> id_state_following(const ChildFacts& before, const FactChanges& changes) {
  const auto stated = [&](std::string_view key) {
    return std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  };
  const auto number = stated("id_number");
  if (number == changes.end() || number->value == encode_fact(before.id_number)) return std::nullopt;
  if (stated("id_state") != changes.end()) return std::nullopt;
  const auto state = state_of_another(before, number->value);
  if (state == before.id_state) return std::nullopt;
  return FactChange{"id_state", encode_fact(state)};
}

FactChanges with_id_state_following(const ChildFacts& before, FactChanges changes) {
  if (auto state = id_state_following(before, changes)) changes.push_back(*std::move(state));
  return changes;
}

std::optional<IdStateOn> id_state_out_of_number(const ChildHistory& before, const ChildHistory& after) {
  std::set<base::Date> days;
  for (const auto* history : {&before, &after})
    for (const auto& span : history->spans) days.insert(span.valid.from);
  for (const auto day : days) {
    const auto* was = before.at(day);
    const auto* is = after.at(day);
    if (was == nullptr || is == nullptr) continue;
    const auto number = encode_fact(is->id_number);
    const auto wanted = number == encode_fact(was->id_number) ? was->id_state : state_of_another(*was, number);
    if (is->id_state != wanted) return IdStateOn{day, encode_fact(wanted)};
  }
  return std::nullopt;
}

}  // namespace mangnon::domain
