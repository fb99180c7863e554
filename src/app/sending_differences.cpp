#include "app/sending_differences.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "app/round_access.hpp"
#include "app/sealing.hpp"
#include "app/sight.hpp"
#include "domain/sending.hpp"
#include "tabulation/cells.hpp"

namespace mangnon::app {

namespace {

using domain::SealedChild;
using wire::Json;

constexpr std::size_t MOST_NAMED = 200;

Json codes_json(const std::vector<std::string>& codes) {
  Json json = Json::array();
  for (const auto& code : codes) json.push(code);
  return json;
}

std::string place_name(Context& context, domain::UnitId place) {
  const auto* unit = context.reg.units()->find_latest(place);
  return unit == nullptr ? std::string() : unit->name;
}

// Which facts that count are other, by their keys.
Json changed_facts(const SealedChild& before, const SealedChild& after) {
  Json what = Json::array();
  if (before.hamlet != after.hamlet) what.push("hamlet");
  if (before.household != after.household) what.push("household");
  if (before.birth_date != after.birth_date) what.push("birth_date");
  if (before.sex != after.sex) what.push("sex");
  if (before.ethnicity != after.ethnicity) what.push("ethnicity");
  if (before.codes != after.codes) what.push("circumstances");
  if (before.assisted != after.assisted) what.push("supports");
  return what;
}

Json child_json(Context& context, storage::Transaction& transaction, const domain::ChildDifference& difference,
                base::Date on) {
  const bool gone = difference.change == domain::ChildChange::removed;
  const auto& shown = gone ? difference.before : difference.after;
  Json json = Json::object();
  json.set("child", difference.child.text());
  json.set("name", name_on(transaction, difference.child, on));
  json.set("change", domain::code_of(difference.change));
  json.set("hamlet", place_name(context, shown.hamlet));
  json.set("hamlet_before", gone ? Json() : Json(place_name(context, difference.before.hamlet)));
  json.set("codes_before", codes_json(difference.before.codes));
  json.set("codes_after", codes_json(difference.after.codes));
  json.set("what", difference.change == domain::ChildChange::changed
                       ? changed_facts(difference.before, difference.after)
                       : Json::array());
  return json;
}

void push_row(const Context& context, Json& list, const std::string& place, const tabulation::Figures& before,
              const tabulation::Figures& after) {
  const auto was = cells_seen(context, before);
  const auto is = cells_seen(context, after);
  for (std::size_t i = 0; i < is.size(); ++i) {
    if (was[i].second == is[i].second) continue;
    Json json = Json::object();
    json.set("place", place);
    json.set("cell", is[i].first);
    json.set("before", was[i].second);
    json.set("after", is[i].second);
    list.push(std::move(json));
  }
}

Json figure_differences(const Context& context, const FiguresAnswer& before, const FiguresAnswer& after) {
  Json list = Json::array();
  std::map<domain::UnitId, tabulation::Figures> was;
  for (const auto& row : before.rows) was[row.unit] = row.figures;
  for (const auto& row : after.rows) {
    push_row(context, list, row.name, was[row.unit], row.figures);
    was.erase(row.unit);
  }
  for (const auto& row : before.rows)
    if (was.count(row.unit) != 0) push_row(context, list, row.name, row.figures, {});
  push_row(context, list, "", before.total, after.total);
  return list;
}

// The latest earlier round in which the unit's figures were accepted.
std::optional<domain::Seal> accepted_before(storage::Transaction& transaction, const domain::Round& round,
                                            domain::UnitId unit) {
  for (const auto& earlier : transaction.rounds().all()) {  // the latest reference date first
    if (earlier.reference_on >= round.reference_on) continue;
    const auto status = domain::fold_sending(transaction.sendings().steps_of(earlier.id, unit), false);
    if (status.accepted) return transaction.sendings().seal(earlier.id, unit, *status.accepted);
  }
  return std::nullopt;
}

Json jump_json(std::string_view kind, const std::string& cell, std::int64_t before, std::int64_t after) {
  Json json = Json::object();
  json.set("kind", kind);
  json.set("cell", cell);
  json.set("before", before);
  json.set("after", after);
  return json;
}

// L23: the share of children in special circumstances moved by more than half.
bool share_jumps(const tabulation::Figures& before, const tabulation::Figures& after) {
  if (before.children == 0 || before.special == 0 || after.children == 0) return false;
  const double was = static_cast<double>(before.special) / static_cast<double>(before.children);
  const double is = static_cast<double>(after.special) / static_cast<double>(after.children);
  constexpr double HALF = 0.5;
  return std::abs(is - was) > HALF * was;
}

}  // namespace

std::string name_on(storage::Transaction& transaction, domain::ChildId child, base::Date on) {
  const auto actions = transaction.children().actions(child);
  if (actions.empty()) return {};
  const auto history = domain::fold_child(actions);
  const auto* facts = history.at(on);
  return (facts == nullptr ? history.latest() : *facts).full_name.reveal();
}

std::vector<std::pair<std::string, std::int64_t>> cells_seen(const Context& context,
                                                             const tabulation::Figures& figures) {
  auto cells = tabulation::cells_of(figures, context.reg.reference().groups);
  std::erase_if(cells, [&](const auto& cell) {
    const auto* entry = context.reg.reference().codebook.find(cell.first);
    return entry != nullptr && !may_see(context.actor, *entry);
  });
  return cells;
}

Json differences_json(Context& context, storage::Transaction& transaction, const FiguresAnswer& before,
                      const FiguresAnswer& after, const ComparedChildren& children) {
  Json json = Json::object();
  json.set("figures", figure_differences(context, before, after));
  Json list = Json::array();
  const auto differences = domain::compare_children(children.before, children.after, sight_of(context));
  if (may(context.actor.role, Permission::read_children))
    for (const auto& each : differences)
      if (list.items().size() < MOST_NAMED) list.push(child_json(context, transaction, each, children.on));
  json.set("children", std::move(list));
  json.set("children_total", static_cast<std::int64_t>(differences.size()));
  return json;
}

Json jumps_json(Context& context, storage::Transaction& transaction, const domain::Round& round, domain::UnitId unit,
                const FiguresAnswer& now) {
  const auto earlier = accepted_before(transaction, round, unit);
  if (!earlier) return {};
  const auto before = sealed_figures(context, transaction, *earlier).total;
  Json jumps = Json::array();
  if (share_jumps(before, now.total)) jumps.push(jump_json("share", "special", before.special, now.total.special));
  const auto was = cells_seen(context, before);
  const auto is = cells_seen(context, now.total);
  constexpr std::int64_t MANY = 5;
  for (std::size_t i = 0; i < is.size(); ++i)
    if (was[i].second > MANY && is[i].second == 0 && context.reg.reference().codebook.find(is[i].first) != nullptr)
      jumps.push(jump_json("vanished", is[i].first, was[i].second, 0));
  Json json = Json::object();
  const auto which = transaction.rounds().find(earlier->round);
  json.set("round", which ? which->code : std::string());
  json.set("jumps", std::move(jumps));
  return json;
}

}  // namespace mangnon::app
