// What an import tells at its end.
#include "app/book_import.hpp"

namespace mangnon::app {

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
