// CV: an official letter without a type (công văn): "V/v …", to whom it is, and paragraphs of free words. Source:
// docs/domain/letters.md LETTER-9; NĐ 30/2020/NĐ-CP Phụ lục I, III.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS FIELD_MISSING at "to", "subject", "paragraphs"; at "annex_title", "annex" when only one of
// the two is given.
[[nodiscard]] app::Outcome<documents::Document> make_cv(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
