#include "app/place_life.hpp"

#include <algorithm>
#include <map>

#include "app/unit_failures.hpp"
#include "domain/rule_facts.hpp"

namespace mangnon::app {

namespace {

// Until when a record stands in each of its places.
using Stays = std::map<domain::UnitId, base::Date>;

void add_stay(Stays& stays, domain::UnitId unit, base::Date until) {
  if (unit.is_nil()) return;
  auto& known = stays.try_emplace(unit, until).first->second;
  known = std::max(known, until);
}

Stays stays_of(const domain::ChildHistory& history) {
  Stays stays;
  for (const auto& [valid, facts] : history.spans) {
    if (facts.presence != domain::Presence::present) continue;
    const auto grown_up = facts.birth_date ? base::birthday(*facts.birth_date, domain::CHILDHOOD_YEARS) : base::FOREVER;
    if (valid.from < grown_up) add_stay(stays, facts.hamlet, std::min(valid.to, grown_up));
  }
  return stays;
}

Stays stays_of(const domain::HouseholdHistory& history) {
  Stays stays;
  for (const auto& [valid, facts] : history.spans)
    if (!facts.ended) add_stay(stays, facts.hamlet, valid.to);
  return stays;
}

// Those of the later stays that did not last as long before.
Stays prolonged(const Stays& before, Stays after) {
  std::erase_if(after, [&](const auto& stay) {
    const auto known = before.find(stay.first);
    return known != before.end() && stay.second <= known->second;
  });
  return after;
}

template <class History>
Outcome<bool> check(Context& context, storage::Transaction& transaction, const History* before, const History& after) {
  const auto stays = prolonged(before ? stays_of(*before) : Stays{}, stays_of(after));
  if (stays.empty()) return true;
  for (const auto& [unit, until] : stays) transaction.units().hold(unit);
  const auto tree = context.reg.amended_units_in(transaction);
  for (const auto& [unit, until] : stays) {
    const auto* latest = tree->find_latest(unit);
    if (latest != nullptr && latest->valid.to < until)
      return refuse(PLACE_CLOSED_THEN, "hamlet", {latest->name, base::format_vi(latest->valid.to)});
  }
  return true;
}

}  // namespace

Outcome<bool> check_places(Context& context, storage::Transaction& transaction, const domain::ChildHistory* before,
                           const domain::ChildHistory& after) {
  return check(context, transaction, before, after);
}

Outcome<bool> check_places(Context& context, storage::Transaction& transaction, const domain::HouseholdHistory* before,
                           const domain::HouseholdHistory& after) {
  return check(context, transaction, before, after);
}

}  // namespace mangnon::app
