// Phụ lục 01: how many children under 16 and how many in special circumstances, by place. 29 columns, numbered; persons
// in (4) to (11) and (27), episodes in (13) to (26). Source: docs/domain/reports.md REPORT-6; domain.md 6.3.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] documents::Document make_pl01(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
