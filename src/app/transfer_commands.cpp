#include "app/transfer_commands.hpp"

#include "app/failures.hpp"
#include "app/placement.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::Transfer;
using domain::TransferState;

base::Date today_of(Context& context) {
  return base::date_in_viet_nam(context.reg.clock().now());
}

// A child that can be moved on a day: present since, in no facility, and the day known to the record.
Outcome<bool> check_movable(const domain::ChildHistory& history, base::Date on, base::Moment now) {
  if (history.latest().presence != domain::Presence::present) return refuse(CHILD_NOT_PRESENT, "child");
  if (!history.latest().facility.is_nil()) return refuse(ALREADY_IN_FACILITY, "child");
  if (const auto past = check_not_future(on, "on", now); !past) return refuse(past.error());
  for (const auto& span : history.spans)
    if (span.valid.to > on && !span.facts.facility.is_nil())
      return refuse(IN_FACILITY_SINCE, "on", {base::format_vi(span.valid.to)});
  auto begun = check_begun(history.spans.front().valid.from, on);
  if (!begun) begun.error().front().field = "on";
  return begun;
}

// Whether a hamlet belongs to a commune that a transfer names: as it lay when the child was sent, or lies today.
bool is_of_commune(Context& context, domain::UnitId hamlet, domain::UnitId commune, const Transfer& transfer) {
  const auto tree = context.reg.units();
  const auto sent_on = base::date_in_viet_nam(transfer.sent_at);
  const auto today = today_of(context);
  return tree->is_within(hamlet, commune, sent_on) ||
         tree->is_within(hamlet, tree->successor_of(commune, today).value_or(commune), today);
}

// A child whose transfer waits for an answer does not leave its commune by another way (TRANSFER-3).
Outcome<bool> check_stays(Context& context, storage::Transaction& transaction, domain::ChildId child,
                          const domain::HouseholdHistory& household) {
  const auto open = transaction.transfers().open_of(child);
  if (open && !is_of_commune(context, household.latest().hamlet, open->from, *open))
    return refuse(TRANSFER_ON_THE_WAY, "child");
  return true;
}

// From the commune that sent it into a household of the one that was asked (TRANSFER-5).
Outcome<bool> check_sides(Context& context, const Transfer& transfer, const domain::ChildHistory& child,
                          const domain::HouseholdHistory& household) {
  if (!is_of_commune(context, child.latest().hamlet, transfer.from, transfer))
    return refuse(TRANSFER_CHILD_GONE, "transfer");
  if (!is_of_commune(context, household.latest().hamlet, transfer.to, transfer))
    return refuse(TRANSFER_HOUSEHOLD_ELSEWHERE, "household");
  return true;
}

// A commune of today, anywhere in the country: where a child goes is not the sender's area.
Outcome<domain::UnitId> commune_of_today(Context& context, const std::string& text) {
  const auto tree = context.reg.units();
  const auto today = today_of(context);
  const auto bare = base::parse_id<domain::UnitId>(text);
  const auto found = tree->resolve(bare ? "uid:" + text : text, today);
  const auto* unit = found ? tree->find(*found, today) : nullptr;
  if (unit == nullptr || unit->level != domain::UnitLevel::commune) return refuse(TRANSFER_UNIT_NOT_COMMUNE, "to");
  return *found;
}

Done transfer_done(const Transfer& transfer) {
  wire::Json answer = wire::Json::object();
  answer.set("id", transfer.id.text());
  answer.set("state", domain::code_of(transfer.state));
  return {.answer = std::move(answer), .subject_kind = "child", .subject = transfer.child.text()};
}

enum class Side { sender, receiver };

// The transfer, still on the way, whose side is the actor's. Anybody else's does not exist.
Outcome<Transfer> load_transfer(Context& context, storage::Transaction& transaction, domain::TransferId id, Side side) {
  const auto found = transaction.transfers().find(id);
  const auto unit = found ? (side == Side::sender ? found->from : found->to) : domain::UnitId{};
  const auto tree = context.reg.units();
  const auto today = today_of(context);
  if (!found || !in_scope(*tree, context.actor, tree->successor_of(unit, today).value_or(unit), today))
    return refuse(TRANSFER_NOT_FOUND, "transfer");
  if (found->state != TransferState::sent) return refuse(TRANSFER_ANSWERED, "transfer");
  return *found;
}

bool write_answer(Context& context, storage::Transaction& transaction, Transfer& transfer, TransferState state,
                  base::Moment now) {
  transfer.state = state;
  transfer.answered_at = now;
  transfer.answered_by = context.actor.id;
  return transaction.transfers().answer(transfer);
}

