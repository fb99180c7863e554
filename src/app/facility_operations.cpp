#include "app/facility_operations.hpp"

#include "app/command_input.hpp"
#include "app/facility_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_register_facility(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RegisterPlace command{
      .id = made_by<domain::UnitId>(id, "facility"), .commune = read.text("commune"), .name = read.text("name")};
  if (!read.problems().empty()) return refuse_input(context, id, "register_facility", input, read.problems());
  return register_facility(context, envelope_of(id, "register_facility", input), command);
}

Outcome<Json> run_begin_facility_stay(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const BeginFacilityStay command{.child = read.id<domain::ChildId>("child"),
                                  .version = read.number("version"),
                                  .facility = read.id<domain::UnitId>("facility"),
                                  .on = read.date("on"),
                                  .decision = read.text("decision", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "begin_facility_stay", input, read.problems());
  return begin_facility_stay(context, envelope_of(id, "begin_facility_stay", input), command);
}

Outcome<Json> run_end_facility_stay(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const EndFacilityStay command{.child = read.id<domain::ChildId>("child"),
                                .version = read.number("version"),
                                .on = read.date("on"),
                                .household = read.id<domain::HouseholdId>("household"),
                                .living_with = read.text("living_with")};
  if (!read.problems().empty()) return refuse_input(context, id, "end_facility_stay", input, read.problems());
  return end_facility_stay(context, envelope_of(id, "end_facility_stay", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};
const InputField ON{"on", "date", true, "The day it happened."};

}  // namespace

std::vector<Operation> facility_operations() {
  return {{"register_facility",
           Permission::write_register,
           "Ghi cơ sở trợ giúp xã hội",
           "Registers a facility that raises children, in a commune.",
           {{"commune", "text", true, "Code of the commune."}, {"name", "text", true, "Full name."}},
           run_register_facility},
          {"begin_facility_stay",
           Permission::write_register,
           "Ghi trẻ vào cơ sở",
           "A child goes to live in a facility.",
           {CHILD,
            VERSION,
            {"facility", "uuid", true, "The facility's unit id."},
            ON,
            {"decision", "text", false, "Number of the decision."}},
           run_begin_facility_stay},
          {"end_facility_stay",
           Permission::write_register,
           "Ghi trẻ rời cơ sở",
           "A child leaves the facility for a household.",
           {CHILD,
            VERSION,
            ON,
            {"household", "uuid", true, "The household's id."},
            {"living_with", "text", true, "Of the list LIVING_WITH."}},
           run_end_facility_stay}};
}

}  // namespace mangnon::app
