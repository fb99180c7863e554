#include "app/placement.hpp"

#include <set>

#include "app/record_keeping.hpp"
#include "domain/timeline.hpp"

namespace mangnon::app {

namespace {

// The days on which the record says some fact anew.
std::set<base::Date> days_said(const storage::Actions& actions) {
  std::set<base::Date> days;
  for (const auto& [key, timeline] : domain::timelines_of(actions))
    for (const auto& [from, value] : timeline) days.insert(from);
  return days;
}

}  // namespace

domain::UnitId hamlet_on(const domain::HouseholdHistory& household, base::Date on) {
  const auto* facts = household.at(on);
  return facts == nullptr ? household.spans.front().facts.hamlet : facts->hamlet;
}

std::vector<domain::Action> following_moves(Context& context, const domain::HouseholdHistory& household,
                                            base::Date from, base::Moment now) {
  std::vector<domain::Action> moves;
  auto hamlet = hamlet_on(household, from);
  for (const auto& span : household.spans) {
    if (span.valid.from <= from || span.facts.hamlet == hamlet) continue;
    hamlet = span.facts.hamlet;
    auto move = new_action(context, domain::ActionKind::changed, span.valid.from, now);
    move.content = domain::FactChanges{{"hamlet", hamlet.text()}};
    moves.push_back(std::move(move));
  }
  return moves;
}

std::vector<domain::Action> moves_into(Context& context, const storage::Actions& before, const MoveInto& move,
                                       base::Moment now) {
  const auto was = domain::fold_child(before);
  const auto left = was.at(move.from)->household;
  // One stay may be told in several pieces: each day on which something was said counts, not only those of a change.
  auto days = days_said(before);
  days.insert(move.from);
  for (const auto& span : move.home.spans) days.insert(span.valid.from);
  auto all = before;
  std::vector<domain::Action> moves;
  for (auto day = days.find(move.from); day != days.end(); ++day) {
    if (move.holds == Holds::until_elsewhere && was.at(*day)->household != left) break;
    const auto is = domain::fold_child(all);
    const auto hamlet = hamlet_on(move.home, *day);
    domain::FactChanges changes;
    if (is.at(*day)->household != move.household) changes.push_back({"household", move.household.text()});
    if (*day == move.from || is.at(*day)->hamlet != hamlet) changes.push_back({"hamlet", hamlet.text()});
    if (changes.empty()) continue;
    auto action = new_action(context, domain::ActionKind::changed, *day, now);
    action.content = std::move(changes);
    all.push_back(action);
    moves.push_back(std::move(action));
  }
  return moves;
}

std::vector<domain::Action> with_days_elsewhere(Context& context, const storage::Actions& before,
                                                std::vector<domain::Action> moves, domain::HouseholdId household,
                                                base::Moment now) {
  const auto was = domain::fold_child(before);
  auto all = before;
  all.insert(all.end(), moves.begin(), moves.end());
  for (const auto day : days_said(all)) {
    const auto history = domain::fold_child(all);
    const auto* then = was.at(day);
    const auto* is = history.at(day);
    const bool elsewhere = then != nullptr && then->presence == domain::Presence::present &&
                           is->household != household && is->household == then->household;
    if (!elsewhere || is->hamlet == then->hamlet) continue;
    auto action = new_action(context, domain::ActionKind::changed, day, now);
    action.content = domain::FactChanges{{"hamlet", then->hamlet.text()}};
    all.push_back(action);
    moves.push_back(std::move(action));
  }
  return moves;
}

}  // namespace mangnon::app
