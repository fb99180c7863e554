// The line above the header of an exported list, which says of which day its facts are: what the sheet says is compared
// with that day when the list comes back (docs/domain/import.md IMPORT-15).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace mangnon::exchange {

inline constexpr std::string_view LIST_TITLE = "DANH SÁCH TRẺ EM tính đến ngày ";  // dd/mm/yyyy follows

// The day of a list, read of a line above the header; absent when the line is no such title.
[[nodiscard]] inline std::optional<base::Date> day_of_list(std::string_view line) {
  constexpr std::size_t DAY_CHARS = 10;
  if (!line.starts_with(LIST_TITLE)) return std::nullopt;
  const auto day = line.substr(LIST_TITLE.size(), DAY_CHARS);
  if (day.size() < DAY_CHARS) return std::nullopt;
  std::string iso(day.substr(6));
  iso += '-';
  iso += day.substr(3, 2);
  iso += '-';
  iso += day.substr(0, 2);
  return base::parse_iso_date(iso);
}

}  // namespace mangnon::exchange
