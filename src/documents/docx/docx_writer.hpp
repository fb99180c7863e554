// A paper that the office goes on writing in: WordprocessingML as Word and LibreOffice open it without repair. Real
// paragraphs and tables in Times New Roman, the margins, sizes and places of the decree, table heads repeated on each
// page, rows never broken over pages, page numbers centred at the top from page 2 on, books in sections of their own.
// The same paper gives the same bytes. Source: NĐ 30/2020/NĐ-CP Appendix I; ECMA-376.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::docx {

inline constexpr std::size_t DOCX_ROWS = 20'000;  // of all tables; Word grows slow beyond

// FAILS with DOCUMENT_TOO_LARGE, DOCUMENT_NOT_WRITTEN.
[[nodiscard]] base::Result<std::string> write_docx(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::docx
