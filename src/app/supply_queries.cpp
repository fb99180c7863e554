#include <algorithm>
#include <map>
#include <tuple>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/supplies.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::Round;
using domain::Supply;
using domain::UnitId;
using wire::Json;

// The unit and everything below it but facilities, in the order of the tree.
void add_in_order(const domain::UnitTree& tree, UnitId unit, base::Date on, std::map<UnitId, int>& places) {
  const auto* version = tree.find(unit, on);
  if (version == nullptr || version->level == domain::UnitLevel::facility) return;
  places.emplace(unit, static_cast<int>(places.size()));
  for (const auto below : tree.children_of(unit, on)) add_in_order(tree, below, on, places);
}

Json row_json(Context& context, const Round& round, const Supply& supply) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const bool is_open = round.state == domain::RoundState::issued && !supply.cancelled;
  Json json = Json::object();
  json.set("id", supply.id.text());
  json.set("version", supply.version());
  json.set("giver", unit_json(*tree, supply.giver, on));
  json.set("unit", unit_json(*tree, supply.unit, on));
  json.set("kind", std::string(domain::code_of(supply.kind)));
  json.set("kind_name", name_of(context, supply.kind));
  json.set("item", supply.item);
  json.set("quantity", supply.quantity);
  json.set("on", base::format_iso(supply.on));
  json.set("receiver", supply.receiver.reveal());
  json.set("note", supply.note.reveal());
  json.set("received_on", supply.received ? Json(base::format_iso(supply.received->on)) : Json());
  json.set("received_by", supply.received ? supply.received->receiver.reveal() : std::string());
  json.set("received_note", supply.received ? supply.received->note.reveal() : std::string());
  json.set("cancelled_for", supply.cancelled ? Json(supply.cancelled->reason.reveal()) : Json());
  json.set("may_confirm", is_open && !supply.received && receives(context, round, supply));
  json.set("may_cancel", is_open && in_scope(*tree, context.actor, supply.giver, on));
  return json;
}

Json answer_of(Context& context, storage::Transaction& transaction, const Round& round, UnitId unit) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  Json json = Json::object();
  json.set("round", round_head_json(round));
  json.set("unit", unit_json(*tree, unit, on));
  json.set("today", base::format_iso(today_in_viet_nam(context)));
  Json below = Json::array();
  if (round.state == domain::RoundState::issued && round.based_on.is_nil())
    for (const auto each : tree->children_of(unit, on))
      if (tree->find(each, on)->level != domain::UnitLevel::facility) below.push(unit_json(*tree, each, on));
  json.set("may_give", std::move(below));
  json.set("kinds", choices<domain::SupplyKind>(context));
  Json rows = Json::array();
  for (const auto& supply : supplies_of(context, transaction, round, unit)) rows.push(row_json(context, round, supply));
  json.set("rows", std::move(rows));
  return json;
}

}  // namespace

std::vector<Supply> supplies_of(Context& context, storage::Transaction& transaction, const Round& round, UnitId unit) {
  std::map<UnitId, int> places;
  add_in_order(*context.reg.units(), unit, domain::map_day(round), places);
  auto supplies = transaction.supplies().of_round(round.id);
  std::erase_if(supplies, [&](const Supply& each) { return !places.contains(each.unit); });
  std::stable_sort(supplies.begin(), supplies.end(), [&](const Supply& left, const Supply& right) {
    return std::tuple(places.at(left.unit), left.on) < std::tuple(places.at(right.unit), right.on);
  });
  return supplies;
}

Outcome<Json> show_supplies(Context& context, domain::RoundId id, const std::string& text) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::plan_rounds))
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto round = find_round(context, transaction, id);
      const auto unit = round ? find_unit_of_round(context, *round, text) : refuse(round.error());
      outcome = unit ? Outcome<Json>(answer_of(context, transaction, *round, *unit)) : refuse(unit.error());
    });
  note_reading(context, "show_supplies", "round", id.text(), unit_asked(context, text),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
