#include "app/sending_queries.hpp"

#include <algorithm>

#include "app/book_comparison.hpp"
#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/household_visits.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/sealing.hpp"
#include "app/sending_commands.hpp"
#include "app/sending_differences.hpp"
#include "app/sight.hpp"
#include "domain/sending_failures.hpp"
#include "tabulation/cells.hpp"

namespace mangnon::app {

namespace {

using domain::Seal;
using domain::SendingState;
using domain::UnitLevel;
using wire::Json;

constexpr std::size_t MOST_FINDINGS = 200;

// Everything that one answer is made of.
struct Shown {
  LoadedSending sending{};
  bool is_commune = false;
  std::optional<CountedCommune> counted{};  // as the register is now
  Seal now{};                               // the same as a seal that was never kept
  std::optional<Seal> seal{};               // the one that is asked for
  std::optional<Seal> before{};             // the sending before that one
};

FiguresAnswer figures_of(Context& context, storage::Transaction& transaction, const Seal& seal) {
  return sealed_figures(context, transaction, seal);
}

Json figures_json(const Context& context, const FiguresAnswer& figures) {
  Json columns = Json::array();
  for (const auto& [key, count] : cells_seen(context, figures.total)) columns.push(key);
  const auto cells = [&](const tabulation::Figures& each) {
    Json json = Json::object();
    for (const auto& [key, count] : cells_seen(context, each)) json.set(key, count);
    return json;
  };
  Json rows = Json::array();
  for (const auto& row : figures.rows) {
    Json json = Json::object();
    json.set("place", row.unit.text());
    json.set("code", row.code);
    json.set("name", row.name);
    json.set("cells", cells(row.figures));
    rows.push(std::move(json));
  }
  Json json = Json::object();
  json.set("columns", std::move(columns));
  json.set("rows", std::move(rows));
  json.set("total", cells(figures.total));
  return json;
}

Json status_json(const Shown& shown, std::optional<base::Date> due, base::Date today) {
  const auto& status = shown.sending.status;
  const bool is_done = status.state == SendingState::sent || status.state == SendingState::accepted;
  Json json = Json::object();
  json.set("state", domain::code_of(status.state));
  json.set("sendings", status.sendings);
  json.set("accepted", status.accepted ? Json(*status.accepted) : Json());
  json.set("sent_at", status.sent_at ? Json(base::format_moment(*status.sent_at)) : Json());
  json.set("accepted_at", status.accepted_at ? Json(base::format_moment(*status.accepted_at)) : Json());
  json.set("due_on", due ? Json(base::format_iso(*due)) : Json());
  json.set("late", due && *due < today && !is_done);
  return json;
}

Json may_json(Context& context, const Shown& shown) {
  const auto tree = context.reg.units();
  const auto& sending = shown.sending;
  const auto& role = context.actor.role;
  const bool is_open = sending.round.state == domain::RoundState::issued && sending.round.based_on.is_nil();
  const bool own = is_own(context, *tree, sending.unit);
  const bool appraises = is_open && may(role, Permission::appraise_figures) &&
                         check_appraiser(context, *tree, sending.unit, sending.status.sent_by).has_value();
  const auto state = sending.status.state;
  const bool can_send = state != SendingState::sent && state != SendingState::accepted;
  Json json = Json::object();
  json.set("send", is_open && own && can_send && may(role, Permission::send_figures));
  json.set("report", is_open && can_send && may(role, Permission::write_register) &&
                         in_scope(*tree, context.actor, sending.unit, domain::map_day(sending.round)));
  json.set("appraise", appraises && state == SendingState::sent);
  json.set("hand_over", own && state == SendingState::accepted && may(role, Permission::send_figures));
  json.set("reopen", appraises && state == SendingState::accepted);
  return json;
}

// Findings that the actor may know of; the number of all of them refuses the sending, and only the unit itself, which
// sees every class, is refused.
Json errors_json(Context& context, storage::Transaction& transaction, const Shown& shown) {
  Json list = Json::array();
  for (const auto& each : shown.counted->errors_seen) {
    if (list.items().size() >= MOST_FINDINGS) break;
    Json json = Json::object();
    json.set("child", each.child.text());
    json.set("name", name_on(transaction, each.child, shown.sending.round.reference_on));
    json.set("code", each.failure.type->id);
    json.set("field", each.failure.field);
    json.set("message", base::message_of(each.failure, context.lang));
    list.push(std::move(json));
  }
  return list;
}

Json children_json(storage::Transaction& transaction, const std::vector<domain::ChildId>& children, base::Date on) {
  Json list = Json::array();
  for (const auto& child : children) {
    if (list.items().size() >= MOST_FINDINGS) break;
    Json json = Json::object();
    json.set("child", child.text());
    json.set("name", name_on(transaction, child, on));
    list.push(std::move(json));
  }
  return list;
}

Json optional_count(std::optional<int> count) {
  return count ? Json(*count) : Json();
}

Json book_json(Context& context, storage::Transaction& transaction, const Shown& shown, const FiguresAnswer& figures) {
  // What the book counts of special groups would tell, beside figures without the secret ones, how many those are.
  const bool knows_all = may_know(context.actor.role, domain::Secrecy::secret);
  const auto visits = visited_households(context, transaction, shown.sending.round, shown.sending.unit);
  Json list = Json::array();
  for (const auto& row : compare_books(context, transaction, shown.sending.round, figures)) {
    Json json = Json::object();
    json.set("place", row.place.text());
    json.set("code", row.code);
    json.set("name", row.name);
    json.set("number", row.work.number);
    json.set("planned", row.work.planned);
    json.set("visited", row.work.visited);
    const auto counted = visits.find(unit_on(*context.reg.units(), row.place, today_in_viet_nam(context)));
    json.set("households", row.figures.households);
    json.set("visits", counted == visits.end() ? 0 : counted->second);
    json.set("done_on", row.work.done_on ? Json(base::format_iso(*row.work.done_on)) : Json());
    json.set("book_children", optional_count(row.work.book_children));
    json.set("book_special", knows_all ? optional_count(row.work.book_special) : Json());
    json.set("book_at_risk", knows_all ? optional_count(row.work.book_at_risk) : Json());
    json.set("book_other", knows_all ? optional_count(row.work.book_other) : Json());
    json.set("children", row.figures.children);
    json.set("special", row.figures.special);
    json.set("at_risk", row.figures.at_risk);
    json.set("other", row.figures.other);
    json.set("explanation", row.work.explanation.reveal());
    json.set("open", knows_all ? Json(row.is_open(shown.sending.round.scope)) : Json());
    list.push(std::move(json));
  }
  return list;
}

Json comment_json(Context& context, storage::Transaction& transaction, const domain::AppraisalComment& comment,
                  base::Date on) {
  const auto* entry = context.reg.reference().codebook.find(comment.cell);
  if (entry != nullptr && !may_see(context.actor, *entry)) return {};
  const bool of_child = comment.on == domain::CommentOn::child;
  if (of_child && !may(context.actor.role, Permission::read_children)) return {};
  const auto* place = context.reg.units()->find_latest(comment.place);
  Json json = Json::object();
  json.set("id", comment.id.text());
  json.set("sending", comment.sending);
  json.set("about", domain::code_of(comment.on));
  json.set("place", place == nullptr ? std::string() : place->name);
  json.set("cell", comment.cell);
  json.set("child", of_child ? Json(comment.child.text()) : Json());
  json.set("child_name", of_child ? name_on(transaction, comment.child, on) : std::string());
  json.set("text", comment.text.reveal());
  json.set("at", base::format_moment(comment.at));
  json.set("answer", comment.answer.reveal());
  json.set("answered_in", comment.answered_in);
  return json;
}

Json steps_json(storage::Transaction& transaction, const std::vector<domain::SendingStep>& steps) {
  Json list = Json::array();
  for (const auto& step : steps) {
    const auto user = transaction.users().by_id(step.by);
    Json json = Json::object();
    json.set("kind", domain::code_of(step.kind));
    json.set("sending", step.sending);
    json.set("at", base::format_moment(step.at));
    json.set("by", user ? user->full_name : std::string());
    json.set("person", step.person.reveal());
    json.set("position", step.position.reveal());
    json.set("note", step.note.reveal());
    json.set("households", step.households);
    json.set("facts_checked", step.facts_checked);
    json.set("facts_agreed", step.facts_agreed);
    list.push(std::move(json));
  }
  return list;
}

Json seal_json(const Seal& seal) {
  Json json = Json::object();
  json.set("sending", seal.sending);
  json.set("at", base::format_moment(seal.at));
  json.set("person", seal.person.reveal());
  json.set("position", seal.position.reveal());
  json.set("digest", seal.digest);
  json.set("previous", seal.previous);
  Json exceptions = Json::array();
  for (const auto& place : seal.places) {
    if (place.exception.reveal().empty()) continue;
    Json each = Json::object();
    each.set("name", place.name);
    each.set("reason", place.exception.reveal());
    exceptions.push(std::move(each));
  }
  json.set("exceptions", std::move(exceptions));
  return json;
}

// The units below of a unit that adds up: what each has by now.
Json below_json(Context& context, storage::Transaction& transaction, const Shown& shown) {
  const auto tree = context.reg.units();
  Json list = Json::array();
  for (const auto& below : senders_below(*tree, shown.sending.round, shown.sending.unit)) {
    const auto status = domain::fold_sending(transaction.sendings().steps_of(shown.sending.round.id, below), false);
    Json json = Json::object();
    json.set("unit", unit_json(*tree, below, domain::map_day(shown.sending.round)));
    json.set("state", domain::code_of(status.state));
    json.set("accepted", status.accepted ? Json(*status.accepted) : Json());
    list.push(std::move(json));
  }
  return list;
}

// As if sent now: a commune's children, or the sum of what is accepted below.
Seal seal_now(Context& context, storage::Transaction& transaction, const Shown& shown) {
  const auto& sending = shown.sending;
  Seal now{.round = sending.round.id,
           .unit = sending.unit,
           .reference_on = sending.round.reference_on,
           .map_on = domain::map_day(sending.round)};
  if (shown.is_commune) {
    now.places = shown.counted->places;
    now.children = shown.counted->children;
    return now;
  }
  const auto tree = context.reg.units();
  for (const auto& below : senders_below(*tree, sending.round, sending.unit)) {
    const auto* unit = tree->find(below, now.map_on);
    domain::SealedPlace place{.place = below, .code = unit->code, .name = unit->name};
    const auto status = domain::fold_sending(transaction.sendings().steps_of(sending.round.id, below), false);
    const auto seal =
        status.accepted ? transaction.sendings().seal_head(sending.round.id, below, *status.accepted) : std::nullopt;
    place.taken = status.accepted.value_or(0);
    if (seal) place.cells = domain::sum_of(seal->places);
    if (!seal) place.exception = domain::SensitiveText("-");
    now.places.push_back(std::move(place));
  }
  return now;
}

Outcome<Shown> load_shown(Context& context, storage::Transaction& transaction, const AskSending& query) {
  const auto round = find_round(context, transaction, query.round);
  if (!round) return refuse(round.error());
  const auto unit = find_sender(context, *round, query.unit);
  if (!unit) return refuse(unit.error());
  auto sending = read_sending(context, transaction, *round, *unit);
  if (!sending) return refuse(sending.error());
  Shown shown{.sending = *std::move(sending)};
  const auto number = query.sending.value_or(shown.sending.status.sendings);
  shown.is_commune = context.reg.units()->find(*unit, domain::map_day(*round))->level == UnitLevel::commune;
  if (shown.is_commune) shown.counted = count_commune(context, transaction, *round, *unit);
  shown.now = seal_now(context, transaction, shown);
  if (number > 0) {
    shown.seal = transaction.sendings().seal(round->id, *unit, number);
    if (!shown.seal) return refuse(domain::SENDING_NOT_SENT, "sending");
    shown.before = transaction.sendings().seal(round->id, *unit, number - 1);
  }
  return shown;
}

void set_commune(Context& context, storage::Transaction& transaction, const Shown& shown, Json& json) {
  const bool reads = may(context.actor.role, Permission::read_children);
  const auto& counted = *shown.counted;
  // The number of all errors would tell who does not know of every class how many rest on what they may not know.
  const bool knows_all = may_know(context.actor.role, domain::Secrecy::secret);
  json.set("errors_total", static_cast<std::int64_t>(counted.errors_seen.size()));
  json.set("errors", reads ? errors_json(context, transaction, shown) : Json::array());
  json.set("warnings_total", knows_all ? Json(static_cast<std::int64_t>(counted.warnings)) : Json());
  json.set("rows_waiting", static_cast<std::int64_t>(counted.rows_waiting));
  json.set("without_address",
           reads && knows_all ? children_json(transaction, counted.without_address, shown.sending.round.reference_on)
                              : Json::array());
  Json same = Json::array();
  for (const auto& hamlet : counted.same_answers) same.push(context.reg.units()->find_latest(hamlet)->name);
  json.set("same_answers", std::move(same));
}

Json answer_for(Context& context, storage::Transaction& transaction, const Shown& shown) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(shown.sending.round);
  const auto reference_on = shown.sending.round.reference_on;
  const auto today = today_in_viet_nam(context);
  const auto due =
      due_of(*tree, shown.sending.round, lower_plans(transaction, shown.sending.round.id), shown.sending.unit);
  const auto now = figures_of(context, transaction, shown.now);
  const auto sealed = shown.seal ? figures_of(context, transaction, *shown.seal) : now;
  Json json = Json::object();
  json.set("round", shown.sending.round.id.text());
  json.set("round_code", shown.sending.round.code);
  json.set("unit", unit_json(*tree, shown.sending.unit, on));
  json.set("status", status_json(shown, due, today));
  json.set("may", may_json(context, shown));
  const auto above = appraiser_of(context, *tree, shown.sending.unit);
  json.set("appraiser", above.is_nil() ? std::string() : tree->full_name(above, today));
  json.set("shown", shown.seal ? shown.seal->sending : 0);
  json.set("seal", shown.seal ? seal_json(*shown.seal) : Json());
  json.set("figures", figures_json(context, sealed));
  json.set("changes", shown.before
                          ? differences_json(context, transaction, figures_of(context, transaction, *shown.before),
                                             sealed, {shown.before->children, shown.seal->children, reference_on})
                          : Json());
  json.set("since", shown.seal ? differences_json(context, transaction, sealed, now,
                                                  {shown.seal->children, shown.now.children, reference_on})
                               : Json());
  json.set("jumps", jumps_json(context, transaction, shown.sending.round, shown.sending.unit, sealed));
  if (shown.is_commune) set_commune(context, transaction, shown, json);
  json.set("book", shown.is_commune ? book_json(context, transaction, shown, sealed) : Json::array());
  json.set("compares_book", shown.sending.round.compares_book);
  Json comments = Json::array();
  for (const auto& comment : transaction.sendings().comments(shown.sending.round.id, shown.sending.unit))
    if (auto each = comment_json(context, transaction, comment, reference_on); !each.is_null())
      comments.push(std::move(each));
  json.set("comments", std::move(comments));
  json.set("steps", steps_json(transaction, shown.sending.steps));
  json.set("below", shown.is_commune ? Json::array() : below_json(context, transaction, shown));
  return json;
}

}  // namespace

Outcome<Json> show_sending(Context& context, const AskSending& query) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  Outcome<Json> answer = Json();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto shown = load_shown(context, transaction, query);
    answer = shown ? Outcome<Json>(answer_for(context, transaction, *shown)) : refuse(shown.error());
  });
  note_reading(context, "show_sending", "round", query.round.text(), "",
               answer ? "done" : std::string(answer.error().front().type->id));
  return answer;
}

}  // namespace mangnon::app
