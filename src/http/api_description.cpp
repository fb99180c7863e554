#include "http/api_description.hpp"

#include "app/catalogue.hpp"
#include "base/text.hpp"
#include "http/route.hpp"

namespace mangnon::http {

namespace {

using wire::Json;

Json object(std::initializer_list<std::pair<std::string_view, Json>> members) {
  Json json = Json::object();
  for (const auto& [key, value] : members) json.set(key, value);
  return json;
}

Json of_type(std::string_view type) {
  return object({{"type", Json(type)}});
}

std::string_view method_word(Method method) {
  switch (method) {
    case Method::get:
      return "get";
    case Method::post:
      return "post";
    case Method::put:
      return "put";
    case Method::del:
      return "delete";
    case Method::other:
      return "trace";
  }
  return "trace";
}

Json parameter(std::string_view name, std::string_view place, std::string_view summary, bool required) {
  return object(
      {{"name", name}, {"in", place}, {"required", required}, {"description", summary}, {"schema", of_type("string")}});
}

Json parameters_of(const Route& route, std::string_view path) {
  Json list = Json::array();
  for (const auto part : base::split(path, '/'))
    if (part.starts_with('{')) list.push(parameter(part.substr(1, part.size() - 2), "path", "", true));
  for (const auto& field : route.query) list.push(parameter(field.name, "query", field.summary, false));
  if (route.access == Access::write) {
    list.push(parameter("X-CSRF-Token", "header", "csrf of the session; not needed with a bearer token.", false));
    list.push(parameter("Idempotency-Key", "header", "A UUID of this write; the same again is not done twice.", false));
  }
  return list;
}

Json content(std::string_view media_type, Json schema) {
  return object({{"content", object({{media_type, object({{"schema", std::move(schema)}})}})}});
}

Json responses_of(const Route& route) {
  auto done = content("application/json", of_type("object"));
  done.set("description", "Done.");
  Json refused = object({{"$ref", "#/components/responses/Problem"}});
  Json responses = object({{"200", std::move(done)}});
  if (route.access != Access::open) responses.set("401", refused);
  if (route.access == Access::write) responses.set("403", refused);
  responses.set("default", refused);
  return responses;
}

Json operation_json(const Route& route, std::string_view path, std::string_view id, std::string_view summary) {
  Json json = object({{"operationId", id}, {"summary", summary}, {"parameters", parameters_of(route, path)}});
  if (route.access != Access::open) {
    Json either = Json::array();
    either.push(object({{"cookie", Json::array()}}));
    either.push(object({{"bearer", Json::array()}}));
    json.set("security", std::move(either));
  }
  if (route.body == Body::json) json.set("requestBody", content("application/json", of_type("object")));
  if (route.body == Body::upload)
    json.set("requestBody", content("application/octet-stream", object({{"type", "string"}, {"format", "binary"}})));
  json.set("responses", responses_of(route));
  return json;
}

std::string id_of(const Route& route) {
  std::string id(method_word(route.method));
  for (const auto part : base::split(route.pattern, '/')) {
    if (part.empty() || part == "api" || part == "v1") continue;
    id += '_';
    for (const char c : part)
      if (c != '{' && c != '}') id += c == '.' ? '_' : c;
  }
  return id;
}

Json schema_of(std::string_view form) {
  if (form == "number") return of_type("integer");
  if (form == "boolean") return of_type("boolean");
  if (form == "facts") return object({{"type", "object"}, {"additionalProperties", of_type("string")}});
  if (form == "uuids") return object({{"type", "array"}, {"items", schema_of("uuid")}});
  if (form == "codes" || form == "evidence" || form == "objects")
    return object({{"type", "array"}, {"items", of_type("object")}});
  Json json = of_type("string");
  if (form == "uuid" || form == "date") json.set("format", form);
  return json;
}

// The input of one command, as its body.
Json input_schema(const app::Operation& operation) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& field : operation.input) {
    auto schema = schema_of(field.form);
    schema.set("description", field.summary);
    properties.set(field.key, std::move(schema));
    if (field.required) required.push(field.key);
  }
  return object({{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}});
}

Json components() {
  Json problem = content("application/problem+json", object({{"$ref", "#/components/schemas/Problem"}}));
  problem.set("description", "A refusal, RFC 9457: code, title, and each field that was wrong.");
  Json error = object({{"type", "object"},
                       {"properties", object({{"field", of_type("string")},
                                              {"code", of_type("string")},
                                              {"level", of_type("string")},
                                              {"message", of_type("string")}})}});
  Json shape = object({{"type", "object"},
                       {"properties", object({{"type", of_type("string")},
                                              {"status", of_type("integer")},
                                              {"code", of_type("string")},
                                              {"title", of_type("string")},
                                              {"incident", of_type("string")},
                                              {"errors", object({{"type", "array"}, {"items", std::move(error)}})}})}});
  return object({{"responses", object({{"Problem", std::move(problem)}})},
                 {"schemas", object({{"Problem", std::move(shape)}})},
                 {"securitySchemes",
                  object({{"cookie", object({{"type", "apiKey"}, {"in", "cookie"}, {"name", "mangnon_session"}})},
                          {"bearer", object({{"type", "http"}, {"scheme", "bearer"}})}})}});
}

void add(Json& paths, std::string_view path, const Route& route, Json operation) {
  Json methods = paths[path].is_object() ? paths[path] : Json::object();
  methods.set(method_word(route.method), std::move(operation));
  paths.set(path, std::move(methods));
}

}  // namespace

wire::Json describe_api() {
  Json paths = Json::object();
  for (const auto& route : routes()) {
    if (route.pattern != "/api/v1/commands/{name}") {
      add(paths, route.pattern, route, operation_json(route, route.pattern, id_of(route), route.summary));
      continue;
    }
    for (const auto& operation : app::operations()) {
      const auto path = "/api/v1/commands/" + std::string(operation.name);
      auto json = operation_json(route, path, operation.name, operation.summary);
      json.set("requestBody", content("application/json", input_schema(operation)));
      add(paths, path, route, std::move(json));
    }
  }
  return object({{"openapi", "3.1.0"},
                 {"info", object({{"title", "Măng Non"}, {"version", "1"}})},
                 {"paths", std::move(paths)},
                 {"components", components()}});
}

}  // namespace mangnon::http
