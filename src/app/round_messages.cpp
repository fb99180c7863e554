#include "app/round_messages.hpp"

#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/round_message_failures.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::MessageDeed;
using domain::MessageKind;
using domain::MessageStep;
using domain::RoundMessage;
using domain::SensitiveText;
using domain::UnitId;

Done message_done(domain::MessageId id, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "message", .subject = id.text()};
}

struct Loaded {
  domain::Round round{};
  RoundMessage message{};
};

// One that the actor sees whole, at the version seen, in a round that is open, and to which the deed may be done.
Outcome<Loaded> load(Context& context, storage::Transaction& transaction, const SeenMessage& seen, MessageDeed deed) {
  auto message = transaction.round_messages().find(seen.id);
  if (!message) return refuse(MESSAGE_NOT_FOUND, "message");
  const auto found = find_round(context, transaction, message->round);
  if (!found || !sees_message(context, *message, domain::map_day(*found))) return refuse(MESSAGE_NOT_FOUND, "message");
  auto round = find_working_round(context, transaction, message->round);
  if (!round) return refuse(round.error());
  if (message->version() != seen.version) return refuse(STALE_VERSION, "version");
  if (auto wrong = domain::check_step(*message, deed); !wrong.empty()) return refuse(std::move(wrong));
  return Loaded{*std::move(round), *std::move(message)};
}

Outcome<Done> write_step(storage::Transaction& transaction, const RoundMessage& message, MessageStep step) {
  transaction.round_messages().add_step(message.id, message.version() + 1, step);
  return message_done(message.id, message.version() + 1);
}

// FAILS MESSAGE_LIES_ELSEWHERE.
Outcome<UnitId> check_holder(Context& context, const RoundMessage& message) {
  const auto tree = context.reg.units();
  const auto holder = holder_today(context, message);
  if (holder.is_nil() || !is_own(context, *tree, holder))
    return refuse(MESSAGE_LIES_ELSEWHERE, "message",
                  {holder.is_nil() ? std::string("…") : tree->full_name(holder, today_in_viet_nam(context))});
  return holder;
}

// FAILS REMINDER_NOT_NEEDED and as find_sender, check_appraiser.
Outcome<UnitId> accepted_debtor(Context& context, storage::Transaction& transaction, const domain::Round& round,
                                const std::string& text) {
  const auto tree = context.reg.units();
  const auto unit = find_sender(context, round, text);
  if (!unit) return refuse(unit.error());
  if (const auto above = check_appraiser(context, *tree, *unit, {}); !above) return refuse(above.error());
  const auto status = domain::fold_sending(transaction.sendings().steps_of(round.id, *unit), false);
  if (status.state == domain::SendingState::sent || status.state == domain::SendingState::accepted)
    return refuse(REMINDER_NOT_NEEDED, "units", {tree->full_name(*unit, domain::map_day(round))});
  return *unit;
}

}  // namespace

UnitId holder_today(Context& context, const RoundMessage& message) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  const auto holder = unit_on(*tree, message.holder(), today);
  return tree->find(holder, today) != nullptr ? holder : appraiser_of(context, *tree, message.from);
}

bool sees_message(Context& context, const RoundMessage& message, base::Date map_day) {
  const auto tree = context.reg.units();
  if (in_scope(*tree, context.actor, message.from, map_day)) return true;
  return message.kind == MessageKind::reminder && in_scope(*tree, context.actor, message.holder(), map_day);
}

Outcome<wire::Json> ask_question(Context& context, const Envelope& envelope, const AskQuestion& command) {
  return run_command(
      context, envelope, Permission::plan_rounds,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto round = find_working_round(context, transaction, command.round);
        if (!round) return refuse(round.error());
        const auto unit = find_unit_of_round(context, *round, command.unit);
        if (!unit) return refuse(unit.error());
        const auto tree = context.reg.units();
        if (!is_own(context, *tree, *unit)) return refuse(MESSAGE_NOT_YOURS, "unit");
        const auto text = accepted_words(command.text, "text", true);
        if (!text) return refuse(text.error());
        const auto above = appraiser_of(context, *tree, *unit);
        if (above.is_nil()) return refuse(MESSAGE_NOBODY_ABOVE, "unit");
        transaction.round_messages().add(
            {.id = command.message,
             .round = round->id,
             .kind = MessageKind::question,
             .from = *unit,
             .steps = {{.deed = MessageDeed::said, .to = above, .text = *text, .at = now, .by = context.actor.id}}});
        return message_done(command.message, 1);
      });
}

