// Which hamlets have a book, and the households of one in the order of the book.
// Source: docs/domain/reports.md REPORT-18, REPORT-19.
#pragma once

#include <vector>

#include "reports/paper.hpp"

namespace mangnon::reports {

// Each household with its children: first those nearest to its head, the eldest first; households by their number.
using Households = std::vector<std::vector<storage::ChildRow>>;
[[nodiscard]] Households households_of(const std::vector<storage::ChildRow>& children);

// The hamlets of the unit in the order of their codes. FAILS UNIT_TOO_WIDE, UNIT_WITHOUT_HAMLETS.
[[nodiscard]] app::Outcome<std::vector<domain::UnitId>> hamlets_with_books(const Asked& asked);

}  // namespace mangnon::reports
