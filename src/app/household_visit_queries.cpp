#include <algorithm>
#include <map>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/household_visit_failures.hpp"
#include "app/household_visits.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::HouseholdId;
using domain::RosterEntry;
using domain::RosterId;
using domain::Round;
using domain::UnitId;
using domain::UnitLevel;
using domain::Visit;
using domain::VisitState;
using wire::Json;

std::map<HouseholdId, std::vector<Visit>> by_household(std::vector<Visit> visits) {
  std::map<HouseholdId, std::vector<Visit>> all;
  for (auto& visit : visits) all[visit.household].push_back(std::move(visit));
  return all;
}

// What the page of one hamlet is made of.
struct Place {
  Round round{};
  UnitId hamlet{};
  UnitId commune{};
  base::Date today{};
  std::vector<UnitId> hamlets{};  // of the commune, in the actor's area
  std::vector<RosterEntry> visitors{};
};

// The hamlets of the actor's area in the round, of one commune: of the asked hamlet, or of the first.
Outcome<Place> place_asked(Context& context, const Round& round, const AskVisits& query) {
  const auto tree = context.reg.units();
  Place place{.round = round, .today = today_in_viet_nam(context)};
  const auto root = unit_on(*tree, round.root, place.today);
  const auto scope = scope_on(*tree, context.actor, place.today);
  if (!query.hamlet.empty()) {
    const auto found = find_unit(context, query.hamlet, place.today);
    if (!found) return refuse(*found.error().front().type, "hamlet");
    place.hamlet = *found;
  } else {
    const auto all = hamlets_of_commune(*tree, tree->is_within(scope, root, place.today) ? scope : root, place.today);
    if (!all.empty()) place.hamlet = all.front();
  }
  const auto* unit = tree->find(place.hamlet, place.today);
  if (unit == nullptr || unit->level != UnitLevel::hamlet || !tree->is_within(place.hamlet, root, place.today))
    return refuse(VISIT_OUTSIDE_ROUND, "hamlet");
  place.commune = tree->ancestor_at_level(place.hamlet, UnitLevel::commune, place.today).value_or(UnitId{});
  for (const auto hamlet : hamlets_of_commune(*tree, place.commune, place.today))
    if (in_scope(*tree, context.actor, hamlet, place.today)) place.hamlets.push_back(hamlet);
  return place;
}

// The one investigator whose area holds the hamlet, when there is one only (VISIT-6).
RosterId whose_area(const Place& place) {
  RosterId found{};
  for (const auto& entry : place.visitors) {
    const auto* facts = entry.on(place.today);
    if (facts == nullptr || facts->kind != domain::RosterKind::investigator) continue;
    const bool holds =
        facts->area.empty() || std::find(facts->area.begin(), facts->area.end(), place.hamlet) != facts->area.end();
    if (!holds) continue;
    if (!found.is_nil()) return {};
    found = entry.id;
  }
  return found;
}

Json visitor_json(const Place& place, RosterId id) {
  const auto entry =
      std::find_if(place.visitors.begin(), place.visitors.end(), [&](const auto& each) { return each.id == id; });
  if (entry == place.visitors.end()) return {};
  Json json = Json::object();
  json.set("id", id.text());
  json.set("name", entry->facts.back().name.reveal());
  return json;
}

Json visit_json(const Context& context, const Place& place, const Visit& visit) {
  const auto visitor = visitor_json(place, visit.visitor);
  Json json = Json::object();
  json.set("id", visit.id.text());
  json.set("on", base::format_iso(visit.on));
  json.set("result", std::string(domain::code_of(visit.result)));
  json.set("result_name", name_of(context, visit.result));
  json.set("by_phone", visit.by_phone);
  json.set("visitor", visitor.is_null() ? visit.visitor_name.reveal() : visitor.text_or("name"));
  json.set("informant", visit.informant.reveal());
  json.set("note", visit.note.reveal());
  json.set("mistake", visit.mistake ? Json(visit.mistake->reason.reveal()) : Json());
  return json;
}

struct HomeLine {
  HouseholdId id{};
  domain::HouseholdFacts facts{};
  int children = 0;
};

// Households with children in the hamlet today, in the order of their numbers; those without one last.
std::vector<HomeLine> homes_of(storage::Transaction& transaction, const Place& place,
                               const std::vector<storage::ChildRow>& children) {
  std::map<HouseholdId, int> counts;
  for (const auto& child : children)
    if (!child.facts.household.is_nil()) ++counts[child.facts.household];
  std::vector<HomeLine> homes;
  for (auto& home : transaction.households().rows_in({&place.hamlet, 1}, place.today))
    if (const auto count = counts.find(home.id); count != counts.end())
      homes.push_back({.id = home.id, .facts = std::move(home.facts), .children = count->second});
  std::sort(homes.begin(), homes.end(), [](const HomeLine& left, const HomeLine& right) {
    const auto order = [](const HomeLine& home) { return std::pair(home.facts.number.value_or(INT_MAX), home.id); };
    return order(left) < order(right);
  });
  return homes;
}

