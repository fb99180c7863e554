#include "app/appraisal_commands.hpp"

#include <algorithm>

#include "app/acceptance_failures.hpp"
#include "app/book_comparison.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/resurvey.hpp"
#include "app/resurvey_failures.hpp"
#include "app/round_access.hpp"
#include "app/sealing.hpp"
#include "app/sending_commands.hpp"
#include "app/sending_failures.hpp"
#include "app/sight.hpp"
#include "domain/sending_failures.hpp"
#include "tabulation/cells.hpp"

namespace mangnon::app {

namespace {

using domain::AppraisalComment;
using domain::CommentOn;
using domain::Seal;
using domain::SendingState;
using domain::StepKind;

bool may_see_cell(Context& context, const std::string& key) {
  const auto* entry = context.reg.reference().codebook.find(key);
  return entry == nullptr || may_see(context.actor, *entry);
}

bool has_cell(const domain::SealedCells& cells, const std::string& key) {
  return std::any_of(cells.begin(), cells.end(), [&](const auto& each) { return each.first == key; });
}

// Where in the seal the comment belongs. FAILS COMMENT_TARGET_GONE.
Outcome<AppraisalComment> target_of(Context& context, const Seal& seal, const CommentFigures& command) {
  AppraisalComment comment{.on = command.on};
  if (command.on == CommentOn::child) {
    const auto found = std::any_of(seal.children.begin(), seal.children.end(),
                                   [&](const auto& each) { return each.child == command.child; });
    if (!found || !may(context.actor.role, Permission::read_children)) return refuse(COMMENT_TARGET_GONE, "child");
    comment.child = command.child;
    return comment;
  }
  const auto place = std::find_if(seal.places.begin(), seal.places.end(), [&](const domain::SealedPlace& each) {
    return each.code == command.place || each.place.text() == command.place;
  });
  const auto tree = context.reg.units();
  const auto* unit = tree->find(seal.unit, seal.map_on);
  const bool is_total = seal.unit.text() == command.place || (unit != nullptr && unit->code == command.place);
  if (place == seal.places.end() && !is_total) return refuse(COMMENT_TARGET_GONE, "place");
  comment.place = is_total ? seal.unit : place->place;
  if (command.on == CommentOn::row) return comment;
  const auto cells = is_total ? domain::sum_of(seal.places) : place->cells;
  if (!has_cell(cells, command.cell) || !may_see_cell(context, command.cell))
    return refuse(COMMENT_TARGET_GONE, "cell");
  comment.cell = command.cell;
  return comment;
}

Outcome<Done> comment(Context& context, storage::Transaction& transaction, const CommentFigures& command,
                      base::Moment now) {
  const auto sending =
      load_appraisal(context, transaction, command.round, command.unit, command.seen, StepKind::returned);
  if (!sending) return refuse(sending.error());
  const auto seal = transaction.sendings().seal(sending->round.id, sending->unit, sending->status.sendings);
  auto comment = target_of(context, *seal, command);
  if (!comment) return refuse(comment.error());
  const auto text = accepted_note(command.text, "text");
  if (!text) return refuse(text.error());
  if (text->empty()) return refuse(REASON_MISSING, "text");
  comment->id = command.comment;
  comment->round = sending->round.id;
  comment->unit = sending->unit;
  comment->sending = sending->status.sendings;
  comment->text = domain::SensitiveText(*text);
  comment->at = now;
  comment->by = context.actor.id;
  transaction.sendings().add_comment(*comment);
  wire::Json answer = wire::Json::object();
  answer.set("id", comment->id.text());
  return Done{.answer = std::move(answer),
              .subject_kind = comment->on == CommentOn::child ? "child" : "unit",
              .subject = comment->on == CommentOn::child ? comment->child.text() : comment->unit.text(),
              .detail = sending->round.code};
}

// A step that says why: return, reopening.
Outcome<wire::Json> step_with_reason(Context& context, const Envelope& envelope, const AnswerFigures& command,
                                     StepKind kind, SendingState state) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto sending =
                           load_appraisal(context, transaction, command.round, command.unit, command.seen, kind);
                       if (!sending) return refuse(sending.error());
                       const auto reason = accepted_note(command.reason, "reason");
                       if (!reason) return refuse(reason.error());
                       if (reason->empty()) return refuse(REASON_MISSING, "reason");
                       auto step = next_step(context, *sending, kind, now);
                       step.note = domain::SensitiveText(*reason);
                       transaction.sendings().add_step(step);
                       return step_done(*sending, step, state);
                     });
}

