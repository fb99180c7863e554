#include "app/child_commands.hpp"

#include "app/circumstance_commands.hpp"
#include "app/departure_failures.hpp"
#include "app/duplicates.hpp"
#include "app/failures.hpp"
#include "app/placement.hpp"
#include "app/record_keeping.hpp"
#include "app/registration.hpp"
#include "app/repaired_numbers.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "domain/care.hpp"
#include "domain/check_failures.hpp"
#include "domain/id_state.hpp"

namespace mangnon::app {

Outcome<domain::FactChanges> accepted_changes(Context& context, const domain::FactChanges& stated, base::Date on) {
  auto changes = tidy_changes(stated);
  auto failures = check_changes(domain::child_field_infos(), changes, FIXED_CHILD_FIELDS);
  const auto unlisted = check_list_codes(context.reg.reference().lists, changes, on);
  failures.insert(failures.end(), unlisted.begin(), unlisted.end());
  for (const auto& change : changes)
    if (!may_set(context, change)) failures.push_back({&FACT_CONFIDENTIAL, "changes." + change.key});
  const auto ahead = check_past_dates(changes, base::date_in_viet_nam(context.reg.clock().now()));
  failures.insert(failures.end(), ahead.begin(), ahead.end());
  if (!failures.empty()) return refuse(std::move(failures));
  if (changes.empty()) return refuse(NOTHING_TO_CHANGE, "changes");
  return changes;
}

namespace {

// A correction, and the care that follows from the place where the child turns out to have lived (REG-45): from the
// first day of the place to its last, whatever care was held before and after.
std::vector<domain::Action> corrections(Context& context, const LoadedChild& child, domain::Action correction,
                                        base::Moment now) {
  const auto on = correction.valid_from;
  const auto care = domain::care_following(*child.history.at(on), std::get<domain::FactChanges>(correction.content));
  std::vector actions = {std::move(correction)};
  if (!care) return actions;
  auto all = child.actions;
  all.push_back(actions.front());
  while (auto said = domain::care_out_of_place(child.history, domain::fold_child(all), care->value)) {
    actions.push_back(new_action(context, domain::ActionKind::changed, said->from, now));
    actions.back().content = domain::FactChanges{{care->key, std::move(said->care)}};
    all.push_back(actions.back());
  }
  return actions;
}

// With the state that follows where a number is said anew (REG-16): on the days of that number only, also where a state
// was recorded of a later day.
std::vector<domain::Action> with_states(Context& context, const LoadedChild& child, const domain::FactChanges& stated,
                                        std::vector<domain::Action> actions, base::Moment now) {
  const auto names = [&](std::string_view key) {
    return std::any_of(stated.begin(), stated.end(), [&](const auto& each) { return each.key == key; });
  };
  if (!names("id_number") || names("id_state")) return actions;
  auto all = child.actions;
  all.insert(all.end(), actions.begin(), actions.end());
  while (auto said = domain::id_state_out_of_number(child.history, domain::fold_child(all))) {
    actions.push_back(new_action(context, domain::ActionKind::changed, said->from, now));
    actions.back().content = domain::FactChanges{{"id_state", std::move(said->state)}};
    all.push_back(actions.back());
  }
  return actions;
}

domain::ChildFacts after(domain::ChildFacts held, const domain::FactChanges& changes) {
  for (const auto& change : changes) static_cast<void>(domain::apply_change(held, change));
  return held;
}

bool is_otherwise(const domain::ChildFacts& held, const domain::FactChange& fact) {
  return !domain::difference(held, after(held, {fact})).empty();
}

Outcome<wire::Json> set_facts(Context& context, const Envelope& envelope, const ChangeChild& command,
                              domain::ActionKind kind, const CheckFirst& check = {}) {
  auto done = on_child(
      context, envelope, {command.child, command.version, command.valid_from, "valid_from", command.changes},
      [&](const LoadedChild& child, storage::Transaction&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
        if (const auto begun = check_begun(child.history.spans.front().valid.from, command.valid_from); !begun)
          return refuse(begun.error());
        auto changes = accepted_changes(context, command.changes, command.valid_from);
        if (!changes) return refuse(changes.error());
        const auto* before = child.history.at(command.valid_from);
        for (const auto& fact : command.following)
          if (is_otherwise(*before, fact)) changes->push_back(fact);
        if (auto wrong = command.judge ? command.judge(after(*before, *changes)) : base::Failures{}; !wrong.empty())
          return refuse(std::move(wrong));
        auto action = new_action(context, kind, command.valid_from, now);
        action.content = *changes;
        if (kind == domain::ActionKind::corrected)
          return with_states(context, child, *changes, corrections(context, child, std::move(action), now), now);
        action.content = domain::with_id_state_following(*before, domain::with_care_following(*before, *changes));
        return with_states(context, child, *changes, {std::move(action)}, now);
      },
      check);
  if (done) tell_findings(*done, repaired_numbers(command.changes), context.lang);
  return done;
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
  const auto whole = completed(context, command);
  const bool is_sound = whole && may(context.actor.role, Permission::write_register) &&
                        accepted_changes(context, whole->facts, command.valid_from).has_value();
  const auto alike =
      is_sound ? records_like(context, command.household, whole->facts, today, context.lang) : wire::Json::array();
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto household = load_open_household(context, transaction, command.household, now);
        if (!household) return refuse(household.error());
        if (!transaction.children().actions(command.child).empty()) return refuse(STALE_VERSION, "child");
        if (const auto past = check_not_future(command.valid_from, "valid_from", now); !past)
          return refuse(past.error());
        if (!whole) return refuse(whole.error());
        auto changes = accepted_changes(context, whole->facts, command.valid_from);
        if (!changes) return refuse(changes.error());
        changes->push_back({"household", command.household.text()});
        changes->push_back({"hamlet", hamlet_on(household->history, command.valid_from).text()});
        auto action = new_action(context, domain::ActionKind::registered, command.valid_from, now);
        action.content = domain::with_care_following({}, *std::move(changes));
        std::vector<domain::Action> actions = {std::move(action)};
        for (auto& move : following_moves(context, household->history, command.valid_from, now))
          actions.push_back(std::move(move));
        for (const auto& [code, from] : whole->circumstances) {
          const auto entry = known_code(context, code, from);
          if (!entry) return refuse(entry.error());
          if (const auto past = check_not_future(from, "circumstances", now); !past) return refuse(past.error());
          actions.push_back(begun(
              context, {.id = {context.reg.new_uuid()}, .code = code, .valid = {.from = from}, .source = "form"}, now));
        }
        auto done = append_child(context, transaction, envelope.id, command.child, nullptr, std::move(actions),
                                 command.valid_from);
        if (done) tell_alike(done->answer, alike, context.lang);
        if (done) tell_findings(done->answer, repaired_numbers(command.facts), context.lang);
        return done;
      });
}

