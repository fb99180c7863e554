#include "http/problem.hpp"

#include <array>

#include "app/failures.hpp"
#include "http/failures.hpp"
#include "wire/failures.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

namespace {

constexpr std::string_view PROBLEM_TYPE = "application/problem+json";

int status_of_kind(base::FailureKind kind) {
  switch (kind) {
    case base::FailureKind::invalid:
      return 422;
    case base::FailureKind::not_found:
      return 404;
    case base::FailureKind::forbidden:
      return 403;
    case base::FailureKind::conflict:
      return 409;
    case base::FailureKind::unauthenticated:
      return 401;
    case base::FailureKind::too_large:
      return 413;
    case base::FailureKind::unavailable:
      return 503;
    case base::FailureKind::broken:
      return 500;
  }
  return 500;
}

// Where HTTP has a narrower word than the kind.
struct Narrower {
  const base::FailureType* type;
  int status;
};
constexpr std::array<Narrower, 7> NARROWER = {{
    {&REQUEST_MALFORMED, 400},
    {&wire::JSON_MALFORMED, 400},
    {&METHOD_UNKNOWN, 405},
    {&MEDIA_TYPE_WRONG, 415},
    {&app::SIGN_IN_PAUSED, 429},
    {&TOO_MANY_REQUESTS, 429},
    {&HEADERS_TOO_LARGE, 431},
}};

wire::Json error_json(const base::Failure& failure, base::Lang lang) {
  wire::Json json = wire::Json::object();
  json.set("field", failure.field);
  json.set("code", failure.type->id);
  json.set("level", failure.type->level == base::Level::error ? "error" : "warning");
  json.set("message", base::message_of(failure, lang));
  if (failure.type == &app::STALE_VERSION && failure.params.size() == 2) json.set("current", failure.params[1]);
  return json;
}

// Without its errors.
wire::Json head_json(const base::Failures& failures, base::Lang lang) {
  const auto& first = failures.front();
  wire::Json json = wire::Json::object();
  json.set("type", "about:blank");
  json.set("status", status_of(*first.type));
  json.set("code", first.type->id);
  json.set("title", base::message_of(first, lang));
  return json;
}

}  // namespace

int status_of(const base::FailureType& type) {
  for (const auto& each : NARROWER)
    if (each.type == &type) return each.status;
  return status_of_kind(type.kind);
}

wire::Json problem_json(const base::Failures& failures, base::Lang lang) {
  auto json = head_json(failures, lang);
  wire::Json errors = wire::Json::array();
  for (const auto& failure : failures) errors.push(error_json(failure, lang));
  json.set("errors", std::move(errors));
  return json;
}

Response problem(const base::Failures& failures, base::Lang lang) {
  const auto json = problem_json(failures, lang);
  Response response{.status = status_of(*failures.front().type),
                    .media_type = std::string(PROBLEM_TYPE),
                    .body = wire::format_json(json)};
  if (failures.front().type == &app::SIGN_IN_PAUSED) response.headers.emplace_back("Retry-After", "300");
  if (failures.front().type == &TOO_MANY_REQUESTS)
    response.headers.emplace_back("Retry-After", failures.front().params.front());
  if (failures.front().type == &SERVER_BUSY) response.headers.emplace_back("Retry-After", "5");
  return response;
}

Response problem(const base::FailureType& type, base::Lang lang, std::vector<std::string> params) {
  return problem(base::Failures{{&type, "", std::move(params)}}, lang);
}

Response incident(const std::string& number, base::Lang lang) {
  auto json = head_json({{&SERVER_BROKEN, "", {number}}}, lang);
  json.set("incident", number);
  json.set("errors", wire::Json::array());
  return {.status = 500, .media_type = std::string(PROBLEM_TYPE), .body = wire::format_json(json)};
}

}  // namespace mangnon::http
