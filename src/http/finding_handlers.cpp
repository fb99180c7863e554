#include "app/duplicates.hpp"
#include "app/failures.hpp"
#include "app/ready_lists.hpp"
#include "app/scope.hpp"
#include "http/handlers.hpp"
#include "http/import_jobs.hpp"
#include "http/keyed_id.hpp"

namespace mangnon::http {

namespace {

app::Outcome<domain::ChildId> query_child(const Call& call, std::string_view name) {
  const auto id = base::parse_id<domain::ChildId>(call.request.query_or(name));
  if (!id) return app::refuse(app::CHILD_NOT_FOUND, std::string(name));
  return *id;
}

}  // namespace

Answer get_ready_list(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(limit, query_number(call, "limit", 50));
  MANGNON_TRY(json, app::show_ready_list(call.context,
                                         {.name = call.arg("name"),
                                          .unit = call.request.query_or("unit"),
                                          .on = on,
                                          .cursor = call.request.query_or("cursor"),
                                          .limit = limit},
                                         call.lang));
  return json_response(json);
}

Answer get_list_counts(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::count_ready_lists(call.context, call.request.query_or("unit"), on, call.lang));
  return json_response(json);
}

Answer post_duplicate_scan(Call& call) {
  MANGNON_TRY(on, query_date(call));
  if (!app::may(call.context.actor.role, app::Permission::read_children)) return app::refuse(app::NOT_PERMITTED);
  const auto asked = call.request.query_or("unit");
  const auto unit =
      asked.empty() ? app::Outcome<domain::UnitId>(app::scope_on(*call.services.reg.units(), call.context.actor, on))
                    : app::find_unit(call.context, asked, on);
  if (!unit) return app::refuse(unit.error());
  MANGNON_TRY(id, keyed_id(call, "scan-job"));
  MANGNON_TRY(job, call.services.jobs.start_scan(call.context, id, *unit, on));
  wire::Json json = wire::Json::object();
  json.set("job", base::format_uuid(job));
  return json_response(json, 202);
}

Answer get_duplicates(Call& call) {
  MANGNON_TRY(limit, query_number(call, "limit", 20));
  const auto id = base::parse_uuid(call.request.query_or("job"));
  if (!id) return app::refuse(app::JOB_NOT_FOUND);
  MANGNON_TRY(scan, call.services.jobs.scan_result(call.context, *id));
  MANGNON_TRY(json, app::show_duplicates(call.context, scan, call.request.query_or("cursor"), limit, call.lang));
  return json_response(json);
}

Answer get_comparison(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(first, query_child(call, "first"));
  MANGNON_TRY(second, query_child(call, "second"));
  MANGNON_TRY(json, app::compare_children(call.context, first, second, on, call.lang));
  return json_response(json);
}

}  // namespace mangnon::http
