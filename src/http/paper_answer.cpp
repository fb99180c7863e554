#include "http/paper_answer.hpp"

#include <map>

#include "base/text.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

constexpr std::string_view CHILD = "child=";

// "group=S04" as {"group":"S04"}.
Json filter_of(std::string_view drill) {
  Json filter = Json::object();
  for (const auto part : base::split(drill, '&')) {
    const auto sign = part.find('=');
    if (sign != std::string_view::npos) filter.set(part.substr(0, sign), part.substr(sign + 1));
  }
  return filter;
}

using Drills = std::map<std::string, std::string, std::less<>>;

// The drill that all rows of a column share; empty when they differ, as in a table by groups.
Drills drills_of(const Json& json) {
  Drills drills;
  const auto gather = [&](const Json& row_drills) {
    for (const auto& [key, drill] : row_drills.members()) {
      const auto text = drill.text().value_or("");
      const auto [known, fresh] = drills.emplace(key, text);
      if (!fresh && known->second != text) known->second.clear();
    }
  };
  gather(json["total_drill"]);
  for (const auto& row : json["rows"].items()) gather(row["drill"]);
  return drills;
}

Json columns_with_filters(const Json& json) {
  const auto drills = drills_of(json);
  Json columns = Json::array();
  for (const auto& column : json["columns"].items()) {
    Json each = column;
    const auto drill = drills.find(column.text_or("key"));
    if (drill != drills.end() && !drill->second.empty() && !drill->second.starts_with(CHILD))
      each.set("filter", filter_of(drill->second));
    columns.push(std::move(each));
  }
  return columns;
}

// The filters of a row whose columns have none of their own.
Json own_filters(const Json& row, const Drills& shared) {
  Json filters = Json::object();
  for (const auto& [key, drill] : row["drill"].members()) {
    const auto text = drill.text().value_or("");
    const auto column = shared.find(key);
    if (column != shared.end() && column->second.empty() && !text.starts_with(CHILD)) filters.set(key, filter_of(text));
  }
  return filters;
}

Json rows_with_units(const Json& json, std::string_view list, base::Date on, const domain::UnitTree& units) {
  const Drills shared = drills_of(json);
  Json rows = Json::array();
  for (const auto& row : json[list].items()) {
    Json each = row;
    const auto unit = units.find_by_code(row.text_or("unit"), on);
    const auto* version = unit ? units.find(*unit, on) : nullptr;
    each.set("unit_id", version ? Json(unit->text()) : Json());
    const auto own_name = row["cells"]["name"].text();
    each.set("name", own_name ? *own_name : version ? version->name : std::string());
    for (const auto& [key, drill] : row["drill"].members())
      if (const auto text = drill.text().value_or(""); text.starts_with(CHILD))
        each.set("child_id", text.substr(CHILD.size()));
    each.set("filters", own_filters(row, shared));
    rows.push(std::move(each));
  }
  return rows;
}

}  // namespace

wire::Json paper_for_pages(const wire::Json& json, const documents::Document& paper, const domain::UnitTree& units) {
  Json answer = json;
  answer.set("subtitle", base::join(paper.title.subtitles, ". "));
  answer.set("columns", columns_with_filters(json));
  answer.set("rows", rows_with_units(json, "rows", paper.meta.on, units));
  answer.set("subtotals", rows_with_units(json, "subtotals", paper.meta.on, units));
  return answer;
}

}  // namespace mangnon::http
