// TH, the attendance list (danh sách tham dự) of the trainings that a unit holds in a round: who is invited, with room
// for a signature on each day, or how each day was marked. Source: docs/domain/round_people.md TRAINING-8; REQ-38.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// REQUIRES asked.round. FAILS TRAINING_NONE.
[[nodiscard]] app::Outcome<documents::Document> make_th(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
