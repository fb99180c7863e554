#include "app/child_queries.hpp"
#include "app/unit_queries.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/tables.hpp"

namespace mangnon::cli {

namespace {

Done units_without_successor(const Session& session, app::Context& context, base::Date on) {
  MANGNON_TRY(found, app::list_units_without_successor(context, on));
  if (session.json) {
    print_json(session, found);
    return Exit::done;
  }
  std::vector<std::vector<std::string>> lines;
  for (const auto& unit : found["units"].items()) {
    std::vector<std::string> likely;
    for (const auto& each : unit["likely"].items()) likely.push_back(each.text_or("code") + ' ' + each.text_or("name"));
    const auto ended_on = base::parse_iso_date(unit.text_or("ended_on"));
    lines.push_back({unit.text_or("code"), unit.text_or("full_name"), ended_on ? base::format_vi(*ended_on) : "",
                     std::to_string(unit["hamlets"].whole().value_or(0)),
                     std::to_string(unit["children"].whole().value_or(0)), base::join(likely, "; ")});
  }
  print_table(session,
              {{std::string(session.say("Mã", "Code"))},
               {std::string(session.say("Đơn vị", "Unit"))},
               {std::string(session.say("Không còn từ", "Ended on"))},
               {std::string(session.say("Thôn, cơ sở", "Hamlets")), true},
               {std::string(session.say("Trẻ em", "Children")), true},
               {std::string(session.say("Xã mới cùng ngày", "New communes of that day"))}},
              lines);
  return Exit::done;
}

}  // namespace

Done units(const Session& session, const UnitsOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  const auto on = options.on.value_or(session.today());
  if (options.without_successor) return units_without_successor(session, context, on);
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
