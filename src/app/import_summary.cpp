// What an import tells at its end.
#include "app/book_import.hpp"

#include <algorithm>

namespace mangnon::app {

void ImportSummary::count(const RowVerdict& verdict) {
  ++rows;
  switch (verdict.state) {
    case RowState::added:
      ++added;
      break;
    case RowState::changed:
      ++changed;
      break;
    case RowState::unchanged:
      ++unchanged;
      break;
    case RowState::refused:
      ++refused;
      break;
  }
  if (verdict.state != RowState::refused && !verdict.findings.empty()) ++warned;
  std::vector<std::string_view> told;
  for (const auto& finding : verdict.findings) {
    if (std::find(told.begin(), told.end(), finding.type->id) != told.end()) continue;
    told.push_back(finding.type->id);
    ++reasons[std::string(finding.type->id)];
    reason_types[std::string(finding.type->id)] = finding.type;
  }
}

wire::Json to_json(const ImportSummary& summary, base::Lang lang) {
  wire::Json json = wire::Json::object();
  json.set("rows", std::int64_t{summary.rows});
  json.set("accepted", std::int64_t{summary.accepted()});
  json.set("new", std::int64_t{summary.added});
  json.set("changed", std::int64_t{summary.changed});
  json.set("unchanged", std::int64_t{summary.unchanged});
  json.set("refused", std::int64_t{summary.refused});
  json.set("warned", std::int64_t{summary.warned});
  json.set("households_new", std::int64_t{summary.households_added});
  wire::Json hamlets = wire::Json::array();
  for (const auto& name : summary.hamlets_added) hamlets.push(name);
  json.set("new_hamlets", std::move(hamlets));
  wire::Json columns = wire::Json::array();
  for (const auto& name : summary.unknown_columns) columns.push(name);
  json.set("unknown_columns", std::move(columns));
  wire::Json reasons = wire::Json::array();
  for (const auto& [code, rows] : summary.reasons) {
    const auto type = summary.reason_types.find(code);
    wire::Json each = wire::Json::object();
    each.set("code", code);
    if (type != summary.reason_types.end()) {
      each.set("level", type->second->level == base::Level::error ? "error" : "warning");
      each.set("title", base::message_of({type->second}, lang));
    }
    each.set("count", std::int64_t{rows});
    reasons.push(std::move(each));
  }
  json.set("reasons", std::move(reasons));
  return json;
}

}  // namespace mangnon::app
