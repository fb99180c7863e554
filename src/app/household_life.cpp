#include "app/household_life.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/household_keeping.hpp"
#include "app/household_members.hpp"
#include "app/placement.hpp"
#include "app/scope.hpp"
#include "base/check.hpp"

namespace mangnon::app {

namespace {

using domain::ActionKind;
using domain::FactChanges;

domain::Action facts_action(Context& context, ActionKind kind, FactChanges facts, base::Date on, base::Moment now) {
  auto action = new_action(context, kind, on, now);
  action.content = std::move(facts);
  return action;
}

FactChanges ended_as(domain::HouseholdEnd end) {
  return {{"ended", std::string(domain::code_of(end))}};
}

// The household as the sender saw it, not ended, and the day known to it and not to come.
Outcome<LoadedHousehold> household_of(Context& context, storage::Transaction& transaction, domain::HouseholdId id,
                                      int version, base::Date on, base::Moment now) {
  auto household = load_household(context, transaction, id, now);
  if (!household) return household;
  if (household->version != version) return refuse(STALE_VERSION, "version");
  if (household->history.latest().ended) return refuse(HOUSEHOLD_ENDED, "household");
  hold_household(transaction, id, *household);
  if (const auto past = check_not_future(on, "on", now); !past) return refuse(past.error());
  if (auto begun = check_begun(household->history.spans.front().valid.from, on); !begun) {
    begun.error().front().field = "on";
    return refuse(begun.error());
  }
  return household;
}

// Appends to the record of a child, with the child's own audit line. A failure names the child's place in the command.
Outcome<bool> append_member(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                            domain::ChildId id, const LoadedChild& child, std::vector<domain::Action> actions,
                            base::Date from, const std::string& place) {
  const auto now = actions.front().recorded_at;
  auto done = append_child(context, transaction, envelope.id, id, &child, std::move(actions), from);
  if (!done) {
    for (auto& failure : done.error()) failure.field = place + '.' + failure.field;
    return refuse(done.error());
  }
  transaction.audit().add(audit_line(context, now, envelope.name, "child", id.text(), "done", ""));
  return true;
}

// The new household's facts, in the hamlet of the old one.
Outcome<FactChanges> facts_of_split(Context& context, const SplitHousehold& command,
                                    const domain::HouseholdHistory& old) {
  auto changes = tidy_changes(command.facts);
  auto failures = check_changes(domain::household_field_infos(), changes, FIXED_HOUSEHOLD_FIELDS);
  const auto unlisted = check_list_codes(context.reg.reference().lists, changes, command.on);
  failures.insert(failures.end(), unlisted.begin(), unlisted.end());
  const bool has_head = std::any_of(changes.begin(), changes.end(),
                                    [](const auto& each) { return each.key == "head_name" && !each.value.empty(); });
  if (!has_head) failures.push_back({&FIELD_MISSING, "facts.head_name", {"head_name"}});
  if (command.children.empty()) failures.push_back({&FIELD_MISSING, "children", {"children"}});
  if (!failures.empty()) return refuse(std::move(failures));
  std::erase_if(changes, [](const auto& each) { return each.key == "hamlet"; });
  changes.push_back({"hamlet", hamlet_on(old, command.on).text()});
  return changes;
}

Outcome<Done> split(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                    const SplitHousehold& command, base::Moment now) {
  const auto old = household_of(context, transaction, command.household, command.version, command.on, now);
  if (!old) return refuse(old.error());
  auto facts = facts_of_split(context, command, old->history);
  if (!facts) return refuse(facts.error());
  const auto registered = facts_action(context, ActionKind::registered, *std::move(facts), command.on, now);
  auto done = append_household(context, transaction, envelope.id, command.made, nullptr, registered);
  if (!done) return done;
  const auto history = domain::fold_household({&registered, 1});
  for (std::size_t i = 0; i < command.children.size(); ++i) {
    const auto& id = command.children[i];
    const auto child = whole_child(transaction, id);
    if (!is_of_area(context, child, now) || !lives_in(child.history.at(command.on), command.household))
      return refuse(CHILD_NOT_IN_HOUSEHOLD, "children");
    auto moves = moves_into(context, child.actions, {command.made, history, command.on}, now);
    moves = with_days_elsewhere(context, child.actions, std::move(moves), command.made, now);
    const auto moved = append_member(context, transaction, envelope, id, child, std::move(moves), command.on,
                                     "children[" + std::to_string(i) + "]");
    if (!moved) return refuse(moved.error());
  }
  return done;
}

// The actions by which the child lives in the one household on every day from `on` on which it lived in the other,
// however often it went away and came back.
std::vector<domain::Action> moves_out_of(Context& context, const LoadedChild& child, const MergeHouseholds& command,
                                         const domain::HouseholdHistory& into, base::Moment now) {
  std::vector<domain::Action> moves;
  auto all = child.actions;
  auto history = child.history;
  auto day = lives_there_from(history, command.other, command.on);
  while (day) {
    for (auto& move : moves_into(context, all, {command.household, into, *day}, now)) {
      if (!lives_in(history.at(move.valid_from), command.other)) break;  // gone by then
      all.push_back(move);
      moves.push_back(std::move(move));
    }
    history = domain::fold_child(all);
    const auto next = lives_there_from(history, command.other, *day);
    MANGNON_CHECK(!next || *day < *next);
    day = next;
  }
  return moves;
}

Outcome<Done> merge(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                    const MergeHouseholds& command, base::Moment now) {
  const auto into = household_of(context, transaction, command.household, command.version, command.on, now);
  if (!into) return refuse(into.error());
  if (command.other == command.household) return refuse(SAME_HOUSEHOLD, "other");
  auto other = load_open_household(context, transaction, command.other, now);
  if (!other) {
    for (auto& failure : other.error()) failure.field = "other";
    return refuse(other.error());
  }
  if (command.other_version && *command.other_version != other->version) return refuse(STALE_VERSION, "other_version");
  if (auto begun = check_begun(other->history.spans.front().valid.from, command.on); !begun) {
    begun.error().front().field = "on";
    return refuse(begun.error());
  }
  for (const auto& id : transaction.children().members_since(command.other, command.on)) {
    const auto child = whole_child(transaction, id);
    auto moves = moves_out_of(context, child, command, into->history, now);
    if (moves.empty()) continue;
    moves = with_days_elsewhere(context, child.actions, std::move(moves), command.household, now);
    if (!is_of_area(context, child, now)) return refuse(CHILD_NOT_IN_HOUSEHOLD, "on");
    const auto from = moves.front().valid_from;
    const auto moved = append_member(context, transaction, envelope, id, child, std::move(moves), from, "other");
    if (!moved) return refuse(moved.error());
  }
  auto end = facts_action(context, ActionKind::changed, ended_as(domain::HouseholdEnd::merged), command.on, now);
  end.source = std::string(MERGE_SOURCE) + command.household.text();
  const auto ended = append_household(context, transaction, envelope.id, command.other, &*other, end);
  if (!ended) return ended;
  wire::Json answer = wire::Json::object();
  answer.set("id", command.household.text());
  answer.set("version", into->version);
  answer.set("findings", wire::Json::array());
  return Done{.answer = std::move(answer), .subject_kind = "household", .subject = command.household.text()};
}

Outcome<Done> dissolve(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                       const EndHousehold& command, base::Moment now) {
  const auto household = household_of(context, transaction, command.household, command.version, command.on, now);
  if (!household) return refuse(household.error());
  for (const auto& id : transaction.children().members_since(command.household, command.on))
    if (lives_there_from(whole_child(transaction, id).history, command.household, command.on))
      return refuse(HOUSEHOLD_HAS_CHILDREN, "household");
  const auto end =
      facts_action(context, ActionKind::changed, ended_as(domain::HouseholdEnd::dissolved), command.on, now);
  return append_household(context, transaction, envelope.id, command.household, &*household, end);
}

Outcome<Done> restore(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                      const RestoreHousehold& command, base::Moment now) {
  const auto household = load_household(context, transaction, command.household, now);
  if (!household) return refuse(household.error());
  if (household->version != command.version) return refuse(STALE_VERSION, "version");
  const auto& spans = household->history.spans;
  if (!spans.back().facts.ended) return refuse(HOUSEHOLD_NOT_ENDED, "household");
  const auto restored = facts_action(context, ActionKind::corrected, {{"ended", ""}}, spans.back().valid.from, now);
  return append_household(context, transaction, envelope.id, command.household, &*household, restored);
}

// The relation of each present child to the new head; what is not said is not stated.
Outcome<bool> state_relations(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                              const ChangeHead& command, base::Moment now) {
  for (const auto& [id, relation] : command.relations) {
    const bool known = context.reg.reference().lists.has("RELATION", relation, command.on);
    if (!relation.empty() && !known) return refuse(FIELD_MALFORMED, "relations", {"relation"});
    const auto child = whole_child(transaction, id);
    if (!is_of_area(context, child, now) || !lives_in(child.history.at(command.on), command.household))
      return refuse(CHILD_NOT_IN_HOUSEHOLD, "relations");
  }
  for (const auto& id : transaction.children().members_since(command.household, command.on)) {
    const auto child = whole_child(transaction, id);
    const auto from = lives_there_from(child.history, command.household, command.on);
    if (!from) continue;
    const auto said = std::find_if(command.relations.begin(), command.relations.end(),
                                   [&](const auto& each) { return each.first == id; });
    const std::string relation = said == command.relations.end() ? std::string() : said->second;
    if (child.history.at(*from)->relation_to_head == relation) continue;
    if (!is_of_area(context, child, now)) return refuse(CHILD_NOT_IN_HOUSEHOLD, "on");
    auto action = facts_action(context, ActionKind::changed, {{"relation_to_head", relation}}, *from, now);
    auto stated = append_member(context, transaction, envelope, id, child, {std::move(action)}, *from, "relations");
    if (!stated) return refuse(stated.error());
  }
  return true;
}

Outcome<Done> give_head(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                        const ChangeHead& command, base::Moment now) {
  const auto household = household_of(context, transaction, command.household, command.version, command.on, now);
  if (!household) return refuse(household.error());
  auto changes = tidy_changes({{"head_name", command.head_name}, {"head_id", command.head_id}});
  auto failures = check_changes(domain::household_field_infos(), changes, FIXED_HOUSEHOLD_FIELDS);
  if (!failures.empty()) return refuse(std::move(failures));
  const auto* before = household->history.at(command.on);
  if (before->head_name.reveal() == changes[0].value && before->head_id.reveal() == changes[1].value)
    return refuse(NOTHING_TO_CHANGE, "head_name");
  const auto stated = state_relations(context, transaction, envelope, command, now);
  if (!stated) return refuse(stated.error());
  const auto action = facts_action(context, ActionKind::changed, std::move(changes), command.on, now);
  return append_household(context, transaction, envelope.id, command.household, &*household, action);
}

// Each is one transaction by somebody who writes the register.
template <class Command>
Outcome<wire::Json> run(Context& context, const Envelope& envelope, const Command& command,
                        Outcome<Done> (*work)(Context&, storage::Transaction&, const Envelope&, const Command&,
                                              base::Moment)) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) {
                       return work(context, transaction, envelope, command, now);
                     });
}

}  // namespace

Outcome<wire::Json> split_household(Context& context, const Envelope& envelope, const SplitHousehold& command) {
  return run(context, envelope, command, split);
}
Outcome<wire::Json> merge_households(Context& context, const Envelope& envelope, const MergeHouseholds& command) {
  return run(context, envelope, command, merge);
}
Outcome<wire::Json> dissolve_household(Context& context, const Envelope& envelope, const EndHousehold& command) {
  return run(context, envelope, command, dissolve);
}
Outcome<wire::Json> restore_household(Context& context, const Envelope& envelope, const RestoreHousehold& command) {
  return run(context, envelope, command, restore);
}
Outcome<wire::Json> change_head(Context& context, const Envelope& envelope, const ChangeHead& command) {
  return run(context, envelope, command, give_head);
}

}  // namespace mangnon::app
