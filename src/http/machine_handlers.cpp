#include "http/api_description.hpp"
#include "http/handlers.hpp"
#include "http/metrics.hpp"

namespace mangnon::http {

Answer get_health(Call& call) {
  call.services.reg.store().read(
      [](storage::Transaction& transaction) { static_cast<void>(transaction.units().local_count()); });
  wire::Json json = wire::Json::object();
  json.set("status", "ok");
  return json_response(json);
}

Answer get_metrics(Call& call) {
  return Response{.media_type = "text/plain; version=0.0.4; charset=utf-8", .body = call.services.metrics.text()};
}

Answer get_api_description(Call&) {
  return json_response(describe_api());
}

}  // namespace mangnon::http
