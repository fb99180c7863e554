// Values to text and back, as both engines understand them.
#pragma once

#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/clock.hpp"
#include "storage/records.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

inline constexpr std::string_view OPEN_END = "9999-12-31";

inline std::string encode(base::Date date) { return date >= base::FOREVER ? std::string(OPEN_END) : base::format_iso(date); }
inline std::string encode(Moment moment) { return base::format_moment(moment); }
inline std::string encode(const base::Uuid& uuid) { return base::format_uuid(uuid); }
template <class Tag>
std::string encode(const base::Id<Tag>& id) {
  return id.text();
}
inline std::string encode(bool value) { return value ? "yes" : "no"; }
inline Value nullable(std::string text) { return text.empty() ? Value{} : Value(std::move(text)); }

// Reading what we wrote: anything else is a broken store.
[[nodiscard]] base::Date date_of(const Value& value);
[[nodiscard]] Moment moment_of(const Value& value);
template <class IdType>
[[nodiscard]] IdType id_of(const Value& value) {
  if (!value) return IdType{};
  const auto id = base::parse_id<IdType>(*value);
  MANGNON_CHECK(id.has_value());
  return *id;
}
[[nodiscard]] inline std::string text_of(const Value& value) { return value.value_or(std::string()); }
[[nodiscard]] long number_of(const Value& value);

}  // namespace mangnon::storage::sql
