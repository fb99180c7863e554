// Who is in charge of which area, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryAreas final : public Areas {
 public:
  explicit MemoryAreas(View& view) : view_(view) {}
  std::optional<domain::Assignment> find(domain::AssignmentId id) override;
  std::vector<domain::Assignment> of_units(std::span<const domain::UnitId> units) override;
  std::vector<domain::Assignment> of_user(domain::UserId user) override;
  void add(const domain::Assignment& assignment) override;
  void end(const domain::AssignmentEnd& end) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
