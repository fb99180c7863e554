#include "app/unit_commands.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/unit_failures.hpp"
#include "app/unit_queries.hpp"
#include "base/limits.hpp"
#include "domain/unit_failures.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using domain::UnitChangeKind;
using domain::UnitTree;
using domain::UnitTreePtr;

constexpr int GROWN_UP = 16;

// The unit of the actor's area today, or of its last day.
Outcome<const domain::UnitVersion*> own_unit(const UnitTree& tree, const Actor& actor, domain::UnitId unit,
                                             base::Date today) {
  const auto* latest = tree.find_latest(unit);
  if (latest == nullptr) return refuse(domain::UNIT_NOT_FOUND, "unit", {"uid:" + unit.text()});
  if (!was_in_scope(tree, actor, unit, today)) return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  return latest;
}

int changes_of(storage::Transaction& transaction, domain::UnitId unit) {
  const auto all = transaction.units().amendments().changes;
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& each) { return each.unit == unit; }));
}

// Children under 16 who, as recorded, live in the unit on some day from `on`.
long children_from(storage::Transaction& transaction, domain::UnitId unit, base::Date on) {
  long count = 0;
  for (const auto& [id, actions] : transaction.children().journals_in({&unit, 1})) {
    const auto spans = domain::fold_child(actions).spans;
    count += std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
      if (span.facts.hamlet != unit || span.facts.presence != domain::Presence::present || span.valid.to <= on)
        return false;
      return !span.facts.birth_date ||
             base::completed_years(*span.facts.birth_date, std::max(on, span.valid.from)) < GROWN_UP;
    });
  }
  return count;
}

long households_from(storage::Transaction& transaction, domain::UnitId unit, base::Date on) {
  long count = 0;
  for (const auto& [id, actions] : transaction.households().journals_in({&unit, 1})) {
    const auto spans = domain::fold_household(actions).spans;
    count += std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
      return span.facts.hamlet == unit && !span.facts.ended && on < span.valid.to;
    });
  }
  return count;
}

Outcome<bool> check_empty(storage::Transaction& transaction, const domain::UnitVersion& unit, base::Date on) {
  transaction.units().hold(unit.id);
  const auto children = children_from(transaction, unit.id, on);
  if (unit.level == domain::UnitLevel::facility) {
    if (children > 0) return refuse(FACILITY_STILL_LIVED_IN, "unit", {std::to_string(children), base::format_vi(on)});
    return true;
  }
  const auto households = households_from(transaction, unit.id, on);
  if (children > 0 || households > 0)
    return refuse(HAMLET_STILL_LIVED_IN, "unit",
                  {std::to_string(children), std::to_string(households), base::format_vi(on)});
  return true;
}

bool is_called(const domain::UnitVersion& unit, const std::string& folded) {
  return names::fold(unit.name) == folded || names::fold(unit.short_name) == folded;
}

}  // namespace

bool is_name_taken(const UnitTree& tree, domain::UnitId unit, base::Date on) {
  const auto all = tree.all_versions();
  for (const auto& own : tree.versions_of(unit))
    for (const auto& other : all) {
      const auto day = std::max({on, own.valid.from, other.valid.from});
      if (!domain::is_leaf_level(other.level) || other.id == unit || !own.valid.contains(day) ||
          !other.valid.contains(day))
        continue;
      const bool alike = is_called(other, names::fold(own.name)) || is_called(own, names::fold(other.name));
      if (alike && tree.parent_of(unit, day) == tree.parent_of(other.id, day)) return true;
    }
  return false;
}

