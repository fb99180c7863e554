#include "http/paper_answer.hpp"

#include <map>

#include "base/text.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

// "group=S04" as {"group":"S04"}.
Json filter_of(std::string_view drill) {
  Json filter = Json::object();
  for (const auto part : base::split(drill, '&')) {
    const auto sign = part.find('=');
    if (sign != std::string_view::npos) filter.set(part.substr(0, sign), part.substr(sign + 1));
  }
  return filter;
}

// Each column's drill is the same in all rows of a table of figures.
std::map<std::string, std::string, std::less<>> drills_of(const Json& json) {
  std::map<std::string, std::string, std::less<>> drills;
  const auto gather = [&](const Json& row_drills) {
    for (const auto& [key, drill] : row_drills.members()) drills.emplace(key, drill.text().value_or(""));
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
    if (drill != drills.end() && !drill->second.starts_with("child=")) each.set("filter", filter_of(drill->second));
    columns.push(std::move(each));
  }
  return columns;
}

Json rows_with_units(const Json& json, base::Date on, const domain::UnitTree& units) {
  constexpr std::string_view CHILD = "child=";
  Json rows = Json::array();
  for (const auto& row : json["rows"].items()) {
    Json each = row;
    const auto unit = units.find_by_code(row.text_or("unit"), on);
    const auto* version = unit ? units.find(*unit, on) : nullptr;
    each.set("unit_id", version ? Json(unit->text()) : Json());
    const auto own_name = row["cells"]["name"].text();
    each.set("name", own_name ? *own_name : version ? version->name : std::string());
    for (const auto& [key, drill] : row["drill"].members())
      if (const auto text = drill.text().value_or(""); text.starts_with(CHILD))
        each.set("child_id", text.substr(CHILD.size()));
    rows.push(std::move(each));
  }
  return rows;
}

}  // namespace

wire::Json paper_for_pages(const wire::Json& json, const documents::Document& paper, const domain::UnitTree& units) {
  Json answer = json;
  answer.set("subtitle", base::join(paper.title.subtitles, ". "));
  answer.set("columns", columns_with_filters(json));
  answer.set("rows", rows_with_units(json, paper.meta.on, units));
  return answer;
}

}  // namespace mangnon::http
