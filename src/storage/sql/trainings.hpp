// The trainings of rounds, in SQL.
#pragma once

#include "storage/sql/connection.hpp"
#include "storage/trainings.hpp"

namespace mangnon::storage::sql {

class SqlTrainings final : public Trainings {
 public:
  explicit SqlTrainings(Connection& connection) : connection_(connection) {}
  std::optional<domain::Training> find(domain::TrainingId id) override;
  std::vector<domain::Training> of_round(domain::RoundId round) override;
  std::optional<domain::Training> find_held(domain::TrainingId id) override;
  void add(const domain::Training& training) override;
  void add_facts(domain::TrainingId training, int number, const domain::TrainingFacts& facts) override;
  void mark(domain::TrainingId training, int number, const domain::Marking& marking) override;
  void cancel(domain::TrainingId training, const domain::TrainingCancelling& cancelling) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
