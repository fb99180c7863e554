#include "app/household_members.hpp"

#include <algorithm>
#include <set>

#include "app/failures.hpp"
#include "app/placement.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

template <class History>
void add_days(std::set<base::Date>& days, const History& history) {
  for (const auto& span : history.spans) days.insert(span.valid.from);
}

// The first day on which the household stands elsewhere than was known.
std::optional<base::Date> moved_on(const domain::HouseholdHistory& before, const domain::HouseholdHistory& after) {
  std::set<base::Date> days;
  add_days(days, before);
  add_days(days, after);
  for (const auto day : days)
    if (hamlet_on(before, day) != hamlet_on(after, day)) return day;
  return std::nullopt;
}

// The first day from `from` on which the child lives in the household and is said to live elsewhere.
std::optional<base::Date> apart_on(const domain::ChildHistory& child, domain::HouseholdId household,
                                   const domain::HouseholdHistory& home, base::Date from) {
  std::set<base::Date> days = {from};
  add_days(days, child);
  add_days(days, home);
  for (auto day = days.lower_bound(from); day != days.end(); ++day) {
    const auto* facts = child.at(*day);
    if (lives_in(facts, household) && facts->hamlet != hamlet_on(home, *day)) return *day;
  }
  return std::nullopt;
}

// Whether the two say the same of the hamlet on every day on which the child lived elsewhere.
bool agree_elsewhere(const domain::ChildHistory& was, const domain::ChildHistory& is, domain::HouseholdId household) {
  std::set<base::Date> days;
  add_days(days, was);
  add_days(days, is);
  return std::ranges::all_of(days, [&](base::Date day) {
    const auto* then = was.at(day);
    const auto* now = is.at(day);
    return then == nullptr || now == nullptr || lives_in(then, household) || then->hamlet == now->hamlet;
  });
}

}  // namespace

LoadedChild whole_child(storage::Transaction& transaction, domain::ChildId id) {
  LoadedChild child{.actions = transaction.children().actions(id)};
  if (!child.actions.empty()) child.history = domain::fold_child(child.actions);
  return child;
}

bool lives_in(const domain::ChildFacts* facts, domain::HouseholdId household) {
  return facts != nullptr && facts->presence == domain::Presence::present && facts->household == household;
}

std::optional<base::Date> lives_there_from(const domain::ChildHistory& history, domain::HouseholdId household,
                                           base::Date on) {
  if (lives_in(history.at(on), household)) return on;
  for (const auto& span : history.spans)
    if (span.valid.from > on && lives_in(&span.facts, household)) return span.valid.from;
  return std::nullopt;
}

bool is_of_area(Context& context, const LoadedChild& child, base::Moment now) {
  return !child.actions.empty() &&
         was_in_scope(*context.reg.units(), context.actor, child.history.latest().hamlet, base::date_in_viet_nam(now));
}

// Each makes the first day on which the child is apart right, and holds until something else is said of the hamlet. A
// correction that would reach into days spent elsewhere, or into those already right, is said as a change.
std::vector<domain::Action> moves_with(Context& context, const LoadedChild& child, domain::HouseholdId household,
                                       const domain::HouseholdHistory& home, base::Date from, domain::ActionKind kind,
                                       base::Moment now) {
  std::vector<domain::Action> moves;
  auto all = child.actions;
  auto history = child.history;
  for (auto day = apart_on(history, household, home, from); day; day = apart_on(history, household, home, *day)) {
    auto move = new_action(context, kind, *day, now);
    move.content = domain::FactChanges{{"hamlet", hamlet_on(home, *day).text()}};
    all.push_back(move);
    if (kind == domain::ActionKind::corrected) {
      const auto corrected = domain::fold_child(all);
      const auto next = apart_on(corrected, household, home, from);
      if (!agree_elsewhere(history, corrected, household) || (next && *next <= *day))
        all.back().kind = move.kind = domain::ActionKind::changed;
    }
    history = domain::fold_child(all);
    moves.push_back(std::move(move));
  }
  return moves.empty() ? moves : with_days_elsewhere(context, child.actions, std::move(moves), household, now);
}

Outcome<bool> follow_household(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                               domain::HouseholdId household, const domain::HouseholdHistory& before,
                               const domain::HouseholdHistory& after, domain::ActionKind kind, base::Moment now) {
  const auto from = moved_on(before, after);
  if (!from) return true;
  for (const auto& id : transaction.children().members_since(household, *from)) {
    const auto child = whole_child(transaction, id);
    auto moves = moves_with(context, child, household, after, *from, kind, now);
    if (moves.empty()) continue;
    if (!is_of_area(context, child, now)) return refuse(CHILD_NOT_IN_HOUSEHOLD, "valid_from");
    const auto on = moves.front().valid_from;
    auto moved = append_child(context, transaction, envelope.id, id, &child, std::move(moves), on);
    if (!moved) return refuse(moved.error());
    transaction.audit().add(audit_line(context, now, envelope.name, "child", id.text(), "done", ""));
  }
  return true;
}

}  // namespace mangnon::app
