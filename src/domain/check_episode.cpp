// Checks of circumstance codes and their dates: docs/domain/checks.md CHECK-14, CHECK-15, CHECK-31.
#include <algorithm>

#include "base/text.hpp"
#include "domain/check_failures_episode.hpp"
#include "domain/check_rules.hpp"

namespace mangnon::domain {

namespace {

bool is_empty(base::Interval interval) {
  return interval.to <= interval.from;
}

bool overlap(base::Interval a, base::Interval b) {
  return !is_empty(a) && !is_empty(b) && a.from < b.to && b.from < a.to;
}

// An open one ends by itself.
bool ends_after(base::Interval valid, base::Date day) {
  return valid.to < base::FOREVER && valid.from <= day && day < valid.to;
}

// After the day on which the child left, and before the one on which it came back, if it did.
bool begins_away(const CheckInput& input, base::Date from) {
  if (input.left_on && *input.left_on < from) return true;
  return std::any_of(input.absences.begin(), input.absences.end(),
                     [&](base::Interval away) { return away.from < from && from < away.to; });
}

base::Failure not_in_force(const CodeEntry& entry, base::Date on) {
  if (entry.tier == Tier::legacy) {
    const auto instead = base::join(suggested_codes(entry.condition), ", ");
    return finding(CHECK_CODE_OF_OLD_LAW, CIRCUMSTANCES, {entry.code, instead});
  }
  return finding(CHECK_CODE_NOT_IN_FORCE, CIRCUMSTANCES, {entry.code, base::format_vi(on)});
}

}  // namespace

base::Failures check_codes(const CheckSubject& subject) {
  base::Failures findings;
  const auto on = subject.input.on;
  for (const auto& episode : subject.input.episodes) {
    const auto* entry = subject.input.codebook.find(episode.code);
    if (entry == nullptr)
      findings.push_back(finding(CHECK_CODE_UNKNOWN, CIRCUMSTANCES, {episode.code}));
    else if (entry->is_tier())
      findings.push_back(finding(CHECK_CODE_TOO_GENERAL, CIRCUMSTANCES, {episode.code}));
    else if (episode.valid.contains(on) && !entry->valid.contains(on))
      findings.push_back(not_in_force(*entry, on));
  }
  return findings;
}

base::Failures check_exclusions(const CheckSubject& subject) {
  base::Failures findings;
  const auto episodes = subject.input.episodes;
  const auto& codebook = subject.input.codebook;
  for (std::size_t i = 0; i < episodes.size(); ++i) {
    for (std::size_t j = i + 1; j < episodes.size(); ++j) {
      const auto* first = codebook.find(episodes[i].code);
      const auto* second = codebook.find(episodes[j].code);
      if (first == nullptr || second == nullptr || !overlap(episodes[i].valid, episodes[j].valid)) continue;
      if (first == second) findings.push_back(finding(CHECK_L14_SAME_CODE_TWICE, CIRCUMSTANCES, {first->code}));
      if (!codebook.excludes(*first, *second)) continue;
      if (second->place < first->place) std::swap(first, second);
      findings.push_back(finding(CHECK_L14_EXCLUSIVE_CODES, CIRCUMSTANCES, {first->code, second->code}));
    }
  }
  return findings;
}

base::Failures check_episode_dates(const CheckSubject& subject) {
  base::Failures findings;
  const auto on = subject.input.on;
  const auto& birth = subject.input.child.birth_date;
  for (const auto& episode : subject.input.episodes) {
    const auto add = [&](const base::FailureType& type) {
      findings.push_back(finding(type, CIRCUMSTANCES, {episode.code}));
    };
    const auto from = episode.valid.from;
    if (is_empty(episode.valid)) add(CHECK_L15_END_BEFORE_START);
    if (birth && from < *birth) add(CHECK_L15_BEFORE_BIRTH);
    if (birth) {
      const auto sixteen = base::birthday(*birth, CHILDHOOD_YEARS);
      if (from >= sixteen) add(CHECK_L15_AFTER_SIXTEENTH_BIRTHDAY);
      if (from < sixteen && ends_after(episode.valid, sixteen))
        findings.push_back(
            finding(CHECK_L15_ENDS_AFTER_SIXTEENTH_BIRTHDAY, CIRCUMSTANCES, {episode.code, base::format_vi(sixteen)}));
    }
    if (begins_away(subject.input, from))
      add(CHECK_L15_AFTER_EXIT);
    else if (subject.input.left_on && ends_after(episode.valid, *subject.input.left_on))
      add(CHECK_L15_ENDS_AFTER_EXIT);
    if (from > on)
      findings.push_back(finding(CHECK_L15_NOT_YET_IN_FORCE, CIRCUMSTANCES, {episode.code, base::format_vi(on)}));
  }
  return findings;
}

}  // namespace mangnon::domain