Outcome<bool> check_comments(storage::Transaction& transaction, const LoadedSending& sending) {
  const auto comments = transaction.sendings().comments(sending.round.id, sending.unit);
  const auto open =
      std::count_if(comments.begin(), comments.end(), [](const auto& each) { return each.answered_in == 0; });
  if (open > 0) return refuse(ACCEPTANCE_COMMENTS_OPEN, "unit", {std::to_string(open)});
  return true;
}

Outcome<bool> check_book(Context& context, storage::Transaction& transaction, const LoadedSending& sending,
                         const Seal& seal) {
  if (!sending.round.compares_book) return true;
  // The whole figures, whoever accepts: what is missing is told as a number of hamlets only.
  FiguresAnswer figures;
  for (const auto& place : seal.places)
    figures.rows.push_back({.unit = place.place,
                            .code = place.code,
                            .name = place.name,
                            .figures = tabulation::figures_of(place.cells, context.reg.reference().groups)});
  const auto rows = compare_books(context, transaction, sending.round, figures);
  const auto open = std::count_if(rows.begin(), rows.end(),
                                  [&](const ComparedHamlet& row) { return row.is_open(sending.round.scope); });
  if (open > 0) return refuse(ACCEPTANCE_BOOK_DIFFERS, "unit", {std::to_string(open)});
  return true;
}

Outcome<bool> check_resurvey(Context& context, storage::Transaction& transaction, const LoadedSending& sending,
                             const Seal& seal) {
  const auto& concluded = sending.status.resurvey;
  const auto asked = resurvey_households(sending.round, seal);
  const int visited = concluded ? concluded->households : 0;
  if (visited < asked)
    return refuse(ACCEPTANCE_RESURVEY_MISSING, "unit",
                  {std::to_string(sending.round.resurvey_percent), std::to_string(visited), std::to_string(asked)});
  if (!concluded || !transaction.resurveys().draw(seal.round, seal.unit, seal.sending)) return true;
  const auto whole = transaction.sendings().seal(seal.round, seal.unit, seal.sending);  // with its children
  const auto result = resurvey_result(context, transaction, *whole);
  if (result->facts.empty()) return true;
  const auto agreement = result->agreement();
  const bool same = result->visited == concluded->households && agreement.checked == concluded->facts_checked &&
                    agreement.agreed == concluded->facts_agreed;
  if (!same) return refuse(RESURVEY_CHANGED_SINCE, "unit");
  return true;
}

// What must be true of a commune before its figures are accepted (SEND-12).
Outcome<bool> check_commune(Context& context, storage::Transaction& transaction, const LoadedSending& sending,
                            const Seal& seal) {
  const auto counted = count_commune(context, transaction, sending.round, sending.unit);
  if (const auto errors = counted.errors_seen.size() + counted.rows_waiting; errors > 0)
    return refuse(ACCEPTANCE_ERRORS_OPEN, "unit", {std::to_string(errors)});
  if (counted.without_address_seen > 0)
    return refuse(ACCEPTANCE_ADDRESSES_MISSING, "unit", {std::to_string(counted.without_address_seen)});
  // How many more there are would tell how many children stand in what the actor may not know.
  if (!counted.errors.empty() || !counted.without_address.empty()) return refuse(ACCEPTANCE_NOT_READY, "unit");
  if (const auto book = check_book(context, transaction, sending, seal); !book) return book;
  return check_resurvey(context, transaction, sending, seal);
}

