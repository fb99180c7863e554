#include "app/placement.hpp"

#include "app/record_keeping.hpp"

namespace mangnon::app {

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

std::vector<domain::Action> moves_into(Context& context, domain::HouseholdId household,
                                       const domain::HouseholdHistory& history, base::Date from, base::Moment now) {
  auto move = new_action(context, domain::ActionKind::changed, from, now);
  move.content = domain::FactChanges{{"household", household.text()}, {"hamlet", hamlet_on(history, from).text()}};
  std::vector<domain::Action> moves = {std::move(move)};
  for (auto& later : following_moves(context, history, from, now)) moves.push_back(std::move(later));
  return moves;
}

}  // namespace mangnon::app
