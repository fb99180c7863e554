#include "app/circumstance_commands.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/on_child.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using domain::ActionKind;
using domain::Episode;
using Actions = Outcome<std::vector<domain::Action>>;

// Null also when the actor may not know of its code.
const Episode* find_episode(const Context& context, const domain::ChildHistory& history, domain::EpisodeId id) {
  const auto found =
      std::find_if(history.episodes.begin(), history.episodes.end(), [&](const auto& each) { return each.id == id; });
  if (found == history.episodes.end()) return nullptr;
  const auto* entry = context.reg.reference().codebook.find(found->code);
  return entry != nullptr && may_see(context.actor, *entry) ? &*found : nullptr;
}

bool holds(const domain::ChildHistory& history, std::string_view code, base::Date on) {
  return std::any_of(history.episodes.begin(), history.episodes.end(),
                     [&](const auto& each) { return each.code == code && each.valid.contains(on); });
}

domain::Action action_of(Context& context, ActionKind kind, base::Date from, base::Moment now, Episode episode) {
  auto action = new_action(context, kind, from, now);
  action.content = std::move(episode);
  return action;
}

bool has_ended(const Episode& episode) {
  return episode.valid.to < base::FOREVER;
}

// The corrected dates, and the reason of an end that is there.
Outcome<bool> set_dates(const Context& context, const CorrectCircumstance& command, base::Moment now,
                        Episode& episode) {
  if (command.from) {
    if (const auto past = check_not_future(*command.from, "from", now); !past) return refuse(past.error());
    if (const auto code = known_code(context, episode.code, *command.from); !code) return refuse(code.error());
    episode.valid.from = *command.from;
  }
  if (command.to) {
    if (*command.to < base::FOREVER)
      if (const auto past = check_not_future(*command.to, "to", now); !past) return refuse(past.error());
    episode.valid.to = *command.to;
  }
  if (command.end_reason) episode.end_reason = *command.end_reason;
  if (!has_ended(episode)) {
    if (command.end_reason && !command.end_reason->empty())
      return refuse(FIELD_MALFORMED, "end_reason", {"Lý do kết thúc"});
    episode.end_reason.clear();
    return true;
  }
  const bool says_end =
      command.to || command.end_reason;  // pieces of a merged record end without a reason of their own
  if (says_end && episode.end_reason.empty()) return refuse(FIELD_MISSING, "end_reason", {"Lý do kết thúc"});
  if (command.end_reason && !context.reg.reference().lists.has("END_REASON", episode.end_reason, episode.valid.to))
    return refuse(FIELD_MALFORMED, "end_reason", {"Lý do kết thúc"});
  return true;
}

Outcome<Episode> corrected(Context& context, storage::Transaction& transaction, const CorrectCircumstance& command,
                           const Episode& known, base::Moment now) {
  Episode episode = known;
  if (const auto dated = set_dates(context, command, now, episode); !dated) return refuse(dated.error());
  if (command.evidence) {
    auto papers = check_papers(context.reg.reference().lists, *command.evidence, "evidence", episode.valid.from,
                               base::date_in_viet_nam(now));
    if (!papers) return refuse(papers.error());
    episode.evidence = *std::move(papers);
  }
  if (command.note) {
    const auto note = accepted_note(*command.note, "note");
    if (!note) return refuse(note.error());
    episode.note = domain::SensitiveText(*note);
  }
  if (command.origin.finder && !may_know_finder(context)) return refuse(FACT_CONFIDENTIAL, "finder");
  if (const auto told = set_origin(context, transaction, command.origin, episode); !told) return refuse(told.error());
  return episode;
}

// What results must be true on its new first day too.
Outcome<bool> judge_from(Context& context, storage::Transaction& transaction, const LoadedChild& child,
                         const std::vector<domain::Action>& actions) {
  auto all = child.actions;
  all.insert(all.end(), actions.begin(), actions.end());
  const auto found =
      judge_child(context, transaction, &child, domain::fold_child(all), actions, actions.front().valid_from);
  if (!found) return refuse(found.error());
  return true;
}

