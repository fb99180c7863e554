#include "app/area_operations.hpp"

#include "app/areas.hpp"
#include "app/command_input.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

InCharge person_in(Reader& read) {
  return {.username = read.text("username"),
          .position = read.text("position"),
          .phone = read.text("phone", false),
          .task = read.text("task")};
}

Outcome<Json> run_assign(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AssignArea command{.assignment = made_by<domain::AssignmentId>(id, "assignment"),
                           .unit = read.text("unit"),
                           .from = read.date("from"),
                           .person = person_in(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "assign_area", input, read.problems());
  return assign_area(context, envelope_of(id, "assign_area", input), command);
}

Outcome<Json> run_hand_over(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  HandOverArea command{.assignment = read.id<domain::AssignmentId>("assignment"),
                       .version = read.number("version"),
                       .successor = made_by<domain::AssignmentId>(id, "assignment"),
                       .on = read.date("on"),
                       .person = person_in(read),
                       .note = read.text("note", false)};
  const auto closes = read.text("close_account", false);
  command.closes_account = closes == "yes";
  auto problems = read.problems();
  if (!closes.empty() && closes != "yes" && closes != "no")
    problems.push_back({&FIELD_MALFORMED, "close_account", {"close_account"}});
  if (!problems.empty()) return refuse_input(context, id, "hand_over_area", input, problems);
  return hand_over_area(context, envelope_of(id, "hand_over_area", input), command);
}

Outcome<Json> run_end(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const EndArea command{.assignment = read.id<domain::AssignmentId>("assignment"),
                        .version = read.number("version"),
                        .on = read.date("on"),
                        .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "end_area", input, read.problems());
  return end_area(context, envelope_of(id, "end_area", input), command);
}

const InputField ASSIGNMENT{"assignment", "uuid", true, "The assignment's id."};
const InputField SEEN{"version", "number", true, "Of the assignment: 1 while it has not ended."};
const InputField USERNAME{"username", "text", true, "The account; open, and of a unit that holds the area."};
const InputField POSITION{"position", "text", true, "As the list of officers names it."};
const InputField PHONE{"phone", "text", false, "Telephone."};
const InputField TASK{"task", "text", true, "What they do there."};
const InputField NOTE{"note", "text", false, "Why."};

}  // namespace

std::vector<Operation> area_operations() {
  return {{"assign_area",
           Permission::assign_areas,
           "Phân công địa bàn",
           "An account is in charge of a hamlet or commune since a day.",
           {{"unit", "text", true, "Hamlet or commune: code of today, uid:… or id."},
            {"from", "date", true, "Since which day."},
            USERNAME,
            POSITION,
            PHONE,
            TASK},
           run_assign},
          {"hand_over_area",
           Permission::assign_areas,
           "Bàn giao địa bàn",
           "An area passes to another account on a day; the old account can be closed with it.",
           {ASSIGNMENT,
            SEEN,
            {"on", "date", true, "From which day on the other is in charge."},
            USERNAME,
            POSITION,
            PHONE,
            TASK,
            NOTE,
            {"close_account", "text", false, "yes: the account of who leaves is closed at once."}},
           run_hand_over},
          {"end_area",
           Permission::assign_areas,
           "Kết thúc phân công địa bàn",
           "Somebody is in charge no more, and nobody follows.",
           {ASSIGNMENT, SEEN, {"on", "date", true, "From which day on."}, NOTE},
           run_end}};
}

}  // namespace mangnon::app
