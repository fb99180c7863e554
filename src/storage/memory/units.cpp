#include "storage/memory/units.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

std::vector<domain::UnitVersion> MemoryUnits::local_versions() {
  std::vector<domain::UnitVersion> versions;
  for (const auto& [key, version] : view_.seen().units) versions.push_back(version);
  std::sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) {
    return std::tie(a.code, a.valid.from, a.id) < std::tie(b.code, b.valid.from, b.id);
  });
  return versions;
}

void MemoryUnits::add_local(const domain::UnitVersion& version, const std::vector<Ancestor>& ancestors) {
  const std::pair key(version.id, version.valid.from);
  for (const auto& [known, unit] : view_.seen().units)
    if (known != key && !version.code.empty() && unit.code == version.code)
      throw StoreBusy("another unit has this code already");
  if (!view_.change().units.emplace(key, version).second) return;
  auto& all = view_.change().closure[version.id];
  all.insert(all.end(), ancestors.begin(), ancestors.end());
}

long MemoryUnits::local_count() {
  return static_cast<long>(view_.seen().units.size());
}

domain::UnitAmendments MemoryUnits::amendments() {
  domain::UnitAmendments all;
  for (const auto& [key, change] : view_.seen().unit_changes) all.changes.push_back(change);
  for (const auto& [from, succession] : view_.seen().successions) all.successions.push_back(succession);
  return all;
}

long MemoryUnits::amendment_count() {
  return static_cast<long>(view_.seen().unit_changes.size() + view_.seen().successions.size());
}

void MemoryUnits::add_change(const domain::UnitChange& change) {
  if (!view_.change().unit_changes.emplace(std::pair(change.unit, change.number), change).second)
    throw StoreBusy("the unit has this change already");
}

void MemoryUnits::add_succession(const domain::AddedSuccession& succession) {
  if (!view_.change().successions.emplace(succession.from, succession).second)
    throw StoreBusy("the unit has a successor already");
}

void MemoryUnits::put_closure(domain::UnitId unit, const std::vector<Ancestor>& ancestors) {
  view_.change().closure[unit] = ancestors;
}

void MemoryUnits::each_closure(const std::function<void(domain::UnitId, const Ancestor&)>& visit) {
  for (const auto& [unit, ancestors] : view_.seen().closure) {
    auto sorted = ancestors;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return std::tie(a.ancestor, a.valid) < std::tie(b.ancestor, b.valid);
    });
    for (const auto& each : sorted) visit(unit, each);
  }
}

}  // namespace mangnon::storage::memory
