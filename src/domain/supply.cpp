#include "domain/supply.hpp"

#include "domain/round_people_failures.hpp"

namespace mangnon::domain {

base::Failures check_supply(const Supply& supply, base::Date today) {
  base::Failures found;
  if (today < supply.on) found.push_back({&SUPPLY_DAY_AHEAD, "on", {base::format_vi(today)}});
  if (supply.quantity < 1 || supply.quantity > MOST_SUPPLIED) found.push_back({&SUPPLY_QUANTITY, "quantity"});
  if (supply.kind == SupplyKind::other && supply.item.empty()) found.push_back({&SUPPLY_ITEM_MISSING, "item"});
  return found;
}

base::Failures check_receipt(const Supply& supply, base::Date on, base::Date today) {
  if (supply.cancelled) return {{&SUPPLY_CANCELLED, "supply"}};
  if (supply.received) return {{&SUPPLY_RECEIVED, "supply", {base::format_vi(supply.received->on)}}};
  base::Failures found;
  if (today < on) found.push_back({&SUPPLY_DAY_AHEAD, "on", {base::format_vi(today)}});
  if (on < supply.on) found.push_back({&SUPPLY_BEFORE_GIVEN, "on", {base::format_vi(supply.on)}});
  return found;
}

}  // namespace mangnon::domain