Outcome<wire::Json> change_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                 const CheckFirst& check) {
  return set_facts(context, envelope, command, domain::ActionKind::changed, check);
}

Outcome<wire::Json> correct_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                  const CheckFirst& check) {
  return set_facts(context, envelope, command, domain::ActionKind::corrected, check);
}

namespace {

// A stay ends while it lasts. Of who left it may still be recorded that the child died.
Outcome<bool> check_stays(const domain::ChildHistory& history, const EndPresence& command) {
  const auto presence = history.at(command.on)->presence;
  const bool died_after_leaving = presence == domain::Presence::left && command.presence == domain::Presence::dead;
  if (presence == domain::Presence::present || died_after_leaving) return true;
  base::Date since = command.on;
  for (const auto& away : absences(history))
    if (away.contains(command.on)) since = away.from;
  return refuse(DEPARTURE_AGAIN, "on", {base::format_vi(since)});
}

}  // namespace

Outcome<wire::Json> end_presence(Context& context, const Envelope& envelope, const EndPresence& command) {
  return on_child(
      context, envelope, {command.child, command.version, command.on, "on"},
      [&](const LoadedChild& child, storage::Transaction&, base::Moment now) -> Outcome<std::vector<domain::Action>> {
        if (auto begun = check_begun(child.history.spans.front().valid.from, command.on); !begun) {
          begun.error().front().field = "on";
          return refuse(begun.error());
        }
        if (const auto stays = check_stays(child.history, command); !stays) return refuse(stays.error());
        const auto reason = accepted_note(command.reason, "reason");
        if (!reason) return refuse(reason.error());
        auto action = new_action(context, domain::ActionKind::changed, command.on, now);
        action.content =
            domain::FactChanges{{"presence", std::string(domain::code_of(command.presence))}, {"exit_reason", *reason}};
        return std::vector{std::move(action)};
      });
}

}  // namespace mangnon::app
