#include "tabulation/movement.hpp"

#include <algorithm>
#include <numeric>

namespace mangnon::tabulation {

namespace {

constexpr int CHILD_YEARS = 16;
constexpr int NEWBORN_DAYS = 60;  // a birth is to be registered within 60 days (Luật Hộ tịch Đ15)

struct Move {
  const Child* child = nullptr;
  std::size_t line = 0;
  Cause cause{};
};

// What holds of one child on one day.
struct State {
  const Span* span = nullptr;
  bool counted = false;  // under 16, present, in one of the places
  GroupMask groups = 0;
  [[nodiscard]] GroupMask counted_groups() const { return counted ? groups : 0; }
};

class Walk {
 public:
  Walk(const Population& population, const Groups& groups, const MovementQuestion& question)
      : population_(population), groups_(groups), question_(question) {}

  [[nodiscard]] State state(const Child& child, std::int32_t day) const {
    State state{.span = population_.span_at(child, base::Date::from_days(day))};
    const EpisodeSpan* episodes = population_.episodes_of(child);
    for (std::size_t i = 0; i < child.episodes; ++i)
      if (episodes[i].from <= day && day < episodes[i].to && !is_hidden(episodes[i]))
        state.groups |= groups_.bit_of_place(episodes[i].code);
    state.counted = state.span != nullptr && state.span->present && is_here(*state.span) && is_child(*state.span, day);
    return state;
  }

