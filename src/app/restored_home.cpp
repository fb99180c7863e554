#include "app/restored_home.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/failures.hpp"
#include "app/household_members.hpp"
#include "app/placement.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::HouseholdId;

struct InEnded {
  HouseholdId household{};
  base::Date from{};

  auto operator<=>(const InEnded&) const = default;
};

// The household into which this one was merged when it ended; absent when it was dissolved.
std::optional<HouseholdId> merged_into(const LoadedHousehold& household) {
  if (household.history.latest().ended != domain::HouseholdEnd::merged) return std::nullopt;
  for (auto action = household.actions.rbegin(); action != household.actions.rend(); ++action)
    if (action->source.starts_with(MERGE_SOURCE))
      return base::parse_id<HouseholdId>(action->source.substr(MERGE_SOURCE.size()));
  return std::nullopt;
}

// Brings one record home, step by step.
class Return {
 public:
  Return(Context& context, storage::Transaction& transaction, const storage::Actions& back, base::Moment now)
      : context_(context), transaction_(transaction), child_{.actions = back}, now_(now) {
    child_.history = domain::fold_child(child_.actions);
  }

  Outcome<std::vector<domain::Action>> run() {
    std::set<InEnded> left;
    while (const auto ended = in_ended()) {
      const bool again = !left.insert(*ended).second;
      if (const auto moved = again ? refuse_home(ended->household) : leave(*ended); !moved)
        return refuse(moved.error());
    }
    follow();
    const auto& last = child_.history.latest();
    if (last.presence == domain::Presence::present && !last.household.is_nil())
      hold_household(transaction_, last.household, home(last.household));
    return std::move(moves_);
  }

 private:
  const LoadedHousehold& home(HouseholdId id) {
    const auto [known, is_new] = homes_.try_emplace(id);
    if (is_new) {
      known->second.actions = transaction_.households().actions(id);
      if (!known->second.actions.empty()) known->second.history = domain::fold_household(known->second.actions);
    }
    return known->second;
  }

  // The first day on which it lives in a household that had ended by then.
  std::optional<InEnded> in_ended() {
    for (const auto& span : child_.history.spans) {
      if (span.facts.presence != domain::Presence::present || span.facts.household.is_nil()) continue;
      for (const auto& stand : home(span.facts.household).history.spans)
        if (stand.facts.ended && stand.valid.from < span.valid.to && span.valid.from < stand.valid.to)
          return InEnded{span.facts.household, std::max(span.valid.from, stand.valid.from)};
    }
    return std::nullopt;
  }

  Outcome<bool> refuse_home(HouseholdId id) {
    const auto& number = home(id).history.latest().number;
    return refuse(UNMERGE_HOUSEHOLD_ENDED, "other", {number ? std::to_string(*number) : "-"});
  }

  Outcome<bool> leave(const InEnded& ended) {
    const auto into = merged_into(home(ended.household));
    if (!into || home(*into).actions.empty()) return refuse_home(ended.household);
    const auto& stays = home(*into).history;
    if (!was_in_scope(*context_.reg.units(), context_.actor, stays.latest().hamlet, base::date_in_viet_nam(now_)))
      return refuse(HOUSEHOLD_NOT_FOUND, "other");
    auto moves = moves_into(context_, child_.actions, {*into, stays, ended.from}, now_);
    std::erase_if(moves, [&](const auto& move) {
      return !lives_in(child_.history.at(move.valid_from), ended.household);  // gone by then
    });
    add(with_days_elsewhere(context_, child_.actions, std::move(moves), *into, now_));
    return true;
  }

  // A household that moved meanwhile took nobody along who was merged away.
  void follow() {
    std::set<HouseholdId> lived_in;
    for (const auto& span : child_.history.spans)
      if (!span.facts.household.is_nil()) lived_in.insert(span.facts.household);
    for (const auto& id : lived_in)
      add(moves_with(context_, child_, id, home(id).history, child_.history.spans.front().valid.from,
                     domain::ActionKind::changed, now_));
  }

  void add(const std::vector<domain::Action>& moves) {
    child_.actions.insert(child_.actions.end(), moves.begin(), moves.end());
    child_.history = domain::fold_child(child_.actions);
    moves_.insert(moves_.end(), moves.begin(), moves.end());
  }

  Context& context_;
  storage::Transaction& transaction_;
  LoadedChild child_;
  base::Moment now_;
  std::map<HouseholdId, LoadedHousehold> homes_{};
  std::vector<domain::Action> moves_{};
};

}  // namespace

Outcome<std::vector<domain::Action>> moves_home(Context& context, storage::Transaction& transaction,
                                                const storage::Actions& back, base::Moment now) {
  return Return(context, transaction, back, now).run();
}

}  // namespace mangnon::app
