// Transfers in SQL.
#pragma once

#include "storage/sql/connection.hpp"
#include "storage/transfers.hpp"

namespace mangnon::storage::sql {

class SqlTransfers final : public Transfers {
 public:
  explicit SqlTransfers(Connection& connection) : connection_(connection) {}
  std::optional<domain::Transfer> find(domain::TransferId id) override;
  std::optional<domain::Transfer> open_of(domain::ChildId child) override;
  std::vector<domain::Transfer> of_commune(domain::UnitId commune, long limit) override;
  std::vector<domain::Transfer> latest(long limit, long skip) override;
  void add(const domain::Transfer& transfer) override;
  bool answer(const domain::Transfer& transfer) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
