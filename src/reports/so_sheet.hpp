// One household's sheet of the book: the head with its square code; A the children, B their parents and carers, C the
// changes and D the visits, which are written by hand. Source: docs/domain/reports.md REPORT-19, REPORT-20.
#pragma once

#include <span>

#include "reports/child_text.hpp"
#include "reports/surroundings.hpp"

namespace mangnon::reports {

inline constexpr std::size_t SHEET_CHILDREN = 12;  // lines of part A; more children continue on a second sheet

// The square code that the sheets and slips of a household carry: whose they are, and what they know (REPORT-20).
[[nodiscard]] std::string square_of(const Asked& asked, domain::HouseholdId household);

// What the sheets of one book share.
struct SheetMaker {
  const Asked& asked;
  const ChildText& words;
  const Surroundings& around;

  // Appends the sheets of one household, numbered from `sheet`. `children` are all of it, none for a blank sheet.
  // RETURNS the number after the last sheet.
  [[nodiscard]] std::size_t add(std::span<const storage::ChildRow> children, std::size_t sheet,
                                std::vector<documents::Block>& body) const;
};

}  // namespace mangnon::reports
