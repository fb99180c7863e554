#include "app/facility_queries.hpp"

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// Children under 16 of each facility at a date.
std::vector<tabulation::Figures> count_children(Context& context, const domain::UnitTree& tree,
                                                const std::vector<domain::UnitId>& facilities, base::Date on) {
  std::vector<std::int32_t> row_of(tree.hamlet_count(), -1);
  for (std::size_t i = 0; i < facilities.size(); ++i)
    if (const auto ordinal = tree.hamlet_ordinal(facilities[i])) row_of[*ordinal] = static_cast<std::int32_t>(i);
  std::vector<tabulation::Figures> figures;
  context.reg.with_population(std::nullopt, [&](const tabulation::Population& population, const domain::UnitTree&) {
    figures = tabulation::summarise(population, context.reg.reference().groups,
                                    {.on = on, .row_of = row_of, .rows = facilities.size()});
  });
  return figures;
}

}  // namespace

Outcome<Json> list_facilities(Context& context, const std::string& unit, base::Date on) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  const auto area =
      unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, on)) : find_unit(context, unit, on);
  if (!area) return refuse(area.error());
  const auto facilities = tree->descendants(*area, domain::UnitLevel::facility, on);
  const auto figures = count_children(context, *tree, facilities, on);
  Json list = Json::array();
  for (std::size_t i = 0; i < facilities.size(); ++i) {
    Json each = unit_json(*tree, facilities[i], on);
    const auto commune = tree->parent_of(facilities[i], on);
    each.set("commune", commune ? unit_json(*tree, *commune, on) : Json());
    each.set("children", figures[i].children);
    list.push(std::move(each));
  }
  note_reading(context, "list_facilities", "unit", area->text(), "rows=" + std::to_string(list.items().size()));
  Json answer = Json::object();
  answer.set("on", base::format_iso(on));
  answer.set("facilities", std::move(list));
  return answer;
}

}  // namespace mangnon::app
