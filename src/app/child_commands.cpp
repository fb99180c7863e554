#include "app/child_commands.hpp"

#include <algorithm>

#include "app/duplicates.hpp"
#include "app/failures.hpp"
#include "app/placement.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "app/support_input.hpp"
#include "domain/check_failures.hpp"

namespace mangnon::app {

namespace {

// Loads, compares the version seen, lets `decide` make the actions, and appends them.
using Decide = std::function<Outcome<std::vector<domain::Action>>(const LoadedChild&, base::Moment now)>;

// `day` is the member of the input that gives `on`.
Outcome<wire::Json> on_child(Context& context, const Envelope& envelope, domain::ChildId id, int version, base::Date on,
                             std::string_view day, const domain::FactChanges& wanted, const Decide& decide,
                             const CheckFirst& check = {}) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       if (check)
                         if (const auto passed = check(transaction); !passed) return refuse(passed.error());
                       auto child = load_child(context, transaction, id, now);
                       if (!child) return refuse(child.error());
                       if (child->version != version) {
                         auto known = child->history.latest();
                         hide_facts(context, known);
                         const auto current = domain::difference(domain::ChildFacts{}, known);
                         return refuse(stale_failures(wanted, current));
                       }
                       if (const auto past = check_not_future(on, day, now); !past) return refuse(past.error());
                       auto actions = decide(*child, now);
                       if (!actions) return refuse(actions.error());
                       return append_child(context, transaction, envelope.id, id, &*child, *std::move(actions), on);
                     });
}

Outcome<domain::FactChanges> accepted_changes(Context& context, const domain::FactChanges& stated, base::Date on) {
  auto changes = tidy_changes(stated);
  auto failures = check_changes(domain::child_field_infos(), changes, FIXED_CHILD_FIELDS);
  const auto unlisted = check_list_codes(context.reg.reference().lists, changes, on);
  failures.insert(failures.end(), unlisted.begin(), unlisted.end());
  for (const auto& change : changes)
    if (!may_set(context, change.key)) failures.push_back({&FACT_CONFIDENTIAL, "changes." + change.key});
  const auto ahead = check_past_dates(changes, base::date_in_viet_nam(context.reg.clock().now()));
  failures.insert(failures.end(), ahead.begin(), ahead.end());
  if (!failures.empty()) return refuse(std::move(failures));
  if (changes.empty()) return refuse(NOTHING_TO_CHANGE, "changes");
  return changes;
}

Outcome<wire::Json> set_facts(Context& context, const Envelope& envelope, const ChangeChild& command,
                              domain::ActionKind kind, const CheckFirst& check = {}) {
  return on_child(
      context, envelope, command.child, command.version, command.valid_from, "valid_from", command.changes,
      [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
        if (const auto begun = check_begun(child.history.spans.front().valid.from, command.valid_from); !begun)
          return refuse(begun.error());
        auto changes = accepted_changes(context, command.changes, command.valid_from);
        if (!changes) return refuse(changes.error());
        auto action = new_action(context, kind, command.valid_from, now);
        action.content = *std::move(changes);
        return std::vector{std::move(action)};
      },
      check);
}

