#include "domain/exactness.hpp"

#include <algorithm>

namespace mangnon::domain {

namespace {

class Exactness {
 public:
  Exactness(std::string_view key, std::span<const CoarseDay> coarse) : key_(key), coarse_(coarse) {}

  // Whether the exact day may be the one that was written.
  [[nodiscard]] bool agrees(base::Date exact, base::Date written) const {
    return exact == written || std::any_of(coarse_.begin(), coarse_.end(), [&](const CoarseDay& each) {
             return each.key == key_ && each.day == written && first_day_of(exact, each.precision) == written;
           });
  }
  [[nodiscard]] bool is_coarse(base::Date written) const {
    return std::any_of(coarse_.begin(), coarse_.end(),
                       [&](const CoarseDay& each) { return each.key == key_ && each.day == written; });
  }

 private:
  std::string_view key_;
  std::span<const CoarseDay> coarse_;
};

bool says_the_same(const ParentState& held, const ParentState& stated, const Exactness& days, base::Date on) {
  if (held.status != stated.status) return false;
  if (stated.since && !(held.since && days.agrees(*held.since, *stated.since))) return false;
  if (stated.until) return held.until && days.agrees(*held.until, *stated.until);
  return !held.until || on < *held.until;
}

std::string with_held_days(const ParentStates& held, const std::string& stated, const Exactness& days, base::Date on) {
  ParentStates states;
  if (!decode_fact(stated, states)) return stated;
  for (auto& state : states) {
    const auto same =
        std::find_if(held.begin(), held.end(), [&](const auto& each) { return says_the_same(each, state, days, on); });
    if (same != held.end()) state = *same;
  }
  return encode_fact(states);
}

// How exactly a birth date is held; day when nothing else is said.
BirthPrecision precision_of(const ChildFacts& facts) {
  return facts.birth_precision.value_or(BirthPrecision::day);
}

bool holds_birth_more_exactly(const ChildFacts& held, std::span<const CoarseDay> coarse) {
  return held.birth_date && std::any_of(coarse.begin(), coarse.end(), [&](const CoarseDay& each) {
           return each.key == "birth_date" && precision_of(held) <= each.precision &&
                  first_day_of(*held.birth_date, each.precision) == each.day;
         });
}

// A date of the table other than the birth date.
bool holds_more_exactly(const ChildFacts& held, const FactChange& stated, const Exactness& days) {
  const auto written = base::parse_iso_date(stated.value);
  if (!written || !days.is_coarse(*written)) return false;
  const auto all = difference(ChildFacts{}, held);
  const auto known = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == stated.key; });
  const auto exact = known == all.end() ? std::nullopt : base::parse_iso_date(known->value);
  return exact && days.agrees(*exact, *written);
}

}  // namespace

base::Date first_day_of(base::Date day, BirthPrecision precision) {
  switch (precision) {
    case BirthPrecision::day:
      return day;
    case BirthPrecision::month:
      return *base::Date::from_ymd(day.year(), day.month(), 1);
    case BirthPrecision::year:
      return *base::Date::from_ymd(day.year(), 1, 1);
  }
  return day;
}

FactChanges keep_more_exact(const ChildFacts& held, FactChanges stated, std::span<const CoarseDay> coarse,
                            base::Date on) {
  for (auto& change : stated) {
    const Exactness days(change.key, coarse);
    if (change.key == "father_states") change.value = with_held_days(held.father_states, change.value, days, on);
    if (change.key == "mother_states") change.value = with_held_days(held.mother_states, change.value, days, on);
  }
  const bool birth_known = holds_birth_more_exactly(held, coarse);
  std::erase_if(stated, [&](const FactChange& change) {
    if (change.key == "birth_date" || change.key == "birth_precision") return birth_known;
    return holds_more_exactly(held, change, Exactness(change.key, coarse));
  });
  return stated;
}

}  // namespace mangnon::domain