// Each part of a sum is still the version that was added up (SEND-16).
Outcome<bool> check_parts(Context& context, storage::Transaction& transaction, const Seal& seal) {
  for (const auto& place : seal.places) {
    if (place.taken == 0) continue;
    const auto status = domain::fold_sending(transaction.sendings().steps_of(seal.round, place.place), false);
    if (status.accepted != place.taken)
      return refuse(ACCEPTANCE_PART_REOPENED, "unit", {context.reg.units()->full_name(place.place, seal.map_on)});
  }
  return true;
}

Outcome<Done> accept(Context& context, storage::Transaction& transaction, const AnswerFigures& command,
                     base::Moment now) {
  const auto sending =
      load_appraisal(context, transaction, command.round, command.unit, command.seen, StepKind::accepted);
  if (!sending) return refuse(sending.error());
  auto step = next_step(context, *sending, StepKind::accepted, now);
  const auto texts = {std::tuple("person", &command.person, &step.person),
                      std::tuple("position", &command.position, &step.position),
                      std::tuple("reason", &command.reason, &step.note)};
  for (const auto& [field, given, kept] : texts) {
    const auto text = accepted_note(*given, field);
    if (!text) return refuse(text.error());
    if (text->empty() && kept != &step.note) return refuse(SENDING_NOT_CONFIRMED, field);
    *kept = domain::SensitiveText(*text);
  }
  if (const auto answered = check_comments(transaction, *sending); !answered) return refuse(answered.error());
  const auto seal = transaction.sendings().seal_head(sending->round.id, sending->unit, sending->status.sendings);
  const auto* unit = context.reg.units()->find(sending->unit, seal->map_on);
  if (unit->level == domain::UnitLevel::commune)
    if (const auto fit = check_commune(context, transaction, *sending, *seal); !fit) return refuse(fit.error());
  if (const auto whole = check_parts(context, transaction, *seal); !whole) return refuse(whole.error());
  transaction.sendings().add_step(step);
  return step_done(*sending, step, SendingState::accepted);
}

}  // namespace

Outcome<LoadedSending> load_appraisal(Context& context, storage::Transaction& transaction, domain::RoundId round,
                                      const std::string& unit, int seen, StepKind kind) {
  auto sending = load_sending(context, transaction, round, unit);
  if (!sending) return sending;
  const auto appraiser = check_appraiser(context, *context.reg.units(), sending->unit, sending->status.sent_by);
  if (!appraiser) return refuse(appraiser.error());
  if (const auto next = domain::may_follow(sending->status, kind); !next) return refuse(next.error());
  if (const auto same = check_seen(*sending, seen); !same) return refuse(same.error());
  return sending;
}

Outcome<wire::Json> comment_figures(Context& context, const Envelope& envelope, const CommentFigures& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return comment(context, transaction, command, now);
                     });
}

Outcome<wire::Json> return_figures(Context& context, const Envelope& envelope, const AnswerFigures& command) {
  return step_with_reason(context, envelope, command, StepKind::returned, SendingState::returned);
}

Outcome<wire::Json> reopen_figures(Context& context, const Envelope& envelope, const AnswerFigures& command) {
  return step_with_reason(context, envelope, command, StepKind::reopened, SendingState::reopened);
}

Outcome<wire::Json> accept_figures(Context& context, const Envelope& envelope, const AnswerFigures& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return accept(context, transaction, command, now);
                     });
}

Outcome<wire::Json> record_resurvey(Context& context, const Envelope& envelope, const RecordResurvey& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto sending = load_appraisal(context, transaction, command.round, command.unit,
                                                           command.seen, StepKind::resurveyed);
                       if (!sending) return refuse(sending.error());
                       if (command.facts_agreed > command.facts_checked) return refuse(WORK_NUMBERS, "facts_agreed");
                       const auto note = accepted_note(command.note, "note");
                       if (!note) return refuse(note.error());
                       auto step = next_step(context, *sending, StepKind::resurveyed, now);
                       step.households = command.households;
                       step.facts_checked = command.facts_checked;
                       step.facts_agreed = command.facts_agreed;
                       step.note = domain::SensitiveText(*note);
                       transaction.sendings().add_step(step);
                       return step_done(*sending, step, sending->status.state);
                     });
}

}  // namespace mangnon::app
