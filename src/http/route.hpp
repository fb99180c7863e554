// One address of the server: method, pattern, who may ask, what comes with it, and the function that answers. The whole
// list is in routes.cpp; the API description and the tests that nothing is forgotten read it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts.hpp"
#include "app/context.hpp"
#include "app/outcome.hpp"
#include "documents/paper_writer.hpp"
#include "http/message.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

class ImportJobs;
class Metrics;

// What handlers share.
struct Services {
  app::Register& reg;
  std::span<const documents::PaperWriter> writers;
  ImportJobs& jobs;
  Metrics& metrics;
  std::filesystem::path uploads;
  bool is_secure = false;  // reached over TLS: cookies say so
};

// One request on its way to its handler. For an open route the context is nobody's.
struct Call {
  Request& request;
  std::map<std::string, std::string, std::less<>> args{};  // of the pattern's braces
  app::Context context;
  app::Session session{};
  wire::Json body{};  // of a JSON route
  base::Lang lang = base::Lang::vi;
  Services& services;

  [[nodiscard]] const std::string& arg(std::string_view name) const { return args.find(name)->second; }
  [[nodiscard]] base::Date today() const { return base::date_in_viet_nam(services.reg.clock().now()); }
};

enum class Access { open, session, write };  // write: a session, and its CSRF token unless it came as a bearer token
enum class Body { none, json, upload };

struct QueryField {
  std::string_view name;
  std::string_view summary;
};

struct Route {
  Method method;
  std::string_view pattern;  // "/api/v1/children/{id}"
  Access access;
  Body body;
  std::string_view summary;
  std::vector<QueryField> query;
  app::Outcome<Response> (*answer)(Call& call);
  app::Permission upload = app::Permission::import_files;  // of whose uploads the bytes are taken
};

[[nodiscard]] const std::vector<Route>& routes();

struct Match {
  const Route* route = nullptr;
  std::map<std::string, std::string, std::less<>> args{};
  bool path_known = false;  // some route has this path, with another method
};
[[nodiscard]] Match find_route(Method method, std::string_view path);

[[nodiscard]] Response json_response(const wire::Json& json, int status = 200);
[[nodiscard]] Response no_content();

// The role as the reader's language calls it.
[[nodiscard]] std::string role_name(std::string_view role, base::Lang lang);
// The date of a query field; today when it is not there. FAILS FIELD_MALFORMED.
[[nodiscard]] app::Outcome<base::Date> query_date(const Call& call, std::string_view name = "on");
// The same, absent when it is not asked.
[[nodiscard]] app::Outcome<std::optional<base::Date>> query_day(const Call& call, std::string_view name);
// FAILS FIELD_MALFORMED.
[[nodiscard]] app::Outcome<int> whole_number(std::string_view text, std::string_view field);
[[nodiscard]] app::Outcome<int> query_number(const Call& call, std::string_view name, int otherwise);

}  // namespace mangnon::http
