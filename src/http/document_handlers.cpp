#include "app/failures.hpp"
#include "app/official_documents.hpp"
#include "app/round_failures.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

Answer get_documents(Call& call) {
  app::DocumentQuery query{.unit = call.request.query_or("unit"), .words = call.request.query_or("q")};
  if (const auto way = call.request.query_or("way"); !way.empty()) {
    query.way = domain::from_code<domain::DocumentWay>(way);
    if (!query.way) return app::refuse(app::FIELD_MALFORMED, "way", {"way"});
  }
  if (!call.request.query_or("year").empty()) {
    MANGNON_TRY(year, query_number(call, "year", 0));
    query.year = year;
  }
  MANGNON_TRY(json, app::list_documents(call.context, query));
  return json_response(json);
}

Answer get_bases(Call& call) {
  const auto id = base::parse_id<domain::RoundId>(call.arg("id"));
  if (!id) return app::refuse(app::ROUND_NOT_FOUND, "round");
  MANGNON_TRY(json, app::list_bases(call.context, *id));
  return json_response(json);
}

}  // namespace mangnon::http
