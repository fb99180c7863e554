// Books, slips and papers given to units for a round: given, received, cancelled, told (docs/domain/round_people.md
// SUPPLY-1 … SUPPLY-6).
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/round.hpp"
#include "domain/supply.hpp"

namespace mangnon::app {

struct GiveSupply {
  domain::SupplyId supply{};  // made by the client
  domain::RoundId round{};
  std::string giver{};  // code on the map day, uid:… or id; the actor's own unit when empty
  std::string unit{};   // that it is given to; a hamlet by uid:… or id
  domain::SupplyKind kind{};
  std::string item{};
  int quantity = 0;
  base::Date on{};
  std::string receiver{};
  std::string note{};
};

struct SeenSupply {
  domain::SupplyId id{};
  int version = 0;
};

struct ConfirmSupply {
  base::Date on{};
  std::string receiver{};
  std::string note{};
};

// Each RETURNS {"id", "version"}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN, UNIT_OUTSIDE_SCOPE,
// SENDING_UNIT_NOT_IN_ROUND, SUPPLY_NOT_BELOW and what check_supply says.
[[nodiscard]] Outcome<wire::Json> give_supply(Context& context, const Envelope& envelope, const GiveSupply& command);
// FAILS SUPPLY_NOT_FOUND, STALE_VERSION, SUPPLY_NOT_RECEIVER and what check_receipt says.
[[nodiscard]] Outcome<wire::Json> confirm_supply(Context& context, const Envelope& envelope, const SeenSupply& seen,
                                                 const ConfirmSupply& receipt);
// FAILS SUPPLY_NOT_FOUND, STALE_VERSION, SUPPLY_NOT_GIVER, SUPPLY_CANCELLED.
[[nodiscard]] Outcome<wire::Json> cancel_supply(Context& context, const Envelope& envelope, const SeenSupply& seen,
                                                const std::string& reason);

// What was given to the unit, and by it or to anything below it: cancelled ones too; units in the order of the tree,
// then by day. REQUIRES the unit to be in scope.
[[nodiscard]] std::vector<domain::Supply> supplies_of(Context& context, storage::Transaction& transaction,
                                                      const domain::Round& round, domain::UnitId unit);

// {"round", "unit", "today", "may_give": units that may be given to, "kinds", "rows": [{id, version, giver, unit, kind,
// kind_name, item, quantity, on, receiver, note, received_on, received_by, received_note, cancelled_for, may_confirm,
// may_cancel}]}. FAILS as show_roster.
[[nodiscard]] Outcome<wire::Json> show_supplies(Context& context, domain::RoundId round, const std::string& unit);

// Whether the actor may say that it arrived (SUPPLY-3).
[[nodiscard]] bool receives(Context& context, const domain::Round& round, const domain::Supply& supply);

}  // namespace mangnon::app
