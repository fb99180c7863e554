#include "domain/field_codec.hpp"

#include <charconv>

#include "base/text.hpp"

namespace mangnon::domain {

namespace {

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <class IdType>
bool decode_id(std::string_view text, IdType& value) {
  if (text.empty()) {
    value = IdType{};
    return true;
  }
  const auto id = base::parse_id<IdType>(text);
  if (id) value = *id;
  return id.has_value();
}

template <class IdType>
std::string encode_id(const IdType& value) {
  return value.is_nil() ? std::string() : value.text();
}

std::optional<ParentState> parse_parent_state(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto status = from_code<ParentStatus>(text.substr(0, colon));
  if (!status) return std::nullopt;
  ParentState state{.status = *status};
  if (colon == std::string_view::npos) return state;
  const std::string_view days = text.substr(colon + 1);
  const std::size_t stroke = days.find('/');
  const auto since = days.substr(0, stroke);
  if (!since.empty()) state.since = base::parse_iso_date(since);
  if (since.empty() == state.since.has_value()) return std::nullopt;
  if (stroke == std::string_view::npos) return state.since ? std::optional(state) : std::nullopt;
  state.until = base::parse_iso_date(days.substr(stroke + 1));
  if (!state.until || (state.since && *state.until <= *state.since)) return std::nullopt;
  return state;
}

}  // namespace

std::string encode_fact(const SensitiveText& value) {
  return value.reveal();
}
std::string encode_fact(const std::string& value) {
  return value;
}
std::string encode_fact(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}
std::string encode_fact(const std::optional<bool>& value) {
  return value ? (*value ? "yes" : "no") : "";
}
std::string encode_fact(const std::optional<base::Date>& value) {
  return value ? base::format_iso(*value) : std::string();
}
std::string encode_fact(const HouseholdId& value) {
  return encode_id(value);
}
std::string encode_fact(const UnitId& value) {
  return encode_id(value);
}
std::string encode_fact(Presence value) {
  return std::string(code_of(value));
}

std::string encode_fact(const ParentStates& value) {
  std::string text;
  for (const auto& state : value) {
    if (!text.empty()) text += ';';
    text += code_of(state.status);
    if (state.since || state.until) text += ':';
    if (state.since) text += base::format_iso(*state.since);
    if (state.until) text += '/' + base::format_iso(*state.until);
  }
  return text;
}

std::string encode_fact(const DisabilityTypes& value) {
  std::string text;
  for (const int type : value) {
    if (!text.empty()) text += ';';
    text += std::to_string(type);
  }
  return text;
}

bool decode_fact(std::string_view text, SensitiveText& value) {
  value = SensitiveText(std::string(text));
  return true;
}

bool decode_fact(std::string_view text, std::string& value) {
  value = std::string(text);
  return true;
}

bool decode_fact(std::string_view text, std::optional<int>& value) {
  if (text.empty()) {
    value.reset();
    return true;
  }
  const auto number = whole_number(text);
  if (number) value = number;
  return number.has_value();
}

bool decode_fact(std::string_view text, std::optional<bool>& value) {
  if (text != "" && text != "yes" && text != "no") return false;
  value = text.empty() ? std::nullopt : std::optional<bool>(text == "yes");
  return true;
}

bool decode_fact(std::string_view text, std::optional<base::Date>& value) {
  if (text.empty()) {
    value.reset();
    return true;
  }
  const auto date = base::parse_iso_date(text);
  if (date) value = date;
  return date.has_value();
}

bool decode_fact(std::string_view text, HouseholdId& value) {
  return decode_id(text, value);
}
bool decode_fact(std::string_view text, UnitId& value) {
  return decode_id(text, value);
}

bool decode_fact(std::string_view text, ParentStates& value) {
  ParentStates states;
  if (!text.empty()) {
    for (const auto part : base::split(text, ';')) {
      const auto state = parse_parent_state(part);
      if (!state) return false;
      states.push_back(*state);
    }
  }
  value = std::move(states);
  return true;
}

bool decode_fact(std::string_view text, DisabilityTypes& value) {
  DisabilityTypes types;
  if (!text.empty()) {
    for (const auto part : base::split(text, ';')) {
      const auto type = whole_number(part);
      if (!type || *type < 1 || *type > 6) return false;
      types.push_back(*type);
    }
  }
  value = std::move(types);
  return true;
}

bool decode_fact(std::string_view text, Presence& value) {
  const auto found = from_code<Presence>(text);
  if (found) value = *found;
  return found.has_value();
}

}  // namespace mangnon::domain
