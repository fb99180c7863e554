#include "storage/memory/projection.hpp"

#include <algorithm>

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
           .full_name = span.facts.full_name.reveal()});
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

std::vector<ChangedChild> MemoryProjection::changed_since(Moment since) {
  std::vector<ChangedChild> changed;
  for (const auto& [id, journal] : view_.seen().children)
    if (journal->actions.back().recorded_at >= since)
      changed.push_back({.child = id, .actions = static_cast<std::int64_t>(journal->actions.size())});
  return changed;
}

Moment MemoryProjection::latest() {
  Moment latest{};
  for (const auto& [id, journal] : view_.seen().children)
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
