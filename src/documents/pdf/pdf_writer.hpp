// A paper to sign: A4, Liberation Serif (of the measures of Times New Roman), the margins and sizes of the decree,
// table heads repeated on every page, rows never broken over pages, page numbers centred in the top margin from page 2
// on, the signatures kept together with at least two rows or lines. Every page carries where its figures come from in
// its bottom margin. The same paper gives the same bytes. Source: NĐ 30/2020/NĐ-CP Appendix I.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::pdf {

inline constexpr std::size_t PDF_ROWS = 20'000;  // of one table: about a thousand pages

// FAILS with DOCUMENT_TOO_LARGE, DOCUMENT_TABLE_TOO_WIDE, DOCUMENT_FONT_MISSING, DOCUMENT_NOT_WRITTEN.
[[nodiscard]] base::Result<std::string> write_pdf(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::pdf
