// Who is in charge of which hamlet or commune, and the handing over of an area from one person to another
// (docs/domain/areas.md).
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/area.hpp"

namespace mangnon::app {

// Who is to be in charge, and as what.
struct InCharge {
  std::string username{};
  std::string position{};
  std::string phone{};  // may be empty
  std::string task{};
};

struct AssignArea {
  domain::AssignmentId assignment{};  // made by the client
  std::string unit{};                 // hamlet or commune: code of today, uid:… or id
  base::Date from{};
  InCharge person{};
};

struct HandOverArea {
  domain::AssignmentId assignment{};
  int version = 0;
  domain::AssignmentId successor{};  // made by the client
  base::Date on{};
  InCharge person{};
  std::string note{};
  bool closes_account = false;
};

struct EndArea {
  domain::AssignmentId assignment{};
  int version = 0;
  base::Date on{};
  std::string note{};
};

// RETURNS {"id", "version"}.
[[nodiscard]] Outcome<wire::Json> assign_area(Context& context, const Envelope& envelope, const AssignArea& command);
// RETURNS {"id": of the new one, "version", "account_closed", "still_sees": whether who leaves can open the area yet}.
[[nodiscard]] Outcome<wire::Json> hand_over_area(Context& context, const Envelope& envelope,
                                                 const HandOverArea& command);
// RETURNS {"id", "version"}.
[[nodiscard]] Outcome<wire::Json> end_area(Context& context, const Envelope& envelope, const EndArea& command);

// Somebody who is in charge on a day.
struct Officer {
  domain::Assignment assignment{};
  std::string username{};
  std::string name{};
  domain::UnitId unit{};
};
// Of the unit and everything below it, in the order of places. REQUIRES the unit to be in scope.
[[nodiscard]] std::vector<Officer> officers_on(Context& context, storage::Transaction& transaction, domain::UnitId unit,
                                               base::Date on);

// RETURNS {"on", "today", "unit", "rows": [{id, version, unit, username, name, position, phone, task, from, until}],
// "without": [hamlets of a commune with nobody, and nobody for the commune], "may_assign", "may_close", "accounts":
// [{username, name, role_name, unit}] to choose from}. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> list_areas(Context& context, const std::string& unit, base::Date on);

}  // namespace mangnon::app
