// TD, the progress of a round: how far every unit below is, who is late, who has not answered.
// Source: docs/domain/rounds.md BOARD-1 … BOARD-4; domain.md 6.8.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] app::Outcome<documents::Document> make_td(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
