#include <algorithm>
#include <set>

#include "storage/memory/journals.hpp"
#include "storage/memory/projection.hpp"

namespace mangnon::storage::memory {

namespace {

template <class Item>
void sort_by_id(std::vector<Item>& items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.id < b.id; });
}

bool has_unit(const Data& data, domain::UnitId id) {
  return std::any_of(data.units.begin(), data.units.end(), [&](const auto& each) { return each.first.first == id; });
}

}  // namespace

domain::ChildHistory MemoryStoredRows::child(domain::ChildId id, KnownAt known_at) {
  const auto journal = find_in(view_.seen().children, id);
  if (!journal) return {};
  auto history = known(**journal, known_at);
  sort_by_id(history.episodes);
  sort_by_id(history.supports);
  std::sort(history.declined.begin(), history.declined.end(), [](const auto& a, const auto& b) {
    return std::pair(domain::code_of(a.kind), a.code) < std::pair(domain::code_of(b.kind), b.code);
  });
  return history;
}

domain::HouseholdHistory MemoryStoredRows::household(domain::HouseholdId id, KnownAt known_at) {
  const auto journal = find_in(view_.seen().households, id);
  return journal ? known(**journal, known_at) : domain::HouseholdHistory{};
}

// Id numbers and journals cannot be at odds here; children may point to what is not there.
std::vector<std::string> MemoryStoredRows::broken_references() {
  const Data& data = view_.seen();
  std::set<std::string> findings;
  for (const auto& [id, journal] : data.children)
    for (const auto& [valid, facts] : journal->history.spans) {
      if (!facts.hamlet.is_nil() && !has_unit(data, facts.hamlet))
        findings.insert("hamlet missing of child " + id.text());
      if (!facts.household.is_nil() && !data.households.contains(facts.household))
        findings.insert("household missing of child " + id.text());
    }
  for (const auto& [key, change] : data.unit_changes)
    if (!has_unit(data, key.first)) findings.insert("unit missing of change of unit " + key.first.text());
  for (const auto& [key, ancestors] : data.closure)
    if (ancestors.empty()) findings.insert("closure missing of unit " + key.text());
  return {findings.begin(), findings.end()};
}

}  // namespace mangnon::storage::memory
