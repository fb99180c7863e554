#include "app/facility_queries.hpp"
#include "app/place_search.hpp"
#include "app/unit_queries.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

Answer find_households(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json,
              app::find_households(
                  call.context, {.unit = call.request.query_or("unit"), .on = on, .text = call.request.query_or("q")}));
  return json_response(json);
}

Answer get_facilities(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_facilities(call.context, call.request.query_or("unit"), on));
  return json_response(json);
}

Answer get_unit(Call& call) {
  MANGNON_TRY(json, app::show_unit(call.context, call.arg("id")));
  return json_response(json);
}

Answer get_units_without_successor(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(json, app::list_units_without_successor(call.context, on));
  return json_response(json);
}

Answer find_communes(Call& call) {
  MANGNON_TRY(json, app::find_communes(call.context, call.request.query_or("q")));
  return json_response(json);
}

}  // namespace mangnon::http
