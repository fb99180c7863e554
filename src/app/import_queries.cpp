#include "app/import_queries.hpp"

#include <algorithm>
#include <charconv>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/latest.hpp"
#include "app/scope.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

namespace {

constexpr std::size_t LISTED_IMPORTS = 200;
constexpr std::size_t ALL_IMPORTS = 1'000'000;

wire::Json import_json(Context& context, const storage::ImportRecord& record, const std::string& by) {
  wire::Json json = wire::Json::object();
  json.set("id", record.id.text());
  json.set("filename", record.filename);
  json.set("unit", unit_json(*context.reg.units(), record.unit, record.reference_on));
  json.set("on", base::format_iso(record.reference_on));
  json.set("at", base::format_moment(record.at));
  json.set("by", by);
  json.set("state", record.state);
  const auto summary = wire::parse_json(record.summary);
  json.set("result", summary ? *summary : wire::Json());
  for (const auto* key : {"rows", "accepted", "refused"}) json.set(key, json["result"][key]);
  return json;
}

template <class Keep>
std::vector<storage::ImportRecord> imports(storage::Transaction& transaction, const Keep& keep, std::size_t most) {
  return latest_kept([&](long limit, long skip) { return transaction.imports().latest(limit, skip); }, keep, most);
}

// Columns of any codes and notes may tell of a secret circumstance; the column of one group ("S07") tells of it and of
// all below it.
bool may_read_cell(Context& context, std::string_view column) {
  if (column == "special" || column == "at_risk" || column == "other" || column == "note")
    return may_know(context.actor.role, domain::Secrecy::secret);
  const auto& codebook = context.reg.reference().codebook;
  const auto& entries = codebook.entries();
  return std::all_of(entries.begin(), entries.end(), [&](const domain::CodeEntry& each) {
    return may_see(context.actor, each) || !codebook.is_within(each.code, column);
  });
}

// A reason that concerns such a cell would tell as much; it is one and the same for every group.
wire::Json finding_for(Context& context, const wire::Json& finding) {
  if (may_read_cell(context, finding.text_or("field"))) return finding;
  wire::Json withheld = wire::Json::object();
  withheld.set("field", "");
  withheld.set("cell", "");
  withheld.set("code", IMPORT_REASON_WITHHELD.id);
  withheld.set("level", finding["level"]);
  withheld.set("message", IMPORT_REASON_WITHHELD.vi);
  withheld.set("message_en", IMPORT_REASON_WITHHELD.en);
  return withheld;
}

// Each once: two withheld reasons would count the cells behind them.
wire::Json findings_for(Context& context, const std::string& kept) {
  const auto findings = wire::parse_json(kept);
  wire::Json shown = wire::Json::array();
  bool withheld = false;
  for (const auto& each : findings ? findings->items() : wire::JsonArray{}) {
    auto finding = finding_for(context, each);
    const bool is_withheld = finding.text_or("code") == IMPORT_REASON_WITHHELD.id;
    if (is_withheld && withheld) continue;
    withheld = withheld || is_withheld;
    shown.push(std::move(finding));
  }
  return shown;
}

bool visible(Context& context, const storage::ImportRecord& record) {
  return in_scope(*context.reg.units(), context.actor, record.unit, record.reference_on);
}

// Rows as people see them, and the columns that have something in any of them.
class RowList {
 public:
  explicit RowList(Context& context) : context_(context) {}

  wire::Json row_json(const storage::QuarantineRecord& row) {
    wire::Json each = wire::Json::object();
    each.set("row", row.row);
    each.set("state", row.state);
    const auto kept = wire::parse_json(row.values);
    wire::Json values = wire::Json::object();
    for (const auto& cell : kept ? (*kept)["cells"].items() : wire::JsonArray{}) {
      const auto key = cell.text_or("key");
      if (!may_read_cell(context_, key)) continue;
      values.set(key, cell["text"]);
      note_column(key, cell["label"]);
    }
    each.set("became", kept ? (*kept)["became"] : wire::Json());
    each.set("values", std::move(values));
    each.set("findings", findings_for(context_, row.findings));
    return each;
  }
  [[nodiscard]] const wire::Json& columns() const { return columns_; }