// The day on which what results is judged: an end taken back must be true today, a new first day on that day.
base::Date judged_on(const CorrectCircumstance& command, base::Date today) {
  const bool taken_back = command.to == base::FOREVER;
  return taken_back ? today : command.from.value_or(today);
}

}  // namespace

Outcome<const domain::CodeEntry*> known_code(const Context& context, std::string_view code, base::Date from) {
  const auto* entry = context.reg.reference().codebook.find(code);
  if (entry == nullptr || entry->is_tier() || entry->valid.to <= from || !may_see(context.actor, *entry))
    return refuse(CODE_UNKNOWN, "code", {std::string(code)});
  return entry;
}

domain::Action begun(Context& context, const Episode& episode, base::Moment now) {
  return action_of(context, ActionKind::circumstance_begun, episode.valid.from, now, episode);
}

Outcome<wire::Json> begin_circumstance(Context& context, const Envelope& envelope, const BeginCircumstance& command) {
  return on_child(context, envelope, {command.child, command.version, command.from, "from"},
                  [&](const LoadedChild& child, storage::Transaction& transaction, base::Moment now) -> Actions {
                    const auto entry = known_code(context, command.code, command.from);
                    if (!entry) return refuse(entry.error());
                    if (holds(child.history, command.code, command.from))
                      return refuse(CODE_ALREADY_HELD, "code", {command.code});
                    auto papers = check_papers(context.reg.reference().lists, command.evidence, "evidence",
                                               command.from, base::date_in_viet_nam(now));
                    if (!papers) return refuse(papers.error());
                    const auto note = accepted_note(command.note, "note");
                    if (!note) return refuse(note.error());
                    Episode episode{.id = command.episode,
                                    .code = command.code,
                                    .valid = {.from = command.from},
                                    .evidence = *std::move(papers),
                                    .source = "form",
                                    .note = domain::SensitiveText(*note)};
                    if (const auto told = set_origin(context, transaction, command.origin, episode); !told)
                      return refuse(told.error());
                    return std::vector{begun(context, episode, now)};
                  });
}

Outcome<wire::Json> end_circumstance(Context& context, const Envelope& envelope, const EndCircumstance& command) {
  return on_child(
      context, envelope, {command.child, command.version, command.on, "on"},
      [&](const LoadedChild& child, storage::Transaction&, base::Moment now) -> Actions {
        const auto* known = find_episode(context, child.history, command.episode);
        if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
        if (!context.reg.reference().lists.has("END_REASON", command.reason, command.on))
          return refuse(FIELD_MALFORMED, "reason", {"reason"});
        if (has_ended(*known)) return refuse(EPISODE_ALREADY_ENDED, "episode");
        Episode ended = *known;
        ended.valid.to = command.on;
        ended.end_reason = command.reason;
        return std::vector{action_of(context, ActionKind::circumstance_ended, command.on, now, std::move(ended))};
      });
}

Outcome<wire::Json> correct_circumstance(Context& context, const Envelope& envelope,
                                         const CorrectCircumstance& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(
      context, envelope, {command.child, command.version, judged_on(command, today), "from"},
      [&](const LoadedChild& child, storage::Transaction& transaction, base::Moment now) -> Actions {
        const auto* known = find_episode(context, child.history, command.episode);
        if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
        auto episode = corrected(context, transaction, command, *known, now);
        if (!episode) return refuse(episode.error());
        if (*episode == *known) return refuse(NOTHING_TO_CHANGE, "episode");
        const auto from = episode->valid.from;
        std::vector actions = {action_of(context, ActionKind::circumstance_corrected, from, now, *std::move(episode))};
        if (command.from && judged_on(command, today) != *command.from)
          if (const auto then = judge_from(context, transaction, child, actions); !then) return refuse(then.error());
        return actions;
      });
}

Outcome<wire::Json> withdraw_circumstance(Context& context, const Envelope& envelope,
                                          const WithdrawCircumstance& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(
      context, envelope, {command.child, command.version, today, ""},
      [&](const LoadedChild& child, storage::Transaction&, base::Moment now) -> Actions {
        const auto* known = find_episode(context, child.history, command.episode);
        if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
        return std::vector{action_of(context, ActionKind::circumstance_withdrawn, known->valid.from, now, *known)};
      });
}

}  // namespace mangnon::app
