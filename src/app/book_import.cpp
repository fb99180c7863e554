#include "app/book_import.hpp"

#include <algorithm>

#include "app/book_decision.hpp"
#include "app/book_record.hpp"
#include "app/book_return.hpp"
#include "app/book_row_check.hpp"
#include "app/book_waiting.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/held_homes.hpp"
#include "app/kept_today.hpp"
#include "app/local_unit.hpp"
#include "app/patience.hpp"
#include "app/quarantine.hpp"
#include "app/record_keeping.hpp"
#include "app/recording.hpp"
#include "app/repaired_numbers.hpp"
#include "app/scope.hpp"
#include "base/check.hpp"
#include "domain/check.hpp"
#include "names/fold.hpp"
#include "wire/failures.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::app {

namespace {

constexpr std::size_t BATCH_ROWS = 500;

std::string cell_for(const BookRow& row, const std::string& field) {
  const auto key = field.starts_with("household.") ? field.substr(std::string_view("household.").size()) : field;
  return row.cell_of ? row.cell_of(key) : key;
}

}  // namespace

struct BookImport::State {
  State(Context asked, BookHeader what) : context(std::move(asked)), header(std::move(what)) {}

  void adopt(const HamletChoice& hamlet);
  void decide(Waiting& waiting);
  void keep(Waiting& waiting, HouseholdDecision household, ChildDecision child);
  void refuse_row(Waiting& waiting, base::Failures findings);
  void place_findings(Waiting& waiting, base::Failures findings);
  void commit();
  void write_rows(storage::Transaction& transaction);
  [[nodiscard]] std::vector<RowVerdict> verdicts() const;
  void tell_verdicts(const std::vector<RowVerdict>& all);
  void note_joining(Waiting& waiting);
  void stamp(Waiting& waiting);
  void hold_homes(storage::Transaction& transaction);
  void commit_row(storage::Transaction& transaction, Waiting& waiting);
  void refuse_numbers_of_others(storage::Transaction& transaction);
  void count_made();

  Context context;
  BookHeader header;
  BookIndex index;
  BookHamlets hamlets{};
  std::vector<domain::UnitVersion> new_hamlets{};      // not yet committed
  std::vector<domain::UnitVersion> waiting_hamlets{};  // of which no row has been written
  std::set<domain::UnitId> given_away{};               // of the commune then, of somebody else's area today
  std::vector<const Waiting*> without_heir{};          // refused rows whose household is not written
  KeptRows kept_rows{};
  std::vector<Waiting> waiting{};
  HeldHomes homes{};  // that gain a child in this batch
  ImportSummary summary{};
  std::function<void(const RowVerdict&)> tell{};
  base::Moment now{};
};

Outcome<std::unique_ptr<BookImport>> BookImport::begin(Context context, BookHeader header) {
  if (!may(context.actor.role, Permission::import_files)) return refuse(NOT_PERMITTED);
  auto state = std::make_unique<State>(std::move(context), std::move(header));
  state->context.actor.source = "import:" + state->header.import.text();
  const auto tree = state->context.reg.units();
  const auto* commune = tree->find(state->header.commune, state->header.on);
  if (commune == nullptr || !in_scope(*tree, state->context.actor, state->header.commune, state->header.on) ||
      !is_kept_today(state->context, state->header.commune))
    return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  if (const auto past = check_not_future(state->header.on, "on", state->context.reg.clock().now()); !past)
    return refuse(past.error());
  const auto below = tree->children_of(state->header.commune, state->header.on);
  const bool holds_units = std::any_of(below.begin(), below.end(), [&](const auto& each) {
    const auto* unit = tree->find(each, state->header.on);
    return unit != nullptr && !domain::is_leaf_level(unit->level);
  });
  if (holds_units || domain::is_leaf_level(commune->level)) return refuse(IMPORT_NOT_A_COMMUNE, "unit");

  state->hamlets = BookHamlets(tree, state->header.commune, state->header.on);
  const auto places = state->hamlets.places();
  for (const auto& place : places)
    if (!is_kept_today(state->context, place)) state->given_away.insert(place);
  Outcome<base::Moment> moment;
  state->context.reg.store().read([&](storage::Transaction& transaction) {
    moment = recording_moment(state->context, transaction);
    state->index.load(transaction, places, state->given_away);
    state->kept_rows.load(transaction, *tree, state->header.commune, state->header.import);
  });
  if (!moment) return refuse(moment.error());
  put_record(state->context, state->header, state->summary, "running");
  return std::make_unique<BookImport>(std::move(state));
}

