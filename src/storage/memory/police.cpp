#include "storage/memory/police.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace mangnon::storage::memory {

using domain::PoliceAnswer;
using domain::PoliceBatch;
using domain::PoliceBatchId;
using domain::PoliceEntry;
using domain::PoliceStep;

std::optional<PoliceBatch> MemoryPoliceBatches::find(PoliceBatchId id) {
  return find_in(view_.seen().police_batches, id);
}

std::vector<PoliceBatch> MemoryPoliceBatches::of_commune(domain::UnitId commune) {
  auto found = of_communes({&commune, 1});
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(right.made_at, right.id) < std::tie(left.made_at, left.id);
  });
  return found;
}

std::vector<PoliceBatch> MemoryPoliceBatches::of_communes(std::span<const domain::UnitId> communes) {
  std::vector<PoliceBatch> found;
  for (const auto& [id, batch] : view_.seen().police_batches)
    if (std::find(communes.begin(), communes.end(), batch.commune) != communes.end()) found.push_back(batch);
  return found;
}

std::optional<PoliceBatch> MemoryPoliceBatches::by_reference(std::string_view reference) {
  for (const auto& [id, batch] : view_.seen().police_batches)
    if (batch.reference == reference) return batch;
  return std::nullopt;
}

long MemoryPoliceBatches::references_beginning(std::string_view start) {
  const auto& batches = view_.seen().police_batches;
  return std::count_if(batches.begin(), batches.end(),
                       [&](const auto& each) { return each.second.reference.starts_with(start); });
}

void MemoryPoliceBatches::add(const PoliceBatch& batch, const std::vector<PoliceEntry>& entries) {
  for (const auto& [id, held] : view_.seen().police_batches)
    if (held.reference == batch.reference) throw StoreBusy("the reference of a batch taken twice");
  view_.change().police_batches.emplace(batch.id, batch);
  view_.change().police_entries.emplace(batch.id, entries);
}

std::vector<PoliceEntry> MemoryPoliceBatches::entries(PoliceBatchId batch) {
  return find_in(view_.seen().police_entries, batch).value_or(std::vector<PoliceEntry>());
}

std::map<PoliceBatchId, long> MemoryPoliceBatches::entry_counts(std::span<const PoliceBatchId> batches) {
  std::map<PoliceBatchId, long> counts;
  for (const auto& batch : batches)
    if (const auto held = entries(batch); !held.empty()) counts[batch] = static_cast<long>(held.size());
  return counts;
}

std::vector<PoliceHolding> MemoryPoliceBatches::holding(std::span<const domain::ChildId> children) {
  const std::set<domain::ChildId> asked(children.begin(), children.end());
  std::vector<PoliceHolding> found;
  for (const auto& [batch, entries] : view_.seen().police_entries)
    for (const auto& entry : entries)
      if (asked.contains(entry.child)) found.push_back({entry.child, batch});
  return found;
}

std::vector<PoliceStep> MemoryPoliceBatches::steps(PoliceBatchId batch) {
  return find_in(view_.seen().police_steps, batch).value_or(std::vector<PoliceStep>());
}

void MemoryPoliceBatches::add_step(PoliceBatchId batch, const PoliceStep& step) {
  auto& steps = view_.change().police_steps[batch];
  if (step.number != static_cast<int>(steps.size()) + 1) throw StoreBusy("a step of a batch added twice");
  steps.push_back(step);
}

std::vector<PoliceAnswer> MemoryPoliceBatches::answers(PoliceBatchId batch, int step) {
  return find_in(view_.seen().police_answers, std::pair(batch, step)).value_or(std::vector<PoliceAnswer>());
}

void MemoryPoliceBatches::add_answers(PoliceBatchId batch, int step, const std::vector<PoliceAnswer>& answers) {
  if (answers.empty()) return;
  const auto [place, is_new] = view_.change().police_answers.emplace(std::pair(batch, step), answers);
  if (!is_new) throw StoreBusy("the answers of a batch added twice");
  auto& held = place->second;
  std::sort(held.begin(), held.end(), [](const auto& left, const auto& right) { return left.child < right.child; });
}

}  // namespace mangnon::storage::memory