 private:
  void note_column(const std::string& key, const wire::Json& label) {
    if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return;
    keys_.push_back(key);
    wire::Json column = wire::Json::object();
    column.set("key", key);
    column.set("label", label);
    columns_.push(std::move(column));
  }

  Context& context_;
  std::vector<std::string> keys_{};
  wire::Json columns_ = wire::Json::array();
};

// Where the next page of the quarantine begins: after this row of this import.
struct Place {
  std::string import{};
  int row = 0;
};

Outcome<Place> place_of(const std::string& cursor) {
  if (cursor.empty()) return Place{};
  const auto colon = cursor.find(':');
  Place place{.import = cursor.substr(0, colon)};
  const auto* end = cursor.data() + cursor.size();
  const auto* number = colon == std::string::npos ? end : cursor.data() + colon + 1;
  const auto read = std::from_chars(number, end, place.row);
  if (read.ec != std::errc() || read.ptr != end) return refuse(FIELD_MALFORMED, "cursor", {"cursor"});
  return place;
}

bool is_asked(Context& context, const storage::ImportRecord& record, const std::optional<domain::UnitId>& area) {
  if (record.state != "committed" || !visible(context, record)) return false;
  return !area || is_book_of(context, record.unit, record.reference_on, *area);
}

}  // namespace

bool is_book_of(Context& context, domain::UnitId commune, base::Date on, domain::UnitId area) {
  const auto tree = context.reg.units();
  if (commune == area || tree->is_within(commune, area, on)) return true;
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto became = tree->successor_of(commune, today);
  return became && tree->is_within(*became, area, today);
}

Outcome<storage::ImportRecord> find_import(Context& context, domain::ImportId id) {
  if (!may(context.actor.role, Permission::import_files)) return refuse(NOT_PERMITTED);
  std::optional<storage::ImportRecord> record;
  context.reg.store().read([&](storage::Transaction& transaction) { record = transaction.imports().find(id); });
  if (!record || !visible(context, *record)) return refuse(IMPORT_NOT_FOUND, "import");
  return *record;
}

Outcome<storage::ImportRecord> find_answered_workbook(Context& context, domain::ImportId id) {
  auto record = find_import(context, id);
  if (!record) return record;
  if (record->actor != context.actor.id && !may(context.actor.role, Permission::see_secret))
    return refuse(NOT_PERMITTED);
  note_reading(context, "read_answered_workbook", "import", id.text(), "");
  return record;
}

Outcome<wire::Json> list_imports(Context& context) {
  if (!may(context.actor.role, Permission::import_files)) return refuse(NOT_PERMITTED);
  wire::Json list = wire::Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto seen = [&](const storage::ImportRecord& each) { return visible(context, each); };
    for (const auto& record : imports(transaction, seen, LISTED_IMPORTS)) {
      const auto user = transaction.users().by_id(record.actor);
      list.push(import_json(context, record, user ? user->full_name : ""));
    }
  });
  note_reading(context, "list_imports", "unit", context.actor.scope.text(),
               "rows=" + std::to_string(list.items().size()));
  wire::Json answer = wire::Json::object();
  answer.set("imports", std::move(list));
  return answer;
}

Outcome<wire::Json> list_import_rows(Context& context, domain::ImportId id, const std::string& state, int after_row,
                                     int limit) {
  auto record = find_import(context, id);
  if (!record) return refuse(record.error());
  const long asked = std::clamp<long>(limit, 1, static_cast<long>(base::limits::PAGE_ROWS));
  std::vector<storage::QuarantineRecord> rows;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { rows = transaction.imports().rows(id, state, after_row, asked); });
  RowList shown(context);
  wire::Json list = wire::Json::array();
  for (const auto& row : rows) list.push(shown.row_json(row));
  wire::Json answer = wire::Json::object();
  answer.set("columns", shown.columns());
  answer.set("rows", std::move(list));
  const bool more = static_cast<long>(rows.size()) == asked;
  answer.set("next_cursor", more ? wire::Json(std::to_string(rows.back().row)) : wire::Json());
  note_reading(context, "list_import_rows", "import", id.text(), "rows=" + std::to_string(rows.size()));
  return answer;
}