// Null also when the actor may not know of its code.
const domain::Episode* find_episode(Context& context, const domain::ChildHistory& history, domain::EpisodeId id) {
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

// A code of the codebook that the actor may know of, for a circumstance since `from`: it may have begun before the code
// (CIRC-2), but not after the code's last day.
Outcome<const domain::CodeEntry*> known_code(Context& context, std::string_view code, base::Date from) {
  const auto* entry = context.reg.reference().codebook.find(code);
  if (entry == nullptr || entry->is_tier() || entry->valid.to <= from || !may_see(context.actor, *entry))
    return refuse(CODE_UNKNOWN, "code", {std::string(code)});
  return entry;
}

base::Failures check_papers(const domain::CodeLists& lists, const std::vector<domain::Evidence>& papers) {
  base::Failures failures;
  for (std::size_t i = 0; i < papers.size(); ++i)
    if (lists.find("EVIDENCE", papers[i].type) == nullptr)
      failures.push_back({&FIELD_MALFORMED, "evidence[" + std::to_string(i) + "].type", {"evidence"}});
  return failures;
}

domain::Action begun(Context& context, const domain::Episode& episode, base::Moment now) {
  auto action = new_action(context, domain::ActionKind::circumstance_begun, episode.valid.from, now);
  action.content = episode;
  return action;
}

// L5: who looks like the new child is a warning, with who they are.
void tell_alike(wire::Json& answer, const wire::Json& alike, base::Lang lang) {
  if (alike.items().empty()) return;
  auto findings = findings_json({{&domain::CHECK_L05_POSSIBLE_DUPLICATE, "full_name"}}, lang);
  wire::Json list = answer["findings"];
  for (const auto& finding : findings.items()) {
    wire::Json with = finding;
    with.set("children", alike);
    list.push(std::move(with));
  }
  answer.set("findings", std::move(list));
}

}  // namespace

Outcome<wire::Json> register_child(Context& context, const Envelope& envelope, const RegisterChild& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto alike = may(context.actor.role, Permission::write_register)
                         ? records_like(context, command.household, tidy_changes(command.facts), today, context.lang)
                         : wire::Json::array();
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto household = load_open_household(context, transaction, command.household, now);
        if (!household) return refuse(household.error());
        if (!transaction.children().actions(command.child).empty()) return refuse(STALE_VERSION, "child");
        if (const auto past = check_not_future(command.valid_from, "valid_from", now); !past)
          return refuse(past.error());
        auto changes = accepted_changes(context, command.facts, command.valid_from);
        if (!changes) return refuse(changes.error());
        changes->push_back({"household", command.household.text()});
        changes->push_back({"hamlet", hamlet_on(household->history, command.valid_from).text()});
        auto action = new_action(context, domain::ActionKind::registered, command.valid_from, now);
        action.content = *std::move(changes);
        std::vector<domain::Action> actions = {std::move(action)};
        for (auto& move : following_moves(context, household->history, command.valid_from, now))
          actions.push_back(std::move(move));
        for (const auto& [code, from] : command.circumstances) {
          const auto entry = known_code(context, code, from);
          if (!entry) return refuse(entry.error());
          if (const auto past = check_not_future(from, "circumstances", now); !past) return refuse(past.error());
          actions.push_back(begun(
              context, {.id = {context.reg.new_uuid()}, .code = code, .valid = {.from = from}, .source = "form"}, now));
        }
        auto done = append_child(context, transaction, envelope.id, command.child, nullptr, std::move(actions),
                                 command.valid_from);
        if (done) tell_alike(done->answer, alike, context.lang);
        return done;
      });
}

Outcome<wire::Json> change_child(Context& context, const Envelope& envelope, const ChangeChild& command) {
  return set_facts(context, envelope, command, domain::ActionKind::changed);
}

Outcome<wire::Json> correct_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                  const CheckFirst& check) {
  return set_facts(context, envelope, command, domain::ActionKind::corrected, check);
}

Outcome<wire::Json> begin_circumstance(Context& context, const Envelope& envelope, const BeginCircumstance& command) {
  return on_child(context, envelope, command.child, command.version, command.from, "from", {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto entry = known_code(context, command.code, command.from);
                    if (!entry) return refuse(entry.error());
                    if (holds(child.history, command.code, command.from))
                      return refuse(CODE_ALREADY_HELD, "code", {command.code});
                    if (auto unknown = check_papers(context.reg.reference().lists, command.evidence); !unknown.empty())
                      return refuse(std::move(unknown));
                    const auto note = accepted_note(command.note, "note");
                    if (!note) return refuse(note.error());
                    return std::vector{begun(context,
                                             {.id = command.episode,
                                              .code = command.code,
                                              .valid = {.from = command.from},
                                              .evidence = command.evidence,
                                              .source = "form",
                                              .note = domain::SensitiveText(*note)},
                                             now)};
                  });
}

