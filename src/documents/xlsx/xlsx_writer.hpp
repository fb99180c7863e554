// A paper as an Excel workbook: a sheet for each table, on A4 fitted to the page's width, the head frozen on screen and
// repeated in print, counts and rates as numbers (shown with dots or commas as the reader's Excel is set), texts never
// as formulas. The first sheet carries the office's head and the title, the last one the notes and signatures.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::xlsx {

inline constexpr std::size_t PAPER_ROWS = 100'000;  // of one table; longer lists are CSV
inline constexpr std::size_t PAPER_TABLES = 60;     // sheets of a workbook that a person may still find their way in

// FAILS with DOCUMENT_TOO_LARGE, DOCUMENT_NOT_WRITTEN.
[[nodiscard]] base::Result<std::string> write_xlsx(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::xlsx
