// A bulk change into the register and out of it again: each record by itself, in a transaction of its own, with an id
// that follows from the change and the record, so that a repeated or broken-off command does nothing twice.
#include "app/bulk_commands.hpp"
#include "app/child_commands.hpp"
#include "app/failures.hpp"
#include "app/household_commands.hpp"
#include "app/record_keeping.hpp"
#include "app/support_commands.hpp"

namespace mangnon::app {

namespace {

using domain::ActionKind;
using domain::BulkChange;
using domain::BulkEntry;
using domain::BulkKind;
using wire::Json;

Envelope envelope_for(const Envelope& whole, const std::string& source, const BulkEntry& entry) {
  const auto record = base::format_uuid(entry.record);
  return {.id = {base::make_named_uuid(source, record)}, .name = whole.name, .digest = record};
}

// Asked again in the transaction of each record: undone meanwhile, a change writes no more.
Outcome<LoadedBulkChange> still(Context& context, storage::Transaction& transaction, domain::BulkChangeId id,
                                bool undone) {
  auto loaded = load_bulk_change(context, transaction, id);
  if (loaded && loaded->undoing.has_value() != undone) return refuse(BULK_UNDONE, "batch");
  return loaded;
}

// Asked in the transaction that writes the record: whether it may still be written as it was looked at.
Outcome<bool> check_ready(Context& context, storage::Transaction& transaction, const BulkChange& change,
                          const BulkEntry& entry) {
  if (const auto same = still(context, transaction, change.id, false); !same) return refuse(same.error());
  const auto row = kept_row(context, transaction, change, entry, false);
  if (row.state == BulkRowState::ready) return true;
  return refuse(row.reasons.empty() ? base::Failures{{&NOTHING_TO_CHANGE, "batch"}} : row.reasons);
}

// Through the door by which the same is written of one record.
Outcome<Json> write_one(Context& context, const Envelope& envelope, const BulkChange& change, const BulkEntry& entry) {
  const CheckFirst check = [&](storage::Transaction& transaction) {
    return check_ready(context, transaction, change, entry);
  };
  int version = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    version = version_of_entry(context, transaction, change, entry);
  });
  switch (change.kind) {
    case BulkKind::poverty: {
      const ChangeHousehold command{.household = domain::HouseholdId{entry.record},
                                    .version = version,
                                    .valid_from = change.on,
                                    .changes = entry.facts};
      return change_household(context, envelope, command, check);
    }
    case BulkKind::support: {
      const GiveSupport command{
          .child = domain::ChildId{entry.record}, .version = version, .support = support_of(change, entry)};
      return give_support(context, envelope, command, check);
    }
    case BulkKind::schooling:
      break;
  }
  const ChangeChild command{.child = domain::ChildId{entry.record},
                            .version = version,
                            .valid_from = change.on,
                            .changes = entry.facts};
  return change_child(context, envelope, command, check);
}

domain::Action putting_back(Context& context, const BulkChange& change, const BulkEntry& entry, const BulkRow& row,
                            base::Moment now) {
  const bool gives = change.kind == BulkKind::support;
  auto action = new_action(context, gives ? ActionKind::support_withdrawn : ActionKind::corrected, change.on, now);
  if (gives)
    action.content = support_of(change, entry);
  else
    action.content = row.before;
  return action;
}

Outcome<Done> put_back_household(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                                 domain::HouseholdId id, const domain::Action& action) {
  const auto household = load_open_household(context, transaction, id, action.recorded_at);
  if (!household) return refuse(household.error());
  const std::vector<domain::Action> actions{action};
  auto all = household->actions;
  all.push_back(action);
  const auto after = domain::fold_household(all);
  const storage::HouseholdWrite write{
      .id = id, .command = envelope.id, .before = &household->history, .after = after, .actions = actions};
  if (transaction.households().append(write) != storage::AppendOutcome::appended)
    throw storage::StoreBusy("household changed meanwhile");
  return Done{.answer = Json::object(), .subject_kind = "household", .subject = id.text()};
}

Outcome<Done> put_back_child(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                             domain::ChildId id, const domain::Action& action) {
  const auto child = load_kept_child(context, transaction, id, action.recorded_at);
  if (!child) return refuse(child.error());
  const std::vector<domain::Action> actions{action};
  auto all = child->actions;
  all.push_back(action);
  const auto after = domain::fold_child(all);
  const auto written = write_child(
      transaction, {.id = id, .command = envelope.id, .before = &child->history, .after = after, .actions = actions},
      "batch");
  if (!written) return refuse(written.error());
  return Done{.answer = Json::object(), .subject_kind = "child", .subject = id.text()};
}

