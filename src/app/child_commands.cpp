#include "app/child_commands.hpp"

#include <algorithm>
#include <array>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

constexpr std::array<std::string_view, 4> FIXED = {"presence", "exit_reason", "household", "hamlet"};

// Loads, compares the version seen, lets `decide` make the actions, and appends them.
using Decide = std::function<Outcome<std::vector<domain::Action>>(const LoadedChild&, base::Moment now)>;

Outcome<wire::Json> on_child(Context& context, const Envelope& envelope, domain::ChildId id, int version, base::Date on,
                             const domain::FactChanges& wanted, const Decide& decide) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto child = load_child(context, transaction, id, now);
                       if (!child) return refuse(child.error());
                       if (child->history.version != version) {
                         const auto current = domain::difference(domain::ChildFacts{}, child->history.latest());
                         return refuse(stale_failures(wanted, current));
                       }
                       auto actions = decide(*child, now);
                       if (!actions) return refuse(actions.error());
                       return append_child(context, transaction, envelope.id, id, &*child, *std::move(actions), on);
                     });
}

Outcome<domain::FactChanges> accepted_changes(const domain::FactChanges& stated) {
  auto changes = tidy_changes(stated);
  auto failures = check_changes(domain::child_field_infos(), changes, FIXED);
  if (!failures.empty()) return refuse(std::move(failures));
  if (changes.empty()) return refuse(NOTHING_TO_CHANGE, "changes");
  return changes;
}

Outcome<wire::Json> set_facts(Context& context, const Envelope& envelope, const ChangeChild& command, domain::ActionKind kind) {
  return on_child(context, envelope, command.child, command.version, command.valid_from, command.changes,
                  [&](const LoadedChild&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    auto changes = accepted_changes(command.changes);
                    if (!changes) return refuse(changes.error());
                    auto action = new_action(context, kind, command.valid_from, now);
                    action.content = *std::move(changes);
                    return std::vector{std::move(action)};
                  });
}

const domain::Episode* find_episode(const domain::ChildHistory& history, domain::EpisodeId id) {
  const auto found = std::find_if(history.episodes.begin(), history.episodes.end(), [&](const auto& each) { return each.id == id; });
  return found == history.episodes.end() ? nullptr : &*found;
}

bool holds(const domain::ChildHistory& history, std::string_view code, base::Date on) {
  return std::any_of(history.episodes.begin(), history.episodes.end(),
                     [&](const auto& each) { return each.code == code && each.valid.contains(on); });
}

// A code that exists on the date and that the actor may know of.
Outcome<const domain::CodeEntry*> known_code(Context& context, std::string_view code, base::Date on) {
  const auto* entry = context.reg.reference().codebook.find(code);
  if (entry == nullptr || entry->is_tier() || !entry->valid.contains(on) || !may_see(context.actor, *entry))
    return refuse(CODE_UNKNOWN, "code", {std::string(code)});
  return entry;
}

domain::Action begun(Context& context, const domain::Episode& episode, base::Moment now) {
  auto action = new_action(context, domain::ActionKind::circumstance_begun, episode.valid.from, now);
  action.content = episode;
  return action;
}

}  // namespace

Outcome<wire::Json> register_child(Context& context, const Envelope& envelope, const RegisterChild& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto household = load_household(context, transaction, command.household, now);
                       if (!household) return refuse(household.error());
                       if (!transaction.children().actions(command.child).empty()) return refuse(STALE_VERSION, "child");
                       auto changes = accepted_changes(command.facts);
                       if (!changes) return refuse(changes.error());
                       changes->push_back({"household", command.household.text()});
                       changes->push_back({"hamlet", household->history.latest().hamlet.text()});
                       auto action = new_action(context, domain::ActionKind::registered, command.valid_from, now);
                       action.content = *std::move(changes);
                       std::vector<domain::Action> actions = {std::move(action)};
                       for (const auto& [code, from] : command.circumstances) {
                         const auto entry = known_code(context, code, from);
                         if (!entry) return refuse(entry.error());
                         actions.push_back(begun(context, {.id = {context.reg.new_uuid()}, .code = code, .valid = {.from = from}, .source = "form"}, now));
                       }
                       return append_child(context, transaction, envelope.id, command.child, nullptr, std::move(actions), command.valid_from);
                     });
}

Outcome<wire::Json> change_child(Context& context, const Envelope& envelope, const ChangeChild& command) {
  return set_facts(context, envelope, command, domain::ActionKind::changed);
}

Outcome<wire::Json> correct_child(Context& context, const Envelope& envelope, const ChangeChild& command) {
  return set_facts(context, envelope, command, domain::ActionKind::corrected);
}

Outcome<wire::Json> begin_circumstance(Context& context, const Envelope& envelope, const BeginCircumstance& command) {
  return on_child(context, envelope, command.child, command.version, command.from, {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto entry = known_code(context, command.code, command.from);
                    if (!entry) return refuse(entry.error());
                    if (holds(child.history, command.code, command.from)) return refuse(CODE_ALREADY_HELD, "code", {command.code});
                    return std::vector{begun(context,
                                             {.id = command.episode,
                                              .code = command.code,
                                              .valid = {.from = command.from},
                                              .evidence = command.evidence,
                                              .source = "form",
                                              .note = domain::SensitiveText(command.note)},
                                             now)};
                  });
}

Outcome<wire::Json> end_circumstance(Context& context, const Envelope& envelope, const EndCircumstance& command) {
  return on_child(context, envelope, command.child, command.version, command.on, {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto* known = find_episode(child.history, command.episode);
                    if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
                    if (known->valid.to < base::FOREVER) return refuse(EPISODE_ALREADY_ENDED, "episode");
                    domain::Episode ended = *known;
                    ended.valid.to = command.on;
                    ended.end_reason = command.reason;
                    auto action = new_action(context, domain::ActionKind::circumstance_ended, command.on, now);
                    action.content = std::move(ended);
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> withdraw_circumstance(Context& context, const Envelope& envelope, const WithdrawCircumstance& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(context, envelope, command.child, command.version, today, {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto* known = find_episode(child.history, command.episode);
                    if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
                    auto action = new_action(context, domain::ActionKind::circumstance_withdrawn, known->valid.from, now);
                    action.content = *known;
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> give_support(Context& context, const Envelope& envelope, const GiveSupport& command) {
  return on_child(context, envelope, command.child, command.version, command.given_on, {},
                  [&](const LoadedChild&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    if (!context.reg.reference().lists.has("SUPPORT", command.kind, command.given_on))
                      return refuse(FIELD_MALFORMED, "kind", {"kind"});
                    auto action = new_action(context, domain::ActionKind::support_given, command.given_on, now);
                    action.content = domain::Support{.id = command.support, .kind = command.kind, .given_on = command.given_on};
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> end_presence(Context& context, const Envelope& envelope, const EndPresence& command) {
  return on_child(context, envelope, command.child, command.version, command.on, {},
                  [&](const LoadedChild&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    auto action = new_action(context, domain::ActionKind::changed, command.on, now);
                    action.content = domain::FactChanges{{"presence", std::string(domain::code_of(command.presence))},
                                                         {"exit_reason", command.reason}};
                    return std::vector{std::move(action)};
                  });
}

}  // namespace mangnon::app
