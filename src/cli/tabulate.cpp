#include "app/figures.hpp"

#include "app/failures.hpp"
#include "cli/commands.hpp"
#include "cli/tables.hpp"

namespace mangnon::cli {

namespace {

app::Outcome<app::TabulateQuery> query_of(const Session& session, app::Context& context,
                                          const TabulateOptions& options) {
  MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
  const auto on = options.on.value_or(session.today());
  app::TabulateQuery query{.at = {.unit = unit, .on = on, .known_at = options.known_at, .geography_on = on},
                           .by = options.by,
                           .measure = options.measure};
  for (const auto& text : options.where) {
    const auto sign = text.find('=');
    if (sign == std::string::npos || sign == 0) return app::refuse(app::FIELD_MALFORMED, "where", {"--where"});
    query.where.emplace_back(text.substr(0, sign), text.substr(sign + 1));
  }
  return query;
}

void print_rows(const Session& session, const app::TabulateQuery& query, const std::vector<app::TabulateRow>& rows) {
  std::vector<ListColumn> columns;
  for (const auto& dimension : query.by) columns.push_back({dimension});
  columns.push_back({query.measure, true});
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    auto line = row.keys;
    line.push_back(std::to_string(row.count));
    lines.push_back(std::move(line));
  }
  print_table(session, columns, lines);
}

wire::Json rows_json(const app::TabulateQuery& query, const std::vector<app::TabulateRow>& rows) {
  wire::Json list = wire::Json::array();
  for (const auto& row : rows) {
    wire::Json keys = wire::Json::object();
    for (std::size_t i = 0; i < query.by.size() && i < row.keys.size(); ++i) keys.set(query.by[i], row.keys[i]);
    wire::Json each = wire::Json::object();
    each.set("keys", std::move(keys));
    each.set("count", row.count);
    list.push(std::move(each));
  }
  wire::Json json = wire::Json::object();
  json.set("on", base::format_iso(query.at.on));
  json.set("measure", query.measure);
  json.set("rows", std::move(list));
  return json;
}

}  // namespace

Done tabulate(const Session& session, const TabulateOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(query, query_of(session, context, options));
  MANGNON_TRY(rows, app::tabulate(context, query));
  if (session.json)
    print_json(session, rows_json(query, rows));
  else
    print_rows(session, query, rows);
  return Exit::done;
}

}  // namespace mangnon::cli
