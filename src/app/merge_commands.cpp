#include "app/merge_commands.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "app/failures.hpp"
#include "app/place_life.hpp"
#include "app/record_keeping.hpp"
#include "app/restored_home.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "domain/check.hpp"
#include "domain/merge.hpp"

namespace mangnon::app {

namespace {

using domain::Action;
using domain::ActionKind;
using wire::Json;

// Where a child lives follows the record that stays, and FOLLOWERS the fact they are about.
constexpr std::array<std::string_view, 5 + domain::FOLLOWERS.size()> FIXED = {"presence",
                                                                              "exit_reason",
                                                                              "household",
                                                                              "hamlet",
                                                                              "facility",
                                                                              domain::FOLLOWERS[0].key,
                                                                              domain::FOLLOWERS[1].key,
                                                                              domain::FOLLOWERS[2].key};

struct Both {
  LoadedChild kept;
  LoadedChild other;
};

Outcome<Both> load_both(Context& context, storage::Transaction& transaction, const TwoRecords& seen, base::Moment now) {
  auto kept = load_child(context, transaction, seen.child, now);
  if (!kept) return refuse(kept.error());
  auto other = load_child(context, transaction, seen.other, now);
  if (!other) {
    other.error().front().field = "other";
    return refuse(other.error());
  }
  if (seen.child == seen.other) return refuse(MERGE_SAME_CHILD, "other");
  base::Failures stale;
  if (kept->version != seen.version) stale.push_back({&STALE_VERSION, "version"});
  if (other->version != seen.other_version) stale.push_back({&STALE_VERSION, "other_version"});
  if (!stale.empty()) return refuse(std::move(stale));
  return Both{*std::move(kept), *std::move(other)};
}

bool is_merged(const LoadedChild& child) {
  return merged_into(child).has_value();
}

base::Failures check_taken(const std::vector<std::string>& keys) {
  domain::FactChanges changes;
  for (const auto& key : keys) changes.push_back({key, ""});
  auto failures = check_changes(domain::child_field_infos(), changes, FIXED);
  for (auto& failure : failures) failure.field = "take";
  return failures;
}

// Makes the actions of a merger, each with the other record's id as its source.
class Maker {
 public:
  Maker(Context& context, domain::ChildId other, base::Moment now)
      : context_(context), source_(std::string(MERGE_SOURCE) + other.text()), now_(now) {}

  void add(ActionKind kind, base::Date from, domain::ActionContent content) {
    auto action = new_action(context_, kind, from, now_);
    action.source = source_;
    action.content = std::move(content);
    actions.push_back(std::move(action));
  }
  void add_facts(const std::vector<domain::DatedChanges>& plan) {
    for (const auto& each : plan) add(ActionKind::merged, each.from, each.changes);
  }

  std::vector<Action> actions{};

