// One text form for every kind of fact: the form in the journal's payload, in JSON, in SQL parameters and in the audit
// difference. Empty text means "not stated" for every kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/facts.hpp"

namespace mangnon::domain {

// How the value is kept in a column and shown in JSON.
enum class FieldKind { text, number, date, flag, code };

[[nodiscard]] std::string encode_fact(const SensitiveText& value);
[[nodiscard]] std::string encode_fact(const std::string& value);
[[nodiscard]] std::string encode_fact(const std::optional<int>& value);
[[nodiscard]] std::string encode_fact(const std::optional<bool>& value);        // "yes", "no"
[[nodiscard]] std::string encode_fact(const std::optional<base::Date>& value);  // ISO
[[nodiscard]] std::string encode_fact(const HouseholdId& value);                // "" when nil
[[nodiscard]] std::string encode_fact(const UnitId& value);
[[nodiscard]] std::string encode_fact(const ParentStates& value);     // "DEAD:2017-03-02;AWAY:2018-01-10/2018-12-01"
[[nodiscard]] std::string encode_fact(const DisabilityTypes& value);  // "1;4"
[[nodiscard]] std::string encode_fact(Presence value);
template <class Enum>
[[nodiscard]] std::string encode_fact(const std::optional<Enum>& value) {
  return value ? std::string(code_of(*value)) : std::string();
}

// Each returns false and leaves `value` alone when the text is not of its form. (A field table is read member by
// member in place; this is the one place with an out-parameter.)
[[nodiscard]] bool decode_fact(std::string_view text, SensitiveText& value);
[[nodiscard]] bool decode_fact(std::string_view text, std::string& value);
[[nodiscard]] bool decode_fact(std::string_view text, std::optional<int>& value);
[[nodiscard]] bool decode_fact(std::string_view text, std::optional<bool>& value);
[[nodiscard]] bool decode_fact(std::string_view text, std::optional<base::Date>& value);
[[nodiscard]] bool decode_fact(std::string_view text, HouseholdId& value);
[[nodiscard]] bool decode_fact(std::string_view text, UnitId& value);
[[nodiscard]] bool decode_fact(std::string_view text, ParentStates& value);
[[nodiscard]] bool decode_fact(std::string_view text, DisabilityTypes& value);
[[nodiscard]] bool decode_fact(std::string_view text, Presence& value);
template <class Enum>
[[nodiscard]] bool decode_fact(std::string_view text, std::optional<Enum>& value) {
  if (text.empty()) {
    value.reset();
    return true;
  }
  const auto found = from_code<Enum>(text);
  if (found) value = found;
  return found.has_value();
}

template <class Value>
[[nodiscard]] constexpr FieldKind kind_of() {
  if constexpr (std::is_same_v<Value, std::optional<int>>) return FieldKind::number;
  if constexpr (std::is_same_v<Value, std::optional<bool>>) return FieldKind::flag;
  if constexpr (std::is_same_v<Value, std::optional<base::Date>>) return FieldKind::date;
  if constexpr (std::is_same_v<Value, SensitiveText>) return FieldKind::text;
  return FieldKind::code;
}

}  // namespace mangnon::domain
