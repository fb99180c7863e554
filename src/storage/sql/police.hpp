// Batches handed over to the police, in SQL.
#pragma once

#include "storage/police.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlPoliceBatches final : public PoliceBatches {
 public:
  explicit SqlPoliceBatches(Connection& connection) : connection_(connection) {}
  std::optional<domain::PoliceBatch> find(domain::PoliceBatchId id) override;
  std::vector<domain::PoliceBatch> of_commune(domain::UnitId commune) override;
  std::vector<domain::PoliceBatch> of_communes(std::span<const domain::UnitId> communes) override;
  std::optional<domain::PoliceBatch> by_reference(std::string_view reference) override;
  long references_beginning(std::string_view start) override;
  void add(const domain::PoliceBatch& batch, const std::vector<domain::PoliceEntry>& entries) override;
  std::vector<domain::PoliceEntry> entries(domain::PoliceBatchId batch) override;
  std::map<domain::PoliceBatchId, long> entry_counts(std::span<const domain::PoliceBatchId> batches) override;
  std::vector<PoliceHolding> holding(std::span<const domain::ChildId> children) override;
  std::vector<domain::PoliceStep> steps(domain::PoliceBatchId batch) override;
  void add_step(domain::PoliceBatchId batch, const domain::PoliceStep& step) override;
  std::vector<domain::PoliceAnswer> answers(domain::PoliceBatchId batch, int step) override;
  void add_answers(domain::PoliceBatchId batch, int step, const std::vector<domain::PoliceAnswer>& answers) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
