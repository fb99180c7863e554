#include "app/list_export.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/audited.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "app/training.hpp"

namespace mangnon::app {

namespace {

using Households = std::unordered_map<domain::HouseholdId, domain::HouseholdHistory>;

const domain::HouseholdHistory& household_of(storage::Transaction& transaction, domain::HouseholdId id,
                                             Households& known) {
  const auto found = known.find(id);
  if (found != known.end()) return found->second;
  return known.emplace(id, transaction.stored_rows().household(id, std::nullopt)).first->second;
}

ExportedChild exported(Context& context, const domain::UnitTree& tree, const storage::ChildRow& row, int version,
                       const domain::HouseholdHistory& household, base::Date on) {
  ExportedChild child{.id = row.id, .version = version, .household_version = household.version, .child = row.facts};
  const auto* hamlet = tree.find_latest(row.facts.hamlet);
  child.hamlet = hamlet ? hamlet->name : std::string();
  if (const auto* facts = household.at(on)) child.household = *facts;
  hide_facts(context, child.child);
  for (const auto& code : row.codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry != nullptr && may_see(context.actor, *entry)) child.codes.push_back(code);
  }
  return child;
}

}  // namespace

Outcome<ExportedList> export_list(Context& context, const AskReadyList& query) {
  if (!may(context.actor.role, Permission::export_lists)) {
    note_reading(context, "export_list", "unit", unit_asked(context, query.unit), "", std::string(NOT_PERMITTED.id));
    return refuse(NOT_PERMITTED);
  }
  const auto members = list_members(context, query);
  if (!members) return refuse(members.error());
  const auto tree = context.reg.units();
  ExportedList list{
      .unit = tree->full_name(members->unit, query.on), .on = query.on, .training = is_training(context.reg)};
  context.reg.store().read([&](storage::Transaction& transaction) {
    Households households;
    for (const auto& row : transaction.children().rows(members->ids, query.on))
      list.children.push_back(exported(context, *tree, row, version_seen(context, transaction, row),
                                       household_of(transaction, row.facts.household, households), query.on));
  });
  std::stable_sort(list.children.begin(), list.children.end(), [](const auto& left, const auto& right) {
    return std::tuple(left.child.hamlet, left.household.number, left.child.household) <
           std::tuple(right.child.hamlet, right.household.number, right.child.household);
  });
  note_reading(context, "export_list", "unit", members->unit.text(),
               query.name + " rows=" + std::to_string(list.children.size()));
  return list;
}

}  // namespace mangnon::app
