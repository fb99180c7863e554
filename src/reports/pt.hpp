// PT, the re-survey of a commune: how far what households say again agrees with the register, by fact and by hamlet and
// investigator with the interval of Wilson, every discrepancy, and what follows by the rule; and, blank, the forms that
// the investigator takes along, on which nothing of what is asked stands. Source: docs/domain/rounds.md RESURVEY-6 …
// RESURVEY-9; domain.md 6.8; REQ-50, REQ-61.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS UNIT_TOO_WIDE, RESURVEY_NOT_DRAWN.
[[nodiscard]] app::Outcome<documents::Document> make_pt(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
