// What units gave to others for a round, as stored: everything only grows (docs/domain/round_people.md).
#pragma once

#include <optional>
#include <vector>

#include "domain/supply.hpp"

namespace mangnon::storage {

class Supplies {
 public:
  virtual ~Supplies() = default;
  [[nodiscard]] virtual std::optional<domain::Supply> find(domain::SupplyId id) = 0;
  // Of all units, cancelled ones too, in order of days, then as they were recorded.
  [[nodiscard]] virtual std::vector<domain::Supply> of_round(domain::RoundId round) = 0;
  // Without receipt and cancelling.
  virtual void add(const domain::Supply& supply) = 0;
  // A second one is StoreBusy.
  virtual void receive(domain::SupplyId supply, const domain::SupplyReceipt& receipt) = 0;
  // A second one is StoreBusy.
  virtual void cancel(domain::SupplyId supply, const domain::SupplyCancelling& cancelling) = 0;
};

}  // namespace mangnon::storage
