// The trainings of rounds, as stored: everything only grows (docs/domain/round_people.md).
#pragma once

#include <optional>
#include <vector>

#include "domain/training.hpp"

namespace mangnon::storage {

class Trainings {
 public:
  virtual ~Trainings() = default;
  [[nodiscard]] virtual std::optional<domain::Training> find(domain::TrainingId id) = 0;
  // The same, to be changed: whoever else finds it so waits until this work is over, and then sees what it wrote.
  [[nodiscard]] virtual std::optional<domain::Training> find_held(domain::TrainingId id) = 0;
  // Of all units, cancelled ones too, in the order in which they were written.
  [[nodiscard]] virtual std::vector<domain::Training> of_round(domain::RoundId round) = 0;
  // With its first facts; without markings and cancelling.
  virtual void add(const domain::Training& training) = 0;
  // The facts of that number, from 1. A second one of a number is StoreBusy.
  virtual void add_facts(domain::TrainingId training, int number, const domain::TrainingFacts& facts) = 0;
  // The marking of that number, from 1. A second one of a number is StoreBusy.
  virtual void mark(domain::TrainingId training, int number, const domain::Marking& marking) = 0;
  // A second one is StoreBusy.
  virtual void cancel(domain::TrainingId training, const domain::TrainingCancelling& cancelling) = 0;
};

}  // namespace mangnon::storage