namespace {

Outcome<std::string> accepted_name(const domain::UnitVersion& unit, const ChangeUnit& command) {
  const auto name = accepted_line(command.name, {"name", "Tên", base::limits::NAME_CHARS});
  if (!name) return refuse(name.error());
  if (names::fold(*name).empty()) return refuse(FIELD_MISSING, "name", {"name"});
  if (*name == unit.name) return refuse(NOTHING_TO_CHANGE, "name");
  return *name;
}

Outcome<std::string> accepted_decision(const std::string& text) {
  return accepted_line(text, {"decision", "Số quyết định", base::limits::NAME_CHARS});
}

// find_unit, whose refusals name the member of the input.
Outcome<domain::UnitId> unit_at(Context& context, const std::string& text, base::Date on, const std::string& field) {
  auto unit = find_unit(context, text, on);
  if (!unit)
    for (auto& failure : unit.error()) failure.field = field;
  return unit;
}

// The change as it will stand, once every rule of its kind is met.
Outcome<domain::UnitChange> decided(Context& context, storage::Transaction& transaction, const UnitTree& tree,
                                    const domain::UnitVersion& unit, const ChangeUnit& command) {
  domain::UnitChange change{.unit = unit.id, .kind = command.kind, .on = command.on};
  if (command.kind == UnitChangeKind::reopened) change.on = unit.valid.to;
  if (command.kind == UnitChangeKind::moved) {
    const auto commune = unit_at(context, command.commune, command.on, "commune");
    if (!commune) return refuse(commune.error());
    change.parent = *commune;
  }
  if (const auto fits = domain::check_change(tree, change); !fits) return refuse(fits.error());
  if (command.kind == UnitChangeKind::renamed) {
    const auto name = accepted_name(unit, command);
    if (!name) return refuse(name.error());
    change.name = *name;
  }
  if (command.kind == UnitChangeKind::closed)
    if (const auto empty = check_empty(transaction, unit, command.on); !empty) return refuse(empty.error());
  return change;
}

void renew_closures(storage::Transaction& transaction, const UnitTree& tree, const std::vector<domain::UnitId>& units) {
  for (const auto unit : units) transaction.units().put_closure(unit, Register::closure_of(tree, unit));
}

UnitTreePtr tree_with(const UnitTree& tree, const domain::UnitChange& change) {
  const auto now = tree.versions_of(change.unit);
  return tree.with_changes(domain::apply_change({now.begin(), now.end()}, change), {});
}

Outcome<Done> keep_change(Context& context, storage::Transaction& transaction, const ChangeUnit& command,
                          base::Moment now) {
  const auto tree = context.reg.units_in(transaction);
  const auto unit = own_unit(*tree, context.actor, command.unit, base::date_in_viet_nam(now));
  if (!unit) return refuse(unit.error());
  const int number = changes_of(transaction, command.unit) + 1;
  if (command.version != number - 1) return refuse(STALE_VERSION, "version");
  if (command.kind != UnitChangeKind::reopened)
    if (const auto past = check_not_future(command.on, "on", now); !past) return refuse(past.error());
  auto change = decided(context, transaction, *tree, **unit, command);
  if (!change) return refuse(change.error());
  const auto act = accepted_decision(command.act);
  if (!act) return refuse(act.error());
  change->number = number;
  change->act = *act;
  change->recorded_at = now;
  change->recorded_by = context.actor.id;
  const auto after = tree_with(*tree, *change);
  if (is_name_taken(*after, command.unit, change->on))
    return refuse(FACILITY_NAME_TAKEN, command.kind == UnitChangeKind::renamed ? "name" : "unit");
  transaction.units().add_change(*change);
  renew_closures(transaction, *after, {command.unit});
  const auto* latest = after->find_latest(command.unit);
  wire::Json json = wire::Json::object();
  json.set("id", command.unit.text());
  json.set("version", number);
  json.set("name", latest->name);
  json.set("valid_to",
           latest->valid.to == base::FOREVER ? wire::Json() : wire::Json(base::format_iso(latest->valid.to)));
  return Done{.answer = std::move(json),
              .subject_kind = "unit",
              .subject = command.unit.text(),
              .detail = std::string(domain::code_of(change->kind)) + " " + base::format_iso(change->on)};
}

// The commune of the actor's area that ended; one that has not is left to check_succession, once it is in scope.
Outcome<domain::UnitId> ended_unit(const UnitTree& tree, const Actor& actor, const AddSuccession& command) {
  const auto last_day = command.on.plus_days(-1);
  const bool is_id = base::parse_id<domain::UnitId>(command.unit).has_value();
  auto unit = is_id ? tree.resolve("uid:" + command.unit, std::nullopt) : tree.resolve(command.unit, last_day);
  if (!unit) {
    unit.error().field = "unit";
    return refuse(unit.error());
  }
  if (!was_of_area(tree, actor, *unit) && !in_scope(tree, actor, *unit, last_day))
    return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  return *unit;
}

Outcome<Done> keep_succession(Context& context, storage::Transaction& transaction, const AddSuccession& command,
                              base::Moment now) {
  const auto tree = context.reg.units_in(transaction);
  const auto from = ended_unit(*tree, context.actor, command);
  if (!from) return refuse(from.error());
  if (const auto past = check_not_future(command.on, "on", now); !past) return refuse(past.error());
  const auto to = unit_at(context, command.successor, command.on, "successor");
  if (!to) return refuse(to.error());
  const auto act = accepted_decision(command.act);
  if (!act) return refuse(act.error());
  if (names::fold(*act).empty()) return refuse(FIELD_MISSING, "decision", {"decision"});
  const domain::AddedSuccession succession{
      .from = *from, .to = *to, .on = command.on, .act = *act, .recorded_at = now, .recorded_by = context.actor.id};
  if (const auto fits = domain::check_succession(*tree, succession); !fits) return refuse(fits.error());
  transaction.units().add_succession(succession);
  const auto after = tree->with_changes({}, {{.from = *from, .to = *to, .on = command.on, .is_default = true}});
  renew_closures(transaction, *after, domain::leaves_following(*after, *from));
  wire::Json json = wire::Json::object();
  json.set("id", from->text());
  json.set("successor", to->text());
  return Done{.answer = std::move(json), .subject_kind = "unit", .subject = from->text(), .detail = to->text()};
}

}  // namespace

Outcome<wire::Json> change_unit(Context& context, const Envelope& envelope, const ChangeUnit& command) {
  auto answer =
      run_command(context, envelope, Permission::keep_units, [&](storage::Transaction& transaction, base::Moment now) {
        return keep_change(context, transaction, command, now);
      });
  if (answer) context.reg.follow_amendments();
  return answer;
}

Outcome<wire::Json> add_succession(Context& context, const Envelope& envelope, const AddSuccession& command) {
  auto answer = run_command(context, envelope, Permission::mend_lineage,
                            [&](storage::Transaction& transaction, base::Moment now) {
                              return keep_succession(context, transaction, command, now);
                            });
  if (answer) context.reg.follow_amendments();
  return answer;
}

}  // namespace mangnon::app
