#include <algorithm>
#include <tuple>

#include "storage/memory/repositories.hpp"

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
  if (view_.change().units.emplace(key, version).second) view_.change().closure.emplace(key, ancestors);
}

long MemoryUnits::local_count() {
  return static_cast<long>(view_.seen().units.size());
}

}  // namespace mangnon::storage::memory