 private:
  Context& context_;
  std::string source_;
  base::Moment now_;
};

std::vector<Action> actions_of_kept(Context& context, const domain::MergePlan& plan, const TwoRecords& seen,
                                    base::Date first, base::Moment now) {
  Maker make(context, seen.other, now);
  make.add_facts(plan.kept);
  // A merger that changes no fact is a line of the history all the same.
  if (plan.kept.empty()) make.add(ActionKind::merged, first, domain::FactChanges{});
  for (auto episode : plan.episodes) {
    episode.id = {context.reg.new_uuid()};
    make.add(ActionKind::circumstance_begun, episode.valid.from, episode);
  }
  for (auto support : plan.supports) {
    support.id = {context.reg.new_uuid()};
    make.add(ActionKind::support_given, support.given_on, support);
  }
  return std::move(make.actions);
}

struct Appended {
  int version = 0;
  base::Failures findings{};
};

// A merger is judged by the checks; a record that ends, or comes back as it was, is not.
enum class Judged { yes, no };

Outcome<Appended> append(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                         domain::ChildId id, const LoadedChild& before, const std::vector<Action>& actions,
                         Judged judged, const std::string& field) {
  storage::Actions all = before.actions;
  all.insert(all.end(), actions.begin(), actions.end());
  const auto after = domain::fold_child(all);
  if (const auto open = check_places(context, transaction, &before.history, after); !open) return refuse(open.error());
  Appended appended{.version = version_seen(context, all)};
  if (judged == Judged::yes) {
    const auto today = base::date_in_viet_nam(actions.front().recorded_at);
    auto findings = judge_child(context, transaction, &before, after, actions, today);
    if (!findings) return refuse(findings.error());
    appended.findings = *std::move(findings);
  }
  const auto written = write_child(
      transaction, {.id = id, .command = envelope.id, .before = &before.history, .after = after, .actions = actions},
      field);
  if (!written) return refuse(written.error());
  return appended;
}

// The answer, and the line about the other record: the door writes the one about the record that stays.
Done done_both(Context& context, storage::Transaction& transaction, const Envelope& envelope, const TwoRecords& seen,
               const Appended& kept, const Appended& other, base::Moment now) {
  Json answer = Json::object();
  answer.set("id", seen.child.text());
  answer.set("version", kept.version);
  answer.set("other", seen.other.text());
  answer.set("other_version", other.version);
  answer.set("findings", findings_json(kept.findings, context.lang));
  transaction.audit().add(audit_line(context, now, envelope.name, "child", seen.other.text(), "done", ""));
  return {.answer = std::move(answer),
          .subject_kind = "child",
          .subject = seen.child.text(),
          .detail = "other=" + seen.other.text()};
}

// The actions of the merger with a record that still count.
std::vector<domain::ActionId> merger_of(const storage::Actions& actions, domain::ChildId with) {
  const std::string source = std::string(MERGE_SOURCE) + with.text();
  std::set<domain::ActionId> withdrawn;
  for (const auto& action : actions)
    if (const auto* withdrawal = std::get_if<domain::Withdrawal>(&action.content))
      withdrawn.insert(withdrawal->actions.begin(), withdrawal->actions.end());
  std::vector<domain::ActionId> ids;
  for (const auto& action : actions)
    if (action.source == source && !withdrawn.contains(action.id)) ids.push_back(action.id);
  return ids;
}

// Whether a circumstance or support that the merger brought was touched afterwards.
bool touched_since(const storage::Actions& actions, const std::vector<domain::ActionId>& merger) {
  const auto is_of_merger = [&](const Action& action) {
    return std::find(merger.begin(), merger.end(), action.id) != merger.end();
  };
  std::set<base::Uuid> brought;
  for (const auto& action : actions) {
    if (!is_of_merger(action)) continue;
    if (const auto* episode = std::get_if<domain::Episode>(&action.content)) brought.insert(episode->id.value);
    if (const auto* support = std::get_if<domain::Support>(&action.content)) brought.insert(support->id.value);
  }
  return std::any_of(actions.begin(), actions.end(), [&](const Action& action) {
    if (is_of_merger(action)) return false;
    const auto* episode = std::get_if<domain::Episode>(&action.content);
    const auto* support = std::get_if<domain::Support>(&action.content);
    return (episode != nullptr && brought.contains(episode->id.value)) ||
           (support != nullptr && brought.contains(support->id.value));
  });
}

std::vector<Action> withdrawal_of(Context& context, std::vector<domain::ActionId> ids, base::Date from,
                                  domain::ChildId other, base::Moment now) {
  auto action = new_action(context, ActionKind::unmerged, from, now);
  action.source = "unmerge:" + other.text();
  action.content = domain::Withdrawal{std::move(ids)};
  return {std::move(action)};
}

// The record that comes back, and what takes it to where its household went meanwhile.
Outcome<std::vector<Action>> return_of(Context& context, storage::Transaction& transaction, const LoadedChild& other,
                                       std::vector<Action> back, base::Moment now) {
  auto all = other.actions;
  all.insert(all.end(), back.begin(), back.end());
  auto moves = moves_home(context, transaction, all, now);
  if (!moves) return moves;
  back.insert(back.end(), moves->begin(), moves->end());
  return back;
}

}  // namespace

Outcome<Json> merge_children(Context& context, const Envelope& envelope, const MergeChildren& command) {
  return run_command(
      context, envelope, Permission::merge_records,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto& seen = command.records;
        auto both = load_both(context, transaction, seen, now);
        if (!both) return refuse(both.error());
        if (is_merged(both->kept) || is_merged(both->other)) return refuse(MERGE_ALREADY, "other");
        if (auto wrong = check_taken(command.take); !wrong.empty()) return refuse(std::move(wrong));
        const auto plan = domain::plan_merge(both->kept.actions, both->other.actions, command.take);
        Maker away(context, seen.child, now);
        away.add_facts(plan.other);
        // The other first: it gives its ID number free.
        const auto other =
            append(context, transaction, envelope, seen.other, both->other, away.actions, Judged::no, "other");
        if (!other) return refuse(other.error());
        const auto actions = actions_of_kept(context, plan, seen, both->kept.history.spans.front().valid.from, now);
        const auto kept = append(context, transaction, envelope, seen.child, both->kept, actions, Judged::yes, "take");
        if (!kept) return refuse(kept.error());
        return done_both(context, transaction, envelope, seen, *kept, *other, now);
      });
}

