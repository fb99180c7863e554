#include "tabulation/question.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace mangnon::tabulation {

namespace {

constexpr int CHILD_YEARS = 16;

// The latest birth day on which `years` are completed at `on`.
std::int32_t born_by(base::Date on, int years) {
  return on.plus_months(-12 * years).days();
}

// A question with everything looked up once.
struct Prepared {
  std::int32_t day = 0;
  std::int32_t sixteen = 0;     // born on or before: no longer a child
  std::int32_t born_after = 0;  // youngest bound …
  std::int32_t born_until = 0;  // … and oldest bound of the asked ages
  std::optional<std::uint8_t> sex{};
  GroupMask wanted = 0;
  GroupMask unwanted = 0;
  bool none = false;
  std::optional<std::size_t> sub_code{};
};

Prepared prepare(const Population& population, const Groups& groups, const Question& question) {
  Prepared ready{.day = question.on.days(),
                 .sixteen = born_by(question.on, CHILD_YEARS + (question.with_grown ? 1 : 0)),
                 .born_after = born_by(question.on, question.age_to + 1),
                 .born_until = question.age_from <= 0 ? question.on.days() : born_by(question.on, question.age_from)};
  if (question.sex) ready.sex = compact_sex(question.sex);
  ready.none = question.group == "none";
  if (!ready.none && !question.group.empty()) {
    ready.wanted = groups.mask_of(question.group);
    const auto* entry = population.codebook().find(question.group);
    if (entry != nullptr && !entry->is_tier() && !entry->is_group()) ready.sub_code = entry->place;
  }
  if (!question.without_group.empty()) ready.unwanted = groups.mask_of(question.without_group);
  return ready;
}

bool fits_span(const Prepared& ready, const Question& question, const Span& span) {
  if (!span.present || span.birth == Span::NO_BIRTH || span.hamlet >= question.hamlets.size() ||
      !question.hamlets[span.hamlet])
    return false;
  if (span.birth <= ready.sixteen || span.birth > ready.day) return false;
  if (span.birth <= ready.born_after || span.birth > ready.born_until) return false;
  if (ready.sex && span.sex != *ready.sex) return false;
  return !question.minority || span.minority == *question.minority;
}

bool fits_groups(const Prepared& ready, const Question& question, const ChildAt& at, bool holds_sub_code) {
  if (ready.none && at.groups != 0) return false;
  if (!question.group.empty() && !ready.none && (at.groups & ready.wanted) == 0) return false;
  if (ready.sub_code && !holds_sub_code) return false;
  if ((at.groups & ready.unwanted) != 0) return false;
  return !question.assisted || at.assisted == *question.assisted;
}

}  // namespace

Groups::Groups(const domain::Codebook& codebook) : bit_of_place_(codebook.entries().size(), 0) {
  for (const auto& entry : codebook.entries()) {
    if (!entry.is_group() || entry.is_tier()) continue;
    if (entry.tier == domain::Tier::need || entry.tier == domain::Tier::legacy) continue;
    MANGNON_CHECK(codes_.size() < 64);
    const GroupMask bit = GroupMask{1} << codes_.size();
    codes_.push_back(entry.code);
    if (entry.tier == domain::Tier::special) special_ |= bit;
    if (entry.tier == domain::Tier::at_risk) at_risk_ |= bit;
    if (entry.tier == domain::Tier::other) other_ |= bit;
    for (const auto& each : codebook.entries())
      if (each.group == entry.code) bit_of_place_[each.place] = mask_of_code_[each.code] = bit;
  }
  mask_of_code_["S"] = special_;
  mask_of_code_["R"] = at_risk_;
  mask_of_code_["O"] = other_;
}

GroupMask Groups::mask_of(std::string_view code) const {
  const auto found = mask_of_code_.find(code);
  return found == mask_of_code_.end() ? 0 : found->second;
}

int age_of(const Span& span, base::Date on) {
  return base::completed_years(base::Date::from_days(span.birth), on);
}

void each_child(const Population& population, const Groups& groups, const Question& question,
                const std::function<void(const ChildAt&)>& visit) {
  const Prepared ready = prepare(population, groups, question);
  auto places = population.places_in(question.hamlets);
  if (!places && question.search != nullptr) places = question.search->candidates();
  const std::size_t count = places ? places->size() : population.children().size();
  for (std::size_t n = 0; n < count; ++n) {
    const std::size_t place = places ? (*places)[n] : n;
    const Child& child = population.children()[place];
    const Span* span = population.span_at(child, question.on);
    if (span == nullptr || !fits_span(ready, question, *span)) continue;
    ChildAt at{.child = &child, .span = span};
    if (question.search != nullptr) {
      const auto nearness = question.search->nearness(place, *span);
      if (!nearness) continue;
      at.nearness = *nearness;
    }
    bool holds_sub_code = false;
    const EpisodeSpan* episodes = population.episodes_of(child);
    for (std::size_t i = 0; i < child.episodes; ++i) {
      if (episodes[i].from > ready.day || ready.day >= episodes[i].to) continue;
      if (!question.hidden.empty() && question.hidden[episodes[i].code]) continue;
      at.groups |= groups.bit_of_place(episodes[i].code);
      holds_sub_code = holds_sub_code || ready.sub_code == episodes[i].code;
    }
    const SupportMark* supports = population.supports_of(child);
    for (std::size_t i = 0; i < child.supports && !at.assisted; ++i) at.assisted = supports[i].on <= ready.day;
    if (fits_groups(ready, question, at, holds_sub_code)) visit(at);
  }
}

bool comes_before(const Population& population, const ChildAt& left, const ChildAt& right) {
  if (left.nearness != right.nearness) return left.nearness < right.nearness;
  if (left.child->key_begin != right.child->key_begin) return left.child->key_begin < right.child->key_begin;
  const int order = population.sort_key(*left.child).compare(population.sort_key(*right.child));
  if (order != 0) return order < 0;
  if (left.span->birth != right.span->birth) return left.span->birth < right.span->birth;
  return left.child->id < right.child->id;
}

Page list_children(const Population& population, const Groups& groups, const Question& question, std::size_t offset,
                   std::size_t limit) {
  const auto before = [&](const ChildAt& left, const ChildAt& right) { return comes_before(population, left, right); };
  // The first of all found so far, as a heap whose top is the last of them.
  std::vector<ChildAt> first;
  Page page;
  each_child(population, groups, question, [&](const ChildAt& at) {
    ++page.total;
    if (first.size() == offset + limit) {
      if (first.empty() || !before(at, first.front())) return;
      std::pop_heap(first.begin(), first.end(), before);
      first.pop_back();
    }
    first.push_back(at);
    std::push_heap(first.begin(), first.end(), before);
  });
  std::sort_heap(first.begin(), first.end(), before);
  for (std::size_t i = offset; i < first.size(); ++i) page.ids.push_back(first[i].child->id);
  return page;
}

}  // namespace mangnon::tabulation
