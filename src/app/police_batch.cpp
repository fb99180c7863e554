#include "app/police_batch.hpp"

#include <algorithm>

#include "app/child_commands.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "base/check.hpp"

namespace mangnon::app {

namespace {

using domain::Action;
using domain::FactChanges;
using domain::PoliceStepKind;

FactChanges values_of(const FactChanges& changes, const domain::ChildFacts& facts) {
  FactChanges values;
  for (const auto& change : changes) values.push_back({change.key, domain::fact_value(facts, change.key)});
  return values;
}

bool touches(const Action& action, const FactChanges& changes) {
  const auto* facts = std::get_if<FactChanges>(&action.content);
  if (facts == nullptr) return std::holds_alternative<domain::Withdrawal>(action.content);
  return std::any_of(facts->begin(), facts->end(), [&](const auto& fact) {
    return std::any_of(changes.begin(), changes.end(), [&](const auto& each) { return each.key == fact.key; });
  });
}

// What the batch did to the record, read from the journal.
std::optional<PoliceRow> deed_of(const storage::Actions& actions, const domain::PoliceBatch& batch) {
  const auto of_source = [&](const std::string& source) {
    return std::find_if(actions.begin(), actions.end(), [&](const auto& each) { return each.source == source; });
  };
  const auto applied = of_source(applied_by(batch));
  if (applied == actions.end()) return std::nullopt;
  PoliceRow row{.state = PoliceRowState::applied, .changes = std::get<FactChanges>(applied->content)};
  const auto before = domain::fold_child({actions.begin(), applied});
  const auto* then = before.at(applied->valid_from);
  row.before = values_of(row.changes, then == nullptr ? before.latest() : *then);
  if (of_source(undone_by(batch)) != actions.end()) {
    row.state = PoliceRowState::undone;
    return row;
  }
  const auto later =
      std::find_if(std::next(applied), actions.end(), [&](const auto& each) { return touches(each, row.changes); });
  if (later != actions.end())
    row.reasons.push_back(
        {&POLICE_CHANGED_SINCE, "child", {base::format_vi(base::date_in_viet_nam(later->recorded_at))}});
  return row;
}

// Present in the batch's commune, as the map is today; whoever keeps a wider area sees a child who moved within it.
bool is_here(Context& context, const domain::PoliceBatch& batch, const domain::ChildFacts& held) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  return held.presence == domain::Presence::present &&
         tree->is_within(unit_on(*tree, held.hamlet, today), unit_on(*tree, batch.commune, today), today);
}

// Whether another child has the ID number that would be written.
bool is_number_taken(storage::Transaction& transaction, domain::ChildId id, const FactChanges& facts) {
  return std::any_of(facts.begin(), facts.end(), [&](const auto& fact) {
    if (fact.key != "id_number" || fact.value.empty()) return false;
    const auto holder = transaction.children().by_identifier("id_number", fact.value);
    return holder && *holder != id;
  });
}

// The rules of the book about what would be written.
base::Failures refusals_of(Context& context, storage::Transaction& transaction, domain::ChildId id,
                           const LoadedChild& child, const PoliceRow& row, base::Date on, base::Moment now) {
  auto action = new_action(context, domain::ActionKind::corrected, on, now);
  action.content = row.changes;
  auto all = child.actions;
  all.push_back(action);
  base::Failures reasons;
  const std::vector<Action> actions{action};
  if (auto judged = judge_child(context, transaction, &child, domain::fold_child(all), actions, on); !judged)
    reasons = judged.error();
  // As correct_child will judge them.
  if (const auto accepted = accepted_changes(context, row.changes, on); !accepted)
    reasons.insert(reasons.end(), accepted.error().begin(), accepted.error().end());
  if (const auto begun = check_begun(child.history.spans.front().valid.from, on); !begun)
    reasons.insert(reasons.end(), begun.error().begin(), begun.error().end());
  if (is_number_taken(transaction, id, row.changes)) reasons.push_back({&ID_NUMBER_TAKEN, "changes.id_number"});
  return reasons;
}

// Why what was applied cannot be taken back, beside what was changed since (POLICE-10).
base::Failures refusals_of_undoing(storage::Transaction& transaction, domain::ChildId id, const LoadedChild& child,
                                   const PoliceRow& row) {
  if (const auto kept = merged_into(child)) return {{&CHILD_MERGED, "child", {kept->text()}}};
  if (is_number_taken(transaction, id, row.before)) return {{&ID_NUMBER_TAKEN, "changes.id_number"}};
  return {};
}

}  // namespace

