#include "storage/memory/projection.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "storage/memory/journals.hpp"

namespace mangnon::storage::memory {

namespace {

void visit_spans(domain::ChildId id, const domain::ChildHistory& history,
                 const std::function<void(const SpanRow&)>& visit) {
  for (const auto& span : history.spans)
    visit({.child = id,
           .household = span.facts.household,
           .hamlet = span.facts.hamlet,
           .valid = span.valid,
           .presence = span.facts.presence,
           .birth_date = span.facts.birth_date,
           .sex = span.facts.sex,
           .ethnicity = span.facts.ethnicity,
           .full_name = span.facts.full_name.reveal(),
           .entry = span.facts.entry});
}

void visit_episodes(domain::ChildId id, const domain::ChildHistory& history,
                    const std::function<void(const EpisodeRow&)>& visit) {
  for (const auto& episode : history.episodes)
    visit({.child = id, .code = episode.code, .valid = episode.valid, .end_reason = episode.end_reason});
}

void visit_supports(domain::ChildId id, const domain::ChildHistory& history,
                    const std::function<void(const SupportRow&)>& visit) {
  for (const auto& support : history.supports) visit({.child = id, .kind = support.kind, .given_on = support.given_on});
}

void visit_known_row(const Data& data, domain::ChildId id, const domain::ChildHistory& history,
                     const std::function<void(const KnownRow&)>& visit) {
  const auto& facts = history.latest();
  const auto household = find_in(data.households, facts.household);
  const domain::HouseholdFacts home = household ? (*household)->history.latest() : domain::HouseholdFacts{};
  visit({.child = id,
         .household = facts.household,
         .hamlet = facts.hamlet,
         .presence = facts.presence,
         .full_name = facts.full_name.reveal(),
         .birth_date = facts.birth_date,
         .birth_precision = facts.birth_precision,
         .sex = facts.sex,
         .father_name = facts.father_name.reveal(),
         .mother_name = facts.mother_name.reveal(),
         .id_number = facts.id_number.reveal(),
         .insurance_no = facts.insurance_no.reveal(),
         .birth_registered = facts.birth_registered,
         .head_name = home.head_name.reveal(),
         .phone = home.phone.reveal(),
         .has_address = !home.address.empty()});
}

template <class IdType, class Facts>
std::vector<IdType> ids_of(const Journals<IdType, Facts>& journals) {
  std::vector<IdType> ids;
  for (const auto& [id, journal] : journals) ids.push_back(id);
  return ids;
}

}  // namespace

void MemoryProjection::each_span(KnownAt known_at, const std::function<void(const SpanRow&)>& visit) {
  for (const auto& [id, journal] : view_.seen().children) visit_spans(id, known(*journal, known_at), visit);
}

void MemoryProjection::each_episode(KnownAt known_at, const std::function<void(const EpisodeRow&)>& visit) {
  for (const auto& [id, journal] : view_.seen().children) visit_episodes(id, known(*journal, known_at), visit);
}

void MemoryProjection::each_support(KnownAt known_at, const std::function<void(const SupportRow&)>& visit) {
  for (const auto& [id, journal] : view_.seen().children) visit_supports(id, known(*journal, known_at), visit);
}

void MemoryProjection::child_rows(domain::ChildId id, const std::function<void(const SpanRow&)>& span,
                                  const std::function<void(const EpisodeRow&)>& episode,
                                  const std::function<void(const SupportRow&)>& support) {
  const auto journal = find_in(view_.seen().children, id);
  if (!journal) return;
  visit_spans(id, (*journal)->history, span);
  visit_episodes(id, (*journal)->history, episode);
  visit_supports(id, (*journal)->history, support);
}

void MemoryProjection::each_known_row(const std::function<void(const KnownRow&)>& visit) {
  for (const auto& [id, journal] : view_.seen().children) visit_known_row(view_.seen(), id, journal->history, visit);
}

void MemoryProjection::known_row(domain::ChildId id, const std::function<void(const KnownRow&)>& visit) {
  if (const auto journal = find_in(view_.seen().children, id))
    visit_known_row(view_.seen(), id, (*journal)->history, visit);
}

void MemoryProjection::each_bare_episode(const std::function<void(const EpisodeRow&)>& visit) {
  for (const auto& [id, journal] : view_.seen().children)
    for (const auto& episode : journal->history.episodes)
      if (episode.evidence.empty()) visit({.child = id, .code = episode.code, .valid = episode.valid});
}

std::vector<domain::ChildId> MemoryProjection::registered_since(Moment since) {
  std::vector<domain::ChildId> ids;
  for (const auto& [id, journal] : view_.seen().children)
    if (journal->actions.front().recorded_at >= since) ids.push_back(id);
  return ids;
}

std::vector<ChangedChild> MemoryProjection::changed_since(Moment since) {
  std::vector<ChangedChild> list;
  for (const auto& [id, journal] : view_.seen().children) {
    std::set<RecordLength> records;
    const auto add_fresh = [&](const auto& journals, auto record) {
      const auto found = find_in(journals, record);
      if (found && (*found)->actions.back().recorded_at >= since)
        records.insert({record.value, static_cast<std::int64_t>((*found)->actions.size())});
    };
    add_fresh(view_.seen().children, id);
    for (const auto& span : journal->history.spans) add_fresh(view_.seen().households, span.facts.household);
    if (!records.empty()) list.push_back({id, {records.begin(), records.end()}});
  }
  return list;
}

std::vector<RecordedSecond> MemoryProjection::recorded_since(Moment second) {
  constexpr std::int64_t SECOND_US = 1'000'000;
  std::map<std::int64_t, std::int64_t> seconds;
  const auto count = [&](const auto& journals) {
    for (const auto& [id, journal] : journals)
      for (const auto& action : journal->actions)
        if (action.recorded_at >= second) ++seconds[action.recorded_at.us / SECOND_US];
  };
  count(view_.seen().children);
  count(view_.seen().households);
  std::vector<RecordedSecond> list;
  for (const auto& [at, actions] : seconds) list.push_back({Moment{at * SECOND_US}, actions});
  return list;
}

Moment MemoryProjection::latest() {
  Moment latest{};
  for (const auto& [id, journal] : view_.seen().children)
    latest = std::max(latest, journal->actions.back().recorded_at);
  for (const auto& [id, journal] : view_.seen().households)
    latest = std::max(latest, journal->actions.back().recorded_at);
  return latest;
}

std::vector<domain::ChildId> MemoryProjection::all_children() {
  return ids_of(view_.seen().children);
}
std::vector<domain::HouseholdId> MemoryProjection::all_households() {
  return ids_of(view_.seen().households);
}

}  // namespace mangnon::storage::memory
