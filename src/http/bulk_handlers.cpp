#include "app/bulk_queries.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

Answer get_bulk_changes(Call& call) {
  MANGNON_TRY(json, app::list_bulk_changes(call.context, call.lang));
  return json_response(json);
}

Answer get_bulk_change(Call& call) {
  const auto id = base::parse_id<domain::BulkChangeId>(call.arg("id"));
  if (!id) return app::refuse(app::BULK_NOT_FOUND, "batch");
  MANGNON_TRY(after, query_number(call, "after", 0));
  MANGNON_TRY(json, app::show_bulk_change(call.context, *id, after, call.lang));
  return json_response(json);
}

}  // namespace mangnon::http
