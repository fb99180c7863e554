#include "app/bulk_commands.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::BulkKind;
using wire::Json;

Outcome<bool> check_size(std::size_t records) {
  if (records <= BULK_RECORDS) return true;
  return refuse(BULK_TOO_MANY, "records", {std::to_string(BULK_RECORDS), std::to_string(records)});
}

// The household of each chosen child, once; or why a child has none.
struct Homes {
  std::vector<domain::HouseholdId> households{};
  std::vector<BulkRow> without{};
};
Homes homes_of(Context& context, storage::Transaction& transaction, const MakeBulkChange& command) {
  Homes homes;
  std::set<domain::HouseholdId> known;
  for (const auto& id : command.children) {
    const auto child = load_child(context, transaction, id, context.reg.clock().now());
    if (!child) {
      homes.without.push_back({.record = id.value, .state = BulkRowState::gone, .reasons = child.error()});
      continue;
    }
    const auto* held = child->history.at(command.deed.on);
    const auto& facts = held == nullptr ? child->history.latest() : *held;
    base::Failures reasons;
    if (const auto kept = merged_into(*child))
      reasons = {{&CHILD_MERGED, "child", {kept->text()}}};
    else if (facts.household.is_nil())
      reasons = {{&BULK_NO_HOUSEHOLD, "household"}};
    else if (known.insert(facts.household).second)
      homes.households.push_back(facts.household);
    if (!reasons.empty())
      homes.without.push_back({.record = id.value,
                               .state = BulkRowState::refused,
                               .reasons = std::move(reasons),
                               .name = facts.full_name.reveal(),
                               .hamlet = facts.hamlet});
  }
  return homes;
}

BulkDeed with(const BulkDeed& deed, const domain::FactChanges& more) {
  BulkDeed own = deed;
  for (const auto& fact : more) {
    const auto found =
        std::find_if(own.facts.begin(), own.facts.end(), [&](const auto& each) { return each.key == fact.key; });
    if (found == own.facts.end())
      own.facts.push_back(fact);
    else
      found->value = fact.value;
  }
  return own;
}

std::vector<BulkRow> plan(Context& context, storage::Transaction& transaction, const MakeBulkChange& command) {
  std::vector<BulkRow> rows;
  std::set<base::Uuid> known;
  for (const auto& each : command.records)
    if (known.insert(each.record).second)
      rows.push_back(plan_record(context, transaction, with(command.deed, each.facts), each.record, each.version));
  if (command.deed.kind == BulkKind::poverty) {
    auto homes = homes_of(context, transaction, command);
    for (const auto& id : homes.households)
      rows.push_back(plan_household(context, transaction, command.deed, id, std::nullopt));
    std::move(homes.without.begin(), homes.without.end(), std::back_inserter(rows));
    return rows;
  }
  for (const auto& id : command.children)
    if (known.insert(id.value).second) rows.push_back(plan_child(context, transaction, command.deed, id, std::nullopt));
  return rows;
}

std::int64_t count(const std::vector<BulkRow>& rows, BulkRowState state) {
  return std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.state == state; });
}

Json trial_json(Context& context, const MakeBulkChange& command, const std::vector<BulkRow>& rows) {
  Json list = Json::array();
  for (const auto& row : rows) list.push(bulk_row_json(context, row, command.deed.kind, command.deed.on, context.lang));
  const auto ready = count(rows, BulkRowState::ready);
  const auto nothing = count(rows, BulkRowState::nothing);
  Json answer = Json::object();
  answer.set("kind", domain::code_of(command.deed.kind));
  answer.set("on", base::format_iso(command.deed.on));
  answer.set("ready", ready);
  answer.set("nothing", nothing);
  answer.set("left", static_cast<std::int64_t>(rows.size()) - ready - nothing);
  answer.set("rows", std::move(list));
  return answer;
}

// The commune, or the wider unit, for which somebody works.
domain::UnitId unit_of(Context& context) {
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto unit = scope_on(*tree, context.actor, today);
  const auto* version = tree->find(unit, today);
  if (version == nullptr || !domain::is_leaf_level(version->level)) return unit;
  return tree->parent_of(unit, today).value_or(unit);
}

Json left_json(const BulkRow& row, base::Lang lang) {
  Json json = Json::object();
  json.set("record", base::format_uuid(row.record));
  json.set("state", domain::code_of(row.state));
  json.set("reasons", findings_json(row.reasons, lang));
  return json;
}

Outcome<Done> keep(Context& context, storage::Transaction& transaction, const MakeBulkChange& command,
                   const std::vector<BulkRow>& rows, base::Moment now) {
  std::vector<domain::BulkEntry> entries;
  Json left = Json::array();
  for (const auto& row : rows) {
    if (row.state == BulkRowState::ready)
      entries.push_back({.record = row.record,
                         .number = static_cast<int>(entries.size()) + 1,
                         .version = row.actions,
                         .facts = row.facts});
    else
      left.push(left_json(row, context.lang));
  }
  if (entries.empty()) return refuse(BULK_EMPTY, "records");
  transaction.bulk_changes().add({.id = command.change,
                                  .unit = unit_of(context),
                                  .kind = command.deed.kind,
                                  .on = command.deed.on,
                                  .made_at = now,
                                  .made_by = context.actor.id},
                                 entries);
  Json answer = Json::object();
  answer.set("id", command.change.text());
  answer.set("version", 1);
  answer.set("records", static_cast<std::int64_t>(entries.size()));
  answer.set("left", std::move(left));
  return Done{.answer = std::move(answer),
              .subject_kind = "bulk_change",
              .subject = command.change.text(),
              .detail = std::string(domain::code_of(command.deed.kind)) + " records=" + std::to_string(entries.size())};
}

Outcome<std::vector<BulkRow>> planned(Context& context, const MakeBulkChange& command) {
  if (!may(context.actor.role, Permission::write_register)) return refuse(NOT_PERMITTED);
  if (const auto fits = check_size(command.children.size() + command.records.size()); !fits)
    return refuse(fits.error());
  if (const auto past = check_not_future(command.deed.on, "on", context.reg.clock().now()); !past)
    return refuse(past.error());
  std::vector<BulkRow> rows;
  context.reg.store().read([&](storage::Transaction& transaction) { rows = plan(context, transaction, command); });
  return rows;
}

}  // namespace

Outcome<LoadedBulkChange> load_bulk_change(Context& context, storage::Transaction& transaction,
                                           domain::BulkChangeId id) {
  const auto change = transaction.bulk_changes().find(id);
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto is_theirs = [&] {
    return change->made_by == context.actor.id ||
           in_scope(*tree, context.actor, unit_on(*tree, change->unit, today), today);
  };
  if (!change || !is_theirs()) return refuse(BULK_NOT_FOUND, "batch");
  return LoadedBulkChange{.change = *change, .undoing = transaction.bulk_changes().undoing(id)};
}

Outcome<Json> make_bulk_change(Context& context, const Envelope& envelope, const MakeBulkChange& command) {
  const auto rows = planned(context, command);
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       if (!rows) return refuse(rows.error());
                       if (context.is_trial) return Done{.answer = trial_json(context, command, *rows)};
                       return keep(context, transaction, command, *rows, now);
                     });
}

}  // namespace mangnon::app
