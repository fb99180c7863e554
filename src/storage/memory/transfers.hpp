// Transfers in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryTransfers final : public Transfers {
 public:
  explicit MemoryTransfers(View& view) : view_(view) {}
  std::optional<domain::Transfer> find(domain::TransferId id) override;
  std::optional<domain::Transfer> open_of(domain::ChildId child) override;
  std::vector<domain::Transfer> of_commune(domain::UnitId commune, long limit) override;
  std::vector<domain::Transfer> latest(long limit, long skip) override;
  void add(const domain::Transfer& transfer) override;
  bool answer(const domain::Transfer& transfer) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
