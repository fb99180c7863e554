#include "domain/seen_history.hpp"

#include <algorithm>
#include <map>

namespace mangnon::domain {

namespace {

Action with(const Action& action, ActionKind kind, const Episode& episode) {
  Action changed = action;
  changed.kind = kind;
  changed.content = episode;
  return changed;
}

// The episodes that the reader believes to be there, by id.
using Believed = std::map<EpisodeId, Episode>;

std::optional<Action> seen_action(const Action& action, const Episode& episode, const Sight& sees, Believed& believed) {
  const auto known = believed.find(episode.id);
  const bool was_seen = known != believed.end();
  const bool ends_here = action.kind == ActionKind::circumstance_withdrawn;
  if (!ends_here && sees(episode.code)) {
    believed[episode.id] = episode;
    return was_seen ? action : with(action, ActionKind::circumstance_begun, episode);
  }
  if (!was_seen) return std::nullopt;
  auto withdrawn = ends_here ? action : with(action, ActionKind::circumstance_withdrawn, known->second);
  believed.erase(known);
  return withdrawn;
}

}  // namespace

std::vector<Action> actions_seen(std::span<const Action> actions, const Sight& sees) {
  std::vector<Action> seen;
  seen.reserve(actions.size());
  Believed believed;
  for (const auto& action : actions) {
    const auto* declined = std::get_if<DeclinedProposal>(&action.content);
    if (declined != nullptr && !sees(declined->code)) continue;
    const auto* episode = std::get_if<Episode>(&action.content);
    if (episode == nullptr) {
      seen.push_back(action);
      continue;
    }
    if (auto shown = seen_action(action, *episode, sees, believed)) seen.push_back(*std::move(shown));
  }
  return seen;
}

ChildHistory history_until(const ChildHistory& history, base::Date on) {
  ChildHistory until{.version = history.version};
  for (auto span : history.spans) {
    if (on < span.valid.from) continue;
    if (on < span.valid.to) span.valid.to = base::FOREVER;
    until.spans.push_back(std::move(span));
  }
  for (auto episode : history.episodes) {
    if (on < episode.valid.from) continue;
    if (on < episode.valid.to) {
      episode.valid.to = base::FOREVER;
      episode.end_reason.clear();
    }
    std::erase_if(episode.evidence, [on](const Evidence& paper) { return paper.issued_on && *paper.issued_on > on; });
    until.episodes.push_back(std::move(episode));
  }
  for (auto support : history.supports) {
    if (on < support.given_on) continue;
    if (support.until && *support.until > on) support.until.reset();
    until.supports.push_back(std::move(support));
  }
  return until;
}

}  // namespace mangnon::domain
