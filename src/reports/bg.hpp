// BG, the minutes of handing a database over: who gives which accepted version to whom, the counts by place and group,
// the package with its files and their checksums, and what the receiver is bound to. Printed from what was sealed and
// from the latest package; without one, with room for writing. Source: docs/domain/rounds.md HAND-2, HAND-8;
// domain.md 6.9; REQ-63.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS HANDOVER_NOT_ACCEPTED when the sending asked for was not accepted.
[[nodiscard]] app::Outcome<documents::Document> make_bg(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
