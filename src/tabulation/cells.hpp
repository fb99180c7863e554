// The figures of PL01 and PL02 as named cells, the form in which they are frozen, and back (docs/domain/rounds.md
// SEND-4). Rates are no cells: they follow.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tabulation/summary.hpp"

namespace mangnon::tabulation {

using Cells = std::vector<std::pair<std::string, std::int64_t>>;

// Every cell, in the order of the papers: "households" … "other", then the groups "S01" … "O02".
[[nodiscard]] Cells cells_of(const Figures& figures, const Groups& groups);
// Cells of no known name are left out; missing ones are 0.
[[nodiscard]] Figures figures_of(const Cells& cells, const Groups& groups);

}  // namespace mangnon::tabulation
