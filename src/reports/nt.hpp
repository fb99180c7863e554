// NT, the minutes of acceptance: who accepts which version of whose figures, what was checked and found, and the
// totals, for both sides to sign. Source: docs/domain/rounds.md SEND-12; domain.md 6.9; REQ-61.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS SENDING_NOT_ACCEPTED when the sending asked for was not accepted.
[[nodiscard]] app::Outcome<documents::Document> make_nt(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
