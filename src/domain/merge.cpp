#include "domain/merge.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/check.hpp"
#include "domain/timeline.hpp"

namespace mangnon::domain {

namespace {

bool is_present(const ChildFacts* facts) {
  return facts != nullptr && facts->presence == Presence::present;
}

// The days from which a fact of either record may be another.
std::vector<base::Date> boundaries(const Timelines& own, const ChildHistory& kept, const ChildHistory& other) {
  std::set<base::Date> days;
  for (const auto& [key, timeline] : own)
    for (const auto& [from, value] : timeline) days.insert(from);
  for (const auto* history : {&kept, &other})
    for (const auto& span : history->spans) days.insert(span.valid.from);
  return {days.begin(), days.end()};
}

// A fact in the text form in which it is written; empty when it is not stated.
std::string value_in(const ChildFacts& facts, const std::string& key) {
  for (const auto& change : difference(ChildFacts{}, facts))
    if (change.key == key) return change.value;
  return {};
}

// The day since which the latest value of a field has been held without a break.
base::Date held_since(const ChildHistory& history, const std::string& key) {
  const auto latest = value_in(history.latest(), key);
  auto since = history.spans.back().valid.from;
  for (auto span = history.spans.rbegin(); span != history.spans.rend() && value_in(span->facts, key) == latest; ++span)
    since = span->valid.from;
  return since;
}

// Each chosen fact with what follows it, and the fact since which both are taken.
std::vector<std::pair<std::string, std::string>> with_followers(std::span<const std::string> chosen) {
  std::vector<std::pair<std::string, std::string>> keys;
  for (const auto& key : chosen) {
    keys.emplace_back(key, key);
    for (const auto& follower : FOLLOWERS)
      if (follower.of == key) keys.emplace_back(follower.key, key);
  }
  return keys;
}

// The facts that the kept record shall have from each boundary on.
std::vector<ChildFacts> wanted_facts(const ChildHistory& kept, const ChildHistory& other,
                                     const std::vector<base::Date>& days, std::span<const std::string> chosen) {
  std::vector<ChildFacts> wanted;
  for (const auto day : days) {
    const auto* own = kept.at(day);
    const auto* others = other.at(day);
    const bool take_other = own == nullptr || (!is_present(own) && is_present(others));
    wanted.push_back(take_other ? *others : *own);
  }
  for (const auto& [key, led_by] : with_followers(chosen)) {
    const FactChange change{key, value_in(other.latest(), key)};
    const auto since = held_since(kept, led_by);
    for (std::size_t i = 0; i < days.size(); ++i)
      if (days[i] >= since) MANGNON_CHECK(apply_change(wanted[i], change));
  }
  return wanted;
}

// What was recorded on a day of a field, in the form of value_in; absent when nothing was.
std::optional<std::string> recorded_on(const Timelines& own, const std::string& key, base::Date day) {
  const auto timeline = own.find(key);
  if (timeline == own.end()) return std::nullopt;
  const auto entry = timeline->second.find(day);
  if (entry == timeline->second.end()) return std::nullopt;
  ChildFacts facts;
  MANGNON_CHECK(apply_change(facts, {key, entry->second}));
  return value_in(facts, key);
}

// Changes that make a record have these facts from these days on. A fact is said only where it would be another
// without it: a day on which nothing was recorded stays free, so that what is recorded later of an earlier day goes on
// past it, and what is corrected is corrected for as long as it was held (REG-10, REG-11).
std::vector<DatedChanges> changes_to(const Timelines& own, const std::vector<base::Date>& days,
                                     const std::vector<ChildFacts>& wanted) {
  std::vector<DatedChanges> changes;
  std::map<std::string, std::string> held;  // on the day before
  for (std::size_t i = 0; i < days.size(); ++i) {
    DatedChanges dated{.from = days[i]};
    std::map<std::string, std::string> stated;
    for (auto& change : difference(ChildFacts{}, wanted[i])) stated.emplace(change.key, std::move(change.value));
    for (const auto& field : child_field_infos()) {
      const std::string key(field.key);
      const auto& value = stated[key];
      // Presence has no empty form; a fresh record is present.
      const std::string none = key == "presence" ? std::string(code_of(Presence::present)) : std::string();
      if (recorded_on(own, key, days[i]).value_or(held[key]) != value)
        dated.changes.push_back({key, value.empty() ? none : value});
    }
    if (!dated.changes.empty()) changes.push_back(std::move(dated));
    held = std::move(stated);
  }
  return changes;
}

// The other is merged from its first day on, whatever was recorded of its presence on any later one.
std::vector<DatedChanges> merged_away(std::span<const Action> other) {
  const auto timelines = timelines_of(other);
  std::set<base::Date> days = {fold_child(other).spans.front().valid.from};
  if (const auto presence = timelines.find("presence"); presence != timelines.end())
    for (const auto& [from, value] : presence->second) days.insert(from);
  std::vector<DatedChanges> changes;
  for (const auto day : days) changes.push_back({day, {{"presence", std::string(code_of(Presence::merged))}}});
  return changes;
}

// Takes the days of `part` out of the pieces.
void cut(std::vector<base::Interval>& pieces, base::Interval part) {
  std::vector<base::Interval> left;
  for (const auto& piece : pieces) {
    const base::Interval before{piece.from, std::min(piece.to, part.from)};
    const base::Interval after{std::max(piece.from, part.to), piece.to};
    if (before.from < before.to) left.push_back(before);
    if (after.from < after.to) left.push_back(after);
  }
  pieces = std::move(left);
}

// The other's circumstance on the days on which the kept record does not hold its code.
std::vector<Episode> days_missing(const ChildHistory& kept, const Episode& episode) {
  std::vector<base::Interval> pieces = {episode.valid};
  for (const auto& held : kept.episodes)
    if (held.code == episode.code) cut(pieces, held.valid);
  std::vector<Episode> missing;
  for (const auto& piece : pieces) {
    missing.push_back(episode);
    missing.back().valid = piece;
    if (piece.to != episode.valid.to) missing.back().end_reason.clear();  // it goes on in the kept record's
  }
  return missing;
}

// Whether the one states nothing that the other does not state alike.
bool says_no_more(const Support& one, const Support& other) {
  const auto is_kept = [](const auto& value, const auto& known) {
    return value == std::remove_cvref_t<decltype(value)>{} || value == known;
  };
  return is_kept(one.until, other.until) && is_kept(one.policy, other.policy) &&
         is_kept(one.decision, other.decision) && is_kept(one.decided_on, other.decided_on) &&
         is_kept(one.amount, other.amount) && is_kept(one.goods, other.goods) &&
         is_kept(one.goods_value, other.goods_value) && is_kept(one.source, other.source) &&
         is_kept(one.donor, other.donor) && is_kept(one.result, other.result) && is_kept(one.receipt, other.receipt);
}

}  // namespace

MergePlan plan_merge(std::span<const Action> of_kept, std::span<const Action> of_other,
                     std::span<const std::string> chosen) {
  const auto kept = fold_child(of_kept);
  const auto other = fold_child(of_other);
  const auto own = timelines_of(of_kept);
  const auto days = boundaries(own, kept, other);
  MergePlan plan{.kept = changes_to(own, days, wanted_facts(kept, other, days, chosen)),
                 .other = merged_away(of_other)};
  for (const auto& episode : other.episodes)
    for (auto& piece : days_missing(kept, episode)) plan.episodes.push_back(std::move(piece));
  for (const auto& support : other.supports)
    if (std::none_of(kept.supports.begin(), kept.supports.end(), [&](const auto& each) {
          return each.kind == support.kind && each.given_on == support.given_on && says_no_more(support, each);
        }))
      plan.supports.push_back(support);
  return plan;
}

}  // namespace mangnon::domain