Outcome<wire::Json> answer_transfer(Context& context, const Envelope& envelope, const AnswerTransfer& command,
                                    Side side, TransferState state) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto transfer = load_transfer(context, transaction, command.transfer, side);
                       if (!transfer) return refuse(transfer.error());
                       const auto reason = accepted_note(command.reason, "reason");
                       if (!reason) return refuse(reason.error());
                       if (side == Side::receiver && reason->empty()) return refuse(ANSWER_MISSING, "reason");
                       transfer->answer = domain::SensitiveText(*reason);
                       if (!write_answer(context, transaction, *transfer, state, now))
                         return refuse(TRANSFER_ANSWERED, "transfer");
                       return transfer_done(*transfer);
                     });
}

}  // namespace

Outcome<wire::Json> move_child(Context& context, const Envelope& envelope, const MoveChild& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto child = load_kept_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       if (child->version != command.version) return refuse(STALE_VERSION, "version");
                       const auto household = load_open_household(context, transaction, command.household, now);
                       if (!household) return refuse(household.error());
                       if (const auto movable = check_movable(child->history, command.on, now); !movable)
                         return refuse(movable.error());
                       if (child->history.at(command.on)->household == command.household)
                         return refuse(SAME_HOUSEHOLD, "household");
                       const auto stays = check_stays(context, transaction, command.child, household->history);
                       if (!stays) return refuse(stays.error());
                       auto moves = moves_into(context, child->actions,
                                               {command.household, household->history, command.on}, now);
                       moves =
                           with_days_elsewhere(context, child->actions, std::move(moves), command.household, now);
                       return append_child(context, transaction, envelope.id, command.child, &*child,
                                           std::move(moves), command.on);
                     });
}

Outcome<wire::Json> send_child(Context& context, const Envelope& envelope, const SendChild& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto child = load_kept_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       if (child->version != command.version) return refuse(STALE_VERSION, "version");
                       if (const auto movable = check_movable(child->history, command.on, now); !movable)
                         return refuse(movable.error());
                       if (transaction.transfers().open_of(command.child)) return refuse(TRANSFER_ON_THE_WAY, "child");
                       const auto to = commune_of_today(context, command.to);
                       if (!to) return refuse(to.error());
                       const auto tree = context.reg.units();
                       const auto from = tree->ancestor_at_level(child->history.latest().hamlet,
                                                                 domain::UnitLevel::commune, today_of(context));
                       if (!from || *from == *to) return refuse(TRANSFER_SAME_COMMUNE, "to");
                       const auto note = accepted_note(command.note, "note");
                       if (!note) return refuse(note.error());
                       const Transfer transfer{.id = command.transfer,
                                               .child = command.child,
                                               .from = *from,
                                               .to = *to,
                                               .left_on = command.on,
                                               .note = domain::SensitiveText(*note),
                                               .sent_at = now,
                                               .sent_by = context.actor.id};
                       transaction.transfers().add(transfer);
                       return transfer_done(transfer);
                     });
}

Outcome<wire::Json> accept_child(Context& context, const Envelope& envelope, const AcceptChild& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto transfer = load_transfer(context, transaction, command.transfer, Side::receiver);
                       if (!transfer) return refuse(transfer.error());
                       const auto household = load_open_household(context, transaction, command.household, now);
                       if (!household) return refuse(household.error());
                       if (command.on < transfer->left_on)
                         return refuse(ARRIVAL_BEFORE_DEPARTURE, "on", {base::format_vi(transfer->left_on)});
                       LoadedChild child{.actions = transaction.children().actions(transfer->child)};
                       child.history = domain::fold_child(child.actions);
                       if (const auto movable = check_movable(child.history, command.on, now); !movable)
                         return refuse(movable.error());
                       const auto sides = check_sides(context, *transfer, child.history, household->history);
                       if (!sides) return refuse(sides.error());
                       if (!write_answer(context, transaction, *transfer, TransferState::accepted, now))
                         return refuse(TRANSFER_ANSWERED, "transfer");
                       const MoveInto move{command.household, household->history, command.on, Holds::ever_since};
                       return append_child(context, transaction, envelope.id, transfer->child, &child,
                                           moves_into(context, child.actions, move, now), command.on);
                     });
}

Outcome<wire::Json> return_child(Context& context, const Envelope& envelope, const AnswerTransfer& command) {
  return answer_transfer(context, envelope, command, Side::receiver, TransferState::returned);
}

Outcome<wire::Json> cancel_transfer(Context& context, const Envelope& envelope, const AnswerTransfer& command) {
  return answer_transfer(context, envelope, command, Side::sender, TransferState::cancelled);
}

}  // namespace mangnon::app
