// A small JSON value of our own between Boost.JSON and everybody else: the edges and the journal build and read JSON
// through it, and Boost.JSON's headers stay inside wire/.
//
// Invariants
// 1. Objects keep the order in which members were added; a member added twice keeps the last value.
// 2. Numbers are whole (int64) or real; text is UTF-8 (parse refuses anything else).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace mangnon::wire {

class Json;
using JsonArray = std::vector<Json>;
using JsonMember = std::pair<std::string, Json>;

class Json {
 public:
  Json() = default;                                             // null
  Json(bool value) : value_(value) {}                           // NOLINT: JSON literals read better unadorned
  Json(std::int64_t value) : value_(value) {}                   // NOLINT
  Json(int value) : value_(std::int64_t{value}) {}              // NOLINT
  Json(double value) : value_(value) {}                         // NOLINT
  Json(std::string value) : value_(std::move(value)) {}         // NOLINT
  Json(std::string_view value) : value_(std::string(value)) {}  // NOLINT
  Json(const char* value) : value_(std::string(value)) {}       // NOLINT
  Json(JsonArray value) : value_(std::move(value)) {}           // NOLINT
  static Json object() { return Json(Members{}); }
  static Json array() { return Json(JsonArray{}); }

  // Builders; `set` REQUIRES an object (or null, which becomes one), `push` an array (or null).
  Json& set(std::string_view key, Json value);
  // As `set`, of a name that the object does not have yet: REQUIRES that; takes no time to look.
  Json& append(std::string_view key, Json value);
  Json& push(Json value);

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  [[nodiscard]] bool is_object() const { return std::holds_alternative<Members>(value_); }
  [[nodiscard]] bool is_array() const { return std::holds_alternative<JsonArray>(value_); }
  // Absent when of another kind.
  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<std::int64_t> whole() const;
  [[nodiscard]] std::optional<double> real() const;
  [[nodiscard]] std::optional<bool> truth() const;

  // The member, or null when there is none or this is no object.
  [[nodiscard]] const Json& operator[](std::string_view key) const;
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise = "") const;
  // Elements of an array; none for any other kind.
  [[nodiscard]] const JsonArray& items() const;
  // Members of an object; none for any other kind.
  [[nodiscard]] const std::vector<JsonMember>& members() const;

 private:
  using Members = std::vector<JsonMember>;
  explicit Json(Members value) : value_(std::move(value)) {}
  std::variant<std::monostate, bool, std::int64_t, double, std::string, JsonArray, Members> value_{};
};

// Compact UTF-8.
[[nodiscard]] std::string format_json(const Json& value);
// FAILS with JSON_MALFORMED (position in params), also beyond 32 levels.
[[nodiscard]] base::Result<Json> parse_json(std::string_view text);

}  // namespace mangnon::wire