// Not judged: it stood there before.
Outcome<Json> put_back_one(Context& context, const Envelope& envelope, const BulkChange& change,
                           const BulkEntry& entry) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        if (const auto same = still(context, transaction, change.id, true); !same) return refuse(same.error());
        const auto row = kept_row(context, transaction, change, entry, true);
        if (row.state != BulkRowState::applied || !row.reasons.empty())
          return refuse(row.reasons.empty() ? base::Failures{{&NOTHING_TO_CHANGE, "batch"}} : row.reasons);
        const auto action = putting_back(context, change, entry, row, now);
        if (change.kind == BulkKind::poverty)
          return put_back_household(context, transaction, envelope, {entry.record}, action);
        return put_back_child(context, transaction, envelope, {entry.record}, action);
      });
}

using WorkOnOne = Outcome<Json> (*)(Context&, const Envelope&, const BulkChange&, const BulkEntry&);

// Its id follows from the change and the record: sent with it before by somebody else, it is done as well.
bool is_done(const Outcome<Json>& answer) {
  return answer || answer.error().front().type == &COMMAND_ID_REUSED;
}

// The rows of one command, each by itself.
Json work_through(Context& context, const Envelope& envelope, const StepOfBulkChange& command, WorkOnOne work,
                  std::string_view told) {
  LoadedBulkChange loaded;
  std::vector<BulkEntry> entries;
  long all = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    loaded = load_bulk_change(context, transaction, command.change).value();
    entries = transaction.bulk_changes().entries(command.change, command.after, BULK_AT_ONCE);
    all = transaction.bulk_changes().entry_count(command.change);
  });
  Context as_change = context;
  as_change.actor.source = loaded.undoing ? undone_by(loaded.change) : applied_by(loaded.change);
  std::int64_t done = 0;
  for (const auto& entry : entries) {
    const auto one = envelope_for(envelope, as_change.actor.source, entry);
    done += is_done(work(as_change, one, loaded.change, entry)) ? 1 : 0;
  }
  Json json = Json::object();
  json.set("id", command.change.text());
  json.set("version", loaded.version());
  json.set(told, done);
  json.set("left", static_cast<std::int64_t>(entries.size()) - done);
  const bool is_last = entries.empty() || entries.back().number >= all;
  json.set("next", is_last ? Json() : Json(entries.back().number));
  return json;
}

Done step_done(const StepOfBulkChange& command, int version) {
  Json answer = Json::object();
  answer.set("id", command.change.text());
  answer.set("version", version);
  return {.answer = std::move(answer),
          .subject_kind = "bulk_change",
          .subject = command.change.text(),
          .detail = "after=" + std::to_string(command.after)};
}

}  // namespace

Outcome<Json> apply_bulk_change(Context& context, const Envelope& envelope, const StepOfBulkChange& command) {
  const auto step = run_command(context, envelope, Permission::write_register,
                                [&](storage::Transaction& transaction, base::Moment) -> Outcome<Done> {
                                  const auto loaded = load_bulk_change(context, transaction, command.change);
                                  if (!loaded) return refuse(loaded.error());
                                  if (loaded->undoing) return refuse(BULK_UNDONE, "batch");
                                  if (loaded->version() != command.version) return refuse(STALE_VERSION, "version");
                                  return step_done(command, loaded->version());
                                });
  if (!step || context.is_trial) return step;
  return work_through(context, envelope, command, write_one, "written");
}

Outcome<Json> undo_bulk_change(Context& context, const Envelope& envelope, const StepOfBulkChange& command) {
  const auto step = run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto loaded = load_bulk_change(context, transaction, command.change);
        if (!loaded) return refuse(loaded.error());
        if (loaded->version() != command.version) return refuse(STALE_VERSION, "version");
        if (loaded->undoing) return step_done(command, loaded->version());
        const auto reason = accepted_note(command.reason, "reason");
        if (!reason) return refuse(reason.error());
        if (reason->empty()) return refuse(FIELD_MISSING, "reason", {"reason"});
        transaction.bulk_changes().add_undoing(
            command.change, {.reason = domain::SensitiveText(*reason), .made_at = now, .made_by = context.actor.id});
        return step_done(command, loaded->version() + 1);
      });
  if (!step || context.is_trial) return step;
  return work_through(context, envelope, command, put_back_one, "put_back");
}

}  // namespace mangnon::app
