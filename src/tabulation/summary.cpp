#include "tabulation/summary.hpp"

#include <algorithm>

namespace mangnon::tabulation {

Figures& Figures::operator+=(const Figures& more) {
  households += more.households;
  children += more.children;
  male += more.male;
  female += more.female;
  minority += more.minority;
  age_0_5 += more.age_0_5;
  age_6_10 += more.age_6_10;
  age_11_15 += more.age_11_15;
  special += more.special;
  assisted += more.assisted;
  at_risk += more.at_risk;
  at_risk_not_special += more.at_risk_not_special;
  other += more.other;
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i] += more.groups[i];
  return *this;
}

std::vector<Figures> summarise(const Population& population, const Groups& groups, const Places& places) {
  const base::Date on = places.on;
  const auto& row_of = places.row_of;
  std::vector<Figures> figures(places.rows);
  std::vector<bool> seen(population.households(), false);
  Question question{.on = on, .hidden = places.hidden};
  question.hamlets.resize(row_of.size());
  for (std::size_t i = 0; i < row_of.size(); ++i) question.hamlets[i] = row_of[i] >= 0;

  const std::int32_t six = on.plus_months(-12 * 6).days();
  const std::int32_t eleven = on.plus_months(-12 * 11).days();

  each_child(population, groups, question, [&](const ChildAt& at) {
    const Span& span = *at.span;
    Figures& row = figures[static_cast<std::size_t>(row_of[span.hamlet])];
    ++row.children;
    if (span.household != Span::NO_HOUSEHOLD && !seen[span.household]) {
      seen[span.household] = true;
      ++row.households;
    }
    row.male += span.sex == 1;
    row.female += span.sex == 2;
    row.minority += span.minority;
    row.age_0_5 += span.birth > six;
    row.age_6_10 += span.birth <= six && span.birth > eleven;
    row.age_11_15 += span.birth <= eleven;
    const bool special = (at.groups & groups.special()) != 0;
    row.special += special;
    row.assisted += special && at.assisted;
    const bool at_risk = (at.groups & groups.at_risk()) != 0;
    row.at_risk += at_risk;
    row.at_risk_not_special += at_risk && !special;
    row.other += (at.groups & groups.other()) != 0;
    for (GroupMask mask = at.groups; mask != 0; mask &= mask - 1)
      ++row.groups[static_cast<std::size_t>(__builtin_ctzll(mask))];
  });
  return figures;
}

}  // namespace mangnon::tabulation