Outcome<wire::Json> show_import(Context& context, domain::ImportId id) {
  auto record = find_import(context, id);
  if (!record) return refuse(record.error());
  std::optional<storage::UserRecord> user;
  context.reg.store().read([&](storage::Transaction& transaction) { user = transaction.users().by_id(record->actor); });
  return import_json(context, *record, user ? user->full_name : "");
}

Outcome<wire::Json> list_quarantine(Context& context, const AskQuarantine& query) {
  if (!may(context.actor.role, Permission::import_files)) return refuse(NOT_PERMITTED);
  const auto place = place_of(query.cursor);
  if (!place) return refuse(place.error());
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, static_cast<int>(base::limits::PAGE_ROWS)));
  RowList shown(context);
  wire::Json list = wire::Json::array();
  std::string next;
  context.reg.store().read([&](storage::Transaction& transaction) {
    bool begun = place->import.empty();
    const auto asked = [&](const storage::ImportRecord& each) {
      begun = begun || each.id.text() == place->import;
      return begun && is_asked(context, each, query.area);
    };
    for (const auto& record : imports(transaction, asked, ALL_IMPORTS)) {
      const auto id = record.id.text();
      const int after = id == place->import ? place->row : 0;
      const auto wanted = static_cast<long>(limit - list.items().size()) + 1;
      for (const auto& row : transaction.imports().rows(record.id, query.state, after, wanted)) {
        if (list.items().size() == limit) return;  // there is more: `next` stands
        auto each = shown.row_json(row);
        each.set("import", id);
        each.set("filename", record.filename);
        each.set("on", base::format_iso(record.reference_on));
        each.set("unit", unit_json(*context.reg.units(), record.unit, record.reference_on));
        list.push(std::move(each));
        next = id + ':' + std::to_string(row.row);
      }
    }
    next.clear();
  });
  wire::Json answer = wire::Json::object();
  answer.set("columns", shown.columns());
  note_reading(context, "list_quarantine", "unit", (query.area ? *query.area : context.actor.scope).text(),
               "rows=" + std::to_string(list.items().size()));
  answer.set("rows", std::move(list));
  answer.set("next_cursor", next.empty() ? wire::Json() : wire::Json(next));
  return answer;
}

Outcome<bool> dismiss_import_row(Context& context, domain::ImportId id, int row) {
  auto record = find_import(context, id);
  if (!record) return refuse(record.error());
  bool found = false;
  context.reg.store().write([&](storage::Transaction& transaction) {
    auto quarantined = transaction.imports().row(id, row);
    found = quarantined && quarantined->state == "refused";
    if (!found) return false;
    quarantined->state = "dismissed";
    transaction.imports().put_row(*quarantined);
    transaction.audit().add(audit_line(context, context.reg.clock().now(), "dismiss_import_row", "import", id.text(),
                                       "done", std::to_string(row)));
    return true;
  });
  if (!found) return refuse(IMPORT_NOT_FOUND, "row");
  return true;
}

base::Date working_date(Register& reg, const Actor& actor, base::Date today) {
  const auto units = reg.units();
  const auto own = [&](const storage::ImportRecord& each) {
    const bool above = units->is_within(actor.scope, each.unit, each.reference_on);
    return each.state == "committed" && (above || in_scope(*units, actor, each.unit, each.reference_on));
  };
  std::optional<base::Date> newest;
  reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& record : imports(transaction, own, LISTED_IMPORTS))
      newest = std::max(newest.value_or(record.reference_on), record.reference_on);
  });
  return newest && *newest < today.plus_months(-12) ? *newest : today;
}

}  // namespace mangnon::app
