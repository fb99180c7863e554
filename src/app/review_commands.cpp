#include "app/review_commands.hpp"

#include "app/child_queries.hpp"
#include "app/command_input.hpp"
#include "app/failures.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_answer_review(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto month = domain::parse_month(input.text_or("month"));
  const auto answer = domain::from_code<domain::ReviewAnswer>(input.text_or("answer"));
  const AnswerReview command{.hamlet = read.text("hamlet"),
                             .month = month.value_or(base::Date()),
                             .seen = read.number("number"),
                             .answer = answer.value_or(domain::ReviewAnswer::no_change)};
  auto problems = read.problems();
  if (!month) problems.push_back({&FIELD_MALFORMED, "month", {"month"}});
  if (!answer) problems.push_back({&FIELD_MALFORMED, "answer", {"answer"}});
  if (!problems.empty()) return refuse_input(context, id, "answer_review", input, problems);
  return answer_review(context, envelope_of(id, "answer_review", input), command);
}

std::string month_text(base::Date month) {
  return base::format_iso(month).substr(0, std::string_view("2018-12").size());
}

Json row_json(const domain::UnitTree& tree, storage::Transaction& transaction, domain::UnitId unit, base::Date month,
              base::Date on) {
  std::int64_t hamlets = 0;
  std::int64_t answered = 0;
  std::optional<domain::HamletReview> own;
  for (const auto& hamlet : tree.hamlets_under(unit, on)) {
    if (tree.find(hamlet, on)->level != domain::UnitLevel::hamlet) continue;
    ++hamlets;
    const auto review = transaction.reviews().answer_of(hamlet, month);
    answered += review ? 1 : 0;
    if (hamlet == unit) own = review;
  }
  Json json = Json::object();
  json.set("unit", unit_json(tree, unit, on));
  json.set("hamlets", hamlets);
  json.set("answered", answered);
  json.set("number", own ? own->number : 0);
  json.set("answer", own ? Json(domain::code_of(own->answer)) : Json());
  json.set("at", own ? Json(base::format_moment(own->at)) : Json());
  return json;
}

}  // namespace

Outcome<Json> answer_review(Context& context, const Envelope& envelope, const AnswerReview& command) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto today = base::date_in_viet_nam(now);
                       const auto tree = context.reg.units();
                       const auto hamlet = find_unit(context, command.hamlet, today);
                       if (!hamlet || tree->find(*hamlet, today)->level != domain::UnitLevel::hamlet)
                         return refuse(HAMLET_UNKNOWN, "hamlet");
                       const auto opens_on = domain::review_opens_on(command.month);
                       if (today < opens_on) return refuse(REVIEW_NOT_OPEN, "month", {base::format_vi(opens_on)});
                       const auto before = transaction.reviews().answer_of(*hamlet, command.month);
                       if (command.seen != (before ? before->number : 0)) return refuse(STALE_VERSION, "number");
                       const domain::HamletReview review{.hamlet = *hamlet,
                                                         .month = command.month,
                                                         .number = command.seen + 1,
                                                         .answer = command.answer,
                                                         .at = now,
                                                         .by = context.actor.id};
                       transaction.reviews().add(review);
                       Json answer = Json::object();
                       answer.set("hamlet", hamlet->text());
                       answer.set("number", review.number);
                       return Done{
                           .answer = std::move(answer),
                           .subject_kind = "unit",
                           .subject = hamlet->text(),
                           .detail = month_text(command.month) + " " + std::string(domain::code_of(command.answer))};
                     });
}

std::vector<Operation> review_operations() {
  return {
      {"answer_review",
       Permission::write_register,
       "Trả lời rà soát hằng tháng",
       "A hamlet's answer to the review of a month: changes or no change.",
       {{"hamlet", "text", true, "The hamlet: code of today or id."},
        {"month", "text", true, "Such as 2018-12."},
        {"number", "number", true, "How many answers of the hamlet for the month the sender saw; 0 before the first."},
        {"answer", "text", true, "changes or no_change."}},
       run_answer_review}};
}

Outcome<Json> list_reviews(Context& context, const AskReviews& query) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  const auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, today))
                                       : find_unit(context, query.unit, today);
  if (!unit) return refuse(unit.error());
  const auto month = domain::month_of(query.month);
  auto units = tree->children_of(*unit, today);
  if (units.empty()) units = {*unit};
  Json rows = Json::array();
  bool is_done = true;
  std::int64_t hamlets = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& each : units) {
      if (tree->find(each, today)->level == domain::UnitLevel::facility) continue;
      rows.push(row_json(*tree, transaction, each, month, today));
      is_done = is_done && rows.items().back()["answered"].whole() == rows.items().back()["hamlets"].whole();
      hamlets += rows.items().back()["hamlets"].whole().value_or(0);
    }
  });
  note_reading(context, "list_reviews", "unit", unit->text(), month_text(month));
  Json json = Json::object();
  json.set("month", month_text(month));
  json.set("opens_on", base::format_iso(domain::review_opens_on(month)));
  json.set("open", domain::review_opens_on(month) <= today);
  json.set("unit", unit_json(*tree, *unit, today));
  json.set("may_answer", may(context.actor.role, Permission::write_register));
  json.set("done", is_done && hamlets > 0);
  json.set("rows", std::move(rows));
  return json;
}

}  // namespace mangnon::app