BookImport::BookImport(std::unique_ptr<State> state) : state_(std::move(state)) {}
BookImport::~BookImport() = default;

void BookImport::on_verdict(std::function<void(const RowVerdict&)> tell) {
  state_->tell = std::move(tell);
}

void BookImport::take(BookRow row) {
  Waiting waiting{.row = std::move(row)};
  waiting.verdict.row = waiting.row.row;
  state_->now = state_->context.reg.clock().now();
  state_->decide(waiting);
  state_->waiting.push_back(std::move(waiting));
  if (state_->waiting.size() >= BATCH_ROWS) state_->commit();
}

void BookImport::State::adopt(const HamletChoice& hamlet) {
  if (!hamlet.fresh) return;
  hamlets.add(hamlet);
  waiting_hamlets.push_back(*hamlet.fresh);
}

void BookImport::State::refuse_row(Waiting& each, base::Failures findings) {
  each.verdict.state = RowState::refused;
  place_findings(each, std::move(findings));
}

void BookImport::State::place_findings(Waiting& each, base::Failures findings) {
  for (auto& finding : findings) {
    if (finding.field == "circumstances") each.coded.push_back(finding.type);
    finding.field = cell_for(each.row, finding.field);
  }
  each.verdict.findings.insert(each.verdict.findings.end(), findings.begin(), findings.end());
}

void BookImport::State::decide(Waiting& each) {
  each.verdict.findings = each.row.failures;
  if (domain::has_errors(each.row.failures)) return refuse_row(each, {});
  if (wire::has_control(each.row.hamlet)) return refuse_row(each, {{&wire::TEXT_HAS_CONTROL, "hamlet"}});
  if (names::fold(each.row.hamlet).empty()) return refuse_row(each, {{&IMPORT_HAMLET_MISSING, "hamlet"}});
  place_findings(each, repaired_numbers(each.row.child));
  place_findings(each, repaired_numbers(each.row.household));
  each.row.child = tidy_changes(std::move(each.row.child));
  each.row.household = tidy_changes(std::move(each.row.household));
  auto malformed = check_row(each.row, base::date_in_viet_nam(now));
  if (!malformed.empty()) return refuse_row(each, std::move(malformed));
  RowContext at{.context = context, .index = index, .on = header.on, .now = now};
  const auto hamlet = hamlets.find(each.row.hamlet, shown_hamlet(at, each.row));
  if (domain::has_errors(hamlet.findings)) return refuse_row(each, hamlet.findings);
  if (given_away.contains(hamlet.id)) return refuse_row(each, {hamlets.ended(hamlet.id, each.row.hamlet)});
  place_findings(each, hamlet.findings);
  at.hamlet = hamlet.id;
  if (auto answer = answer_of_closed_record(at, each.row)) {
    if (!answer->empty()) refuse_row(each, std::move(*answer));
    return;
  }
  auto household = decide_household(at, each.row);
  if (!each.row.has_child()) return;  // a household without children under 16: nothing to register yet
  auto child = decide_child(at, each.row, household);
  if (domain::has_errors(child.findings)) return refuse_row(each, std::move(child.findings));
  auto closed = child.settles() ? hamlets.check_open(hamlet, each.row.hamlet) : base::Failures{};
  if (!closed.empty()) return refuse_row(each, std::move(closed));
  place_findings(each, child.findings);
  adopt(hamlet);
  each.hamlet = hamlet.id;
  keep(each, std::move(household), std::move(child));
}

