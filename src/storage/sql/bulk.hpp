// Bulk changes, in SQL.
#pragma once

#include "storage/bulk.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlBulkChanges final : public BulkChanges {
 public:
  explicit SqlBulkChanges(Connection& connection) : connection_(connection) {}
  std::optional<domain::BulkChange> find(domain::BulkChangeId id) override;
  std::vector<domain::BulkChange> of_units(std::span<const domain::UnitId> units) override;
  std::vector<domain::BulkChange> of_maker(domain::UserId maker) override;
  void add(const domain::BulkChange& change, const std::vector<domain::BulkEntry>& entries) override;
  std::vector<domain::BulkEntry> entries(domain::BulkChangeId change, int after, int limit) override;
  long entry_count(domain::BulkChangeId change) override;
  std::optional<domain::BulkUndoing> undoing(domain::BulkChangeId change) override;
  void add_undoing(domain::BulkChangeId change, const domain::BulkUndoing& undoing) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
