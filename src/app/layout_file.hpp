// The file of a report's layout, read into its value: strictly, every problem at once with its place in the file
// (docs/domain/report_layouts.md LAYOUT-2, LAYOUT-3).
#pragma once

#include <string_view>

#include "app/outcome.hpp"
#include "domain/report_layout.hpp"
#include "tabulation/question.hpp"

namespace mangnon::app {

inline constexpr std::size_t LAYOUT_FILE_BYTES = 256U << 10U;
inline constexpr std::size_t LAYOUT_COLUMNS = 60;
inline constexpr std::size_t LAYOUT_ROWS = 200;

// `groups`: the codes by which it may ask. FAILS as LAYOUT-3 says; fields are places in the file ("columns[3].count").
[[nodiscard]] Outcome<domain::ReportLayout> read_layout(std::string_view file, const tabulation::Groups& groups);

}  // namespace mangnon::app
