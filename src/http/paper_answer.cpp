#include "http/paper_answer.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "app/scope.hpp"
#include "base/text.hpp"
#include "crypto/sha256.hpp"
#include "http/failures.hpp"

namespace mangnon::http {

namespace {

constexpr std::string_view XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

// The unit that a row is about, as the map of the paper has it; a hamlet that has ended since, as it last was.
const domain::UnitVersion* unit_of(const Json& row, base::Date map_on, const domain::UnitTree& units) {
  const auto code = row.text_or("unit");
  if (const auto unit = units.find_by_code(code, map_on)) return units.find(*unit, map_on);
  const auto ended = code.empty() ? base::Result<domain::UnitId>() : units.find_by_code(code, std::nullopt);
  const auto* version = ended ? units.find_latest(*ended) : nullptr;
  return version != nullptr && domain::is_leaf_level(version->level) ? version : nullptr;
}

// Whether a list of the unit on one day is of the same places as its figure on the map of another.
bool holds_the_same(const domain::UnitVersion* unit, base::Date on, base::Date map_on, const domain::UnitTree& units) {
  if (unit == nullptr || domain::is_leaf_level(unit->level)) return true;
  return app::hamlets_of(units, unit->id, on) == app::hamlets_of(units, unit->id, map_on);
}

bool opens_lists(const Json& json, base::Date on, base::Date map_on, const domain::UnitTree& units) {
  if (on == map_on) return true;
  for (const auto* list : {"rows", "subtotals"})
    for (const auto& row : json[list].items())
      if (!holds_the_same(unit_of(row, map_on, units), on, map_on, units)) return false;
  return true;
}

Json rows_with_units(const Json& json, std::string_view list, base::Date map_on, bool opens,
                     const domain::UnitTree& units) {
  const Drills shared = drills_of(json);
  Json rows = Json::array();
  for (const auto& row : json[list].items()) {
    Json each = row;
    const auto* version = unit_of(row, map_on, units);
    each.set("unit_id", version ? Json(version->id.text()) : Json());
    const auto own_name = row["cells"]["name"].text();
    each.set("name", own_name ? *own_name : version ? version->name : std::string());
    for (const auto& [key, drill] : row["drill"].members())
      if (const auto text = drill.text().value_or(""); text.starts_with(CHILD))
        each.set("child_id", text.substr(CHILD.size()));
    each.set("filters", opens ? own_filters(row, shared) : Json::object());
    rows.push(std::move(each));
  }
  return rows;
}

}  // namespace

wire::Json paper_for_pages(const wire::Json& json, const documents::Document& paper, base::Date map_on,
                           const domain::UnitTree& units) {
  const bool opens = opens_lists(json, paper.meta.on, map_on, units);
  Json answer = json;
  answer.set("subtitle", base::join(paper.title.subtitles, ". "));
  if (opens) answer.set("columns", columns_with_filters(json));
  answer.set("rows", rows_with_units(json, "rows", map_on, opens, units));
  answer.set("subtotals", rows_with_units(json, "subtotals", map_on, opens, units));
  return answer;
}

app::Outcome<const documents::PaperWriter*> find_writer(const Call& call) {
  const auto format = call.request.query_or("format", "json");
  const auto writers = call.services.writers;
  const auto found =
      std::find_if(writers.begin(), writers.end(), [&](const auto& each) { return each.format == format; });
  if (found != writers.end()) return &*found;
  std::vector<std::string> known;
  for (const auto& writer : writers) known.emplace_back(writer.format);
  return app::refuse(FORMAT_NOT_OFFERED, "format", {format, base::join(known, ", ")});
}

namespace {

// Ascii letters and digits only: the report, the unit's code and the day.
std::string file_name(const documents::Document& paper, std::string_view format) {
  std::string name = paper.meta.report_code + "-" + paper.meta.unit_code + "-" + base::format_iso(paper.meta.on);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c < '-' || c > 'z' || c == '/' || c == '\\'; }, '_');
  return name + "." + (format == "text" ? "txt" : std::string(format));
}

// A paper on the screen runs nothing and loads nothing; it has its own style, which is named by its digest, and only
// our own pages may frame it.
std::string policy_of_page(std::string_view html) {
  constexpr std::string_view OPENS = "<style>", CLOSES = "</style>";
  const auto from = html.find(OPENS) + OPENS.size();
  const auto style = html.substr(from, html.find(CLOSES, from) - from);
  return "default-src 'none'; style-src 'sha256-" + crypto::sha256_base64(style) +
         "'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
}

}  // namespace

app::Outcome<Response> paper_response(Call& call, const documents::PaperWriter& writer,
                                      const documents::Document& paper, base::Date map_on) {
  MANGNON_TRY(bytes, app::outcome_of(writer.write(paper, call.lang)));
  if (writer.format == "json") {
    MANGNON_TRY(json, app::outcome_of(wire::parse_json(bytes)));
    return json_response(paper_for_pages(json, paper, map_on, *call.services.reg.units()));
  }
  Response response{.media_type = std::string(writer.media_type), .body = std::move(bytes)};
  if (writer.format == "html") response.headers.emplace_back("Content-Security-Policy", policy_of_page(response.body));
  response.headers.emplace_back("Content-Disposition", (writer.format == "html" ? "inline" : "attachment") +
                                                           ("; filename=\"" + file_name(paper, writer.format) + "\""));
  return response;
}

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Response workbook(std::string bytes, std::string_view name) {
  Response response{.media_type = std::string(XLSX), .body = std::move(bytes)};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
  return response;
}

namespace {

// A file with people in it, gone whatever happens.
class Passing {
 public:
  explicit Passing(const std::filesystem::path& path) : path_(path) {}
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  ~Passing() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

 private:
  const std::filesystem::path& path_;
};

}  // namespace

app::Outcome<Response> workbook_response(Call& call, std::string_view filename,
                                         const std::function<base::Result<void>(const std::string& path)>& write) {
  const auto path = call.services.uploads / (base::format_uuid(call.services.reg.new_uuid()) + ".made.xlsx");
  const Passing passing(path);
  const auto written = write(path.string());
  auto bytes = read_whole(path);
  if (!written) return app::refuse(written.error());
  return workbook(std::move(bytes), filename);
}

}  // namespace mangnon::http
