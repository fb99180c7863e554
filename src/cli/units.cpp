#include "app/child_queries.hpp"
#include "cli/commands.hpp"
#include "cli/tables.hpp"

namespace mangnon::cli {

Done units(const Session& session, const UnitsOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  const auto on = options.on.value_or(session.today());
  std::string parent;
  if (!options.unit.empty()) {
    MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
    parent = unit.text();
  }
  MANGNON_TRY(found, app::list_units(context, parent, on, session.lang));
  if (session.json) {
    print_json(session, found);
    return Exit::done;
  }
  std::vector<std::vector<std::string>> lines;
  const auto add = [&](const wire::Json& unit) {
    lines.push_back({unit.text_or("code"), unit.text_or("name"), unit.text_or("level"),
                     unit["children"].whole() ? std::to_string(*unit["children"].whole()) : std::string(),
                     unit.text_or("id")});
  };
  for (const auto& each : found["ancestors"].items()) add(each);
  add(found["parent"]);
  for (const auto& each : found["units"].items()) add(each);
  print_table(session,
              {{std::string(session.say("Mã", "Code"))},
               {std::string(session.say("Đơn vị", "Unit"))},
               {std::string(session.say("Cấp", "Level"))},
               {std::string(session.say("Trẻ em", "Children")), true},
               {"uid"}},
              lines);
  return Exit::done;
}

}  // namespace mangnon::cli
