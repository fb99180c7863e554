#include "wire/sent_json.hpp"

#include <algorithm>

#include "wire/failures.hpp"

namespace mangnon::wire {

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r';
  });
}

namespace {

// The path of the first text with a control character; absent when there is none.
std::optional<std::string> find_control(const Json& value, const std::string& path) {
  if (const auto text = value.text(); text && has_control(*text)) return path;
  for (std::size_t i = 0; i < value.items().size(); ++i)
    if (auto found = find_control(value.items()[i], path + '[' + std::to_string(i) + ']')) return found;
  for (const auto& [key, member] : value.members()) {
    if (has_control(key)) return path;
    if (auto found = find_control(member, path.empty() ? key : path + '.' + key)) return found;
  }
  return std::nullopt;
}

}  // namespace

base::Result<Json> parse_sent_json(std::string_view text) {
  auto json = parse_json(text);
  if (!json) return json;
  if (auto path = find_control(*json, "")) return base::fail(TEXT_HAS_CONTROL, *std::move(path));
  return json;
}

}  // namespace mangnon::wire
