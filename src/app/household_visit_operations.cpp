#include "app/household_visit_operations.hpp"

#include "app/command_input.hpp"
#include "app/household_visits.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

domain::RosterId visitor_in(Reader& read) {
  return read.states("visitor") && !read.text("visitor", false).empty() ? read.id<domain::RosterId>("visitor")
                                                                        : domain::RosterId{};
}

Outcome<Json> run_record(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto code = read.text("result");
  const auto result = domain::from_code<domain::VisitResult>(code);
  if (!result && !code.empty()) read.note(FIELD_MALFORMED, "result");
  const RecordVisit command{.visit = made_by<domain::VisitId>(id, "visit"),
                            .round = read.id<domain::RoundId>("round"),
                            .household = read.id<domain::HouseholdId>("household"),
                            .on = read.date("on"),
                            .result = result.value_or(domain::VisitResult{}),
                            .by_phone = read.truth("by_phone", false),
                            .visitor = visitor_in(read),
                            .visitor_name = read.text("visitor_name", false),
                            .informant = read.text("informant", false),
                            .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "record_visit", input, read.problems());
  return record_visit(context, envelope_of(id, "record_visit", input), command);
}

Outcome<Json> run_mistaken(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto visit = read.id<domain::VisitId>("visit");
  const auto reason = read.text("reason");
  if (!read.problems().empty()) return refuse_input(context, id, "mark_visit_mistaken", input, read.problems());
  return mark_visit_mistaken(context, envelope_of(id, "mark_visit_mistaken", input), visit, reason);
}

Outcome<Json> run_assign(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AssignVisits command{.round = read.id<domain::RoundId>("round"),
                             .households = read.ids<domain::HouseholdId>("households", MOST_ASSIGNED),
                             .visitor = visitor_in(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "assign_visits", input, read.problems());
  return assign_visits(context, envelope_of(id, "assign_visits", input), command);
}

const InputField ROUND{"round", "uuid", true, "The round's id."};

}  // namespace

std::vector<Operation> household_visit_operations() {
  return {{"record_visit",
           Permission::write_register,
           "Ghi lần đến hộ",
           "Somebody went to a household in a round: when, who, whom they met or why not.",
           {ROUND,
            {"household", "uuid", true, "The household's id."},
            {"on", "date", true, "The day."},
            {"result", "text", true, "met, absent, moved or refused."},
            {"by_phone", "boolean", false, "Whether it was by telephone only."},
            {"visitor", "uuid", false, "Who went, by their line in the commune's roster."},
            {"visitor_name", "text", false, "Who went, of somebody who is in no roster."},
            {"informant", "text", false, "Who told it; of a household that was met."},
            {"note", "text", false, "Anything else."}},
           run_record},
          {"mark_visit_mistaken",
           Permission::write_register,
           "Ghi lần đến hộ là nhầm",
           "A visit was entered by mistake; it is kept and counts no more.",
           {{"visit", "uuid", true, "The visit's id."}, {"reason", "text", true, "Why."}},
           run_mistaken},
          {"assign_visits",
           Permission::plan_rounds,
           "Phân công hộ",
           "Who is to visit households in a round.",
           {ROUND,
            {"households", "uuids", true, "The ids of the households."},
            {"visitor", "uuid", false, "Who, by their line in the commune's roster; nobody when left out."}},
           run_assign}};
}

}  // namespace mangnon::app
