#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

void MemoryVerdicts::put(const VerdictRecord& verdict) {
  view_.change().verdicts[{verdict.first, verdict.second}] = verdict;
}

std::vector<VerdictRecord> MemoryVerdicts::of_child(domain::ChildId child) {
  std::vector<VerdictRecord> verdicts;
  for (const auto& [pair, verdict] : view_.seen().verdicts)
    if (pair.first == child || pair.second == child) verdicts.push_back(verdict);
  return verdicts;
}

std::vector<VerdictRecord> MemoryVerdicts::all_different() {
  std::vector<VerdictRecord> verdicts;
  for (const auto& [pair, verdict] : view_.seen().verdicts)
    if (verdict.different) verdicts.push_back(verdict);
  return verdicts;
}

}  // namespace mangnon::storage::memory
