#include "app/failures.hpp"
#include "http/api_description.hpp"
#include "http/handlers.hpp"
#include "http/metrics.hpp"
#include "http/rate_limit.hpp"

namespace mangnon::http {

Answer get_health(Call& call) {
  call.services.reg.store().read(
      [](storage::Transaction& transaction) { static_cast<void>(transaction.units().local_count()); });
  wire::Json json = wire::Json::object();
  json.set("status", "ok");
  return json_response(json);
}

// How often what is asked for is nobody's business outside: only at the machine itself, not through its proxy.
Answer get_metrics(Call& call) {
  const auto asker = counted_address(call.request.peer, call.request.header("x-forwarded-for"));
  if (!asker.empty()) return app::refuse(app::NOT_PERMITTED);
  return Response{.media_type = "text/plain; version=0.0.4; charset=utf-8", .body = call.services.metrics.text()};
}

Answer get_api_description(Call&) {
  return json_response(describe_api());
}

}  // namespace mangnon::http
