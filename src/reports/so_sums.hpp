// The last pages of the book: the lists of children in special circumstances and at risk, the movement of the months
// and the totals of both half-years. No confidential group is named or counted by itself: the book goes to the hamlet.
// Source: docs/domain/reports.md REPORT-21, REPORT-22.
#pragma once

#include "reports/child_text.hpp"
#include "reports/surroundings.hpp"

namespace mangnon::reports {

// "S*" for confidential ones. With no children: lines for writing.
[[nodiscard]] documents::Table marked_list(const Asked& asked, const ChildText& words, const Surroundings& around,
                                           const std::vector<storage::ChildRow>& children, domain::Tier tier);
// One row for each month of the reference date's year; months that have not ended on that date are left for writing.
[[nodiscard]] documents::Table month_table(app::Context& context, const Asked& asked);
// 30/06 and 31/12 of the reference date's year; a day after that date is left for writing.
[[nodiscard]] documents::Table totals_table(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
