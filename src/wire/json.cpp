#include "wire/json.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

#include "base/check.hpp"
#include "wire/failures.hpp"

namespace mangnon::wire {

namespace {

constexpr std::size_t MAX_DEPTH = 32;

const Json& null_json() {
  static const Json null;
  return null;
}

Json from_boost(const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return {};
    case boost::json::kind::bool_:
      return value.get_bool();
    case boost::json::kind::int64:
      return std::int64_t{value.get_int64()};
    case boost::json::kind::uint64:
      return static_cast<double>(value.get_uint64());
    case boost::json::kind::double_:
      return value.get_double();
    case boost::json::kind::string:
      return std::string_view(value.get_string().data(), value.get_string().size());
    case boost::json::kind::array: {
      JsonArray items;
      for (const auto& item : value.get_array()) items.push_back(from_boost(item));
      return items;
    }
    case boost::json::kind::object: {
      Json object = Json::object();
      for (const auto& member : value.get_object())
        object.append({member.key().data(), member.key().size()}, from_boost(member.value()));
      return object;
    }
  }
  return {};
}

// "1e999" is a number of JSON that no machine number holds; nothing could be written back for it.
bool is_finite(const boost::json::value& value) {
  if (const auto* real = value.if_double()) return std::isfinite(*real);
  if (const auto* items = value.if_array()) return std::all_of(items->begin(), items->end(), is_finite);
  if (const auto* members = value.if_object())
    return std::all_of(members->begin(), members->end(), [](const auto& member) { return is_finite(member.value()); });
  return true;
}

void append_text(std::string& out, std::string_view text) {
  constexpr std::string_view HEX = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20U) {
      out += "\\u00";
      out += HEX[byte >> 4U];
      out += HEX[byte & 0x0FU];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json(std::string& out, const Json& value) {
  if (value.is_object()) {
    out += '{';
    bool first = true;
    for (const auto& [key, member] : value.members()) {
      if (!first) out += ',';
      first = false;
      append_text(out, key);
      out += ':';
      append_json(out, member);
    }
    out += '}';
  } else if (value.is_array()) {
    out += '[';
    bool first = true;
    for (const auto& item : value.items()) {
      if (!first) out += ',';
      first = false;
      append_json(out, item);
    }
    out += ']';
  } else if (const auto text = value.text()) {
    append_text(out, *text);
  } else if (const auto truth = value.truth()) {
    out += *truth ? "true" : "false";
  } else if (const auto whole = value.whole()) {
    out += std::to_string(*whole);
  } else if (const auto real = value.real()) {
    out += fmt::format("{}", *real);
  } else {
    out += "null";
  }
}

}  // namespace

Json& Json::set(std::string_view key, Json value) {
  if (is_null()) value_ = Members{};
  MANGNON_CHECK(is_object());
  auto& members = std::get<Members>(value_);
  for (auto& member : members) {
    if (member.first != key) continue;
    member.second = std::move(value);
    return *this;
  }
  members.emplace_back(std::string(key), std::move(value));
  return *this;
}

Json& Json::append(std::string_view key, Json value) {
  if (is_null()) value_ = Members{};
  MANGNON_CHECK(is_object());
  std::get<Members>(value_).emplace_back(std::string(key), std::move(value));
  return *this;
}

Json& Json::push(Json value) {
  if (is_null()) value_ = JsonArray{};
  MANGNON_CHECK(is_array());
  std::get<JsonArray>(value_).push_back(std::move(value));
  return *this;
}

std::optional<std::string> Json::text() const {
  const auto* value = std::get_if<std::string>(&value_);
  return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::int64_t> Json::whole() const {
  const auto* value = std::get_if<std::int64_t>(&value_);
  return value ? std::optional(*value) : std::nullopt;
}

std::optional<double> Json::real() const {
  if (const auto* value = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*value);
  const auto* value = std::get_if<double>(&value_);
  return value ? std::optional(*value) : std::nullopt;
}

std::optional<bool> Json::truth() const {
  const auto* value = std::get_if<bool>(&value_);
  return value ? std::optional(*value) : std::nullopt;
}

const Json& Json::operator[](std::string_view key) const {
  for (const auto& member : members())
    if (member.first == key) return member.second;
  return null_json();
}

std::string Json::text_or(std::string_view key, std::string_view otherwise) const {
  return (*this)[key].text().value_or(std::string(otherwise));
}

const JsonArray& Json::items() const {
  static const JsonArray none;
  const auto* value = std::get_if<JsonArray>(&value_);
  return value ? *value : none;
}

const std::vector<JsonMember>& Json::members() const {
  static const Members none;
  const auto* value = std::get_if<Members>(&value_);
  return value ? *value : none;
}

std::string format_json(const Json& value) {
  std::string out;
  append_json(out, value);
  return out;
}

base::Result<Json> parse_json(std::string_view text) {
  boost::json::error_code error;
  boost::json::parse_options options;
  options.max_depth = MAX_DEPTH;
  boost::json::stream_parser parser({}, options);
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error && read < text.size()) return base::fail(JSON_MALFORMED, {}, {std::to_string(read)});
  if (!error) parser.finish(error);
  if (error) return base::fail(JSON_MALFORMED, {}, {std::to_string(read)});
  const auto value = parser.release();
  if (!is_finite(value)) return base::fail(JSON_MALFORMED, {}, {std::to_string(read)});
  return from_boost(value);
}

}  // namespace mangnon::wire
