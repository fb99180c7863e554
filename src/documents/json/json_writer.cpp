#include "documents/json/json_writer.hpp"

#include <type_traits>

#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/json/json_text.hpp"

namespace mangnon::documents::json {

namespace {

std::string value_json(const CellValue& value) {
  return std::visit(
      [](const auto& held) -> std::string {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::string>) {
          return json_string(held);
        } else if constexpr (std::is_same_v<Held, std::int64_t>) {
          return std::to_string(held);
        } else if constexpr (std::is_same_v<Held, Percent>) {
          return scaled_rate(held) ? plain_percent(held) : "null";
        } else if constexpr (std::is_same_v<Held, base::Date>) {
          return json_string(base::format_iso(held));
        } else {
          return "null";
        }
      },
      value);
}

std::string columns_json(const Table& table) {
  JsonText columns;
  for (const Column& column : table.columns) {
    if (column.key.empty()) continue;
    JsonText members;
    members.member("key", json_string(column.key));
    members.member("label", json_string(column.label));
    if (!column.group.empty()) members.member("group", json_string(column.group));
    columns.element(members.object());
  }
  return columns.array();
}

std::string cells_json(const Table& table, const Row& row) {
  JsonText cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& key = table.columns[i].key;
    if (!key.empty()) cells.member(key, value_json(cell_at(row, i).value));
  }
  return cells.object();
}

JsonText drills_of(const Table& table, const Row& row) {
  JsonText drills;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& key = table.columns[i].key;
    const std::string& drill = cell_at(row, i).drill;
    if (!key.empty() && !drill.empty()) drills.member(key, json_string(drill));
  }
  return drills;
}

std::string row_json(const Table& table, const Row& row) {
  JsonText members;
  members.member("unit", json_string(row.key));
  if (!row.group.empty()) members.member("group", json_string(row.group));
  members.member("cells", cells_json(table, row));
  const JsonText drills = drills_of(table, row);
  if (!drills.empty()) members.member("drill", drills.object());
  return members.object();
}

void add_table(JsonText& document, const Table& table) {
  JsonText rows;
  JsonText subtotals;
  std::string total = "{}";
  JsonText total_drill;
  for (const Row& row : table.rows) {
    switch (row.kind) {
      case RowKind::data:
        rows.element(row_json(table, row));
        break;
      case RowKind::heading:
        break;
      case RowKind::subtotal:
        subtotals.element(row_json(table, row));
        break;
      case RowKind::total:
        total = cells_json(table, row);
        total_drill = drills_of(table, row);
        break;
    }
  }
  document.member("columns", columns_json(table));
  document.member("rows", rows.array());
  document.member("total", total);
  if (!subtotals.empty()) document.member("subtotals", subtotals.array());
  if (!total_drill.empty()) document.member("total_drill", total_drill.object());
}

void add_meta(JsonText& document, const Meta& meta) {
  document.member("report", json_string(meta.report_code));
  document.member("unit_name", json_string(meta.unit_name));
  document.member("known_at", meta.known_at ? json_string(base::format_moment(*meta.known_at)) : "null");
  document.member("code_list", json_string(meta.code_list_version));
  document.member("generated_at", json_string(base::format_moment(meta.generated_at)));
  document.member("confidential", meta.contains_confidential ? "true" : "false");
}

std::string all_tables_json(const std::vector<const Table*>& tables) {
  JsonText all;
  for (const Table* table : tables) {
    JsonText members;
    members.member("title", json_string(table->caption));
    add_table(members, *table);
    all.element(members.object());
  }
  return all.array();
}

}  // namespace

base::Result<std::string> write_json(const Document& document, base::Lang) {
  check_document(document);
  const auto tables = tables_of(document);
  JsonText text;
  text.member("title", json_string(document.title.title));
  if (document.meta.from) text.member("from", json_string(base::format_iso(*document.meta.from)));
  text.member("on", json_string(base::format_iso(document.meta.on)));
  text.member("unit", json_string(document.meta.unit_code));
  static const Table NO_TABLE{};
  add_table(text, tables.empty() ? NO_TABLE : *tables.front());
  if (tables.size() > 1) text.member("tables", all_tables_json(tables));
  JsonText notes;
  for (const std::string& note : document.notes) notes.element(json_string(note));
  text.member("notes", notes.array());
  add_meta(text, document.meta);
  return text.object() + "\n";
}

}  // namespace mangnon::documents::json
