// Text as the register keeps it, through whichever door it comes: a form, a grid, a workbook. NFC, one blank between
// words, none at the ends; the blanks that word processors leave (no-break and zero-width spaces, BOM) are blanks.
// Source: docs/domain/register.md REG-2.
#pragma once

#include <string>
#include <string_view>

namespace mangnon::names {

// On one line: a line break is a blank.
[[nodiscard]] std::string tidy_line(std::string_view typed);
// A note: lines stay lines, empty ones go.
[[nodiscard]] std::string tidy_lines(std::string_view typed);

}  // namespace mangnon::names
