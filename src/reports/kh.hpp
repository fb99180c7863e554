// KH: the plan of a round (kế hoạch) as an official letter of the office that plans it: legal bases, purpose, scope,
// reference date, phases by level, targets, who does what, recipients. Source: docs/domain/letters.md LETTER-8;
// REQ-81, REQ-82; NĐ 30/2020/NĐ-CP Phụ lục I.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] app::Outcome<documents::Document> make_kh(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
