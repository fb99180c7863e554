// SS: the minutes of copying a paper book into the next one (biên bản sang sổ): both books, how many children stood in
// the old one and stand in the new one, and each child that is dropped, with the reason. Source: docs/domain/books.md
// BOOK-10; REQ-26.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

// Of every book of the unit that was carried over on the day. FAILS UNIT_TOO_WIDE, BOOK_NOT_CARRIED_OVER.
[[nodiscard]] app::Outcome<documents::Document> make_ss(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
