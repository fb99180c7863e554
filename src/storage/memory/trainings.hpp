// The trainings of rounds, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryTrainings final : public Trainings {
 public:
  explicit MemoryTrainings(View& view) : view_(view) {}
  std::optional<domain::Training> find(domain::TrainingId id) override;
  std::vector<domain::Training> of_round(domain::RoundId round) override;
  std::optional<domain::Training> find_held(domain::TrainingId id) override {
    return find(id);
  }  // one writer at a time
  void add(const domain::Training& training) override;
  void add_facts(domain::TrainingId training, int number, const domain::TrainingFacts& facts) override;
  void mark(domain::TrainingId training, int number, const domain::Marking& marking) override;
  void cancel(domain::TrainingId training, const domain::TrainingCancelling& cancelling) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
