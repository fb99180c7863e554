#include "http/kept_failures.hpp"

#include "exchange/import_file.hpp"
#include "http/failures.hpp"
#include "http/import_jobs.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

const base::FailureType& type_of(const std::string& code) {
  for (const auto* type : FAILURES)
    if (type->id == code) return *type;
  const auto* found = exchange::find_failure_type(code);
  return found ? *found : SERVER_BROKEN;
}

}  // namespace

wire::Json failures_json(const base::Failures& failures) {
  Json list = Json::array();
  for (const auto& failure : failures) {
    Json params = Json::array();
    for (const auto& param : failure.params) params.push(param);
    Json each = Json::object();
    each.set("code", failure.type->id);
    each.set("field", failure.field);
    each.set("params", std::move(params));
    list.push(std::move(each));
  }
  return list;
}

base::Failures failures_in(const Json& list) {
  base::Failures failures;
  for (const auto& each : list.items()) {
    base::Failure failure{&type_of(each.text_or("code")), each.text_or("field")};
    for (const auto& param : each["params"].items()) failure.params.push_back(param.text().value_or(""));
    failures.push_back(std::move(failure));
  }
  return failures;
}

wire::Json summary_for_people(const wire::Json& summary, base::Lang lang) {
  Json json = summary;
  Json reasons = Json::array();
  for (const auto& reason : summary["reasons"].items()) {
    const auto& type = type_of(reason.text_or("code"));
    Json each = reason;
    each.set("level", type.level == base::Level::error ? "error" : "warning");
    each.set("title", base::message_of({.type = &type, .params = {"…", "…", "…"}}, lang));
    reasons.push(std::move(each));
  }
  json.set("reasons", std::move(reasons));
  return json;
}

}  // namespace mangnon::http
