// Phụ lục 03: the children in special circumstances by name, each once, under the headings of their commune and hamlet.
// As many rows as column (11) of Phụ lục 01 counts for the same unit and day. Source: docs/domain/reports.md REPORT-11
// … REPORT-13; domain.md 6.3.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

inline constexpr std::size_t LIST_ROWS = 50'000;  // several provinces; a list of the nation is nobody's paper

// FAILS DOCUMENT_TOO_LARGE.
[[nodiscard]] app::Outcome<documents::Document> make_pl03(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
