// Phụ lục 02: children at risk of special circumstances and other children, by place. 15 columns, numbered, after the
// list of seven risks of 2018: persons in (3), (4) and (12), episodes in the others. Source: docs/domain/reports.md
// REPORT-7; domain.md 6.3.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] documents::Document make_pl02(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
