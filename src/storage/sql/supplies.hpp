// What was given out for rounds, in SQL.
#pragma once

#include "storage/supplies.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlSupplies final : public Supplies {
 public:
  explicit SqlSupplies(Connection& connection) : connection_(connection) {}
  std::optional<domain::Supply> find(domain::SupplyId id) override;
  std::vector<domain::Supply> of_round(domain::RoundId round) override;
  void add(const domain::Supply& supply) override;
  void receive(domain::SupplyId supply, const domain::SupplyReceipt& receipt) override;
  void cancel(domain::SupplyId supply, const domain::SupplyCancelling& cancelling) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
