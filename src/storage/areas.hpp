// Who is in charge of which area, as stored: everything only grows (docs/domain/areas.md).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/area.hpp"

namespace mangnon::storage {

class Areas {
 public:
  virtual ~Areas() = default;
  [[nodiscard]] virtual std::optional<domain::Assignment> find(domain::AssignmentId id) = 0;
  // Of all times, in order of beginning.
  [[nodiscard]] virtual std::vector<domain::Assignment> of_units(std::span<const domain::UnitId> units) = 0;
  [[nodiscard]] virtual std::vector<domain::Assignment> of_user(domain::UserId user) = 0;
  // Without its end.
  virtual void add(const domain::Assignment& assignment) = 0;
  // A second one is StoreBusy.
  virtual void end(const domain::AssignmentEnd& end) = 0;
};

}  // namespace mangnon::storage
