#include "http/message.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mangnon::http {

namespace {

constexpr std::size_t QUERY_PARTS_MOST = 40;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::optional<Fields> parse_query(std::string_view text) {
  Fields query;
  if (text.empty()) return query;
  const auto parts = base::split(text, '&');
  if (parts.size() > QUERY_PARTS_MOST) return std::nullopt;
  for (const auto part : parts) {
    const auto sign = part.find('=');
    const auto name = decode_percent(part.substr(0, sign), true);
    const auto value = sign == std::string_view::npos ? std::string() : decode_percent(part.substr(sign + 1), true);
    if (!name || !value) return std::nullopt;
    query[*name] = *value;
  }
  return query;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string Request::query_or(std::string_view name, std::string_view otherwise) const {
  const auto found = query.find(name);
  return found == query.end() || found->second.empty() ? std::string(otherwise) : found->second;
}

std::string_view Request::cookie(std::string_view name) const {
  for (auto part : base::split(header("cookie"), ';')) {
    part = base::trim(part);
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=')
      return part.substr(name.size() + 1);
  }
  return {};
}

base::Lang Request::lang() const {
  if (const auto asked = query_or("lang"); asked == "en" || asked == "vi")
    return asked == "en" ? base::Lang::en : base::Lang::vi;
  const auto wanted = base::ascii_lower(header("accept-language"));
  const auto english = wanted.find("en");
  return english < wanted.find("vi") ? base::Lang::en : base::Lang::vi;
}

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      decoded += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  if (!base::is_utf8(decoded) || has_control(decoded)) return std::nullopt;
  return decoded;
}

std::optional<Target> parse_target(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (target.starts_with(scheme)) target.remove_prefix(std::min(target.size(), target.find('/', scheme.size())));
  if (target.empty() || target[0] != '/') return std::nullopt;
  target = target.substr(0, target.find('#'));
  const auto mark = target.find('?');
  auto path = decode_percent(target.substr(0, mark), false);
  auto query = parse_query(mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1));
  if (!path || !query) return std::nullopt;
  return Target{.path = std::move(*path), .query = std::move(*query)};
}

}  // namespace mangnon::http
