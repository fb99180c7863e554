// What the cover of a printed book says of the book itself: of the one that was issued and is in use, as recorded; else
// lines to write on. Source: docs/domain/books.md BOOK-9.
#pragma once

#include <string>
#include <vector>

#include "reports/paper.hpp"

namespace mangnon::reports {

// The first and the last household number that is printed; empty on a blank form.
struct PrintedHouseholds {
  std::string first{};
  std::string last{};
};
// `code`: the book's own number, of the hamlet and the year.
[[nodiscard]] std::vector<std::string> cover_lines(app::Context& context, const Asked& asked, const std::string& code,
                                                   const PrintedHouseholds& printed);

}  // namespace mangnon::reports
