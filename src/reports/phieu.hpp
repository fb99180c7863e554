// PHIEU: the slip of each household with which changes are reported: what the register holds on the left, room for what
// is true now on the right, a box "no change", who told it and who wrote it. Source: docs/domain/reports.md REPORT-26;
// domain.md 3.7.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS UNIT_TOO_WIDE, UNIT_WITHOUT_HAMLETS.
[[nodiscard]] app::Outcome<documents::Document> make_phieu(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
