// Sổ theo dõi trẻ em trong gia đình: the paper book of a hamlet as a print-ready document, filled from the register or
// blank. A commune gives the books of its hamlets one after another, each with its own cover and page numbers.
// Source: docs/domain/reports.md REPORT-18 … REPORT-22; domain.md 3.6.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

inline constexpr std::string_view BOOK_FORM = "SO-1";  // the edition of the layout

// FAILS UNIT_TOO_WIDE, UNIT_WITHOUT_HAMLETS.
[[nodiscard]] app::Outcome<documents::Document> make_so(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