Outcome<wire::Json> remind_units(Context& context, const Envelope& envelope, const RemindUnits& command) {
  return run_command(
      context, envelope, Permission::appraise_figures,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto round = find_working_round(context, transaction, command.round);
        if (!round) return refuse(round.error());
        if (command.units.empty()) return refuse(FIELD_MISSING, "units", {"units"});
        const auto text = accepted_words(command.text, "text", true);
        if (!text) return refuse(text.error());
        if (command.due && *command.due < today_in_viet_nam(context)) return refuse(REMINDER_DUE_PAST, "due");
        const auto tree = context.reg.units();
        for (const auto& each : command.units) {
          const auto unit = accepted_debtor(context, transaction, *round, each);
          if (!unit) return refuse(unit.error());
          const domain::MessageId id{base::make_named_uuid("reminder", envelope.id.text() + "\n" + unit->text())};
          transaction.round_messages().add({.id = id,
                                            .round = round->id,
                                            .kind = MessageKind::reminder,
                                            .from = appraiser_of(context, *tree, *unit),
                                            .steps = {{.deed = MessageDeed::said,
                                                       .to = *unit,
                                                       .text = *text,
                                                       .due = command.due,
                                                       .at = now,
                                                       .by = context.actor.id}}});
        }
        wire::Json answer = wire::Json::object();
        answer.set("reminded", static_cast<std::int64_t>(command.units.size()));
        return Done{.answer = std::move(answer), .subject_kind = "round", .subject = round->id.text()};
      });
}

Outcome<wire::Json> answer_question(Context& context, const Envelope& envelope, const SeenMessage& seen,
                                    const std::string& text, bool for_all) {
  return run_command(
      context, envelope, Permission::appraise_figures,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto loaded = load(context, transaction, seen, MessageDeed::answered);
        if (!loaded) return refuse(loaded.error());
        if (const auto holder = check_holder(context, loaded->message); !holder) return refuse(holder.error());
        const auto words = accepted_words(text, "text", true);
        if (!words) return refuse(words.error());
        return write_step(
            transaction, loaded->message,
            {.deed = MessageDeed::answered, .text = *words, .for_all = for_all, .at = now, .by = context.actor.id});
      });
}

Outcome<wire::Json> pass_question_on(Context& context, const Envelope& envelope, const SeenMessage& seen,
                                     const std::string& text) {
  return run_command(
      context, envelope, Permission::appraise_figures,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto loaded = load(context, transaction, seen, MessageDeed::passed_on);
        if (!loaded) return refuse(loaded.error());
        const auto holder = check_holder(context, loaded->message);
        if (!holder) return refuse(holder.error());
        const auto words = accepted_words(text, "text", false);
        if (!words) return refuse(words.error());
        const auto above = appraiser_of(context, *context.reg.units(), *holder);
        if (above.is_nil()) return refuse(MESSAGE_NOBODY_ABOVE, "message");
        return write_step(
            transaction, loaded->message,
            {.deed = MessageDeed::passed_on, .to = above, .text = *words, .at = now, .by = context.actor.id});
      });
}

Outcome<wire::Json> acknowledge_reminder(Context& context, const Envelope& envelope, const SeenMessage& seen,
                                         const std::string& text) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto loaded = load(context, transaction, seen, MessageDeed::acknowledged);
                       if (!loaded) return refuse(loaded.error());
                       if (!is_own(context, *context.reg.units(), loaded->message.holder()))
                         return refuse(MESSAGE_NOT_YOURS, "message");
                       const auto words = accepted_words(text, "text", false);
                       if (!words) return refuse(words.error());
                       return write_step(
                           transaction, loaded->message,
                           {.deed = MessageDeed::acknowledged, .text = *words, .at = now, .by = context.actor.id});
                     });
}

Outcome<wire::Json> withdraw_message(Context& context, const Envelope& envelope, const SeenMessage& seen) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto loaded = load(context, transaction, seen, MessageDeed::withdrawn);
                       if (!loaded) return refuse(loaded.error());
                       if (!is_own(context, *context.reg.units(), loaded->message.from))
                         return refuse(MESSAGE_NOT_YOURS, "message");
                       return write_step(transaction, loaded->message,
                                         {.deed = MessageDeed::withdrawn, .at = now, .by = context.actor.id});
                     });
}

}  // namespace mangnon::app
