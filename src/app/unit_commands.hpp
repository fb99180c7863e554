// The life of a hamlet or facility after it was recorded, and the successor of a commune whose lineage is broken.
// Source: docs/domain/units.md UNIT-16, UNIT-17; register.md REG-13.
#pragma once

#include <string>

#include "app/command.hpp"
#include "domain/unit_change.hpp"

namespace mangnon::app {

struct ChangeUnit {
  domain::UnitId unit{};
  int version = 0;  // how many changes of the unit the sender saw
  domain::UnitChangeKind kind{};
  base::Date on{};        // of a reopening: ignored
  std::string name{};     // renamed
  std::string commune{};  // moved: code on the day, uid:… or id
  std::string act{};      // number of the deciding document
};

struct AddSuccession {
  std::string unit{};  // the ended commune: code on its last day, uid:… or id
  std::string successor{};
  base::Date on{};  // the first day without it
  std::string act{};
};

// RETURNS {"id", "version", "name", "valid_to"}. FAILS UNIT_OUTSIDE_SCOPE, UNIT_NOT_FOUND, STALE_VERSION,
// DATE_IN_FUTURE, what domain::check_change does, FACILITY_NAME_TAKEN, NOTHING_TO_CHANGE, HAMLET_STILL_LIVED_IN,
// FACILITY_STILL_LIVED_IN.
[[nodiscard]] Outcome<wire::Json> change_unit(Context& context, const Envelope& envelope, const ChangeUnit& command);
// RETURNS {"id", "successor"}. FAILS UNIT_OUTSIDE_SCOPE, the refusals of a place, DATE_IN_FUTURE, and what
// domain::check_succession does.
[[nodiscard]] Outcome<wire::Json> add_succession(Context& context, const Envelope& envelope,
                                                 const AddSuccession& command);

// Whether another unit of the commune in which the unit lies bears its name on some day from `on`.
[[nodiscard]] bool is_name_taken(const domain::UnitTree& tree, domain::UnitId unit, base::Date on);

}  // namespace mangnon::app
