#include "http/route.hpp"

#include <charconv>

#include "app/failures.hpp"
#include "base/text.hpp"

namespace mangnon::http {

namespace {

// The arguments when the path has the pattern's form.
std::optional<std::map<std::string, std::string, std::less<>>> match_pattern(
    std::string_view pattern, const std::vector<std::string_view>& path) {
  const auto parts = base::split(pattern, '/');
  if (parts.size() != path.size()) return std::nullopt;
  std::map<std::string, std::string, std::less<>> args;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_argument = parts[i].size() > 2 && parts[i].front() == '{' && parts[i].back() == '}';
    if (is_argument && !path[i].empty())
      args.emplace(parts[i].substr(1, parts[i].size() - 2), path[i]);
    else if (parts[i] != path[i])
      return std::nullopt;
  }
  return args;
}

}  // namespace

Match find_route(Method method, std::string_view path) {
  const auto parts = base::split(path, '/');
  Match match;
  for (const auto& route : routes()) {
    auto args = match_pattern(route.pattern, parts);
    if (!args) continue;
    match.path_known = true;
    if (route.method != method) continue;
    match.route = &route;
    match.args = std::move(*args);
    return match;
  }
  return match;
}

Response json_response(const wire::Json& json, int status) {
  return {.status = status, .body = wire::format_json(json)};
}

Response no_content() {
  return {.status = 204};
}

std::string role_name(std::string_view role, base::Lang lang) {
  const auto known = domain::from_code<app::Role>(role);
  if (!known) return std::string(role);
  const auto& word = domain::word_of(*known);
  return std::string(lang == base::Lang::vi ? word.vi : word.en);
}

app::Outcome<base::Date> query_date(const Call& call, std::string_view name) {
  const auto text = call.request.query_or(name);
  if (text.empty()) return call.today();
  const auto date = base::parse_iso_date(text);
  if (!date) return app::refuse(app::FIELD_MALFORMED, std::string(name), {std::string(name)});
  return *date;
}

app::Outcome<std::optional<base::Date>> query_day(const Call& call, std::string_view name) {
  if (call.request.query_or(name).empty()) return std::optional<base::Date>();
  const auto date = query_date(call, name);
  if (!date) return app::refuse(date.error());
  return std::optional(*date);
}

app::Outcome<int> whole_number(std::string_view text, std::string_view field) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size())
    return app::refuse(app::FIELD_MALFORMED, std::string(field), {std::string(field)});
  return number;
}

app::Outcome<int> query_number(const Call& call, std::string_view name, int otherwise) {
  const auto text = call.request.query_or(name);
  if (text.empty()) return otherwise;
  return whole_number(text, name);
}

}  // namespace mangnon::http
