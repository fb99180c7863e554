// Who is in charge of which area, since when and until when: an account is assigned a hamlet or a commune, and the area
// passes to somebody else by one act. What was is kept: who was in charge on a past day can be asked. Pure.
// Source: docs/domain/areas.md; REQ-45, REQ-46, REQ-149.
#pragma once

#include <optional>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

struct AssignmentEnd {
  AssignmentId assignment{};
  base::Date until{};  // the first day on which somebody else, or nobody, is in charge
  SensitiveText note{};
  AssignmentId successor{};  // nil: nobody follows
  base::Moment at{};
  UserId by{};

  bool operator==(const AssignmentEnd&) const = default;
};

struct Assignment {
  AssignmentId id{};
  UserId user{};
  UnitId unit{};
  base::Date from{};
  // As they were when the area was assigned: a list of that time names them so.
  SensitiveText position{};
  SensitiveText phone{};
  SensitiveText task{};
  base::Moment at{};
  UserId by{};
  std::optional<AssignmentEnd> ended{};

  bool operator==(const Assignment&) const = default;
  [[nodiscard]] int version() const { return ended ? 2 : 1; }
  [[nodiscard]] base::Interval valid() const { return {from, ended ? ended->until : base::FOREVER}; }
};

}  // namespace mangnon::domain
