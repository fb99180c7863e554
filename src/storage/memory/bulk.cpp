#include "storage/memory/bulk.hpp"

#include <algorithm>

namespace mangnon::storage::memory {

using domain::BulkChange;
using domain::BulkChangeId;
using domain::BulkEntry;
using domain::BulkUndoing;

std::optional<BulkChange> MemoryBulkChanges::find(BulkChangeId id) {
  return find_in(view_.seen().bulk_changes, id);
}

std::vector<BulkChange> MemoryBulkChanges::of_units(std::span<const domain::UnitId> units) {
  std::vector<BulkChange> found;
  for (const auto& [id, change] : view_.seen().bulk_changes)
    if (std::find(units.begin(), units.end(), change.unit) != units.end()) found.push_back(change);
  return found;
}

std::vector<BulkChange> MemoryBulkChanges::of_maker(domain::UserId maker) {
  std::vector<BulkChange> found;
  for (const auto& [id, change] : view_.seen().bulk_changes)
    if (change.made_by == maker) found.push_back(change);
  return found;
}

void MemoryBulkChanges::add(const BulkChange& change, const std::vector<BulkEntry>& entries) {
  if (find(change.id)) throw StoreBusy("a bulk change added twice");
  view_.change().bulk_changes.emplace(change.id, change);
  view_.change().bulk_entries.emplace(change.id, entries);
}

std::vector<BulkEntry> MemoryBulkChanges::entries(BulkChangeId change, int after, int limit) {
  std::vector<BulkEntry> found;
  for (const auto& entry : find_in(view_.seen().bulk_entries, change).value_or(std::vector<BulkEntry>()))
    if (entry.number > after && static_cast<int>(found.size()) < limit) found.push_back(entry);
  return found;
}

long MemoryBulkChanges::entry_count(BulkChangeId change) {
  return static_cast<long>(find_in(view_.seen().bulk_entries, change).value_or(std::vector<BulkEntry>()).size());
}

std::optional<BulkUndoing> MemoryBulkChanges::undoing(BulkChangeId change) {
  return find_in(view_.seen().bulk_undoings, change);
}

void MemoryBulkChanges::add_undoing(BulkChangeId change, const BulkUndoing& undoing) {
  if (!view_.change().bulk_undoings.emplace(change, undoing).second) throw StoreBusy("a bulk change undone twice");
}

}  // namespace mangnon::storage::memory