// Takes the decision into the index, so that the next rows see it.
void BookImport::State::keep(Waiting& each, HouseholdDecision household, ChildDecision child) {
  if (household.action) {
    each.household = household.known ? household.known->id : household.id;  // the child may live in another
    each.household_action = household.action;
    storage::Actions all = household.known ? household.known->actions : storage::Actions{};
    all.push_back(*household.action);
    auto after = domain::fold_household(all);
    each.household_after = after;
    if (household.known) {
      each.household_before = household.known->history;
      household.known->actions = std::move(all);
      household.known->history = std::move(after);
      index.remember(*household.known);
    } else {
      household.known =
          &index.add_household({.id = household.id, .actions = std::move(all), .history = std::move(after)});
    }
  }
  if (household.known != nullptr) each.home = household.known->id;
  if (household.known != nullptr)
    for (const auto& change : household.stated) household.known->stated_in_row.emplace(change.key, each.row.row);
  if (child.actions.empty()) {
    child.known->claimed_by_row = each.row.row;
    each.verdict.state = each.household_action ? RowState::changed : RowState::unchanged;
    return;
  }
  each.actions = child.actions;
  each.verdict.state = child.known ? RowState::changed : RowState::added;
  if (child.known) {
    each.before = std::move(child.known->history);
    child.known->history = std::move(child.after);
    child.known->actions.insert(child.known->actions.end(), child.actions.begin(), child.actions.end());
    index.remember(*child.known);
    each.child = child.known;
  } else {
    each.child =
        &index.add_child({.id = child.id, .actions = std::move(child.actions), .history = std::move(child.after)});
  }
  each.child->claimed_by_row = each.row.row;
  note_joining(each);
}

void BookImport::State::note_joining(Waiting& each) {
  const auto home = facts_at(each.child->history, header.on).household;
  const bool stays = each.before && facts_at(*each.before, header.on).household == home;
  const auto* household = stays ? nullptr : index.find_household(home);
  if (household != nullptr) each.joins = Home{.id = home, .version = household->history.version};
}

void BookImport::State::hold_homes(storage::Transaction& transaction) {
  std::set<domain::HouseholdId> joined;
  for (const auto& each : waiting)
    if (each.joins && each.verdict.state != RowState::refused) joined.insert(each.joins->id);
  for (const auto& each : waiting)
    if (each.household_action && !each.household_before) joined.erase(*each.household);  // made in this batch
  homes.hold(transaction, joined);
}

// Recorded is the moment of writing: a row may have waited for its batch, and followers of the journal look for what is
// newer than what they have seen.
void BookImport::State::stamp(Waiting& each) {
  now = std::max(context.reg.clock().now(), base::Moment{now.us + 1});
  if (each.household_action) each.household_action->recorded_at = now;
  for (auto& action : each.inherited.actions) action.recorded_at = now;
  for (auto& action : each.actions) action.recorded_at = now;
}

void BookImport::State::commit_row(storage::Transaction& transaction, Waiting& each) {
  const domain::CommandId command{
      base::make_named_uuid("import-row", header.import.text() + '/' + std::to_string(each.row.row))};
  const auto steps = each.household_steps();
  if (!header.dry_run && !steps.actions.empty()) {
    const storage::HouseholdWrite write{.id = each.home,
                                        .command = command,
                                        .before = steps.before ? &*steps.before : nullptr,
                                        .after = steps.after,
                                        .actions = steps.actions};
    if (transaction.households().append(write) != storage::AppendOutcome::appended) {
      index.refresh(transaction, each.home);
      return refuse_row(each, {{&IMPORT_HOUSEHOLD_CHANGED, "household.number"}});
    }
    homes.wrote(each.home, steps.after.version);
  }
  if (each.child == nullptr) return;
  if (!header.dry_run && each.joins && !homes.stands(*each.joins)) {
    index.refresh(transaction, each.joins->id);
    return refuse_row(each, {{&IMPORT_HOUSEHOLD_CHANGED, "household.number"}});
  }
  const auto& number = each.child->history.latest().id_number;
  if (!number.empty()) {
    const auto holder = transaction.children().by_identifier("id_number", number.reveal());
    if (holder && *holder != each.child->id) return refuse_row(each, {{&ID_NUMBER_TAKEN, "id_number"}});
  }
  const storage::ChildWrite write{.id = each.child->id,
                                  .command = command,
                                  .before = each.before ? &*each.before : nullptr,
                                  .after = each.child->history,
                                  .actions = each.actions};
  if (header.dry_run) return;
  switch (transaction.children().append(write)) {
    case storage::AppendOutcome::appended:
      break;
    case storage::AppendOutcome::identifier_taken:
      return refuse_row(each, {{&ID_NUMBER_TAKEN, "id_number"}});
    case storage::AppendOutcome::stale:
      return refuse_row(each, {{&STALE_VERSION, "full_name"}});
  }
  transaction.audit().add(audit_line(context, now, "import_row", "child", each.child->id.text(), "done",
                                     std::string(domain::code_of(each.verdict.state))));
}

