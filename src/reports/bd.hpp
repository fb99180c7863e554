// Biến động: how the groups of children grew and shrank from a day to a day, with the causes; 16 columns, of which
// (2) + (7) - (14) = (15). Source: docs/domain/reports.md REPORT-14 … REPORT-17; domain.md 6.4.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] documents::Document make_bd(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
