#include "app/unit_operations.hpp"

#include "app/command_input.hpp"
#include "app/facility_commands.hpp"
#include "app/unit_commands.hpp"

namespace mangnon::app {

namespace {

using domain::UnitChangeKind;
using wire::Json;

Outcome<Json> run_register_hamlet(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RegisterPlace command{.id = made_by<domain::UnitId>(id, "hamlet"),
                              .commune = read.text("commune"),
                              .name = read.text("name"),
                              .on = read.date_if("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "register_hamlet", input, read.problems());
  return register_hamlet(context, envelope_of(id, "register_hamlet", input), command);
}

Outcome<Json> run_change_unit(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto kind = domain::from_code<UnitChangeKind>(read.text("change"));
  ChangeUnit command{.unit = read.id<domain::UnitId>("unit"),
                     .version = read.number("version"),
                     .kind = kind.value_or(UnitChangeKind::renamed),
                     .act = read.text("decision", false)};
  if (kind != UnitChangeKind::reopened) command.on = read.date("on");
  if (kind == UnitChangeKind::renamed) command.name = read.text("name");
  if (kind == UnitChangeKind::moved) command.commune = read.text("commune");
  auto problems = read.problems();
  if (!kind && !input.text_or("change").empty()) problems.push_back({&FIELD_MALFORMED, "change", {"change"}});
  if (!problems.empty()) return refuse_input(context, id, "change_unit", input, problems);
  return change_unit(context, envelope_of(id, "change_unit", input), command);
}

Outcome<Json> run_add_succession(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AddSuccession command{.unit = read.text("unit"),
                              .successor = read.text("successor"),
                              .on = read.date("on"),
                              .act = read.text("decision")};
  if (!read.problems().empty()) return refuse_input(context, id, "add_succession", input, read.problems());
  return add_succession(context, envelope_of(id, "add_succession", input), command);
}

}  // namespace

std::vector<Operation> unit_operations() {
  return {{"register_hamlet",
           Permission::keep_units,
           "Ghi thôn, bản, tổ dân phố",
           "A hamlet that the register does not have yet, in a commune; there for as long as the commune.",
           {{"commune", "text", true, "The commune: its code on the day, uid:… or id."},
            {"name", "text", true, "Full name."},
            {"on", "date", false, "A day on which the commune is there; today when absent."}},
           run_register_hamlet},
          {"change_unit",
           Permission::keep_units,
           "Sửa thôn, cơ sở",
           "A hamlet or facility is renamed, moved to the commune that received it, closed, or reopened.",
           {{"unit", "uuid", true, "The unit's id."},
            {"version", "number", true, "How many changes of the unit the sender saw."},
            {"change", "text", true, "renamed, moved, closed, or reopened when closed wrongly."},
            {"on", "date", false, "The first day on which it is true; not of a reopening."},
            {"name", "text", false, "Renamed: the full name."},
            {"commune", "text", false, "Moved: a commune to which its own went on that day."},
            {"decision", "text", false, "Number of the deciding document."}},
           run_change_unit},
          {"add_succession",
           Permission::mend_lineage,
           "Ghi đơn vị kế thừa của xã",
           "The people of a commune that ended without a successor in the official lists are followed to another.",
           {{"unit", "text", true, "The ended commune: its code on its last day, uid:… or id."},
            {"successor", "text", true, "The commune that received it: code on the day, uid:… or id."},
            {"on", "date", true, "The first day without it."},
            {"decision", "text", true, "Number of the deciding document."}},
           run_add_succession}};
}

}  // namespace mangnon::app
