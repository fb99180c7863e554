// Bulk changes, as stored: everything only grows (docs/domain/bulk.md BULK-6, BULK-7).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/bulk.hpp"

namespace mangnon::storage {

class BulkChanges {
 public:
  virtual ~BulkChanges() = default;
  [[nodiscard]] virtual std::optional<domain::BulkChange> find(domain::BulkChangeId id) = 0;
  // Of any of the units, in no order.
  [[nodiscard]] virtual std::vector<domain::BulkChange> of_units(std::span<const domain::UnitId> units) = 0;
  // In no order.
  [[nodiscard]] virtual std::vector<domain::BulkChange> of_maker(domain::UserId maker) = 0;
  // An id that is taken is StoreBusy (look again).
  virtual void add(const domain::BulkChange& change, const std::vector<domain::BulkEntry>& entries) = 0;

  // Numbers after `after`, in order, at most `limit`.
  [[nodiscard]] virtual std::vector<domain::BulkEntry> entries(domain::BulkChangeId change, int after, int limit) = 0;
  [[nodiscard]] virtual long entry_count(domain::BulkChangeId change) = 0;

  [[nodiscard]] virtual std::optional<domain::BulkUndoing> undoing(domain::BulkChangeId change) = 0;
  // A second one is StoreBusy.
  virtual void add_undoing(domain::BulkChangeId change, const domain::BulkUndoing& undoing) = 0;
};

}  // namespace mangnon::storage
