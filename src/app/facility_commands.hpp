// Facilities that raise children, and the stay of a child in one. Source: docs/domain/register.md REG-17; NĐ 56/2017
// Đ42–48; REQ-16.
#pragma once

#include <optional>
#include <string>

#include "app/command.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// A facility, or a hamlet (UNIT-20).
struct RegisterPlace {
  domain::UnitId id{};             // made by the client
  std::string commune{};           // code, uid:… or id: where it stands
  std::string name{};              // full
  std::optional<base::Date> on{};  // a day on which the commune is there; absent: today
};

struct BeginFacilityStay {
  domain::ChildId child{};
  int version = 0;
  domain::UnitId facility{};
  base::Date on{};
  std::string decision{};  // number of the decision on the child's care
};

struct EndFacilityStay {
  domain::ChildId child{};
  int version = 0;
  base::Date on{};
  domain::HouseholdId household{};  // into which the child goes
  std::string living_with{};        // list LIVING_WITH
};

// RETURNS {"id", "code", "name"}. FAILS UNIT_OUTSIDE_SCOPE, IMPORT_NOT_A_COMMUNE, FACILITY_NAME_TAKEN.
[[nodiscard]] Outcome<wire::Json> register_facility(Context& context, const Envelope& envelope,
                                                    const RegisterPlace& command);
// The same, and DATE_IN_FUTURE.
[[nodiscard]] Outcome<wire::Json> register_hamlet(Context& context, const Envelope& envelope,
                                                  const RegisterPlace& command);
// Each RETURNS {"id", "version", "findings"}. FAILS FACILITY_UNKNOWN, ALREADY_IN_FACILITY, NOT_IN_FACILITY and what
// every command on a child does.
[[nodiscard]] Outcome<wire::Json> begin_facility_stay(Context& context, const Envelope& envelope,
                                                      const BeginFacilityStay& command);
[[nodiscard]] Outcome<wire::Json> end_facility_stay(Context& context, const Envelope& envelope,
                                                    const EndFacilityStay& command);

}  // namespace mangnon::app
