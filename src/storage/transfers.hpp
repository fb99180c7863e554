// Children on their way between communes, as stored.
#pragma once

#include <optional>
#include <vector>

#include "domain/transfer.hpp"

namespace mangnon::storage {

class Transfers {
 public:
  virtual ~Transfers() = default;
  [[nodiscard]] virtual std::optional<domain::Transfer> find(domain::TransferId id) = 0;
  // The one on the way.
  [[nodiscard]] virtual std::optional<domain::Transfer> open_of(domain::ChildId child) = 0;
  // Sent by a commune or to it, the latest first: all that are on the way, then at most `limit` of the answered.
  [[nodiscard]] virtual std::vector<domain::Transfer> of_commune(domain::UnitId commune, long limit) = 0;
  // Of all communes, the latest first, without the first `skip`.
  [[nodiscard]] virtual std::vector<domain::Transfer> latest(long limit, long skip) = 0;
  // A second one on the way of the same child is StoreBusy (look again).
  virtual void add(const domain::Transfer& transfer) = 0;
  // Writes the answer. False when it was answered before.
  [[nodiscard]] virtual bool answer(const domain::Transfer& transfer) = 0;
};

}  // namespace mangnon::storage
