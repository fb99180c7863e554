#include "app/round_queries.hpp"

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::Round;
using wire::Json;

Json phase_json(const domain::Phase& phase) {
  Json json = Json::object();
  json.set("task", domain::code_of(phase.task));
  json.set("level", domain::code_of(phase.level));
  json.set("from", base::format_iso(phase.from));
  json.set("to", base::format_iso(phase.to));
  return json;
}

// Another round, when the actor may see it.
Json other_json(Context& context, storage::Transaction& transaction, domain::RoundId id) {
  if (id.is_nil()) return {};
  const auto other = find_round(context, transaction, id);
  if (!other) return {};
  Json json = Json::object();
  json.set("id", other->id.text());
  json.set("code", other->code);
  json.set("name", other->name);
  return json;
}

}  // namespace

Json round_json(Context& context, storage::Transaction& transaction, const Round& round) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  Json json = Json::object();
  json.set("id", round.id.text());
  json.set("version", round.version);
  json.set("code", round.code);
  json.set("name", round.name);
  json.set("state", domain::code_of(round.state));
  json.set("scope", domain::code_of(round.scope));
  json.set("reference_on", base::format_iso(round.reference_on));
  json.set("map_on", base::format_iso(on));
  json.set("unit", unit_json(*tree, round.root, on));
  Json phases = Json::array();
  for (const auto& phase : round.phases) phases.push(phase_json(phase));
  json.set("phases", std::move(phases));
  json.set("compares_book", round.compares_book);
  json.set("resurvey_percent", round.resurvey_percent);
  json.set("roster_rule", domain::code_of(round.roster_rule));
  json.set("based_on", other_json(context, transaction, round.based_on));
  json.set("cloned_from", other_json(context, transaction, round.cloned_from));
  json.set("changed_at", base::format_moment(round.changed_at));
  json.set("may_plan",
           may(context.actor.role, Permission::plan_rounds) && in_scope(*tree, context.actor, round.root, on));
  return json;
}

Outcome<Json> list_rounds(Context& context) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  Json rounds = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& round : transaction.rounds().all())
      if (sees_round(context, *tree, round)) rounds.push(round_json(context, transaction, round));
  });
  note_reading(context, "list_rounds", "unit", context.actor.scope.text(),
               "rows=" + std::to_string(rounds.items().size()));
  Json answer = Json::object();
  answer.set("rounds", std::move(rounds));
  answer.set("may_plan", may(context.actor.role, Permission::plan_rounds));
  return answer;
}

Outcome<Json> show_round(Context& context, domain::RoundId id) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  Outcome<Json> answer = Json();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto round = find_round(context, transaction, id);
    answer = round ? Outcome<Json>(round_json(context, transaction, *round)) : refuse(round.error());
  });
  note_reading(context, "show_round", "round", id.text(), "", answer ? "done" : "ROUND_NOT_FOUND");
  return answer;
}

}  // namespace mangnon::app
