#include "app/facility_commands.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "app/failures.hpp"
#include "app/kept_today.hpp"
#include "app/local_unit.hpp"
#include "app/placement.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/unit_commands.hpp"
#include "base/check.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/care.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

constexpr std::string_view IN_FACILITY = "11";  // list LIVING_WITH

// A commune, or the lowest official unit where there is none, of the actor's scope then and today.
Outcome<domain::UnitId> commune_of(Context& context, const std::string& text, base::Date on) {
  const auto unit = find_unit(context, text, on);
  if (!unit) return refuse(unit.error());
  if (!is_kept_today(context, *unit)) return refuse(UNIT_OUTSIDE_SCOPE, "commune");
  const auto tree = context.reg.units();
  const auto* commune = tree->find(*unit, on);
  if (commune == nullptr || domain::is_leaf_level(commune->level)) return refuse(IMPORT_NOT_A_COMMUNE, "commune");
  const auto below = tree->children_of(*unit, on);
  const bool holds_units = std::any_of(below.begin(), below.end(), [&](const auto& id) {
    const auto* each = tree->find(id, on);
    return each != nullptr && !domain::is_leaf_level(each->level);
  });
  if (holds_units) return refuse(IMPORT_NOT_A_COMMUNE, "commune");
  return *unit;
}

// The facts of the child on the day of its stay's beginning or end, as the command may change them.
Outcome<domain::ChildFacts> present_on(const LoadedChild& child, int version, base::Date on, base::Moment now) {
  if (child.version != version) return refuse(stale_failures({}, {}));
  if (const auto past = check_not_future(on, "on", now); !past) return refuse(past.error());
  if (auto begun = check_begun(child.history.spans.front().valid.from, on); !begun) {
    begun.error().front().field = "on";
    return refuse(begun.error());
  }
  const auto& facts = *child.history.at(on);
  if (facts.presence != domain::Presence::present) return refuse(CHILD_NOT_PRESENT, "on");
  return facts;
}

std::vector<domain::Action> with_facts(domain::Action action, domain::FactChanges facts) {
  action.content = std::move(facts);
  return {std::move(action)};
}

Outcome<wire::Json> register_place(Context& context, const Envelope& envelope, Permission permission,
                                   domain::UnitLevel level, const RegisterPlace& command) {
  bool is_made = false;
  auto answer = run_command(
      context, envelope, permission, [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto on = command.on.value_or(base::date_in_viet_nam(now));
        if (const auto past = check_not_future(on, "on", now); !past) return refuse(past.error());
        const auto commune = commune_of(context, command.commune, on);
        if (!commune) return refuse(commune.error());
        const auto name = accepted_line(command.name, {"name", "Tên thôn, cơ sở", base::limits::NAME_CHARS});
        if (!name) return refuse(name.error());
        if (names::fold(*name).empty()) return refuse(FIELD_MISSING, "name", {"name"});
        const auto tree = stored_units(context.reg, transaction);
        if (tree->find_hamlet(*commune, *name, on, names::fold)) return refuse(FACILITY_NAME_TAKEN, "name");
        const auto unit = new_local_unit(*tree, level, command.id, *commune, *name, on);
        const auto grown = tree->with_hamlet(unit);
        if (!grown) return refuse(grown.error());
        if (is_name_taken(**grown, command.id, on)) return refuse(FACILITY_NAME_TAKEN, "name");
        transaction.units().add_local(unit, Register::closure_of(**grown, command.id));
        is_made = true;
        wire::Json json = wire::Json::object();
        json.set("id", command.id.text());
        json.set("code", unit.code);
        json.set("name", *name);
        return Done{.answer = std::move(json), .subject_kind = "unit", .subject = command.id.text()};
      });
  if (answer && is_made && !context.is_trial) follow_local_units(context.reg);
  return answer;
}

}  // namespace

Outcome<wire::Json> register_facility(Context& context, const Envelope& envelope, const RegisterPlace& command) {
  return register_place(context, envelope, Permission::write_register, domain::UnitLevel::facility, command);
}

Outcome<wire::Json> register_hamlet(Context& context, const Envelope& envelope, const RegisterPlace& command) {
  return register_place(context, envelope, Permission::keep_units, domain::UnitLevel::hamlet, command);
}

Outcome<wire::Json> begin_facility_stay(Context& context, const Envelope& envelope, const BeginFacilityStay& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto child = load_kept_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       const auto facts = present_on(*child, command.version, command.on, now);
                       if (!facts) return refuse(facts.error());
                       const auto tree = context.reg.units();
                       const auto* unit = tree->find(command.facility, command.on);
                       if (unit == nullptr || unit->level != domain::UnitLevel::facility ||
                           !in_scope(*tree, context.actor, command.facility, command.on) ||
                           !is_kept_today(context, command.facility))
                         return refuse(FACILITY_UNKNOWN, "facility");
                       if (!facts->facility.is_nil()) return refuse(ALREADY_IN_FACILITY, "facility");
                       const auto decision = accepted_note(command.decision, "decision");
                       if (!decision) return refuse(decision.error());
                       domain::FactChanges changes = {{"facility", command.facility.text()},
                                                      {"hamlet", command.facility.text()},
                                                      {"household", ""},
                                                      {"living_with", std::string(IN_FACILITY)},
                                                      {"care", std::string(domain::code_of(domain::Care::facility))}};
                       if (!decision->empty()) changes.push_back({"care_decision", *decision});
                       auto action = new_action(context, domain::ActionKind::changed, command.on, now);
                       return append_child(context, transaction, envelope.id, command.child, &*child,
                                           with_facts(std::move(action), std::move(changes)), command.on);
                     });
}

Outcome<wire::Json> end_facility_stay(Context& context, const Envelope& envelope, const EndFacilityStay& command) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto child = load_kept_child(context, transaction, command.child, now);
        if (!child) return refuse(child.error());
        const auto facts = present_on(*child, command.version, command.on, now);
        if (!facts) return refuse(facts.error());
        if (facts->facility.is_nil()) return refuse(NOT_IN_FACILITY, "on");
        const auto household = load_open_household(context, transaction, command.household, now);
        if (!household) return refuse(household.error());
        const bool known = context.reg.reference().lists.has("LIVING_WITH", command.living_with, command.on);
        if (!known || command.living_with == IN_FACILITY)
          return refuse(FIELD_MALFORMED, "living_with", {"living_with"});
        auto changes =
            domain::with_care_following(*facts, {{"facility", ""},
                                                 {"household", command.household.text()},
                                                 {"hamlet", hamlet_on(household->history, command.on).text()},
                                                 {"living_with", command.living_with}});
        auto actions =
            with_facts(new_action(context, domain::ActionKind::changed, command.on, now), std::move(changes));
        for (auto& move : following_moves(context, household->history, command.on, now))
          actions.push_back(std::move(move));
        return append_child(context, transaction, envelope.id, command.child, &*child, std::move(actions), command.on);
      });
}

}  // namespace mangnon::app
