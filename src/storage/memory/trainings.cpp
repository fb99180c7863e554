#include "storage/memory/trainings.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Training;

std::optional<Training> MemoryTrainings::find(domain::TrainingId id) {
  return find_in(view_.seen().trainings, id);
}

std::vector<Training> MemoryTrainings::of_round(domain::RoundId round) {
  std::vector<Training> found;
  for (const auto& [id, training] : view_.seen().trainings)
    if (training.round == round) found.push_back(training);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.facts.front().at, left.id) < std::tie(right.facts.front().at, right.id);
  });
  return found;
}

void MemoryTrainings::add(const Training& training) {
  auto held = training;
  held.facts.resize(1);
  held.markings.clear();
  held.cancelled.reset();
  if (!view_.change().trainings.emplace(training.id, held).second) throw StoreBusy("a training written twice");
}

void MemoryTrainings::add_facts(domain::TrainingId training, int number, const domain::TrainingFacts& facts) {
  auto& held = view_.change().trainings.at(training);
  if (static_cast<int>(held.facts.size()) + 1 != number) throw StoreBusy("facts of a training written twice");
  held.facts.push_back(facts);
}

void MemoryTrainings::mark(domain::TrainingId training, int number, const domain::Marking& marking) {
  auto& held = view_.change().trainings.at(training);
  if (static_cast<int>(held.markings.size()) + 1 != number) throw StoreBusy("a training marked twice");
  held.markings.push_back(marking);
}

void MemoryTrainings::cancel(domain::TrainingId training, const domain::TrainingCancelling& cancelling) {
  auto& held = view_.change().trainings.at(training);
  if (held.cancelled) throw StoreBusy("a training cancelled twice");
  held.cancelled = cancelling;
}

}  // namespace mangnon::storage::memory
