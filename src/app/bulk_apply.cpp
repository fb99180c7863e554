// A bulk change into the register and out of it again: each record by itself, in a transaction of its own, with an id
// that follows from the change and the record, so that a repeated or broken-off command does nothing twice.
#include <algorithm>

#include "app/bulk_commands.hpp"
#include "app/failures.hpp"
#include "app/household_keeping.hpp"
#include "app/record_keeping.hpp"

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

// The record as it is now, if it may be written.
Outcome<BulkRow> row_to_write(Context& context, storage::Transaction& transaction, const BulkChange& change,
                              const BulkEntry& entry) {
  if (const auto same = still(context, transaction, change.id, false); !same) return refuse(same.error());
  auto row = kept_row(context, transaction, change, entry, false);
  if (row.state == BulkRowState::ready) return row;
  return refuse(row.reasons.empty() ? base::Failures{{&NOTHING_TO_CHANGE, "batch"}} : row.reasons);
}

Outcome<Done> write_one(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                        const BulkChange& change, const BulkEntry& entry, base::Moment now) {
  const auto row = row_to_write(context, transaction, change, entry);
  if (!row) return refuse(row.error());
  const bool gives = change.kind == BulkKind::support;
  auto action = new_action(context, gives ? ActionKind::support_given : ActionKind::changed, change.on, now);
  if (gives)
    action.content = support_of(change, entry);
  else
    action.content = entry.facts;
  if (change.kind == BulkKind::poverty) {
    const domain::HouseholdId id{entry.record};
    const auto household = load_open_household(context, transaction, id, now);
    if (!household) return refuse(household.error());
    return append_household(context, transaction, envelope.id, id, &*household, action);
  }
  const domain::ChildId id{entry.record};
  const auto child = load_child(context, transaction, id, now);
  if (!child) return refuse(child.error());
  return append_child(context, transaction, envelope.id, id, &*child, {std::move(action)}, change.on);
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

// Not judged: it stood there before.
Outcome<Done> put_back_one(Context& context, storage::Transaction& transaction, const Envelope& envelope,
                           const BulkChange& change, const BulkEntry& entry, base::Moment now) {
  if (const auto same = still(context, transaction, change.id, true); !same) return refuse(same.error());
  const auto row = kept_row(context, transaction, change, entry, true);
  if (row.state != BulkRowState::applied || !row.reasons.empty())
    return refuse(row.reasons.empty() ? base::Failures{{&NOTHING_TO_CHANGE, "batch"}} : row.reasons);
  const std::vector<domain::Action> actions{putting_back(context, change, entry, row, now)};
  if (change.kind == BulkKind::poverty) {
    const domain::HouseholdId id{entry.record};
    const auto household = load_household(context, transaction, id, now);
    if (!household) return refuse(household.error());
    auto all = household->actions;
    all.push_back(actions.front());
    const auto after = domain::fold_household(all);
    const storage::HouseholdWrite write{
        .id = id, .command = envelope.id, .before = &household->history, .after = after, .actions = actions};
    if (transaction.households().append(write) != storage::AppendOutcome::appended)
      throw storage::StoreBusy("household changed meanwhile");
    return Done{.answer = Json::object(), .subject_kind = "household", .subject = id.text()};
  }
  const domain::ChildId id{entry.record};
  const auto child = load_child(context, transaction, id, now);
  if (!child) return refuse(child.error());
  auto all = child->actions;
  all.push_back(actions.front());
  const auto after = domain::fold_child(all);
  const auto written = write_child(
      transaction, {.id = id, .command = envelope.id, .before = &child->history, .after = after, .actions = actions},
      "batch");
  if (!written) return refuse(written.error());
  return Done{.answer = Json::object(), .subject_kind = "child", .subject = id.text()};
}

using WorkOnOne = Outcome<Done> (*)(Context&, storage::Transaction&, const Envelope&, const BulkChange&,
                                    const BulkEntry&, base::Moment);

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
    const auto answer = run_command(as_change, one, Permission::write_register,
                                    [&](storage::Transaction& transaction, base::Moment now) {
                                      return work(as_change, transaction, one, loaded.change, entry, now);
                                    });
    done += answer ? 1 : 0;
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