Outcome<Json> unmerge_children(Context& context, const Envelope& envelope, const TwoRecords& seen) {
  return run_command(context, envelope, Permission::merge_records,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto both = load_both(context, transaction, seen, now);
                       if (!both) return refuse(both.error());
                       auto of_kept = merger_of(both->kept.actions, seen.other);
                       auto of_other = merger_of(both->other.actions, seen.child);
                       if (of_kept.empty() || of_other.empty() || !is_merged(both->other))
                         return refuse(MERGE_NOT_FOUND, "other");
                       if (const auto third = merged_into(both->kept))
                         return refuse(MERGE_MERGED_ON, "child", {third->text()});
                       if (touched_since(both->kept.actions, of_kept)) return refuse(MERGE_CHANGED_SINCE, "child");
                       const auto today = base::date_in_viet_nam(now);
                       const auto kept = append(context, transaction, envelope, seen.child, both->kept,
                                                withdrawal_of(context, std::move(of_kept), today, seen.other, now),
                                                Judged::no, "child");
                       if (!kept) return refuse(kept.error());
                       const auto back =
                           return_of(context, transaction, both->other,
                                     withdrawal_of(context, std::move(of_other), today, seen.child, now), now);
                       if (!back) return refuse(back.error());
                       const auto other =
                           append(context, transaction, envelope, seen.other, both->other, *back, Judged::no, "other");
                       if (!other) return refuse(other.error());
                       return done_both(context, transaction, envelope, seen, *kept, *other, now);
                     });
}

Outcome<Json> judge_duplicate(Context& context, const Envelope& envelope, const JudgeDuplicate& command) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        for (const auto& id : {command.child, command.other}) {
          const auto child = load_kept_child(context, transaction, id, now);
          if (!child) return refuse(child.error());
        }
        if (command.child == command.other) return refuse(MERGE_SAME_CHILD, "other");
        const auto [first, second] = std::minmax(command.child, command.other);
        transaction.verdicts().put(
            {.first = first, .second = second, .different = command.different, .actor = context.actor.id, .at = now});
        Json answer = Json::object();
        answer.set("id", command.child.text());
        answer.set("other", command.other.text());
        answer.set("different", command.different);
        return Done{.answer = std::move(answer),
                    .subject_kind = "child",
                    .subject = command.child.text(),
                    .detail = "other=" + command.other.text()};
      });
}

}  // namespace mangnon::app
