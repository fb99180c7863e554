#include "app/resurvey_queries.hpp"

#include <algorithm>

#include "app/audited.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/resurvey.hpp"
#include "app/round_access.hpp"
#include "app/sending_commands.hpp"
#include "domain/sending_failures.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Json child_json(const domain::UnitTree& tree, const SampledChild& child, const ResurveyResult& result) {
  const auto* hamlet = tree.find_latest(child.household.hamlet);
  const auto entered = std::count_if(result.facts.begin(), result.facts.end(),
                                     [&](const ComparedFact& fact) { return fact.child == child.child; });
  Json json = Json::object();
  json.set("id", child.child.text());
  json.set("name", child.facts.full_name.reveal());
  json.set("hamlet", hamlet == nullptr ? std::string() : hamlet->name);
  json.set("household", child.home.number ? Json(*child.home.number) : Json());
  json.set("entered", std::int64_t{entered});
  return json;
}

Json result_json(const domain::UnitTree& tree, const ResurveyResult& result) {
  const auto agreement = result.agreement();
  Json json = Json::object();
  json.set("drawn", true);
  json.set("seed", result.draw.seed);
  json.set("confidence", domain::code_of(result.draw.confidence));
  json.set("margin_percent", result.draw.margin_percent);
  json.set("sample", static_cast<std::int64_t>(result.sample.size()));
  json.set("households", result.households);
  json.set("visited", result.visited);
  json.set("checked", agreement.checked);
  json.set("agreed", agreement.agreed);
  json.set("decision", agreement.checked == 0 ? Json() : Json(domain::code_of(domain::decide_resurvey(agreement))));
  Json children = Json::array();
  for (const auto& child : result.children) children.push(child_json(tree, child, result));
  json.set("children", std::move(children));
  return json;
}

Outcome<Json> shown(Context& context, storage::Transaction& transaction, domain::RoundId id, const std::string& text) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto round = find_round(context, transaction, id);
  if (!round) return refuse(round.error());
  const auto unit = find_sender(context, *round, text);
  if (!unit) return refuse(unit.error());
  const auto sending = read_sending(context, transaction, *round, *unit);
  if (!sending) return refuse(sending.error());
  const auto seal = transaction.sendings().seal(round->id, *unit, sending->status.sendings);
  if (!seal) return refuse(domain::SENDING_NOT_SENT, "unit");
  const auto result = resurvey_result(context, transaction, *seal);
  auto json = result ? result_json(*context.reg.units(), *result) : Json::object();
  if (!result) json.set("drawn", false);
  json.set("sending", seal->sending);
  Json fields = Json::array();
  for (const auto field : domain::RESURVEY_FIELDS) fields.push(field);
  json.set("fields", std::move(fields));
  return json;
}

}  // namespace

Outcome<Json> show_resurvey(Context& context, domain::RoundId round, const std::string& unit) {
  Outcome<Json> answer = refuse(NOT_PERMITTED);
  context.reg.store().read(
      [&](storage::Transaction& transaction) { answer = shown(context, transaction, round, unit); });
  note_reading(context, "show_resurvey", "unit", unit_asked(context, unit), round.text(),
               answer ? "done" : std::string(answer.error().front().type->id));
  return answer;
}

}  // namespace mangnon::app
