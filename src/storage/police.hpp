// Batches handed over to the police, as stored: everything only grows (docs/domain/police.md).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/police.hpp"

namespace mangnon::storage {

struct PoliceHolding {
  domain::ChildId child{};
  domain::PoliceBatchId batch{};
};

class PoliceBatches {
 public:
  virtual ~PoliceBatches() = default;
  [[nodiscard]] virtual std::optional<domain::PoliceBatch> find(domain::PoliceBatchId id) = 0;
  // The latest first.
  [[nodiscard]] virtual std::vector<domain::PoliceBatch> of_commune(domain::UnitId commune) = 0;
  // Of any of them, in no order.
  [[nodiscard]] virtual std::vector<domain::PoliceBatch> of_communes(std::span<const domain::UnitId> communes) = 0;
  [[nodiscard]] virtual std::optional<domain::PoliceBatch> by_reference(std::string_view reference) = 0;
  // How many references begin so: a code has named more than one commune. REQUIRES letters, digits and hyphens only.
  [[nodiscard]] virtual long references_beginning(std::string_view start) = 0;
  // A reference that is taken is StoreBusy (look again).
  virtual void add(const domain::PoliceBatch& batch, const std::vector<domain::PoliceEntry>& entries) = 0;

  // In order of number.
  [[nodiscard]] virtual std::vector<domain::PoliceEntry> entries(domain::PoliceBatchId batch) = 0;
  // How many children each holds; one that holds none is absent.
  [[nodiscard]] virtual std::map<domain::PoliceBatchId, long> entry_counts(
      std::span<const domain::PoliceBatchId> batches) = 0;
  // Every batch that holds one of these children, with the child; in no order.
  [[nodiscard]] virtual std::vector<PoliceHolding> holding(std::span<const domain::ChildId> children) = 0;
  [[nodiscard]] virtual std::vector<domain::PoliceStep> steps(domain::PoliceBatchId batch) = 0;
  // One that is there already is StoreBusy.
  virtual void add_step(domain::PoliceBatchId batch, const domain::PoliceStep& step) = 0;

  // Of one return, by the number of its step; in order of child.
  [[nodiscard]] virtual std::vector<domain::PoliceAnswer> answers(domain::PoliceBatchId batch, int step) = 0;
  virtual void add_answers(domain::PoliceBatchId batch, int step, const std::vector<domain::PoliceAnswer>& answers) = 0;
};

}  // namespace mangnon::storage
