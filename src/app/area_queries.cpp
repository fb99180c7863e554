#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/areas.hpp"
#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::UnitLevel;
using wire::Json;

// Where each place stands in the order of the tree: the communes and hamlets of the unit, and with each commune those
// that became it, so that whoever was assigned one of them is not forgotten.
std::map<domain::UnitId, int> places_of(const domain::UnitTree& tree, domain::UnitId unit, base::Date on) {
  std::map<domain::UnitId, int> places;
  int order = 0;
  const auto add = [&](domain::UnitId place) { places.emplace(place, ++order); };
  const auto* version = tree.find(unit, on);
  if (version != nullptr && domain::is_leaf_level(version->level)) add(unit);
  for (const auto commune : tree.descendants(unit, UnitLevel::commune, on)) {
    std::vector<domain::UnitId> open = {commune};
    while (!open.empty()) {
      const auto place = open.back();
      open.pop_back();
      if (!places.contains(place))
        for (const auto& edge : tree.edges_to(place)) open.push_back(edge.from);
      if (tree.successor_of(place, on) == commune) add(place);
    }
    for (const auto hamlet : tree.hamlets_under(commune, on)) add(hamlet);
  }
  return places;
}

Json officer_json(const Context& context, const Officer& officer, base::Date on) {
  const auto& assignment = officer.assignment;
  const bool tells_phone =
      may(context.actor.role, Permission::read_children) || may(context.actor.role, Permission::assign_areas);
  Json json = Json::object();
  json.set("id", assignment.id.text());
  json.set("version", assignment.version());
  json.set("unit", unit_json(*context.reg.units(), officer.unit, on));
  json.set("username", officer.username);
  json.set("name", officer.name);
  json.set("position", assignment.position.reveal());
  json.set("phone", tells_phone ? assignment.phone.reveal() : std::string());
  json.set("task", assignment.task.reveal());
  json.set("from", base::format_iso(assignment.from));
  json.set("until", assignment.ended ? Json(base::format_iso(assignment.ended->until)) : Json());
  return json;
}

// Hamlets of a commune for which nobody is in charge, neither of them nor of the commune.
Json without_anybody(const domain::UnitTree& tree, domain::UnitId unit, base::Date on,
                     const std::vector<Officer>& officers) {
  std::set<domain::UnitId> kept;
  for (const auto& each : officers) kept.insert(each.unit);
  Json list = Json::array();
  const auto* version = tree.find(unit, on);
  if (version == nullptr || version->level != UnitLevel::commune || kept.contains(unit)) return list;
  for (const auto hamlet : tree.hamlets_under(unit, on))
    if (!kept.contains(hamlet)) list.push(unit_json(tree, hamlet, on));
  return list;
}

Json accounts_json(Context& context, storage::Transaction& transaction, base::Date today) {
  Json list = Json::array();
  const auto tree = context.reg.units();
  for (const auto& user : transaction.users().all()) {
    if (user.disabled || !was_in_scope(*tree, context.actor, user.unit, today)) continue;
    const auto role = domain::from_code<Role>(user.role).value_or(Role::reader);
    Json each = Json::object();
    each.set("username", user.username);
    each.set("name", user.full_name);
    each.set("role_name", context.lang == base::Lang::vi ? domain::word_of(role).vi : domain::word_of(role).en);
    each.set("unit", unit_json(*tree, user.unit, today));
    list.push(std::move(each));
  }
  return list;
}

}  // namespace

std::vector<Officer> officers_on(Context& context, storage::Transaction& transaction, domain::UnitId unit,
                                 base::Date on) {
  const auto tree = context.reg.units();
  const auto places = places_of(*tree, unit, on);
  std::vector<domain::UnitId> asked;
  for (const auto& [place, order] : places) asked.push_back(place);
  std::vector<Officer> officers;
  for (auto& assignment : transaction.areas().of_units(asked)) {
    if (!assignment.valid().contains(on)) continue;
    const auto user = transaction.users().by_id(assignment.user);
    Officer officer{.assignment = std::move(assignment)};
    officer.unit = tree->successor_of(officer.assignment.unit, on).value_or(officer.assignment.unit);
    if (user) {
      officer.username = user->username;
      officer.name = user->full_name;
    }
    officers.push_back(std::move(officer));
  }
  const auto place_of = [&](const Officer& each) { return places.at(each.assignment.unit); };
  std::stable_sort(officers.begin(), officers.end(), [&](const auto& left, const auto& right) {
    return std::tuple(place_of(left), left.assignment.from) < std::tuple(place_of(right), right.assignment.from);
  });
  return officers;
}

Outcome<Json> list_areas(Context& context, const std::string& unit, base::Date on) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::read_reports) || may(context.actor.role, Permission::assign_areas)) {
    const auto tree = context.reg.units();
    const auto found =
        unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, on)) : find_unit(context, unit, on);
    if (!found)
      outcome = refuse(found.error());
    else
      context.reg.store().read([&](storage::Transaction& transaction) {
        const auto officers = officers_on(context, transaction, *found, on);
        const bool assigns = may(context.actor.role, Permission::assign_areas);
        Json rows = Json::array();
        for (const auto& each : officers) rows.push(officer_json(context, each, on));
        Json json = Json::object();
        const auto today = base::date_in_viet_nam(context.reg.clock().now());
        json.set("on", base::format_iso(on));
        json.set("today", base::format_iso(today));
        json.set("unit", unit_json(*tree, *found, on));
        json.set("rows", std::move(rows));
        json.set("without", without_anybody(*tree, *found, on, officers));
        json.set("may_assign", assigns);
        json.set("may_close", assigns && may(context.actor.role, Permission::manage_users));
        json.set("accounts", assigns ? accounts_json(context, transaction, today) : Json::array());
        outcome = std::move(json);
      });
  }
  note_reading(context, "list_areas", "unit", unit_asked(context, unit), base::format_iso(on),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
