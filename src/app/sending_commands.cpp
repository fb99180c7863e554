#include "app/sending_commands.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "app/sealing.hpp"
#include "app/sending_failures.hpp"
#include "domain/round_failures.hpp"
#include "domain/sending_failures.hpp"

namespace mangnon::app {

namespace {

using domain::AppraisalComment;
using domain::Round;
using domain::Seal;
using domain::SendingState;
using domain::StepKind;
using domain::UnitLevel;

// The reports of any hamlet below the unit.
bool has_work(storage::Transaction& transaction, const domain::UnitTree& tree, const Round& round,
              domain::UnitId unit) {
  const auto work = transaction.sendings().work(round.id);
  return std::any_of(work.begin(), work.end(),
                     [&](const auto& each) { return tree.is_within(each.hamlet, unit, domain::map_day(round)); });
}

// The comments that a sending answers, as answered.
Outcome<std::vector<AppraisalComment>> answered(storage::Transaction& transaction, const LoadedSending& sending,
                                                const SendFigures& command, int number, domain::UserId by) {
  std::vector<AppraisalComment> comments;
  for (std::size_t i = 0; i < command.answers.size(); ++i) {
    const std::string field = "answers[" + std::to_string(i) + "]";
    auto comment = transaction.sendings().comment(command.answers[i].comment);
    if (!comment || comment->round != sending.round.id || comment->unit != sending.unit || comment->answered_in != 0)
      return refuse(COMMENT_NOT_FOUND, field);
    const auto text = accepted_note(command.answers[i].text, field);
    if (!text) return refuse(text.error());
    if (text->empty()) return refuse(REASON_MISSING, field);
    comment->answer = domain::SensitiveText(*text);
    comment->answered_in = number;
    comment->answered_by = by;
    comments.push_back(*std::move(comment));
  }
  return comments;
}

Outcome<Seal> seal_of_commune(Context& context, storage::Transaction& transaction, const LoadedSending& sending) {
  auto counted = count_commune(context, transaction, sending.round, sending.unit);
  const auto open = counted.errors.size() + counted.rows_waiting;
  if (open > 0)
    return refuse(SENDING_OPEN_ERRORS, "unit", {std::to_string(open), std::to_string(counted.rows_waiting)});
  return Seal{.places = std::move(counted.places), .children = std::move(counted.children)};
}

// Why a unit below is left out, when the command says so.
Outcome<std::string> reason_for(Context& context, const LoadedSending& sending, const SendFigures& command,
                                domain::UnitId below) {
  for (std::size_t i = 0; i < command.exceptions.size(); ++i) {
    const std::string field = "exceptions[" + std::to_string(i) + "]";
    const auto named = find_sender(context, sending.round, command.exceptions[i].unit);
    if (!named || *named != below) continue;
    const auto reason = accepted_note(command.exceptions[i].reason, field);
    if (!reason) return refuse(reason.error());
    if (reason->empty()) return refuse(REASON_MISSING, field);
    return *reason;
  }
  return std::string();
}

// The sum of what is accepted below; what is not, is left out with a reason or refuses all.
Outcome<Seal> seal_of_sum(Context& context, storage::Transaction& transaction, const LoadedSending& sending,
                          const SendFigures& command) {
  const auto tree = context.reg.units();
  Seal seal;
  std::size_t missing = 0;
  for (const auto& below : senders_below(*tree, sending.round, sending.unit)) {
    const auto* unit = tree->find(below, domain::map_day(sending.round));
    domain::SealedPlace place{.place = below, .code = unit->code, .name = unit->name};
    const auto status = domain::fold_sending(transaction.sendings().steps_of(sending.round.id, below), false);
    if (status.accepted) {
      place.taken = *status.accepted;
      place.cells = domain::sum_of(transaction.sendings().seal_head(sending.round.id, below, *status.accepted)->places);
    } else {
      const auto reason = reason_for(context, sending, command, below);
      if (!reason) return refuse(reason.error());
      place.exception = domain::SensitiveText(*reason);
      missing += reason->empty() ? 1 : 0;
    }
    seal.places.push_back(std::move(place));
  }
  if (missing > 0) return refuse(SENDING_BELOW_NOT_ACCEPTED, "unit", {std::to_string(missing)});
  return seal;
}

Outcome<bool> check_responsible(const SendFigures& command, std::string& person, std::string& position) {
  const auto name = accepted_note(command.person, "person");
  if (!name) return refuse(name.error());
  const auto title = accepted_note(command.position, "position");
  if (!title) return refuse(title.error());
  if (name->empty()) return refuse(SENDING_NOT_CONFIRMED, "person");
  if (title->empty()) return refuse(SENDING_NOT_CONFIRMED, "position");
  if (!command.is_confirmed) return refuse(SENDING_NOT_CONFIRMED, "confirmed");
  person = *name;
  position = *title;
  return true;
}

Outcome<Done> send(Context& context, storage::Transaction& transaction, const SendFigures& command, base::Moment now) {
  const auto sending = load_sending(context, transaction, command.round, command.unit);
  if (!sending) return refuse(sending.error());
  const auto tree = context.reg.units();
  if (!is_own(context, *tree, sending->unit)) return refuse(SENDING_NOT_OWN_UNIT, "unit");
  const auto number = domain::may_follow(sending->status, StepKind::sent);
  if (!number) return refuse(number.error());
  if (const auto seen = check_seen(*sending, command.seen); !seen) return refuse(seen.error());
  std::string person;
  std::string position;
  if (const auto responsible = check_responsible(command, person, position); !responsible)
    return refuse(responsible.error());
  const auto comments = answered(transaction, *sending, command, *number, context.actor.id);
  if (!comments) return refuse(comments.error());

  const auto level = tree->find(sending->unit, domain::map_day(sending->round))->level;
  auto seal = level == UnitLevel::commune ? seal_of_commune(context, transaction, *sending)
                                          : seal_of_sum(context, transaction, *sending, command);
  if (!seal) return refuse(seal.error());
  auto step = next_step(context, *sending, StepKind::sent, now);
  step.sending = *number;
  step.person = domain::SensitiveText(person);
  step.position = domain::SensitiveText(position);
  const auto before = transaction.sendings().seal_head(sending->round.id, sending->unit, *number - 1);
  seal->round = sending->round.id;
  seal->unit = sending->unit;
  seal->sending = *number;
  seal->reference_on = sending->round.reference_on;
  seal->map_on = domain::map_day(sending->round);
  seal->codebook = codebook_edition(context.reg);
  seal->at = now;
  seal->by = context.actor.id;
  seal->person = step.person;
  seal->position = step.position;
  seal->previous = before ? before->digest : std::string();
  seal->digest = seal_digest(*seal);
  transaction.sendings().add_seal(*seal);
  transaction.sendings().add_step(step);
  for (const auto& comment : *comments)
    if (!transaction.sendings().answer_comment(comment)) return refuse(COMMENT_NOT_FOUND, "answers");
  auto done = step_done(*sending, step, SendingState::sent);
  done.answer.set("digest", seal->digest);
  done.detail += " digest=" + seal->digest;
  return done;
}

Outcome<bool> check_numbers(const ReportHamlet& command, base::Moment now) {
  if (command.visited > command.planned) return refuse(WORK_NUMBERS, "visited");
  if (command.done_on) return check_not_future(*command.done_on, "done_on", now);
  return true;
}

Outcome<Done> report(Context& context, storage::Transaction& transaction, const ReportHamlet& command,
                     base::Moment now) {
  const auto round = find_round(context, transaction, command.round);
  if (!round) return refuse(round.error());
  const auto tree = context.reg.units();
  const auto on = domain::map_day(*round);
  const auto hamlet = find_unit(context, command.hamlet, on);
  if (!hamlet || !domain::is_leaf_level(tree->find(*hamlet, on)->level) || !tree->is_within(*hamlet, round->root, on))
    return refuse(HAMLET_UNKNOWN, "hamlet");
  if (const auto open = check_open(context, transaction, *round); !open) return refuse(open.error());
  const auto commune = tree->ancestor_at_level(*hamlet, UnitLevel::commune, on);
  const auto steps =
      commune ? transaction.sendings().steps_of(round->id, *commune) : std::vector<domain::SendingStep>();
  if (const auto may_change = domain::may_follow(domain::fold_sending(steps, true), StepKind::sent); !may_change)
    return refuse(may_change.error());
  if (const auto right = check_numbers(command, now); !right) return refuse(right.error());
  const auto explanation = accepted_note(command.explanation, "explanation");
  if (!explanation) return refuse(explanation.error());
  const auto before = transaction.sendings().work_of(round->id, *hamlet);
  if (command.seen != (before ? before->number : 0)) return refuse(STALE_VERSION, "number");
  const domain::HamletWork work{.round = round->id,
                                .hamlet = *hamlet,
                                .number = before ? before->number + 1 : 1,
                                .planned = command.planned,
                                .visited = command.visited,
                                .done_on = command.done_on,
                                .book_children = command.book_children,
                                .book_special = command.book_special,
                                .book_at_risk = command.book_at_risk,
                                .book_other = command.book_other,
                                .explanation = domain::SensitiveText(*explanation),
                                .at = now,
                                .by = context.actor.id};
  transaction.sendings().add_work(work);
  wire::Json answer = wire::Json::object();
  answer.set("hamlet", work.hamlet.text());
  answer.set("number", work.number);
  return Done{
      .answer = std::move(answer), .subject_kind = "unit", .subject = work.hamlet.text(), .detail = round->code};
}

}  // namespace

Outcome<bool> check_open(Context& context, storage::Transaction& transaction, const Round& round) {
  if (round.state != domain::RoundState::issued) return refuse(domain::ROUND_NOT_OPEN, "round");
  if (round.based_on.is_nil()) return true;
  const auto above = find_round(context, transaction, round.based_on);
  return refuse(ROUND_IS_LOWER_PLAN, "round", {above ? above->code : std::string()});
}

Outcome<LoadedSending> read_sending(Context& context, storage::Transaction& transaction, const Round& round,
                                    domain::UnitId unit) {
  LoadedSending sending{.round = round, .unit = unit, .steps = transaction.sendings().steps_of(round.id, unit)};
  sending.status = domain::fold_sending(sending.steps, has_work(transaction, *context.reg.units(), round, unit));
  return sending;
}

Outcome<LoadedSending> load_sending(Context& context, storage::Transaction& transaction, domain::RoundId id,
                                    const std::string& text) {
  const auto round = find_round(context, transaction, id);
  if (!round) return refuse(round.error());
  const auto unit = find_sender(context, *round, text);
  if (!unit) return refuse(unit.error());
  if (const auto open = check_open(context, transaction, *round); !open) return refuse(open.error());
  return read_sending(context, transaction, *round, *unit);
}

Outcome<bool> check_seen(const LoadedSending& sending, int seen) {
  if (seen != sending.status.sendings) return refuse(STALE_VERSION, "sending");
  return true;
}

domain::SendingStep next_step(const Context& context, const LoadedSending& sending, StepKind kind, base::Moment now) {
  return {.round = sending.round.id,
          .unit = sending.unit,
          .number = static_cast<int>(sending.steps.size()) + 1,
          .kind = kind,
          .sending = sending.status.sendings,
          .at = now,
          .by = context.actor.id};
}

Done step_done(const LoadedSending& sending, const domain::SendingStep& step, SendingState state) {
  wire::Json answer = wire::Json::object();
  answer.set("unit", sending.unit.text());
  answer.set("sending", step.sending);
  answer.set("state", domain::code_of(state));
  return {.answer = std::move(answer),
          .subject_kind = "unit",
          .subject = sending.unit.text(),
          .detail = sending.round.code + " sending=" + std::to_string(step.sending)};
}

Outcome<wire::Json> send_figures(Context& context, const Envelope& envelope, const SendFigures& command) {
  return run_command(context, envelope, Permission::send_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return send(context, transaction, command, now);
                     });
}

Outcome<wire::Json> report_hamlet(Context& context, const Envelope& envelope, const ReportHamlet& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return report(context, transaction, command, now);
                     });
}

}  // namespace mangnon::app
