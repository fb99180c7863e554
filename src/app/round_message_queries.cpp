#include <algorithm>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/round_messages.hpp"
#include "app/scope.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::MessageDeed;
using domain::MessageKind;
using domain::MessageState;
using domain::Round;
using domain::RoundMessage;
using domain::SendingState;
using domain::UnitId;
using wire::Json;

Json optional_day(std::optional<base::Date> day) {
  return day ? Json(base::format_iso(*day)) : Json();
}

// One way through a round for all that is told of its messages.
struct Telling {
  Context& context;
  storage::Transaction& transaction;
  Round round;
  base::Date today{};
  base::Date map_day{};
  bool is_open = false;

  [[nodiscard]] std::string unit_name(UnitId unit) const { return context.reg.units()->full_name(unit, today); }
  [[nodiscard]] bool own(UnitId unit) const { return !unit.is_nil() && is_own(context, *context.reg.units(), unit); }
  [[nodiscard]] SendingState state_of(UnitId unit) const {
    return domain::fold_sending(transaction.sendings().steps_of(round.id, unit), false).state;
  }
  [[nodiscard]] bool owes(UnitId unit) const {
    const auto state = state_of(unit);
    return state != SendingState::sent && state != SendingState::accepted;
  }
};

Telling telling_of(Context& context, storage::Transaction& transaction, const Round& round) {
  return {.context = context,
          .transaction = transaction,
          .round = round,
          .today = today_in_viet_nam(context),
          .map_day = domain::map_day(round),
          .is_open = round.state == domain::RoundState::issued && round.based_on.is_nil()};
}

Json step_json(const Telling& tell, const domain::MessageStep& step, UnitId by) {
  Json json = Json::object();
  json.set("deed", std::string(domain::code_of(step.deed)));
  json.set("deed_name", name_of(tell.context, step.deed));
  json.set("at", base::format_moment(step.at));
  json.set("unit", by.is_nil() ? std::string() : tell.unit_name(by));
  json.set("text", step.text.reveal());
  json.set("for_all", step.for_all);
  return json;
}

Json whole_question(const Telling& tell, const RoundMessage& message) {
  const auto& context = tell.context;
  const auto state = message.state();
  const bool is_waiting = tell.is_open && state == MessageState::open;
  const auto holder = holder_today(tell.context, message);
  const bool holds = tell.is_open && tell.own(holder) && may(context.actor.role, Permission::appraise_figures);
  Json json = Json::object();
  json.set("id", message.id.text());
  json.set("version", message.version());
  json.set("unit", unit_json(*context.reg.units(), message.from, tell.map_day));
  json.set("state", std::string(domain::code_of(state)));
  json.set("state_name", name_of(context, state));
  json.set("holder", holder.is_nil() ? std::string() : tell.unit_name(holder));
  json.set("own", tell.own(message.from));
  json.set("may_answer", holds && (is_waiting || state == MessageState::answered));
  json.set("may_pass_on", holds && is_waiting && !appraiser_of(tell.context, *context.reg.units(), holder).is_nil());
  json.set("may_withdraw", is_waiting && tell.own(message.from));
  Json steps = Json::array();
  UnitId lies_with{};
  for (const auto& step : message.steps) {
    const bool by_asker = step.deed == MessageDeed::said || step.deed == MessageDeed::withdrawn;
    steps.push(step_json(tell, step, by_asker ? message.from : lies_with));
    if (!step.to.is_nil()) lies_with = step.to;
  }
  json.set("steps", std::move(steps));
  return json;
}

// An answer for all, to who may not know who asked (ASK-3).
Json published_question(const Telling& tell, const RoundMessage& message) {
  Json json = Json::object();
  json.set("id", message.id.text());
  json.set("version", message.version());
  json.set("unit", Json());
  json.set("state", std::string(domain::code_of(message.state())));
  json.set("state_name", name_of(tell.context, message.state()));
  json.set("holder", tell.unit_name(message.holder()));
  for (const auto* key : {"own", "may_answer", "may_pass_on", "may_withdraw"}) json.set(key, false);
  Json steps = Json::array();
  steps.push(step_json(tell, message.steps.front(), {}));
  steps.push(step_json(tell, *message.answer(), message.holder()));
  json.set("steps", std::move(steps));
  return json;
}

