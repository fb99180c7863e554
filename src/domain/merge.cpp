#include "domain/merge.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

bool is_present(const ChildFacts* facts) {
  return facts != nullptr && facts->presence == Presence::present;
}

std::vector<base::Date> boundaries(const ChildHistory& kept, std::span<const base::Date> dates,
                                   const ChildHistory& other) {
  std::set<base::Date> days(dates.begin(), dates.end());
  for (const auto* history : {&kept, &other})
    for (const auto& span : history->spans) days.insert(span.valid.from);
  std::erase_if(days, [&](base::Date day) { return kept.at(day) == nullptr && other.at(day) == nullptr; });
  return {days.begin(), days.end()};
}

// The day since which the latest value of a field has been held without a break.
base::Date held_since(const ChildHistory& history, const std::string& key) {
  const auto value_in = [&](const ChildFacts& facts) {
    for (const auto& change : difference(ChildFacts{}, facts))
      if (change.key == key) return change.value;
    return std::string();
  };
  const auto latest = value_in(history.latest());
  auto since = history.spans.back().valid.from;
  for (auto span = history.spans.rbegin(); span != history.spans.rend() && value_in(span->facts) == latest; ++span)
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
  const auto latest = difference(ChildFacts{}, other.latest());
  for (const auto& [key, led_by] : with_followers(chosen)) {
    const auto found =
        std::find_if(latest.begin(), latest.end(), [&, name = key](const auto& change) { return change.key == name; });
    const FactChange change{key, found == latest.end() ? std::string() : found->value};
    const auto since = held_since(kept, led_by);
    for (std::size_t i = 0; i < days.size(); ++i)
      if (days[i] >= since) MANGNON_CHECK(apply_change(wanted[i], change));
  }
  return wanted;
}

// Changes that make a record have these facts from these days on: every field that is otherwise on any of them is said
// anew on all.
std::vector<DatedChanges> changes_to(const ChildHistory& now, const std::vector<base::Date>& days,
                                     const std::vector<ChildFacts>& wanted) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto* facts = now.at(days[i]);
    for (const auto& change : difference(facts == nullptr ? ChildFacts{} : *facts, wanted[i])) keys.insert(change.key);
  }
  std::vector<DatedChanges> changes;
  for (std::size_t i = 0; i < days.size() && !keys.empty(); ++i) {
    const auto stated = difference(ChildFacts{}, wanted[i]);
    DatedChanges dated{.from = days[i]};
    for (const auto& key : keys) {
      const auto found = std::find_if(stated.begin(), stated.end(), [&](const auto& each) { return each.key == key; });
      // Presence has no empty form; a fresh record is present.
      const std::string none = key == "presence" ? std::string(code_of(Presence::present)) : std::string();
      dated.changes.push_back({key, found == stated.end() ? none : found->value});
    }
    changes.push_back(std::move(dated));
  }
  return changes;
}

std::vector<DatedChanges> merged_away(const ChildHistory& other) {
  std::vector<DatedChanges> changes;
  for (const auto& span : other.spans)
    changes.push_back({span.valid.from, {{"presence", std::string(code_of(Presence::merged))}}});
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

MergePlan plan_merge(const ChildHistory& kept, std::span<const base::Date> dates, const ChildHistory& other,
                     std::span<const std::string> chosen) {
  const auto days = boundaries(kept, dates, other);
  MergePlan plan{.kept = changes_to(kept, days, wanted_facts(kept, other, days, chosen)), .other = merged_away(other)};
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
