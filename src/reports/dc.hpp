// DC, the paper book against the register: by hamlet, the totals of both, the difference and its explanation (L22).
// Source: docs/domain/rounds.md SEND-10, SEND-12; domain.md 6.8; REQ-60.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS UNIT_TOO_WIDE for a unit above a commune.
[[nodiscard]] app::Outcome<documents::Document> make_dc(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
