#include "app/household_keeping.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/kept_today.hpp"
#include "app/place_life.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

// A number names one household of its hamlet (REG-3).
bool is_number_taken(storage::Transaction& transaction, domain::HouseholdId id, const domain::HouseholdFacts& facts) {
  if (!facts.number) return false;
  for (const auto& [other, actions] : transaction.households().journals_in({&facts.hamlet, 1})) {
    const auto known = domain::fold_household(actions).latest();
    if (other != id && !known.ended && known.hamlet == facts.hamlet && known.number == facts.number) return true;
  }
  return false;
}

bool states(const domain::Action& action, std::string_view key) {
  const auto& changes = std::get<domain::FactChanges>(action.content);
  return std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return change.key == key; });
}

}  // namespace

Outcome<domain::UnitId> known_hamlet(Context& context, const domain::HouseholdFacts& facts, base::Date on) {
  const auto tree = context.reg.units();
  const auto* unit = tree->find(facts.hamlet, on);
  if (unit == nullptr || !domain::is_leaf_level(unit->level) || !in_scope(*tree, context.actor, facts.hamlet, on) ||
      !is_kept_today(context, facts.hamlet))
    return refuse(HAMLET_UNKNOWN, "changes.hamlet");
  return facts.hamlet;
}

Outcome<Done> append_household(Context& context, storage::Transaction& transaction, domain::CommandId command,
                               domain::HouseholdId id, const LoadedHousehold* before, const domain::Action& action) {
  storage::Actions all = before ? before->actions : storage::Actions{};
  all.push_back(action);
  const auto after = domain::fold_household(all);
  const auto* facts = after.at(action.valid_from);
  if (const auto open = check_places(context, transaction, before ? &before->history : nullptr, after); !open)
    return refuse(open.error());
  const auto findings = domain::check_household(facts ? *facts : after.latest());
  if (domain::has_errors(findings)) return refuse(findings);
  const bool renumbered = states(action, "number") || states(action, "hamlet") || states(action, "ended");
  if (renumbered && !after.latest().ended && is_number_taken(transaction, id, after.latest()))
    return refuse(HOUSEHOLD_NUMBER_TAKEN, "number");
  const storage::HouseholdWrite write{.id = id,
                                      .command = command,
                                      .before = before ? &before->history : nullptr,
                                      .after = after,
                                      .actions = {&action, 1}};
  if (transaction.households().append(write) != storage::AppendOutcome::appended)
    return refuse(STALE_VERSION, "version");
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  answer.set("version", after.version);
  answer.set("findings", findings_json(findings, context.lang));
  return Done{.answer = std::move(answer), .subject_kind = "household", .subject = id.text()};
}

}  // namespace mangnon::app
