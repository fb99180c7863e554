#include "app/round_commands.hpp"

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "domain/round_failures.hpp"

namespace mangnon::app {

namespace {

using domain::Round;

Done round_done(const Round& round) {
  wire::Json answer = wire::Json::object();
  answer.set("id", round.id.text());
  answer.set("version", round.version);
  answer.set("state", domain::code_of(round.state));
  return {.answer = std::move(answer),
          .subject_kind = "round",
          .subject = round.id.text(),
          .detail = round.code + " " + std::string(domain::code_of(round.state))};
}

Outcome<Round> with_settings(Round round, const RoundSettings& settings) {
  if (settings.name) {
    const auto name = accepted_note(*settings.name, "name");
    if (!name) return refuse(name.error());
    round.name = *name;
  }
  round.scope = settings.scope.value_or(round.scope);
  round.reference_on = settings.reference_on.value_or(round.reference_on);
  round.phases = settings.phases.value_or(round.phases);
  round.compares_book = settings.compares_book.value_or(round.compares_book);
  round.resurvey_percent = settings.resurvey_percent.value_or(round.resurvey_percent);
  round.roster_rule = settings.roster_rule.value_or(round.roster_rule);
  round.based_on = settings.based_on.value_or(round.based_on);
  return round;
}

// The plan as it would stand, judged by itself and by the plan it rests on.
Outcome<bool> check_plan(Context& context, storage::Transaction& transaction, const Round& round) {
  const auto tree = context.reg.units();
  auto failures = domain::check_round(round, *tree);
  if (!round.based_on.is_nil()) {
    const auto above = find_round(context, transaction, round.based_on);
    if (!above) return refuse(ROUND_NOT_FOUND, "based_on");
    for (auto& each : domain::check_against_above(round, *above, *tree)) failures.push_back(std::move(each));
  }
  if (!failures.empty()) return refuse(std::move(failures));
  return true;
}

// Other communes on the map day would not be those that were asked, and whose figures are here (ROUND-3, ROUND-4).
Outcome<bool> check_units(Context& context, const Round& before, const Round& after) {
  if (before.state == domain::RoundState::draft) return true;
  const auto tree = context.reg.units();
  const auto* was = tree->find(before.root, domain::map_day(before));
  const auto* is = tree->find(after.root, domain::map_day(after));
  const auto communes = [&](const Round& round) { return units_of(*tree, round, domain::UnitLevel::commune); };
  if (was != is || communes(before) != communes(after)) return refuse(domain::ROUND_FIXED, "phases");
  return true;
}

Done store_round(Context& context, storage::Transaction& transaction, Round round, base::Moment now) {
  ++round.version;
  round.changed_at = now;
  round.changed_by = context.actor.id;
  transaction.rounds().add(round);
  return round_done(round);
}

// Of one that the actor may plan: its root in scope.
Outcome<Round> load_plan(Context& context, storage::Transaction& transaction, domain::RoundId id, int version) {
  auto round = find_round(context, transaction, id);
  if (!round) return round;
  if (!in_scope(*context.reg.units(), context.actor, round->root, domain::map_day(*round)))
    return refuse(ROUND_NOT_FOUND, "round");
  if (round->version != version) return refuse(STALE_VERSION, "version");
  return round;
}

Outcome<wire::Json> step_round(Context& context, const Envelope& envelope, const StepRound& command,
                               base::Result<Round> (*step)(Round)) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto round = load_plan(context, transaction, command.round, command.version);
                       if (!round) return refuse(round.error());
                       auto after = step(*round);
                       if (!after) return refuse(after.error());
                       return store_round(context, transaction, *std::move(after), now);
                     });
}

}  // namespace

Outcome<wire::Json> plan_round(Context& context, const Envelope& envelope, const PlanRound& command) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       Round start;
                       if (!command.cloned_from.is_nil()) {
                         const auto earlier = find_round(context, transaction, command.cloned_from);
                         if (!earlier) return refuse(ROUND_NOT_FOUND, "cloned_from");
                         start =
                             domain::clone_for(*earlier, command.settings.reference_on.value_or(earlier->reference_on));
                       }
                       auto round = with_settings(std::move(start), command.settings);
                       if (!round) return refuse(round.error());
                       round->id = command.round;
                       round->version = 0;
                       round->code = command.code;
                       const auto unit = find_unit(context, command.unit, domain::map_day(*round));
                       if (!unit) return refuse(unit.error());
                       round->root = *unit;
                       if (const auto fits = check_plan(context, transaction, *round); !fits)
                         return refuse(fits.error());
                       if (transaction.rounds().by_code(round->code)) return refuse(ROUND_CODE_TAKEN, "code");
                       return store_round(context, transaction, *std::move(round), now);
                     });
}

Outcome<wire::Json> change_round(Context& context, const Envelope& envelope, const ChangeRound& command) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto before = load_plan(context, transaction, command.round, command.version);
                       if (!before) return refuse(before.error());
                       auto after = with_settings(*before, command.settings);
                       if (!after) return refuse(after.error());
                       if (*after == *before) return refuse(NOTHING_TO_CHANGE);
                       if (auto fixed = domain::check_change(*before, *after); !fixed.empty())
                         return refuse(std::move(fixed));
                       if (const auto fits = check_plan(context, transaction, *after); !fits)
                         return refuse(fits.error());
                       if (const auto same = check_units(context, *before, *after); !same) return refuse(same.error());
                       return store_round(context, transaction, *std::move(after), now);
                     });
}

Outcome<wire::Json> issue_round(Context& context, const Envelope& envelope, const StepRound& command) {
  return step_round(context, envelope, command, domain::issue);
}

Outcome<wire::Json> close_round(Context& context, const Envelope& envelope, const StepRound& command) {
  return step_round(context, envelope, command, domain::close);
}

}  // namespace mangnon::app
