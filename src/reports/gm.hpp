// GM, the invitation (giấy mời) of a unit to the training of a round: to whom its next training invites, else to
// everybody of its roster and of those below it who is not trained yet. Source: docs/domain/letters.md LETTER-10; NĐ
// 30/2020/NĐ-CP Phụ lục III; REQ-58.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// REQUIRES asked.round. FAILS INVITATION_NOBODY.
[[nodiscard]] app::Outcome<documents::Document> make_gm(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