bool is_published_to_actor(const Telling& tell, const RoundMessage& message) {
  const auto* answer = message.answer();
  if (answer == nullptr || !answer->for_all || message.state() != MessageState::answered) return false;
  const auto tree = tell.context.reg.units();
  return tree->is_within(scope_on(*tree, tell.context.actor, tell.today), unit_on(*tree, message.holder(), tell.today),
                         tell.today);
}

// Whether nothing is owed any more: sent since, acknowledged or taken back (REMIND-2).
bool is_settled(const Telling& tell, const RoundMessage& reminder) {
  return reminder.state() != MessageState::open || !tell.owes(reminder.holder());
}

Json reminder_json(const Telling& tell, const RoundMessage& reminder) {
  const auto& tree = *tell.context.reg.units();
  const auto& said = reminder.steps.front();
  const bool is_waiting = tell.is_open && reminder.state() == MessageState::open;
  Json json = Json::object();
  json.set("id", reminder.id.text());
  json.set("version", reminder.version());
  json.set("unit", tell.unit_name(reminder.from));
  json.set("to", unit_json(tree, reminder.holder(), tell.map_day));
  json.set("state", std::string(domain::code_of(reminder.state())));
  json.set("state_name", name_of(tell.context, reminder.state()));
  json.set("settled", is_settled(tell, reminder));
  json.set("text", said.text.reveal());
  json.set("due", optional_day(said.due));
  json.set("at", base::format_moment(said.at));
  json.set("words", reminder.version() > 1 ? reminder.steps.back().text.reveal() : std::string());
  json.set("may_acknowledge", is_waiting && tell.own(reminder.holder()));
  json.set("may_withdraw", is_waiting && tell.own(reminder.from));
  return json;
}

// The latest reminder of each unit that was not taken back.
std::map<UnitId, base::Moment> reminded_units(const std::vector<RoundMessage>& messages) {
  std::map<UnitId, base::Moment> latest;
  for (const auto& message : messages)
    if (message.kind == MessageKind::reminder && message.state() != MessageState::withdrawn)
      latest[message.holder()] = std::max(latest[message.holder()], message.steps.front().at);
  return latest;
}

// The units whose figures the actor appraises and that have not sent (REMIND-1).
Json owing_json(const Telling& tell, const std::vector<RoundMessage>& messages) {
  Json list = Json::array();
  if (!tell.is_open || !may(tell.context.actor.role, Permission::appraise_figures)) return list;
  const auto tree = tell.context.reg.units();
  const auto lower = lower_plans(tell.transaction, tell.round.id);
  const auto reminded = reminded_units(messages);
  std::vector<UnitId> units;
  for (const auto level : {domain::UnitLevel::province, domain::UnitLevel::district, domain::UnitLevel::commune})
    for (const auto unit : units_of(*tree, tell.round, level)) units.push_back(unit);
  for (const auto unit : units) {
    if (!tell.own(appraiser_of(tell.context, *tree, unit)) || !tell.owes(unit)) continue;
    const auto due = due_of(*tree, tell.round, lower, unit);
    const auto found = reminded.find(unit);
    Json json = Json::object();
    json.set("unit", unit_json(*tree, unit, tell.map_day));
    json.set("due_on", optional_day(due));
    json.set("late", due && *due < tell.today);
    json.set("reminded_at", found == reminded.end() ? Json() : Json(base::format_moment(found->second)));
    list.push(std::move(json));
  }
  return list;
}

// Those of one moment in the order of the codes of whom they are to.
void sort_latest_first(const domain::UnitTree& tree, std::vector<RoundMessage>& messages) {
  const auto code_of = [&](const RoundMessage& message) { return tree.find_latest(message.steps.front().to)->code; };
  std::stable_sort(messages.begin(), messages.end(), [&](const RoundMessage& left, const RoundMessage& right) {
    const auto& first = left.steps.front().at;
    const auto& second = right.steps.front().at;
    return first != second ? first > second : code_of(left) < code_of(right);
  });
}

