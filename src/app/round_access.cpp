#include "app/round_access.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "app/sending_failures.hpp"

namespace mangnon::app {

using domain::Round;
using domain::UnitId;
using domain::UnitLevel;
using domain::UnitTree;

base::Date today_in_viet_nam(Context& context) {
  return base::date_in_viet_nam(context.reg.clock().now());
}

UnitId unit_on(const UnitTree& tree, UnitId unit, base::Date on) {
  return tree.successor_of(unit, on).value_or(unit);
}

bool sees_round(Context& context, const UnitTree& tree, const Round& round) {
  const auto on = domain::map_day(round);
  const bool is_above = in_scope(tree, context.actor, round.root, on);
  if (round.state == domain::RoundState::draft) return is_above && may(context.actor.role, Permission::plan_rounds);
  if (is_above || tree.is_within(scope_on(tree, context.actor, on), round.root, on)) return true;
  const auto today = today_in_viet_nam(context);
  return tree.is_within(scope_on(tree, context.actor, today), unit_on(tree, round.root, today), today);
}

namespace {

Outcome<Round> seen(Context& context, std::optional<Round> round, const char* field) {
  if (!round || !sees_round(context, *context.reg.units(), *round)) return refuse(ROUND_NOT_FOUND, field);
  return *std::move(round);
}

}  // namespace

Outcome<Round> find_round(Context& context, storage::Transaction& transaction, domain::RoundId id) {
  return seen(context, transaction.rounds().find(id), "round");
}

Outcome<Round> find_round(Context& context, storage::Transaction& transaction, const std::string& code) {
  return seen(context, transaction.rounds().by_code(code), "round");
}

std::vector<UnitId> units_of(const UnitTree& tree, const Round& round, UnitLevel level) {
  return tree.descendants(round.root, level, domain::map_day(round));
}

std::vector<UnitId> senders_below(const UnitTree& tree, const Round& round, UnitId unit) {
  auto below = tree.children_of(unit, domain::map_day(round));
  std::erase_if(below,
                [&](UnitId each) { return domain::is_leaf_level(tree.find(each, domain::map_day(round))->level); });
  return below;
}

std::vector<Round> lower_plans(storage::Transaction& transaction, domain::RoundId above) {
  auto plans = transaction.rounds().all();
  std::erase_if(plans,
                [&](const Round& each) { return each.based_on != above || each.state == domain::RoundState::draft; });
  return plans;
}

namespace {

std::optional<base::Date> last_day(const Round& round, UnitLevel level) {
  if (const auto sends = domain::send_by(round, level)) return sends;
  std::optional<base::Date> last;
  for (const auto& phase : round.phases)
    if (phase.task == domain::PhaseTask::appraise && phase.level == level) last = phase.to;
  return last;
}

}  // namespace

std::optional<base::Date> due_of(const UnitTree& tree, const Round& round, std::span<const Round> lower, UnitId unit) {
  const auto on = domain::map_day(round);
  const auto level = tree.find(unit, on)->level;
  auto due = last_day(round, level);
  for (const auto& plan : lower) {
    const auto own = last_day(plan, level);
    if (own && due && *own < *due && tree.is_within(unit, plan.root, on)) due = own;
  }
  return due;
}

Outcome<UnitId> find_sender(Context& context, const Round& round, const std::string& unit) {
  const auto on = domain::map_day(round);
  const auto tree = context.reg.units();
  const auto found = find_unit(context, unit, on);
  if (!found) return refuse(found.error());
  const auto* version = tree->find(*found, on);
  if (!tree->is_within(*found, round.root, on) || domain::is_leaf_level(version->level) ||
      version->level == UnitLevel::nation)
    return refuse(SENDING_UNIT_NOT_IN_ROUND, "unit");
  return *found;
}

bool is_own(Context& context, const UnitTree& tree, UnitId unit) {
  const auto today = today_in_viet_nam(context);
  return unit_on(tree, unit, today) == scope_on(tree, context.actor, today);
}

UnitId appraiser_of(Context& context, const UnitTree& tree, UnitId unit) {
  const auto today = today_in_viet_nam(context);
  return tree.parent_of(unit_on(tree, unit, today), today).value_or(UnitId{});
}

Outcome<bool> check_appraiser(Context& context, const UnitTree& tree, UnitId unit, domain::UserId sent_by) {
  if (is_own(context, tree, unit) || sent_by == context.actor.id) return refuse(APPRAISAL_OF_OWN_FIGURES, "unit");
  const auto above = appraiser_of(context, tree, unit);
  const auto today = today_in_viet_nam(context);
  if (scope_on(tree, context.actor, today) == above) return true;
  return refuse(APPRAISAL_OF_ANOTHER, "unit", {tree.full_name(above, today)});
}

}  // namespace mangnon::app
