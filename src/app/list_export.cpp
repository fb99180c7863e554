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
  const auto* hamlet = tree.find(row.facts.hamlet, on);
  child.hamlet = hamlet ? hamlet->name : std::string();
  if (const auto* facts = household.at(on)) child.household = *facts;
  hide_facts(context, child.child);
  for (const auto& code : row.codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry != nullptr && may_see(context.actor, *entry)) child.codes.push_back(code);
  }
  return child;
}

// Kept in one transaction with the audit line of the export.
Outcome<bool> keep_giving(Context& context, const Giving& giving, const ExportedList& list, const std::string& unit,
                          const std::string& detail) {
  Outcome<bool> outcome = true;
  const auto now = context.reg.clock().now();
  context.reg.store().write([&](storage::Transaction& transaction) {
    std::vector<Given> given;
    std::vector<domain::DisclosedChild> named;
    for (const auto& each : list.children) {
      given.push_back({each.id, each.child.birth_date, each.child.hamlet});
      named.push_back({each.id, each.child.hamlet});
    }
    auto disclosure = decide_disclosure(context, transaction, giving, given, now);
    outcome = disclosure ? Outcome<bool>(true) : refuse(disclosure.error());
    if (disclosure) {
      disclosure->id = {context.reg.new_uuid()};
      disclosure->origin = domain::DisclosureOrigin::list_export;
      note_disclosure(context, transaction, *disclosure, named, now);
    }
    const auto word = outcome ? "done" : std::string(outcome.error().front().type->id);
    transaction.audit().add(audit_line(context, now, "export_list", "unit", unit, word, detail));
    return true;
  });
  return outcome;
}

}  // namespace

Outcome<std::optional<Giving>> giving_of(const std::string& purpose, const std::string& receiver, base::Date today) {
  if (purpose.empty() || purpose == "own_work") return std::nullopt;
  const auto word = domain::from_code<domain::Purpose>(purpose);
  if (!word) return refuse(FIELD_MALFORMED, "purpose", {"purpose"});
  return Giving{.data = {domain::DataKind::record},
                .purpose = *word,
                .receiver = receiver,
                .on = today,
                .ground = domain::needs_consent(*word) ? domain::Ground::consent : domain::Ground::law};
}

Outcome<ExportedList> export_list(Context& context, const AskReadyList& query, const std::optional<Giving>& giving) {
  const bool gives = may(context.actor.role, Permission::disclose);
  if (!may(context.actor.role, Permission::export_lists) || (giving && !gives)) {
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
      list.children.push_back(exported(context, *tree, row, version_seen(context, transaction, row, query.on),
                                       household_of(transaction, row.facts.household, households), query.on));
  });
  const auto place = [&](const ExportedChild& each) {
    const auto* hamlet = tree->find_latest(each.child.hamlet);
    return std::tuple(hamlet ? hamlet->code : std::string(), each.household.number, each.child.household,
                      each.child.birth_date);
  };
  std::stable_sort(list.children.begin(), list.children.end(),
                   [&](const auto& left, const auto& right) { return place(left) < place(right); });
  const auto detail = query.name + " rows=" + std::to_string(list.children.size());
  if (giving) {
    const auto kept = keep_giving(context, *giving, list, members->unit.text(), detail);
    if (!kept) return refuse(kept.error());
    return list;
  }
  note_reading(context, "export_list", "unit", members->unit.text(), detail);
  return list;
}

}  // namespace mangnon::app