Json answer_of(Context& context, storage::Transaction& transaction, const Round& round) {
  const auto tell = telling_of(context, transaction, round);
  const auto tree = context.reg.units();
  auto messages = transaction.round_messages().of_round(round.id);
  sort_latest_first(*tree, messages);
  const auto unit = find_unit_of_round(context, round, "");
  const bool asks = unit && tell.own(*unit) && tell.is_open;
  const auto above = asks ? appraiser_of(context, *tree, *unit) : UnitId{};
  Json json = Json::object();
  json.set("round", round_head_json(round));
  json.set("unit", unit ? unit_json(*tree, *unit, tell.map_day) : Json());
  json.set("above", above.is_nil() ? std::string() : tell.unit_name(above));
  json.set("may_ask", !above.is_nil());
  json.set("today", base::format_iso(tell.today));
  Json questions = Json::array();
  Json reminders = Json::array();
  for (const auto& message : messages) {
    const bool whole = sees_message(context, message, tell.map_day);
    if (message.kind == MessageKind::reminder) {
      if (whole) reminders.push(reminder_json(tell, message));
    } else if (whole) {
      questions.push(whole_question(tell, message));
    } else if (is_published_to_actor(tell, message)) {
      questions.push(published_question(tell, message));
    }
  }
  json.set("questions", std::move(questions));
  json.set("reminders", std::move(reminders));
  json.set("owing", owing_json(tell, messages));
  return json;
}

// What the actor's own unit owes in a round; null when nothing.
Json owed_json(const Telling& tell, UnitId unit) {
  const auto tree = tell.context.reg.units();
  const bool owes = tell.owes(unit);
  const auto due = owes ? due_of(*tree, tell.round, lower_plans(tell.transaction, tell.round.id), unit)
                        : std::optional<base::Date>();
  Json reminders = Json::array();
  std::int64_t to_answer = 0;
  for (const auto& message : tell.transaction.round_messages().of_round(tell.round.id)) {
    if (message.state() != MessageState::open) continue;
    if (message.kind == MessageKind::question)
      to_answer += tell.own(holder_today(tell.context, message)) ? 1 : 0;
    else if (owes && tell.own(message.holder()))
      reminders.push(reminder_json(tell, message));
  }
  const int days = due ? due->days() - tell.today.days() : 0;
  const bool is_near = due && days <= DAYS_AHEAD;
  if (!is_near && reminders.items().empty() && to_answer == 0) return {};
  Json json = Json::object();
  json.set("round", round_head_json(tell.round));
  json.set("unit", unit_json(*tree, unit, tell.map_day));
  json.set("due_on", is_near ? optional_day(due) : Json());
  json.set("days", days);
  json.set("late", due && days < 0);
  json.set("reminders", std::move(reminders));
  json.set("to_answer", to_answer);
  return json;
}

}  // namespace

Outcome<Json> show_messages(Context& context, domain::RoundId id) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::plan_rounds))
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto round = find_round(context, transaction, id);
      outcome = round ? Outcome<Json>(answer_of(context, transaction, *round)) : refuse(round.error());
    });
  note_reading(context, "show_messages", "round", id.text(), "",
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

Outcome<Json> show_owed(Context& context) {
  const bool is_allowed = may(context.actor.role, Permission::plan_rounds);
  note_reading(context, "show_owed", "round", "", "", is_allowed ? "done" : std::string(NOT_PERMITTED.id));
  if (!is_allowed) return refuse(NOT_PERMITTED);
  Json rounds = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& round : transaction.rounds().all()) {
      const auto tell = telling_of(context, transaction, round);
      if (!tell.is_open || !sees_round(context, *context.reg.units(), round)) continue;
      const auto unit = find_unit_of_round(context, round, "");
      if (!unit || !tell.own(*unit)) continue;
      if (auto owed = owed_json(tell, *unit); !owed.is_null()) rounds.push(std::move(owed));
    }
  });
  Json json = Json::object();
  json.set("on", base::format_iso(today_in_viet_nam(context)));
  json.set("rounds", std::move(rounds));
  return json;
}

}  // namespace mangnon::app
