// What was given out for rounds, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemorySupplies final : public Supplies {
 public:
  explicit MemorySupplies(View& view) : view_(view) {}
  std::optional<domain::Supply> find(domain::SupplyId id) override;
  std::vector<domain::Supply> of_round(domain::RoundId round) override;
  void add(const domain::Supply& supply) override;
  void receive(domain::SupplyId supply, const domain::SupplyReceipt& receipt) override;
  void cancel(domain::SupplyId supply, const domain::SupplyCancelling& cancelling) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