Json counts_json(const std::map<VisitState, int>& counts) {
  Json json = Json::object();
  int households = 0;
  int visited = 0;
  for (const auto& word : domain::VISIT_STATE_WORDS) {
    const auto found = counts.find(word.value);
    const int count = found == counts.end() ? 0 : found->second;
    json.set(word.code, count);
    households += count;
    if (domain::is_visited(word.value)) visited += count;
  }
  json.set("households", households);
  json.set("visited", visited);
  return json;
}

// The rows, and how many are how far.
std::pair<Json, Json> rows_json(Context& context, storage::Transaction& transaction, const Place& place,
                                const std::vector<storage::ChildRow>& children) {
  const auto places = visit_places(context, place.commune);
  const auto visits = by_household(transaction.household_visits().of_hamlets(place.round.id, places));
  std::map<HouseholdId, RosterId> duties;
  for (const auto& duty : transaction.household_visits().duties_of_hamlets(place.round.id, places))
    duties[duty.household] = duty.visitor;
  const auto otherwise = whose_area(place);
  std::map<VisitState, int> counts;
  Json rows = Json::array();
  for (const auto& home : homes_of(transaction, place, children)) {
    const auto found = visits.find(home.id);
    const auto of_home = found == visits.end() ? std::vector<Visit>() : found->second;
    const auto state = domain::visit_state(of_home);
    ++counts[state];
    const auto duty = duties.find(home.id);
    const auto visitor = duty == duties.end() || duty->second.is_nil() ? otherwise : duty->second;
    Json json = Json::object();
    json.set("household", home.id.text());
    json.set("number", home.facts.number ? Json(std::int64_t{*home.facts.number}) : Json());
    json.set("head", home.facts.head_name.reveal());
    json.set("children", home.children);
    json.set("visitor", visitor_json(place, visitor));
    json.set("assigned", duty != duties.end() && !duty->second.is_nil());
    json.set("state", std::string(domain::code_of(state)));
    json.set("state_name", name_of(context, state));
    Json list = Json::array();
    for (const auto& visit : of_home) list.push(visit_json(context, place, visit));
    json.set("visits", std::move(list));
    rows.push(std::move(json));
  }
  return {std::move(rows), counts_json(counts)};
}

Json answer_of(Context& context, storage::Transaction& transaction, const Place& place,
               const std::vector<storage::ChildRow>& children) {
  const auto tree = context.reg.units();
  const bool is_open = place.round.state == domain::RoundState::issued && place.round.based_on.is_nil();
  const auto role = context.actor.role;
  Json json = Json::object();
  json.set("round", round_head_json(place.round));
  json.set("hamlet", unit_json(*tree, place.hamlet, place.today));
  json.set("today", base::format_iso(place.today));
  json.set("from", place.round.phases.empty() ? Json() : Json(base::format_iso(place.round.phases.front().from)));
  json.set("may_write", is_open && may(role, Permission::write_register));
  json.set("may_assign", is_open && may(role, Permission::plan_rounds));
  Json hamlets = Json::array();
  for (const auto hamlet : place.hamlets) hamlets.push(unit_json(*tree, hamlet, place.today));
  json.set("hamlets", std::move(hamlets));
  Json visitors = Json::array();
  for (const auto& entry : place.visitors)
    if (!entry.ended) visitors.push(visitor_json(place, entry.id));
  json.set("visitors", std::move(visitors));
  json.set("results", choices<domain::VisitResult>(context));
  json.set("states", choices<VisitState>(context));
  auto [rows, counts] = rows_json(context, transaction, place, children);
  json.set("rows", std::move(rows));
  json.set("counts", std::move(counts));
  return json;
}

}  // namespace

std::map<UnitId, int> visited_households(Context& context, storage::Transaction& transaction, const Round& round,
                                         UnitId commune) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  std::map<UnitId, int> counts;
  const auto places = visit_places(context, unit_on(*tree, commune, today));
  for (const auto& [household, visits] : by_household(transaction.household_visits().of_hamlets(round.id, places)))
    if (domain::is_visited(domain::visit_state(visits))) ++counts[unit_on(*tree, visits.back().hamlet, today)];
  return counts;
}

Outcome<Json> show_visits(Context& context, domain::RoundId id, const AskVisits& query) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::read_children)) {
    Outcome<Place> place = refuse(ROUND_NOT_FOUND, "round");
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto round = find_round(context, transaction, id);
      place = round ? place_asked(context, *round, query) : refuse(round.error());
      if (place) place->visitors = visitors_of(context, transaction, place->round, place->commune);
    });
    if (place) {
      const auto children = listed_children(
          context, {.unit = place->hamlet, .on = place->today, .geography_on = place->today}, {.on = place->today});
      context.reg.store().read(
          [&](storage::Transaction& transaction) { outcome = answer_of(context, transaction, *place, children); });
    } else {
      outcome = refuse(place.error());
    }
  }
  note_reading(context, "show_visits", "round", id.text(), unit_asked(context, query.hamlet),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
