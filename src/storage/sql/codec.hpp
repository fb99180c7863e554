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

inline std::string encode(base::Date date) {
  return date >= base::FOREVER ? std::string(OPEN_END) : base::format_iso(date);
}
inline std::string encode(Moment moment) {
  return base::format_moment(moment);
}
inline std::string encode(const base::Uuid& uuid) {
  return base::format_uuid(uuid);
}
template <class Tag>
std::string encode(const base::Id<Tag>& id) {
  return id.text();
}
inline std::string encode(bool value) {
  return value ? "yes" : "no";
}
inline Value nullable(std::string text) {
  return text.empty() ? Value{} : Value(std::move(text));
}

// Reading what we wrote: anything else is a broken store.
[[nodiscard]] base::Date date_of(Cell cell);
[[nodiscard]] Moment moment_of(Cell cell);
template <class IdType>
[[nodiscard]] IdType id_of(Cell cell) {
  if (!cell) return IdType{};
  const auto id = base::parse_id<IdType>(*cell);
  MANGNON_CHECK(id.has_value());
  return *id;
}
[[nodiscard]] inline std::string text_of(Cell cell) {
  return std::string(cell.value_or(std::string_view()));
}
template <class Enum>
[[nodiscard]] std::optional<Enum> word_of_cell(Cell cell) {
  return domain::from_code<Enum>(cell.value_or(std::string_view()));
}
[[nodiscard]] long number_of(Cell cell);

}  // namespace mangnon::storage::sql
