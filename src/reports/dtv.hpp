// DTV, the list of the people of a round: investigators and officers of a unit and of all below it, with telephone,
// task and area, and a row for each line that held. Source: docs/domain/round_people.md ROSTER-7; REQ-45, REQ-46;
// domain 6.8.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// REQUIRES asked.round.
[[nodiscard]] documents::Document make_dtv(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