std::string applied_by(const domain::PoliceBatch& batch) {
  return "police:" + batch.id.text();
}
std::string undone_by(const domain::PoliceBatch& batch) {
  return "police-undo:" + batch.id.text();
}

bool only_answers(const Actor& actor) {
  return !may(actor.role, Permission::import_files);
}

Outcome<LoadedBatch> load_batch(Context& context, storage::Transaction& transaction, domain::PoliceBatchId id) {
  const auto batch = transaction.police().find(id);
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  if (!batch || !in_scope(*tree, context.actor, unit_on(*tree, batch->commune, today), today))
    return refuse(POLICE_BATCH_NOT_FOUND, "batch");
  LoadedBatch loaded{.batch = *batch, .steps = transaction.police().steps(id)};
  const auto is_handed_over = std::any_of(loaded.steps.begin(), loaded.steps.end(),
                                          [](const auto& step) { return step.kind == PoliceStepKind::handed_over; });
  if (only_answers(context.actor) && !is_handed_over) return refuse(POLICE_BATCH_NOT_FOUND, "batch");
  return loaded;
}

ListedChild listed_child(Context& context, storage::Transaction& transaction, const domain::PoliceBatch& batch,
                         domain::ChildId child) {
  auto history = transaction.stored_rows().child(child, batch.made_at);
  // A clock that was set back: what is known of the child is the best there is.
  if (history.spans.empty()) history = transaction.stored_rows().child(child, std::nullopt);
  MANGNON_CHECK(!history.spans.empty());
  const auto* held = history.at(batch.on);
  const auto* facts = held == nullptr ? &history.spans.front().facts : held;
  ListedChild listed{.facts = *facts, .latest = history.latest()};
  const auto home = transaction.stored_rows().household(facts->household, batch.made_at);
  const auto* household = home.version == 0 ? nullptr : home.at(batch.on);
  if (household != nullptr) listed.address = household->address.reveal();
  hide_facts(context, listed.facts);
  hide_facts(context, listed.latest);
  return listed;
}

std::map<domain::ChildId, domain::PoliceAnswer> answers_of(storage::Transaction& transaction,
                                                           const LoadedBatch& loaded) {
  std::map<domain::ChildId, domain::PoliceAnswer> answers;
  for (auto step = loaded.steps.rbegin(); step != loaded.steps.rend(); ++step) {
    if (step->kind == PoliceStepKind::sent_back) break;
    if (step->kind != PoliceStepKind::returned) continue;
    for (auto& answer : transaction.police().answers(loaded.batch.id, step->number))
      answers.emplace(answer.child, std::move(answer));
    break;
  }
  return answers;
}

PoliceRow police_row(Context& context, storage::Transaction& transaction, const domain::PoliceBatch& batch,
                     domain::ChildId id, const domain::PoliceAnswer* answer, base::Moment now) {
  const auto child = load_child(context, transaction, id, now);
  if (!child) return {.state = PoliceRowState::gone, .reasons = {{&POLICE_CHILD_GONE, "child"}}};
  if (auto deed = deed_of(child->actions, batch)) {
    deed->version = child->version;
    if (deed->state == PoliceRowState::applied && deed->reasons.empty())
      deed->reasons = refusals_of_undoing(transaction, id, *child, *deed);
    return *deed;
  }
  PoliceRow row{.state = PoliceRowState::waiting, .version = child->version};
  if (answer == nullptr) return row;
  const auto& held = child->history.latest();
  if (!is_here(context, batch, held))
    return {.state = PoliceRowState::gone, .reasons = {{&POLICE_CHILD_GONE, "child"}}};
  const auto listed = listed_child(context, transaction, batch, id);
  const auto plan = domain::plan_police(*answer, listed.facts, listed.latest, held);
  row.changes = plan.changes;
  row.before = values_of(plan.changes, held);
  row.conflicts = plan.conflicts;
  row.state = !row.conflicts.empty() ? PoliceRowState::conflict
              : row.changes.empty()  ? PoliceRowState::nothing
                                     : PoliceRowState::ready;
  if (row.state != PoliceRowState::ready) return row;
  row.reasons = refusals_of(context, transaction, id, *child, row, batch.on, now);
  if (!row.reasons.empty()) row.state = PoliceRowState::refused;
  return row;
}

}  // namespace mangnon::app
