// DD, the reminder (thông báo đôn đốc) to the units of a round that have not sent their figures, from the board of the
// day: who, by when, how many days late, with counts in figures and words, in the layout of an official paper.
// Source: docs/domain/letters.md LETTER-1 … LETTER-6; NĐ 30/2020/NĐ-CP; REQ-50, REQ-82 … REQ-84.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS REMINDER_NOBODY when every unit has answered.
[[nodiscard]] app::Outcome<documents::Document> make_dd(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
