#include <algorithm>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/trainings.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::Round;
using domain::Training;
using domain::UnitId;
using wire::Json;

Json guest_json(const Context& context, const Training& training, const GuestLine& line, const domain::Marks& marks,
                base::Date map_day) {
  Json json = Json::object();
  json.set("id", line.guest.id.text());
  json.set("entry", line.guest.entry.is_nil() ? Json() : Json(line.guest.entry.text()));
  json.set("name", line.name);
  json.set("position", line.position);
  json.set("unit", line.unit.is_nil() ? Json() : unit_json(*context.reg.units(), line.unit, map_day));
  json.set("left", line.has_left);
  json.set("attended", domain::attended(training, marks, line.guest.id));
  Json list = Json::array();
  for (const auto day : domain::days_of(training.now())) {
    const auto found = marks.find({line.guest.id, day});
    if (found == marks.end()) continue;
    Json mark = Json::object();
    mark.set("day", base::format_iso(day));
    mark.set("attendance", std::string(domain::code_of(found->second.attendance)));
    mark.set("attendance_name", name_of(context, found->second.attendance));
    mark.set("words", found->second.words.reveal());
    list.push(std::move(mark));
  }
  json.set("marks", std::move(list));
  return json;
}

// Whether the actor may know of somebody invited: a training of their own area, or somebody of it (TRAINING-7).
bool knows(const Context& context, const Training& training, const GuestLine& line, base::Date map_day) {
  const auto tree = context.reg.units();
  if (in_scope(*tree, context.actor, training.unit, map_day)) return true;
  return !line.unit.is_nil() && in_scope(*tree, context.actor, line.unit, map_day);
}

void tell_facts(const Training& training, Json& json) {
  const auto& facts = training.now();
  json.set("from", base::format_iso(facts.from));
  json.set("to", base::format_iso(facts.to));
  Json days = Json::array();
  for (const auto day : domain::days_of(facts)) days.push(base::format_iso(day));
  json.set("days", std::move(days));
  json.set("hour", facts.hour);
  json.set("place", facts.place);
  json.set("chair", facts.chair.reveal());
  json.set("trainers", facts.trainers.reveal());
  json.set("programme", facts.programme);
  json.set("materials", facts.materials);
  json.set("budget", facts.budget);
  json.set("cancelled_for", training.cancelled ? Json(training.cancelled->reason.reveal()) : Json());
}

Json row_json(Context& context, const Listed& listed, const Round& round, const Training& training) {
  const auto map_day = domain::map_day(round);
  const auto tree = context.reg.units();
  Json json = Json::object();
  json.set("id", training.id.text());
  json.set("version", training.version());
  json.set("unit", unit_json(*tree, training.unit, map_day));
  tell_facts(training, json);
  json.set("may_keep", !training.cancelled && round.state == domain::RoundState::issued && round.based_on.is_nil() &&
                           in_scope(*tree, context.actor, training.unit, map_day));
  const auto marks = domain::marks_of(training);
  Json guests = Json::array();
  int attended = 0;
  for (const auto& line : guests_of(listed, training)) {
    attended += domain::attended(training, marks, line.guest.id) ? 1 : 0;
    if (knows(context, training, line, map_day)) guests.push(guest_json(context, training, line, marks, map_day));
  }
  json.set("invited", static_cast<std::int64_t>(training.now().guests.size()));
  json.set("attended", attended);
  json.set("guests", std::move(guests));
  return json;
}

// Held by the unit, below it, or above it with somebody of the unit or below it invited.
bool concerns(Context& context, const Listed& listed, const Training& training, UnitId unit, base::Date map_day) {
  const auto tree = context.reg.units();
  if (tree->is_within(training.unit, unit, map_day)) return true;
  if (!tree->is_within(unit, training.unit, map_day)) return false;
  const auto guests = guests_of(listed, training);
  return std::any_of(guests.begin(), guests.end(), [&](const GuestLine& line) {
    return !line.unit.is_nil() && tree->is_within(line.unit, unit, map_day);
  });
}

Json invitable_json(Context& context, storage::Transaction& transaction, const Round& round, UnitId unit) {
  const auto today = today_in_viet_nam(context);
  Json list = Json::array();
  for (const auto& entry : rosters_below(context, transaction, round, unit)) {
    if (!entry.was_real() || (entry.ended && entry.ended->on <= today)) continue;
    Json json = Json::object();
    json.set("entry", entry.id.text());
    json.set("name", entry.facts.back().name.reveal());
    json.set("position", entry.facts.back().position.reveal());
    json.set("unit", unit_json(*context.reg.units(), entry.unit, domain::map_day(round)));
    list.push(std::move(json));
  }
  return list;
}

void sort_by_days(std::vector<Training>& trainings) {
  std::stable_sort(trainings.begin(), trainings.end(),
                   [](const Training& left, const Training& right) { return left.now().from < right.now().from; });
}

Json answer_of(Context& context, storage::Transaction& transaction, const Round& round, UnitId unit) {
  const auto map_day = domain::map_day(round);
  Json json = Json::object();
  json.set("round", round_head_json(round));
  json.set("unit", unit_json(*context.reg.units(), unit, map_day));
  json.set("today", base::format_iso(today_in_viet_nam(context)));
  json.set("may_hold", round.state == domain::RoundState::issued && round.based_on.is_nil());
  json.set("attendances", choices<domain::Attendance>(context));
  json.set("invitable", invitable_json(context, transaction, round, unit));
  auto trainings = transaction.trainings().of_round(round.id);
  const auto listed = listed_in(transaction, round.id);
  std::erase_if(trainings, [&](const Training& each) { return !concerns(context, listed, each, unit, map_day); });
  sort_by_days(trainings);
  Json rows = Json::array();
  for (const auto& training : trainings) rows.push(row_json(context, listed, round, training));
  json.set("rows", std::move(rows));
  return json;
}

}  // namespace

Listed listed_in(storage::Transaction& transaction, domain::RoundId round) {
  Listed listed;
  for (auto& entry : transaction.rosters().of_round(round)) listed.emplace(entry.id, std::move(entry));
  return listed;
}

std::vector<GuestLine> guests_of(const Listed& listed, const Training& training) {
  std::vector<GuestLine> lines;
  for (const auto& guest : training.now().guests) {
    if (guest.entry.is_nil()) {
      lines.push_back({guest, {}, guest.name.reveal(), guest.position.reveal()});
      continue;
    }
    const auto& entry = listed.at(guest.entry);
    const auto* then = entry.on(training.now().from);
    const auto& facts = then == nullptr ? entry.facts.front() : *then;
    const bool has_left = !entry.was_real() || (entry.ended && entry.ended->on <= training.now().from);
    lines.push_back({guest, entry.unit, facts.name.reveal(), facts.position.reveal(), has_left});
  }
  return lines;
}

std::vector<Training> trainings_held(storage::Transaction& transaction, domain::RoundId round, UnitId unit) {
  auto trainings = transaction.trainings().of_round(round);
  std::erase_if(trainings, [&](const Training& each) { return each.unit != unit || each.cancelled; });
  sort_by_days(trainings);
  return trainings;
}

Outcome<Json> show_trainings(Context& context, domain::RoundId id, const std::string& text) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::plan_rounds))
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto round = find_round(context, transaction, id);
      const auto unit = round ? find_unit_of_round(context, *round, text) : refuse(round.error());
      outcome = unit ? Outcome<Json>(answer_of(context, transaction, *round, *unit)) : refuse(unit.error());
    });
  note_reading(context, "show_trainings", "round", id.text(), unit_asked(context, text),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