Outcome<wire::Json> end_circumstance(Context& context, const Envelope& envelope, const EndCircumstance& command) {
  return on_child(context, envelope, command.child, command.version, command.on, "on", {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto* known = find_episode(context, child.history, command.episode);
                    if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
                    if (!context.reg.reference().lists.has("END_REASON", command.reason, command.on))
                      return refuse(FIELD_MALFORMED, "reason", {"reason"});
                    if (known->valid.to < base::FOREVER) return refuse(EPISODE_ALREADY_ENDED, "episode");
                    domain::Episode ended = *known;
                    ended.valid.to = command.on;
                    ended.end_reason = command.reason;
                    auto action = new_action(context, domain::ActionKind::circumstance_ended, command.on, now);
                    action.content = std::move(ended);
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> withdraw_circumstance(Context& context, const Envelope& envelope,
                                          const WithdrawCircumstance& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(context, envelope, command.child, command.version, today, "", {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto* known = find_episode(context, child.history, command.episode);
                    if (known == nullptr) return refuse(EPISODE_NOT_FOUND, "episode");
                    auto action =
                        new_action(context, domain::ActionKind::circumstance_withdrawn, known->valid.from, now);
                    action.content = *known;
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> give_support(Context& context, const Envelope& envelope, const GiveSupport& command) {
  return on_child(context, envelope, command.child, command.version, command.given_on, "given_on", {},
                  [&](const LoadedChild&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    if (!context.reg.reference().lists.has("SUPPORT", command.kind, command.given_on))
                      return refuse(FIELD_MALFORMED, "kind", {"kind"});
                    auto facts = tidy_changes({{"giver", command.giver}});
                    if (auto wrong = check_support_facts(context.reg.reference().lists, facts, command.given_on);
                        !wrong.empty())
                      return refuse(std::move(wrong));
                    auto action = new_action(context, domain::ActionKind::support_given, command.given_on, now);
                    action.content = domain::Support{.id = command.support,
                                                     .kind = command.kind,
                                                     .given_on = command.given_on,
                                                     .amount_vnd = command.amount_vnd,
                                                     .giver = domain::SensitiveText(facts.front().value)};
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> withdraw_support(Context& context, const Envelope& envelope, const WithdrawSupport& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(context, envelope, command.child, command.version, today, "", {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    const auto& supports = child.history.supports;
                    const auto known = std::find_if(supports.begin(), supports.end(),
                                                    [&](const auto& each) { return each.id == command.support; });
                    if (known == supports.end()) return refuse(SUPPORT_NOT_FOUND, "support");
                    auto action = new_action(context, domain::ActionKind::support_withdrawn, known->given_on, now);
                    action.content = *known;
                    return std::vector{std::move(action)};
                  });
}

Outcome<wire::Json> end_presence(Context& context, const Envelope& envelope, const EndPresence& command) {
  return on_child(context, envelope, command.child, command.version, command.on, "on", {},
                  [&](const LoadedChild& child, base::Moment now) -> Outcome<std::vector<domain::Action>> {
                    if (auto begun = check_begun(child.history.spans.front().valid.from, command.on); !begun) {
                      begun.error().front().field = "on";
                      return refuse(begun.error());
                    }
                    const auto reason = accepted_note(command.reason, "reason");
                    if (!reason) return refuse(reason.error());
                    auto action = new_action(context, domain::ActionKind::changed, command.on, now);
                    action.content = domain::FactChanges{{"presence", std::string(domain::code_of(command.presence))},
                                                         {"exit_reason", *reason}};
                    return std::vector{std::move(action)};
                  });
}

}  // namespace mangnon::app