// Before anything of the batch is written; of the commune's own children, whose number may become free in it, each
// row sees for itself.
void BookImport::State::refuse_numbers_of_others(storage::Transaction& transaction) {
  for (auto& each : waiting) {
    if (each.is_refused() || each.child == nullptr || each.child->history.latest().id_number.empty()) continue;
    const auto& number = each.child->history.latest().id_number.reveal();
    const auto holder = transaction.children().by_identifier("id_number", number);
    if (holder && *holder != each.child->id && index.find_child(holder->text()) == nullptr)
      refuse_row(each, {{&ID_NUMBER_TAKEN, "id_number"}});
  }
}

void BookImport::State::write_rows(storage::Transaction& transaction) {
  const auto begun = recording_moment(context, transaction);
  if (!begun) throw storage::StoreBusy("the clock was set back");
  now = *begun;
  refuse_numbers_of_others(transaction);
  without_heir = hand_on_households(waiting);
  waiting_hamlets.insert(waiting_hamlets.end(), new_hamlets.begin(), new_hamlets.end());
  new_hamlets = take_needed_hamlets(waiting_hamlets, waiting);
  if (!header.dry_run) {
    hamlets.write(context.reg, transaction, new_hamlets);
    hold_homes(transaction);
  }
  for (auto& each : waiting) {
    stamp(each);
    const bool writes = each.child != nullptr || !each.household_steps().actions.empty();
    if (!each.is_refused() && writes) commit_row(transaction, each);
    const RowToKeep said{.import = header.import,
                         .commune = header.commune,
                         .row = each.row,
                         .verdict = each.verdict,
                         .coded = each.coded,
                         .at = now};
    kept_rows.settle(transaction, said, header.dry_run);
  }
  if (!header.dry_run) check_in_time(context, transaction, *begun);
}

std::vector<RowVerdict> BookImport::State::verdicts() const {
  std::vector<RowVerdict> all;
  for (const auto& each : waiting) all.push_back(each.verdict);
  return all;
}

void BookImport::State::tell_verdicts(const std::vector<RowVerdict>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) waiting[i].verdict = all[i];
}

// A batch writes an id of its own with the number of the try: one that was not answered may stand already.
void BookImport::State::commit() {
  if (waiting.empty()) return;
  const auto name = header.import.text() + '/' + std::to_string(waiting.front().row.row) + '/' + std::to_string(now.us);
  const domain::CommandId batch{base::make_named_uuid("import-batch", name)};
  std::vector<std::vector<RowVerdict>> tried = {verdicts()};  // what was decided, then what each try came to
  const auto work = [&](storage::Transaction& transaction) {
    if (const auto earlier = transaction.commands().find(batch)) {
      tell_verdicts(tried.at(earlier->answer.size()));  // tallied: a stroke a try
      return false;
    }
    tell_verdicts(tried.front());
    write_rows(transaction);
    if (!header.dry_run)
      transaction.commands().add(
          {.id = batch, .name = "import_rows", .digest = {}, .answer = std::string(tried.size(), 'I'), .at = now});
    return true;
  };
  for (;;) {
    try {
      context.reg.store().write(work);
      break;
    } catch (const storage::StoreBusy&) {
      if (tried.size() == COMMIT_TRIES) throw;  // the engine itself has waited for the lock each time
      tried.push_back(verdicts());
    }
  }
  if (!header.dry_run && !new_hamlets.empty()) follow_local_units(context.reg);
  count_made();
  new_hamlets.clear();
  for (const auto& each : waiting) {
    summary.count(each.verdict);
    if (tell) tell(each.verdict);
  }
  waiting.clear();
}

// What the batch made, once it stands; what no row needed is as if it had not been named.
void BookImport::State::count_made() {
  for (const auto& hamlet : new_hamlets) summary.hamlets_added.push_back(hamlet.name);
  for (const auto& each : waiting) {
    const auto steps = each.household_steps();
    summary.households_added += !each.is_refused() && !steps.actions.empty() && !steps.before;
  }
  for (const auto* each : without_heir) index.take_back(each->home, each->household_steps().actions);
  without_heir.clear();
}

ImportSummary BookImport::finish(const std::vector<std::string>& unknown_columns) {
  state_->commit();
  state_->summary.unknown_columns = unknown_columns;
  put_record(state_->context, state_->header, state_->summary, state_->header.dry_run ? "preview" : "committed");
  return state_->summary;
}

ImportSummary BookImport::cancel() {
  state_->commit();
  put_record(state_->context, state_->header, state_->summary, "cancelled");
  return state_->summary;
}

}  // namespace mangnon::app
