// The police's answers into the register and out of it again: each child by itself, through the door of a correction,
// with an id that follows from the batch and the child, so that a repeated or broken-off command does nothing twice.
#include <algorithm>

#include "app/child_commands.hpp"
#include "app/command_input.hpp"
#include "app/police_steps.hpp"
#include "app/record_keeping.hpp"

namespace mangnon::app {

namespace {

using domain::PoliceStepKind;
using wire::Json;

struct BatchRow {
  domain::ChildId child{};
  PoliceRow row{};
};

std::vector<BatchRow> rows_of(Context& context, storage::Transaction& transaction, const LoadedBatch& loaded) {
  std::vector<BatchRow> rows;
  const auto answers = answers_of(transaction, loaded);
  const auto now = context.reg.clock().now();
  for (const auto& entry : transaction.police().entries(loaded.batch.id)) {
    const auto answer = answers.find(entry.child);
    rows.push_back({entry.child, police_row(context, transaction, loaded.batch, entry.child,
                                            answer == answers.end() ? nullptr : &answer->second, now)});
  }
  return rows;
}

// The batch and its rows as they are now, after what was done.
struct Seen {
  LoadedBatch loaded{};
  std::vector<BatchRow> rows{};
};
Seen seen_now(Context& context, domain::PoliceBatchId id) {
  Seen seen;
  context.reg.store().read([&](storage::Transaction& transaction) {
    seen.loaded = load_batch(context, transaction, id).value();
    seen.rows = rows_of(context, transaction, seen.loaded);
  });
  return seen;
}

std::int64_t count(const std::vector<BatchRow>& rows, PoliceRowState state) {
  return std::count_if(rows.begin(), rows.end(), [&](const auto& each) { return each.row.state == state; });
}

bool is_undoable(const BatchRow& each) {
  return each.row.state == PoliceRowState::applied && each.row.reasons.empty();
}

Envelope envelope_for(const Envelope& whole, std::string_view deed, domain::PoliceBatchId batch,
                      domain::ChildId child) {
  const auto name = std::string(deed) + batch.text();
  return {.id = {base::make_named_uuid(name, child.text())}, .name = whole.name, .digest = child.text()};
}

// The correction back: what the batch replaced is stated again at the same day. Not judged: it stood there before.
Outcome<Json> undo_one(Context& context, const Envelope& envelope, const domain::PoliceBatch& batch,
                       const BatchRow& each) {
  return run_command(
      context, envelope, Permission::import_files,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        if (const auto same = check_state(context, transaction, batch.id, PoliceStepKind::undone); !same)
          return refuse(same.error());
        const auto row = police_row(context, transaction, batch, each.child, nullptr, now);
        if (row.state != PoliceRowState::applied || !row.reasons.empty())
          return refuse(row.reasons.empty() ? base::Failures{{&POLICE_NOTHING_TO_DO, "child"}} : row.reasons);
        const auto child = load_kept_child(context, transaction, each.child, now);
        if (!child) return refuse(child.error());
        auto action = new_action(context, domain::ActionKind::corrected, batch.on, now);
        action.content = row.before;
        auto all = child->actions;
        all.push_back(action);
        const auto after = domain::fold_child(all);
        const std::vector<domain::Action> actions{std::move(action)};
        if (const auto written = write_child(transaction,
                                             {.id = each.child,
                                              .command = envelope.id,
                                              .before = &child->history,
                                              .after = after,
                                              .actions = actions},
                                             "changes.id_number");
            !written)
          return refuse(written.error());
        return Done{.answer = Json::object(), .subject_kind = "child", .subject = each.child.text()};
      });
}

Json told(const Json& answer, std::string_view done, const std::vector<BatchRow>& rows, PoliceRowState state,
          std::int64_t left) {
  Json json = answer;
  json.set(done, count(rows, state));
  json.set("left", left);
  return json;
}

}  // namespace

Outcome<Json> apply_police_batch(Context& context, const Envelope& envelope, const ApplyBatch& command) {
  const auto step = run_command(context, envelope, Permission::import_files,
                                [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                                  auto loaded = load_for_step(context, transaction, command.batch, command.version,
                                                              PoliceStepKind::applied);
                                  if (!loaded) return refuse(loaded.error());
                                  const auto rows = rows_of(context, transaction, *loaded);
                                  if (count(rows, PoliceRowState::ready) + count(rows, PoliceRowState::nothing) == 0)
                                    return refuse(POLICE_NOTHING_TO_DO, "batch");
                                  add_step(context, transaction, *loaded, {.kind = PoliceStepKind::applied}, now);
                                  return batch_done(*loaded);
                                });
  if (!step || context.is_trial) return step;
  auto seen = seen_now(context, command.batch);
  Context as_batch = context;
  as_batch.actor.source = applied_by(seen.loaded.batch);
  for (const auto& each : seen.rows) {
    const bool is_left_out =
        std::find(command.left_out.begin(), command.left_out.end(), each.child) != command.left_out.end();
    if (each.row.state != PoliceRowState::ready || is_left_out) continue;
    // What is refused now shows its reason on the page of the batch. Undone meanwhile, the batch writes no more.
    const auto corrected =
        correct_child(as_batch, envelope_for(envelope, "police-apply:", command.batch, each.child),
                      {.child = each.child,
                       .version = each.row.version,
                       .valid_from = seen.loaded.batch.on,
                       .changes = each.row.changes},
                      [&](storage::Transaction& transaction) {
                        return check_state(context, transaction, command.batch, PoliceStepKind::applied);
                      });
    if (!corrected && corrected.error().front().type == &POLICE_BATCH_STATE) break;
  }
  const auto rows = seen_now(context, command.batch).rows;
  const auto left = count(rows, PoliceRowState::ready) + count(rows, PoliceRowState::conflict) +
                    count(rows, PoliceRowState::refused) + count(rows, PoliceRowState::gone);
  return told(*step, "applied", rows, PoliceRowState::applied, left);
}

Outcome<Json> undo_police_batch(Context& context, const Envelope& envelope, const StepOfBatch& command) {
  const auto step = run_command(
      context, envelope, Permission::import_files,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto loaded = load_for_step(context, transaction, command.batch, command.version, PoliceStepKind::undone);
        if (!loaded) return refuse(loaded.error());
        const auto reason = accepted_note(command.reason, "reason");
        if (!reason) return refuse(reason.error());
        if (reason->empty()) return refuse(FIELD_MISSING, "reason", {"reason"});
        const auto rows = rows_of(context, transaction, *loaded);
        if (std::none_of(rows.begin(), rows.end(), is_undoable)) {
          for (const auto& each : rows)
            if (each.row.state == PoliceRowState::applied) return refuse(each.row.reasons);
          return refuse(POLICE_NOTHING_TO_DO, "batch");
        }
        add_step(context, transaction, *loaded,
                 {.kind = PoliceStepKind::undone, .note = domain::SensitiveText(*reason)}, now);
        return batch_done(*loaded);
      });
  if (!step || context.is_trial) return step;
  const auto seen = seen_now(context, command.batch);
  Context as_batch = context;
  as_batch.actor.source = undone_by(seen.loaded.batch);
  for (const auto& each : seen.rows)
    if (is_undoable(each))
      std::ignore = undo_one(as_batch, envelope_for(envelope, "police-undo:", command.batch, each.child),
                             seen.loaded.batch, each);
  const auto rows = seen_now(context, command.batch).rows;
  return told(*step, "undone", rows, PoliceRowState::undone, count(rows, PoliceRowState::applied));
}

}  // namespace mangnon::app