  // The days of the period on which something may change, in order.
  [[nodiscard]] std::vector<std::int32_t> days_of(const Child& child) const {
    std::vector<std::int32_t> days;
    const auto add = [&](std::int32_t day) {
      if (day >= question_.period.from.days() && day <= question_.period.to.days()) days.push_back(day);
    };
    const EpisodeSpan* episodes = population_.episodes_of(child);
    for (std::size_t i = 0; i < child.episodes; ++i) {
      add(episodes[i].from);
      add(episodes[i].to);
    }
    const Span* spans = population_.spans_of(child);
    for (std::size_t i = 0; i < child.spans; ++i) {
      add(spans[i].from);
      add(spans[i].to);
      if (spans[i].birth == Span::NO_BIRTH) continue;
      add(spans[i].birth);
      add(base::birthday(base::Date::from_days(spans[i].birth), CHILD_YEARS).days());
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  template <class Visit>
  void each_step(const Child& child, std::int32_t day, const Visit& visit) const {
    const State before = state(child, day - 1);
    const State after = state(child, day);
    const GroupMask was = before.counted_groups();
    const GroupMask is = after.counted_groups();
    if (question_.everybody && after.counted && !before.counted)
      visit(Move{&child, EVERYBODY, entry(before, after, 0, day)});
    if (question_.everybody && before.counted && !after.counted)
      visit(Move{&child, EVERYBODY, exit({child, 0, 0, day}, before, after)});
    for (const auto& [line, tier] : tiers()) {
      const bool stood = (was & tier) != 0;
      const bool stands = (is & tier) != 0;
      if (stands && !stood) visit(Move{&child, line, entry(before, after, 0, day)});
      if (stood && !stands) visit(Move{&child, line, exit({child, tier, 0, day}, before, after)});
      for (GroupMask changed = (was ^ is) & tier; changed != 0; changed &= changed - 1) {
        const GroupMask bit = changed & (~changed + 1);
        const bool came = (is & bit) != 0;
        visit(Move{&child, static_cast<std::size_t>(__builtin_ctzll(bit)),
                   came ? entry(before, after, tier, day) : exit({child, bit, tier, day}, before, after)});
      }
    }
  }

  [[nodiscard]] std::array<std::pair<std::size_t, GroupMask>, 3> tiers() const {
    return {
        {{SPECIAL_PERSONS, groups_.special()}, {AT_RISK_PERSONS, groups_.at_risk()}, {OTHER_PERSONS, groups_.other()}}};
  }

 private:
  [[nodiscard]] bool is_hidden(const EpisodeSpan& episode) const {
    return !question_.hidden.empty() && question_.hidden[episode.code];
  }
  [[nodiscard]] bool is_here(const Span& span) const {
    return span.hamlet < question_.hamlets.size() && question_.hamlets[span.hamlet];
  }
  [[nodiscard]] static bool is_child(const Span& span, std::int32_t day) {
    if (span.birth == Span::NO_BIRTH || span.birth > day) return false;
    return base::Date::from_days(day) < base::birthday(base::Date::from_days(span.birth), CHILD_YEARS);
  }

  // As it was said when the child was registered.
  [[nodiscard]] static Cause cause_of(std::uint8_t entry) {
    switch (static_cast<domain::Entry>(entry - 1)) {
      case domain::Entry::birth:
        return Cause::began;
      case domain::Entry::arrival:
        return Cause::moved_in;
      case domain::Entry::found:
      case domain::Entry::foundling:
        return Cause::found;
    }
    return Cause::found;
  }
  // Why a child came into a group. `tier` is 0 for persons, whom no other group hands over.
  [[nodiscard]] Cause entry(const State& before, const State& after, GroupMask tier, std::int32_t day) const {
    if (before.counted) return (before.groups & tier & ~after.groups) != 0 ? Cause::from_group : Cause::began;
    const bool was_elsewhere = before.span != nullptr && (!before.span->present || !is_here(*before.span));
    if (was_elsewhere) return Cause::moved_in;
    if (before.span == nullptr && after.span->entry != 0) return cause_of(after.span->entry);
    return day - after.span->birth <= NEWBORN_DAYS ? Cause::began : Cause::found;
  }

  // Why a child left a group.
  struct Leaving {
    const Child& child;
    GroupMask bits = 0;  // the group, or all of the tier for persons
    GroupMask tier = 0;  // 0 for persons
    std::int32_t day = 0;
  };
  [[nodiscard]] Cause exit(const Leaving& leaving, const State& before, const State& after) const {
    const auto day = leaving.day;
    if (after.counted) {
      if ((after.groups & leaving.tier & ~before.groups) != 0) return Cause::to_group;
      return only_wrong_entries_ended(leaving) ? Cause::corrected : Cause::ended;
    }
    const Span* span = after.span;
    if (span == nullptr || span->merged) return Cause::corrected;
    if (span->dead) return Cause::died;
    if (!span->present || !is_here(*span)) return Cause::left;
    const bool grown = span->birth != Span::NO_BIRTH && span->birth <= day && !is_child(*span, day);
    return grown && is_child(*span, day - 1) ? Cause::turned_16 : Cause::corrected;
  }
  [[nodiscard]] bool only_wrong_entries_ended(const Leaving& leaving) const {
    const EpisodeSpan* episodes = population_.episodes_of(leaving.child);
    bool any = false;
    for (std::size_t i = 0; i < leaving.child.episodes; ++i) {
      const bool is_of_it = (groups_.bit_of_place(episodes[i].code) & leaving.bits) != 0;
      if (!is_of_it || is_hidden(episodes[i]) || episodes[i].to != leaving.day) continue;
      if (!episodes[i].ended_as_wrong) return false;
      any = true;
    }
    return any;
  }

  const Population& population_;
  const Groups& groups_;
  const MovementQuestion& question_;
};

// Every child who was in the asked hamlets at some time and may have a movement.
template <class Visit>
void each_candidate(const Population& population, const MovementQuestion& question, const Visit& visit) {
  const auto places = population.places_in(question.hamlets);
  const std::size_t count = places ? places->size() : population.children().size();
  for (std::size_t n = 0; n < count; ++n) {
    const Child& child = population.children()[places ? (*places)[n] : n];
    if (child.episodes != 0 || question.everybody) visit(child);
  }
}

template <class Visit>
void each_move(const Population& population, const Groups& groups, const MovementQuestion& question,
               const Visit& visit) {
  const Walk walk(population, groups, question);
  each_candidate(population, question, [&](const Child& child) {
    for (const auto day : walk.days_of(child)) walk.each_step(child, day, visit);
  });
}

std::int64_t sum(const MovementLine& line, bool increases) {
  std::int64_t total = 0;
  for (const auto& word : CAUSE_WORDS)
    if (is_increase(word.value) == increases) total += line.of(word.value);
  return total;
}

}  // namespace

std::int64_t MovementLine::increase() const {
  return sum(*this, true);
}

std::int64_t MovementLine::decrease() const {
  return sum(*this, false);
}

MovementLine& MovementLine::operator+=(const MovementLine& more) {
  opening += more.opening;
  closing += more.closing;
  for (std::size_t i = 0; i < CAUSES; ++i) by_cause[i] += more.by_cause[i];
  return *this;
}

MovementTable count_movements(const Population& population, const Groups& groups, const MovementQuestion& question) {
  MovementTable table{};
  const Walk walk(population, groups, question);
  const auto add = [&](const State& state, std::int64_t MovementLine::*count) {
    GroupMask held = state.counted_groups();
    if (question.everybody && state.counted) ++(table[EVERYBODY].*count);
    for (const auto& [line, tier] : walk.tiers()) table[line].*count += (held & tier) != 0;
    for (; held != 0; held &= held - 1) ++(table[static_cast<std::size_t>(__builtin_ctzll(held))].*count);
  };
  each_candidate(population, question, [&](const Child& child) {
    add(walk.state(child, question.period.from.days() - 1), &MovementLine::opening);
    add(walk.state(child, question.period.to.days()), &MovementLine::closing);
  });
  each_move(population, groups, question,
            [&](const Move& move) { ++table[move.line].by_cause[static_cast<std::size_t>(move.cause)]; });
  return table;
}

std::optional<MovementFilter> parse_movement(std::string_view word) {
  if (word == "increase") return MovementFilter{.increase = true};
  if (word == "decrease") return MovementFilter{.increase = false};
  const auto cause = domain::from_code<Cause>(word);
  return cause ? std::optional(MovementFilter{.cause = cause}) : std::nullopt;
}

std::optional<std::size_t> line_of(const Groups& groups, std::string_view code) {
  if (code == "S") return SPECIAL_PERSONS;
  if (code == "R") return AT_RISK_PERSONS;
  if (code == "O") return OTHER_PERSONS;
  const auto found = std::find(groups.codes().begin(), groups.codes().end(), code);
  if (found == groups.codes().end()) return std::nullopt;
  return static_cast<std::size_t>(found - groups.codes().begin());
}

Page list_moved(const Population& population, const Groups& groups, const MovementQuestion& question, std::size_t line,
                const MovementFilter& filter, std::size_t offset, std::size_t limit) {
  std::vector<ChildAt> found;
  each_move(population, groups, question, [&](const Move& move) {
    if (move.line != line || !filter.takes(move.cause)) return;
    if (found.empty() || found.back().child != move.child)
      found.push_back({.child = move.child, .span = population.spans_of(*move.child)});
  });
  std::sort(found.begin(), found.end(),
            [&](const ChildAt& left, const ChildAt& right) { return comes_before(population, left, right); });
  Page page{.total = found.size()};
  for (std::size_t i = offset; i < std::min(found.size(), offset + limit); ++i) page.ids.push_back(found[i].child->id);
  return page;
}

}  // namespace mangnon::tabulation
