// CPP, what was given out for a round to a unit and within it: kind, quantity, day, who received, and room for the
// signature. Source: docs/domain/round_people.md SUPPLY-6; domain 6.8 (Cấp phát sổ, phiếu).
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// REQUIRES asked.round.
[[nodiscard]] documents::Document make_cpp(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
