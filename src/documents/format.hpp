// How figures and dates are written for people: in Vietnamese 271.707 and 4,56, in English 271,707 and 4.56; days
// always dd/mm/yyyy; zero as 0 and no data as "-". Source: docs/domain, rules for all tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/lang.hpp"
#include "documents/table.hpp"

namespace mangnon::documents {

inline constexpr std::string_view NO_DATA = "-";

[[nodiscard]] std::string format_count(std::int64_t count, base::Lang lang);
// The rate times 10^decimals, rounded half up; absent when it is a rate of nothing. REQUIRES part below 10^14.
[[nodiscard]] std::optional<std::int64_t> scaled_rate(const Percent& percent);
// "4,56" with exactly its decimals, without the sign "%": the column's label carries it.
[[nodiscard]] std::string format_percent(const Percent& percent, base::Lang lang);
// "08:30 31/12/2018", the wall clock of Viet Nam.
[[nodiscard]] std::string format_wall_clock(base::Moment moment);
// As printed in a table; empty for Empty.
[[nodiscard]] std::string format_cell(const CellValue& value, base::Lang lang);

// The same rate in the notation of machines: "4.56".
[[nodiscard]] std::string plain_percent(const Percent& percent);
// Line breaks, tabs and other control characters become single blanks: for outputs where one row is one line.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace mangnon::documents
