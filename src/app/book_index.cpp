#include "app/book_index.hpp"

#include <algorithm>

#include "names/fold.hpp"

namespace mangnon::app {

namespace {

std::string number_key(domain::UnitId hamlet, const std::string& number) {
  return hamlet.text() + '#' + number;
}
std::string head_key_of(domain::UnitId hamlet, const std::string& head) {
  return hamlet.text() + '@' + head;
}
std::string name_key_of(const std::string& name, const std::string& birth, const std::string& sex) {
  return name + '|' + birth + '|' + sex;
}

}  // namespace

void BookIndex::load(storage::Transaction& transaction, std::span<const domain::UnitId> hamlets,
                     const std::set<domain::UnitId>& given_away) {
  for (const auto& hamlet : hamlets)
    if (!given_away.contains(hamlet)) hamlets_.insert(hamlet);
  for (auto& [id, actions] : transaction.households().journals_in(hamlets)) {
    auto history = domain::fold_household(actions);
    static_cast<void>(add_household({.id = id, .actions = std::move(actions), .history = std::move(history)}));
  }
  for (auto& [id, actions] : transaction.children().journals_in(hamlets)) {
    auto history = domain::fold_child(actions);
    static_cast<void>(add_child({.id = id, .actions = std::move(actions), .history = std::move(history)}));
  }
  load_former_homes(transaction);
  for (const auto& household : households_) household->is_elsewhere = !is_here(household->history.latest().hamlet);
  for (const auto& child : children_) child->is_elsewhere = !is_here(child->history.latest().hamlet);
}

// A list may show a child in a household that is of another commune now.
void BookIndex::load_former_homes(storage::Transaction& transaction) {
  for (const auto& child : children_)
    for (const auto& span : child->history.spans) {
      const auto id = span.facts.household;
      if (id.is_nil() || find_household(id) != nullptr) continue;
      auto actions = transaction.households().actions(id);
      if (actions.empty()) continue;
      auto history = domain::fold_household(actions);
      static_cast<void>(add_household({.id = id, .actions = std::move(actions), .history = std::move(history)}));
    }
}

KnownHousehold* BookIndex::find_household(domain::UnitId hamlet, const std::string& number,
                                          const std::string& head_key) {
  if (!number.empty()) {
    const auto found = households_by_number_.find(number_key(hamlet, number));
    return found == households_by_number_.end() ? nullptr : found->second;
  }
  if (head_key.empty()) return nullptr;
  const auto found = households_by_head_.find(head_key_of(hamlet, head_key));
  return found == households_by_head_.end() ? nullptr : found->second;
}

KnownHousehold* BookIndex::find_household(domain::HouseholdId id) {
  const auto found = households_by_id_.find(id);
  return found == households_by_id_.end() ? nullptr : found->second;
}

KnownHousehold& BookIndex::add_household(KnownHousehold household) {
  households_.push_back(std::make_unique<KnownHousehold>(std::move(household)));
  auto* added = households_.back().get();
  households_by_id_[added->id] = added;
  remember(*added);
  return *added;
}

void BookIndex::remember(KnownHousehold& household) {
  const auto& facts = household.history.latest();
  if (facts.ended) return;  // its number and its head are free for another
  if (facts.number) households_by_number_[number_key(facts.hamlet, std::to_string(*facts.number))] = &household;
  if (!facts.head_name.empty())
    households_by_head_[head_key_of(facts.hamlet, names::fold(facts.head_name.reveal()))] = &household;
}

void BookIndex::refresh(storage::Transaction& transaction, domain::HouseholdId id) {
  auto* household = find_household(id);
  if (household == nullptr) return;
  household->actions = transaction.households().actions(id);
  if (household->actions.empty()) return;
  household->history = domain::fold_household(household->actions);
  household->is_elsewhere = !is_here(household->history.latest().hamlet);
  forget_names(*household);
  remember(*household);
}

void BookIndex::take_back(domain::HouseholdId id, std::span<const domain::Action> actions) {
  auto* household = find_household(id);
  if (household == nullptr) return;
  for (auto last = actions.rbegin(); last != actions.rend(); ++last)
    if (!household->actions.empty() && household->actions.back().id == last->id) household->actions.pop_back();
  household->stated_in_row.clear();
  forget_names(*household);
  if (household->actions.empty()) {
    households_by_id_.erase(id);
    return;
  }
  household->history = domain::fold_household(household->actions);
  remember(*household);
}

void BookIndex::forget_names(const KnownHousehold& household) {
  const auto is_this = [&](const auto& entry) { return entry.second == &household; };
  std::erase_if(households_by_number_, is_this);
  std::erase_if(households_by_head_, is_this);
}

namespace {

// Whether the child lives there or, when it is in a facility now, ever did: its family's book still names it.
template <class Fits>
bool lived_where(const KnownChild& child, Fits fits) {
  const auto& latest = child.history.latest();
  if (latest.facility.is_nil()) return fits(latest);
  return std::any_of(child.history.spans.begin(), child.history.spans.end(),
                     [&](const auto& span) { return fits(span.facts); });
}

}  // namespace

KnownChild* BookIndex::find_child(const std::string& child_code) {
  const auto found = children_by_id_.find(child_code);
  return found == children_by_id_.end() ? nullptr : found->second;
}

KnownChild* BookIndex::find_child(const ChildClaim& claim) {
  if (auto* coded = find_child(claim.child_code); coded && !coded->is_elsewhere) return coded;
  if (!claim.id_number.empty()) {
    const auto found = children_by_id_number_.find(claim.id_number);
    if (found != children_by_id_number_.end()) return found->second;
  }
  const auto [first, last] = children_by_name_.equal_range(name_key_of(claim.name_key, claim.birth_date, claim.sex));
  KnownChild* namesake = nullptr;
  KnownChild* elsewhere = nullptr;
  for (auto each = first; each != last; ++each) {
    const auto& facts = each->second->history.latest();
    const bool other_number =
        !claim.id_number.empty() && !facts.id_number.empty() && facts.id_number.reveal() != claim.id_number;
    if (other_number) continue;
    const bool same_home =
        lived_where(*each->second, [&](const auto& then) { return then.household == claim.household; });
    const bool same_mother = !claim.mother_key.empty() && names::fold(facts.mother_name.reveal()) == claim.mother_key;
    const bool same_family = same_home || same_mother;
    if (same_family && !each->second->is_elsewhere) return each->second;
    if (each->second->is_elsewhere) {
      if (same_family) elsewhere = each->second;
      continue;
    }
    const bool mother_unknown = claim.mother_key.empty() || facts.mother_name.empty();
    const bool same_hamlet = lived_where(*each->second, [&](const auto& then) { return then.hamlet == claim.hamlet; });
    if (mother_unknown && same_hamlet) namesake = each->second;
  }
  return namesake != nullptr ? namesake : elsewhere;
}

bool BookIndex::has_namesake(const ChildClaim& claim) const {
  const auto [first, last] = children_by_name_.equal_range(name_key_of(claim.name_key, claim.birth_date, claim.sex));
  return std::any_of(first, last, [](const auto& each) { return !each.second->is_elsewhere; });
}

KnownChild& BookIndex::add_child(KnownChild child) {
  children_.push_back(std::make_unique<KnownChild>(std::move(child)));
  auto* added = children_.back().get();
  children_by_id_[added->id.text()] = added;
  // A row never means a record that was merged into another, unless it names its code.
  if (added->history.latest().presence == domain::Presence::merged) return *added;
  remember(*added);
  return *added;
}

void BookIndex::remember(KnownChild& child) {
  const auto& facts = child.history.latest();
  if (!facts.id_number.empty()) children_by_id_number_[facts.id_number.reveal()] = &child;
  const auto key =
      name_key_of(names::fold(facts.full_name.reveal()), facts.birth_date ? base::format_iso(*facts.birth_date) : "",
                  facts.sex ? std::string(domain::code_of(*facts.sex)) : "");
  const auto [first, last] = children_by_name_.equal_range(key);
  if (std::none_of(first, last, [&](const auto& each) { return each.second == &child; }))
    children_by_name_.emplace(key, &child);
}

}  // namespace mangnon::app
